/** Wallets: the review before a signature, payments and their recipients, the journal of transactions, the address book. */
import type { Catalogue } from '../../translate'

export const wallets: Catalogue = {
  Wallets: 'Wallets',
  Send: 'Senden',
  'Address book': 'Adressbuch',
  '{count} under way': { one: '{count} unterwegs', other: '{count} unterwegs' },
  'Your keys stay in MetaMask or on your Ledger. Holdfast prepares and checks; they sign.':
    'Deine Schlüssel bleiben in MetaMask oder auf deinem Ledger. Holdfast bereitet vor und prüft; unterschrieben wird dort.',
  'No wallet yet. Connect MetaMask or a Ledger to send, or add an address to watch it.':
    'Noch keine Wallet. Verbinde MetaMask oder einen Ledger, um zu senden, oder füge eine Adresse hinzu, um sie zu beobachten.',
  'These addresses are only watched.': 'Diese Adressen werden nur beobachtet.',
  'To send from one of them, connect the MetaMask or the Ledger that holds its key.':
    'Um von einer zu senden, verbinde die MetaMask oder den Ledger mit ihrem Schlüssel.',
  'A watched address can be read, not used. Connect the MetaMask or the Ledger that holds its key, and it can sign.':
    'Eine beobachtete Adresse kann gelesen, aber nicht benutzt werden. Verbinde die MetaMask oder den Ledger mit ihrem Schlüssel, dann kann sie unterschreiben.',
  'Only watched': 'Nur beobachtet',

  // Send
  To: 'An',
  What: 'Was',
  Choose: 'Auswählen',
  'An address or an ENS name': 'Eine Adresse oder ein ENS-Name',
  'The address is being looked at …': 'Die Adresse wird geprüft …',
  'How much, in {symbol}': 'Wie viel, in {symbol}',
  'There is': 'Vorhanden:',
  'All of it': 'Alles',
  'Of the coin that pays the fee, the fee is taken off.':
    'Bei der Münze, mit der die Gebühr bezahlt wird, wird die Gebühr abgezogen.',
  '{symbol} on {chain}: {amount}': '{symbol} auf {chain}: {amount}',
  'In no total: nobody has checked these': 'In keiner Summe: niemand hat sie geprüft',
  'Nothing to send was found at this address yet. It appears here after it has been read.':
    'An dieser Adresse wurde noch nichts zum Senden gefunden. Es erscheint hier, sobald sie gelesen wurde.',
  'Review the payment': 'Zahlung prüfen',
  'Nothing is signed yet. The review shows what would happen before your wallet is asked.':
    'Noch wird nichts unterschrieben. Die Prüfung zeigt, was geschehen würde, bevor deine Wallet gefragt wird.',
  'Choose what to send.': 'Wähle, was du senden willst.',
  'Enter how much to send.': 'Gib ein, wie viel du senden willst.',
  'This is more than there is.': 'Das ist mehr, als vorhanden ist.',
  'There is no {symbol} to send.': 'Es ist kein {symbol} zum Senden da.',
  'There are only {balance} {symbol} to send.': 'Es sind nur {balance} {symbol} zum Senden da.',
  '{symbol} has {places} decimal places; this amount has more.':
    '{symbol} hat {places} Nachkommastellen; dieser Betrag hat mehr.',
  'The balance of {symbol} could not be read from the chain.':
    'Der Bestand an {symbol} konnte nicht von der Chain gelesen werden.',
  'Only coins and tokens of {chain} can be sent there.':
    'Dort können nur Münzen und Token von {chain} gesendet werden.',
  '{account} is not followed on {chain}. Add the chain to the account first.':
    '{account} wird auf {chain} nicht verfolgt. Füge die Chain zuerst dem Konto hinzu.',
  'Nobody owns this address: what is sent there is lost for good.':
    'Diese Adresse gehört niemandem: Was dorthin gesendet wird, ist für immer verloren.',

  // Recipient
  'This address begins and ends like {address}, which you have paid before, but it is another one. Addresses like this are made to be copied by mistake.':
    'Diese Adresse beginnt und endet wie {address}, an die du schon gezahlt hast, ist aber eine andere. Solche Adressen werden erzeugt, damit jemand sie versehentlich kopiert.',
  'This address begins and ends like {address} ({label}), but it is another one. Addresses like this are made to be copied by mistake.':
    'Diese Adresse beginnt und endet wie {address} ({label}), ist aber eine andere. Solche Adressen werden erzeugt, damit jemand sie versehentlich kopiert.',
  'This is your deposit address for {symbol} on {chain} at {venue}: {venue} says so now.':
    'Das ist deine Einzahlungsadresse für {symbol} auf {chain} bei {venue}: {venue} bestätigt es gerade.',
  'This is your deposit address at {venue}, but not for {symbol} on {chain}. {venue} takes there: {places}. Anything else may be lost.':
    'Das ist deine Einzahlungsadresse bei {venue}, aber nicht für {symbol} auf {chain}. {venue} nimmt dort an: {places}. Alles andere kann verloren gehen.',
  'This is your deposit address for {symbol} at {venue}. Make sure there that “{network}” is {chain}: Holdfast does not know that word.':
    'Das ist deine Einzahlungsadresse für {symbol} bei {venue}. Prüfe dort, ob „{network}“ {chain} ist: Holdfast kennt diese Bezeichnung nicht.',
  '{venue} did not tell whether this is your deposit address.':
    '{venue} hat nicht mitgeteilt, ob das deine Einzahlungsadresse ist.',
  'The exchange does not answer.': 'Die Börse antwortet nicht.',
  'You send this to the address that it comes from. Only the fee is spent.':
    'Du sendest an die Adresse, von der es kommt. Nur die Gebühr wird ausgegeben.',
  'This is your own account {account}.': 'Das ist dein eigenes Konto {account}.',
  '{name} is in your address book.': '{name} steht in deinem Adressbuch.',
  '{name} points to this address now. Whoever owns the name can change that.':
    '{name} zeigt jetzt auf diese Adresse. Wem der Name gehört, der kann das ändern.',
  'Your history is still being computed.': 'Dein Verlauf wird noch berechnet.',
  'Your history is still being computed, so nobody knows whether you have paid this address before.':
    'Dein Verlauf wird noch berechnet, darum ist nicht bekannt, ob du schon an diese Adresse gezahlt hast.',
  'You know this address only from worthless transfers that it sent you. That is how forged addresses get into a history to be copied.':
    'Du kennst diese Adresse nur von wertlosen Überweisungen, die sie dir geschickt hat. So kommen gefälschte Adressen in einen Verlauf, um kopiert zu werden.',
  'Somebody forged a transfer of nothing from you to this address, so that it stands in your history to be copied. You have not paid it.':
    'Jemand hat eine Überweisung von nichts von dir an diese Adresse gefälscht, damit sie in deinem Verlauf steht und kopiert wird. Du hast nicht an sie gezahlt.',
  'You have paid this address {count} times.': {
    one: 'Du hast schon {count}-mal an diese Adresse gezahlt.',
    other: 'Du hast schon {count}-mal an diese Adresse gezahlt.',
  },
  'You have never paid this address. Compare every digit of it.':
    'Du hast noch nie an diese Adresse gezahlt. Vergleiche jede Stelle.',
  'This is the contract of {symbol} itself. Tokens that are sent there are lost for good.':
    'Das ist der Vertrag von {symbol} selbst. Token, die dorthin gesendet werden, sind für immer verloren.',
  'This is the contract of the token {symbol}. What is sent there is lost as a rule.':
    'Das ist der Vertrag des Tokens {symbol}. Was dorthin gesendet wird, ist in der Regel verloren.',
  'Whether a contract stands at this address could not be found out.':
    'Ob an dieser Adresse ein Vertrag steht, ließ sich nicht herausfinden.',
  'A contract stands at this address. Whether it takes the payment, the simulation shows.':
    'An dieser Adresse steht ein Vertrag. Ob er die Zahlung annimmt, zeigt die Simulation.',
  'A contract stands at this address. Not every contract can give tokens back: make sure that it is made to receive {symbol}.':
    'An dieser Adresse steht ein Vertrag. Nicht jeder Vertrag kann Token wieder herausgeben: Vergewissere dich, dass er für den Empfang von {symbol} gemacht ist.',

  // Review: what it is
  'Send {amount}': '{amount} senden',
  'Allow {symbol}': '{symbol} freigeben',
  'Revoke {symbol}': '{symbol} widerrufen',
  'Swap {amount}': '{amount} tauschen',
  'Cancel the transaction': 'Transaktion abbrechen',
  'Speed up the transaction': 'Transaktion beschleunigen',
  'You send {amount} to {recipient}.': 'Du sendest {amount} an {recipient}.',
  'You allow {spender} to take all your {symbol}, now and later.':
    'Du erlaubst {spender}, alle deine {symbol} zu nehmen, jetzt und später.',
  'You allow {spender} to take up to {amount}.': 'Du erlaubst {spender}, bis zu {amount} zu nehmen.',
  'You take back the right of {spender} to take your {symbol}.':
    'Du nimmst {spender} das Recht zurück, deine {symbol} zu nehmen.',
  'You swap {pays} for about {receives} with {source}, and receive at least {minimum}.':
    'Du tauschst {pays} über {source} gegen etwa {receives} und erhältst mindestens {minimum}.',
  'You send nothing to yourself in place of the earlier transaction. Whichever is mined first counts; the other cannot happen any more.':
    'Du sendest anstelle der früheren Transaktion nichts an dich selbst. Welche zuerst in einen Block kommt, zählt; die andere kann nicht mehr geschehen.',
  'You send the same transaction again with a higher fee. Only one of the two can be mined: nothing is sent twice.':
    'Du sendest dieselbe Transaktion noch einmal mit höherer Gebühr. Nur eine der beiden kann in einen Block kommen: Nichts wird doppelt gesendet.',

  // Review: what the bytes say
  'The bytes that are signed say the same.': 'Die Bytes, die unterschrieben werden, sagen dasselbe.',
  'What the bytes say': 'Was die Bytes sagen',
  'The bytes': 'Die Bytes',
  '{units} smallest units of {symbol}': '{units} kleinste Einheiten von {symbol}',
  'Pays {amount} to {recipient}.': 'Zahlt {amount} an {recipient}.',
  'Takes {amount} from {owner} and pays it to {recipient}.':
    'Nimmt {amount} von {owner} und zahlt es an {recipient}.',
  'Lets {spender} take all of your {symbol}, without a limit.':
    'Lässt {spender} alle deine {symbol} nehmen, ohne Grenze.',
  'Lets {spender} take up to {amount}.': 'Lässt {spender} bis zu {amount} nehmen.',
  'Lets {spender} take all your pieces of {collection}.':
    'Lässt {spender} alle deine Stücke von {collection} nehmen.',
  'Takes back the right of {spender} over your pieces of {collection}.':
    'Nimmt {spender} das Recht an deinen Stücken von {collection} zurück.',
  'Sends {amount} along.': 'Schickt {amount} mit.',
  'Wraps {amount}.': 'Verpackt {amount}.',
  'Unwraps {amount}.': 'Entpackt {amount}.',
  'Nobody here can read these bytes.': 'Diese Bytes kann hier niemand lesen.',
  'Nobody here can read these bytes. They call {selector}.':
    'Diese Bytes kann hier niemand lesen. Sie rufen {selector} auf.',
  'Swaps at {protocol}.': 'Tauscht bei {protocol}.',
  'Lends at {protocol}.': 'Verleiht bei {protocol}.',
  'Takes back what was lent at {protocol}.': 'Holt bei {protocol} Verliehenes zurück.',
  'Stakes at {protocol}.': 'Stakt bei {protocol}.',
  'Ends a stake at {protocol}.': 'Beendet einen Stake bei {protocol}.',
  'Sends to another chain by {protocol}.': 'Sendet über {protocol} auf eine andere Chain.',
  'Claims from {protocol}.': 'Holt Ansprüche bei {protocol} ab.',
  'Adds liquidity at {protocol}.': 'Gibt Liquidität bei {protocol} hinein.',
  'Takes liquidity out of {protocol}.': 'Nimmt Liquidität aus {protocol} heraus.',

  // Review: what it changes and costs
  'What it changes': 'Was sich ändert',
  'It would fail.': 'Es würde scheitern.',
  'The contract refuses this call. The fee would be paid for nothing.':
    'Der Vertrag lehnt diesen Aufruf ab. Die Gebühr würde umsonst bezahlt.',
  'The contract refuses this call: “{reason}”. The fee would be paid for nothing.':
    'Der Vertrag lehnt diesen Aufruf ab: „{reason}“. Die Gebühr würde umsonst bezahlt.',
  'No balance changes, apart from the fee.': 'Kein Bestand ändert sich, außer durch die Gebühr.',
  'As a node worked it out just now, without the fee. It can differ when it is mined.':
    'So hat es ein Knoten gerade berechnet, ohne die Gebühr. Im Block kann es abweichen.',
  'Fee of the network': 'Gebühr des Netzwerks',
  Slow: 'Langsam',
  Normal: 'Normal',
  Fast: 'Schnell',
  'about {amount}': 'etwa {amount}',
  'at most {amount}': 'höchstens {amount}',
  Checks: 'Prüfungen',
  'Danger:': 'Gefahr:',
  'Careful:': 'Vorsicht:',
  'I have understood this and want to go on.': 'Ich habe das verstanden und will fortfahren.',
  'Tick each danger first.': 'Hake zuerst jede Gefahr ab.',

  // Review: who and where
  'Sent along': 'Wird mitgesendet',
  Signs: 'Unterschreibt',
  'Path {path}': 'Pfad {path}',
  'Number of the transaction': 'Nummer der Transaktion',
  Spender: 'Berechtigt',
  Calls: 'Ruft auf',
  Blind: 'Blind',
  'The device will show amount and recipient in words. Compare them there.':
    'Das Gerät wird Betrag und Empfänger lesbar zeigen. Vergleiche sie dort.',
  'The device will show the fields of this message in words. Compare them there.':
    'Das Gerät wird die Felder dieser Nachricht in Worten zeigen. Vergleiche sie dort.',
  'MetaMask will show it once more. Compare it there.': 'MetaMask zeigt es noch einmal. Vergleiche es dort.',
  'Whether the device will show it in words is not known before.':
    'Ob das Gerät es lesbar zeigen wird, ist vorher nicht bekannt.',

  // Review: where it stands
  'Nobody has been asked to sign yet. {left} s left to confirm.':
    'Noch wurde niemand um eine Unterschrift gebeten. Noch {left} s zum Bestätigen.',
  'Reviewed anew for the other speed …': 'Wird für die andere Geschwindigkeit neu geprüft …',
  'Written into the journal …': 'Wird ins Journal geschrieben …',
  'Nobody was asked to sign.': 'Niemand wurde um eine Unterschrift gebeten.',
  'Confirm on your Ledger': 'Bestätige auf deinem Ledger',
  'Confirm in MetaMask': 'Bestätige in MetaMask',
  'No longer waited for …': 'Es wird nicht mehr gewartet …',
  'Closing this does not stop it.': 'Wenn du das schließt, hält es das nicht auf.',
  'Your wallet has answered. The journal is told …': 'Deine Wallet hat geantwortet. Das Journal erfährt es …',
  'The journal could not be told.': 'Das Journal hat es nicht erfahren.',
  'The signed transaction has not been sent. Telling it again sends it once.':
    'Die unterschriebene Transaktion wurde nicht gesendet. Erneutes Mitteilen sendet sie einmal.',
  'Telling it again changes nothing twice.': 'Erneutes Mitteilen ändert nichts doppelt.',
  'Tell it again': 'Noch einmal mitteilen',
  'This cannot be reviewed.': 'Das kann nicht geprüft werden.',

  // Journal
  'Nothing was sent from here yet. What you send is kept here for ever.':
    'Von hier wurde noch nichts gesendet. Was du sendest, bleibt hier für immer.',
  'Speed up': 'Beschleunigen',
  'Try to cancel': 'Abbruch versuchen',
  'Waiting for the signature': 'Wartet auf die Unterschrift',
  'Your wallet is being asked.': 'Deine Wallet wird gefragt.',
  Refused: 'Abgelehnt',
  Signed: 'Unterschrieben',
  'No node has it yet. The same bytes are sent again until one does: that cannot pay twice.':
    'Noch kein Knoten hat sie. Dieselben Bytes werden wieder gesendet, bis einer sie hat: Das kann nicht doppelt zahlen.',
  'The answer of your wallet was lost. Holdfast watches the chain for this transaction and tells you what it finds. Do not send it again before that.':
    'Die Antwort deiner Wallet ging verloren. Holdfast sucht diese Transaktion auf der Chain und sagt dir, was es findet. Sende sie vorher nicht noch einmal.',
  'The network has it; it is not in a block yet.': 'Das Netzwerk hat sie; sie ist noch in keinem Block.',
  Done: 'Erledigt',
  'It is in a block.': 'Sie ist in einem Block.',
  Failed: 'Gescheitert',
  'It is in a block and was undone there. Only the fee is gone.':
    'Sie ist in einem Block und wurde dort rückgängig gemacht. Nur die Gebühr ist weg.',
  Replaced: 'Ersetzt',
  'Another transaction with its number is in a block. This one cannot happen any more.':
    'Eine andere Transaktion mit ihrer Nummer ist in einem Block. Diese kann nicht mehr geschehen.',
  'Never sent': 'Nie gesendet',
  'The chain went on without it, or has not seen it for long.':
    'Die Chain ging ohne sie weiter oder hat sie lange nicht gesehen.',

  // Address book
  Address: 'Adresse',
  'Edit the contact': 'Kontakt bearbeiten',
  'Add a contact': 'Kontakt hinzufügen',
  'An address or an ENS name; a name is looked up once, and its address is kept.':
    'Eine Adresse oder ein ENS-Name; ein Name wird einmal nachgeschlagen, seine Adresse bleibt.',
  'Save the contact': 'Kontakt speichern',
  'Save it even so': 'Trotzdem speichern',
  'This address looks like one that you know, and is another one.':
    'Diese Adresse sieht aus wie eine, die du kennst, und ist eine andere.',
  'No contacts yet. A name beside an address is how you notice a wrong one.':
    'Noch keine Kontakte. An einem Namen neben der Adresse merkst du, wenn sie falsch ist.',
  '{name} was removed.': '{name} wurde entfernt.',
  'This contact does not exist any more.': 'Diesen Kontakt gibt es nicht mehr.',
  'This address is in the address book already, as “{name}”.':
    'Diese Adresse steht schon im Adressbuch, als „{name}“.',
  '“{name}” is another address already: {address}.': '„{name}“ ist schon eine andere Adresse: {address}.',
}
