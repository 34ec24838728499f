/** German: sentences that `lib/**` says (errors, remarks, reasons). Informal address. */
import type { Catalogue } from '@/lib/i18n/translate'

export const errors: Catalogue = {
  'Your browser does not let Holdfast reach {host}. Edit the account and connect it again to allow it.':
    'Dein Browser lässt Holdfast nicht zu {host}. Bearbeite das Konto und verbinde es erneut, um es zu erlauben.',
  '"{price}" is not a price. Write it like 1.25.': '„{price}“ ist kein Preis. Schreib ihn wie 1.25.',
  '"{quantity}" is not a quantity. Write it like 0.25.':
    '„{quantity}“ ist keine Menge. Schreib sie wie 0.25.',
  'A PIN has at least six digits.': 'Eine PIN hat mindestens sechs Ziffern.',
  'A credit line at Kraken is in use; the debt is not counted.':
    'Bei Kraken läuft eine Kreditlinie; die Schuld zählt nicht mit.',
  'A newer Holdfast made this backup. Update the extension to restore it.':
    'Ein neueres Holdfast hat diese Sicherung gemacht. Aktualisiere die Erweiterung, um sie wiederherzustellen.',
  'A newer Holdfast wrote this vault. Update the extension to open it.':
    'Ein neueres Holdfast hat diesen Tresor geschrieben. Aktualisiere die Erweiterung, um ihn zu öffnen.',
  'A stored record is damaged and cannot be opened. Restore a backup, or remove and add the account again.':
    'Ein gespeicherter Eintrag ist beschädigt und lässt sich nicht öffnen. Stelle eine Sicherung wieder her, oder entferne das Konto und füge es neu hinzu.',
  'API key': 'API-Schlüssel',
  'API private key': 'Privater API-Schlüssel',
  'Account ID': 'Konto-ID',
  'Addresses are derived here; servers see single addresses, never the key.':
    'Adressen werden hier abgeleitet; Server sehen einzelne Adressen, nie den Schlüssel.',
  'An account cannot change its kind. Add a new one instead.':
    'Ein Konto kann seine Art nicht wechseln. Füge stattdessen ein neues hinzu.',
  'An address has 40 digits after 0x; this one has {digits}.':
    'Eine Adresse hat 40 Stellen nach 0x; diese hat {digits}.',
  'Both copies of the vault are damaged. Open the recovery page to restore a backup; nothing has been deleted.':
    'Beide Kopien des Tresors sind beschädigt. Öffne die Wiederherstellung, um eine Sicherung einzuspielen; gelöscht wurde nichts.',
  'Five wrong PINs: the PIN no longer opens the vault. Unlock with the passphrase or passkey, then set a new PIN.':
    'Fünf falsche PINs: Die PIN öffnet den Tresor nicht mehr. Entsperre mit Passphrase oder Passkey und lege dann eine neue PIN fest.',
  'Futures and other derivatives wallets at {venue} are not counted.':
    'Futures- und andere Derivate-Wallets bei {venue} zählen nicht mit.',
  'Holdfast does not know the asset {asset}.': 'Holdfast kennt das Asset {asset} nicht.',
  'Holdfast is locked. Unlock it first.': 'Holdfast ist gesperrt. Entsperre es zuerst.',
  'Holdfast tried to send two requests with one number. Try again.':
    'Holdfast wollte zwei Anfragen mit derselben Nummer senden. Versuch es noch einmal.',
  'Keys of multi-signature wallets are not read. Add the addresses instead.':
    'Schlüssel von Multi-Signatur-Wallets werden nicht gelesen. Füge stattdessen die Adressen hinzu.',
  'Kraken fee credits (KFEE) only pay fees; they are not counted.':
    'Gebührenguthaben bei Kraken (KFEE) bezahlen nur Gebühren; sie zählen nicht mit.',
  Login: 'Anmeldename',
  'Many people use this PIN. Choose other digits.': 'Viele Leute benutzen diese PIN. Wähle andere Ziffern.',
  'Margin wallets and open margin positions at {venue} are not counted.':
    'Margin-Wallets und offene Margin-Positionen bei {venue} zählen nicht mit.',
  'None of the {count} endpoints for {chain} answered. Holdfast will try again.': {
    one: 'Der Endpunkt für {chain} hat nicht geantwortet. Holdfast versucht es wieder.',
    other: 'Keiner der {count} Endpunkte für {chain} hat geantwortet. Holdfast versucht es wieder.',
  },
  'Only the first {count} savings positions at Binance are counted.': {
    one: 'Nur die erste Sparposition bei Binance zählt mit.',
    other: 'Nur die ersten {count} Sparpositionen bei Binance zählen mit.',
  },
  'Only the first {limit} addresses of this key were read. Use your own server and several keys.':
    'Nur die ersten {limit} Adressen dieses Schlüssels wurden gelesen. Nutze einen eigenen Server und mehrere Schlüssel.',
  'Options at {venue} are not counted.': 'Optionen bei {venue} zählen nicht mit.',
  'RSA keys do not work in a browser. Make an Ed25519 or HMAC key at {venue}.':
    'RSA-Schlüssel funktionieren im Browser nicht. Leg bei {venue} einen Ed25519- oder HMAC-Schlüssel an.',
  'Requests to {host} are switched off in the settings.':
    'Anfragen an {host} sind in den Einstellungen abgeschaltet.',
  'SOL in stake accounts is not read.': 'SOL in Stake-Konten wird nicht gelesen.',
  'Savings and staking products at {venue} are not counted.':
    'Spar- und Staking-Produkte bei {venue} zählen nicht mit.',
  Secret: 'Geheimnis',
  'Something went wrong inside Holdfast.': 'In Holdfast ist etwas schiefgegangen.',
  'Staked coins at {venue} are not counted, because this key may not read them.':
    'Gestakte Coins bei {venue} zählen nicht mit, weil dieser Schlüssel sie nicht lesen darf.',
  'Sub-accounts at {venue} are not counted. Connect each with a key of its own.':
    'Unterkonten bei {venue} zählen nicht mit. Verbinde jedes mit einem eigenen Schlüssel.',
  'That PIN is wrong. Check it and try again.': 'Diese PIN ist falsch. Prüfe sie und versuch es noch einmal.',
  'Something of Holdfast is still in use. Close its other pages, then try again.':
    'Etwas von Holdfast ist noch in Gebrauch. Schließ seine anderen Seiten und versuch es noch einmal.',
  'That PIN is wrong. Tries left before the passphrase or passkey is needed: {count}.': {
    one: 'Diese PIN ist falsch. Noch ein Versuch, bis Passphrase oder Passkey nötig ist.',
    other: 'Diese PIN ist falsch. Verbleibende Versuche, bis Passphrase oder Passkey nötig ist: {count}.',
  },
  'That passphrase is wrong. Check upper and lower case and try again.':
    'Diese Passphrase ist falsch. Achte auf Groß- und Kleinschreibung und versuch es noch einmal.',
  'The PIN cannot open the vault now. Unlock with the passphrase or passkey.':
    'Die PIN kann den Tresor jetzt nicht öffnen. Entsperre mit Passphrase oder Passkey.',
  'The Solana endpoint could not read this address. Holdfast will try again.':
    'Der Solana-Endpunkt konnte diese Adresse nicht lesen. Holdfast versucht es wieder.',
  'The background of Holdfast did not answer. Close this page and open it again.':
    'Der Hintergrund von Holdfast hat nicht geantwortet. Schließe diese Seite und öffne sie neu.',
  'The browser could not store the vault. Make sure that the disk is not full, then try again.':
    'Der Browser konnte den Tresor nicht speichern. Prüfe, ob die Festplatte voll ist, und versuch es noch einmal.',
  'The chain {chain} is not known. Add it in the settings first.':
    'Die Chain {chain} ist unbekannt. Füge sie zuerst in den Einstellungen hinzu.',
  'The code for {venue} could not be loaded. Restart the browser.':
    'Der Code für {venue} ließ sich nicht laden. Starte den Browser neu.',
  'The endpoint must be an https address without a user name, or http on this computer.':
    'Der Endpunkt muss eine https-Adresse ohne Benutzernamen sein, oder http auf diesem Computer.',
  'The funding wallet at {venue} is not counted, because this key may not read it.':
    'Das Funding-Wallet bei {venue} zählt nicht mit, weil dieser Schlüssel es nicht lesen darf.',
  'The input was not accepted. Check the fields and try again.':
    'Die Eingabe wurde nicht angenommen. Prüfe die Felder und versuch es noch einmal.',
  'The key could not be computed: memory may be short. Close other tabs and try again.':
    'Der Schlüssel ließ sich nicht berechnen: Vielleicht fehlt Speicher. Schließe andere Tabs und versuch es noch einmal.',
  'The key for {venue} may not read balances. Give it the right to view balances, or make a new key.':
    'Der Schlüssel für {venue} darf keine Bestände lesen. Gib ihm das Recht dazu, oder leg einen neuen an.',
  'The key or secret for {venue} does not have the right form. Copy both again.':
    'Schlüssel oder Geheimnis für {venue} haben nicht die richtige Form. Kopiere beide noch einmal.',
  'The name {name} is not registered.': 'Der Name {name} ist nicht registriert.',
  'The name {name} points to no address.': 'Der Name {name} zeigt auf keine Adresse.',
  'The passkey gave no usable key. Use another passkey or the passphrase.':
    'Der Passkey gab keinen brauchbaren Schlüssel. Nimm einen anderen Passkey oder die Passphrase.',
  'The token {token} on {chain} does not tell its balance.':
    'Das Token {token} auf {chain} verrät seinen Bestand nicht.',
  'The token {token} on {chain} does not tell its number of decimals.':
    'Das Token {token} auf {chain} verrät seine Zahl der Nachkommastellen nicht.',
  'There is a vault already. Unlock it instead.': 'Es gibt schon einen Tresor. Entsperre ihn.',
  'There is no vault yet. Set up Holdfast first.': 'Es gibt noch keinen Tresor. Richte Holdfast zuerst ein.',
  'There is one called "{name}" already.': 'Es gibt schon etwas mit dem Namen „{name}“.',
  'This PIN is a pattern on the keypad. Choose other digits.':
    'Diese PIN ist ein Muster auf dem Tastenfeld. Wähle andere Ziffern.',
  'This PIN is a sequence. Choose six digits without a pattern.':
    'Diese PIN ist eine Folge. Wähle sechs Ziffern ohne Muster.',
  'This PIN looks like a date. Dates are tried first: choose other digits.':
    'Diese PIN sieht wie ein Datum aus. Daten werden zuerst probiert: Wähle andere Ziffern.',
  'This PIN repeats itself. Choose six digits without a pattern.':
    'Diese PIN wiederholt sich. Wähle sechs Ziffern ohne Muster.',
  'The key of "{label}" can trade, and a PIN alone does not protect it well enough. Keep or add a passphrase or a passkey.':
    'Der Schlüssel von „{label}“ darf handeln, und eine PIN allein schützt ihn nicht gut genug. Behalte eine Passphrase oder einen Passkey, oder füge eins davon hinzu.',
  'This account does not exist any more.': 'Dieses Konto gibt es nicht mehr.',
  'This address has a typing error: its checksum does not match. Copy it again.':
    'Diese Adresse hat einen Tippfehler: Ihre Prüfsumme stimmt nicht. Kopiere sie noch einmal.',
  'This backup file is damaged. Nothing was changed; use another copy of it.':
    'Diese Sicherungsdatei ist beschädigt. Nichts wurde geändert; nimm eine andere Kopie davon.',
  'This backup was changed: its protection is weaker than Holdfast makes it.':
    'Diese Sicherung wurde verändert: Ihr Schutz ist schwächer, als Holdfast ihn macht.',
  'This is a private key. Never type it anywhere but in your wallet: Holdfast needs an address only. Nothing was stored.':
    'Das ist ein privater Schlüssel. Gib ihn nirgends ein außer in deiner Wallet: Holdfast braucht nur eine Adresse. Nichts wurde gespeichert.',
  'This is a seed phrase. Never type it anywhere but in your wallet: Holdfast needs an address only. Nothing was stored.':
    'Das ist eine Seed-Phrase. Gib sie nirgends ein außer in deiner Wallet: Holdfast braucht nur eine Adresse. Nichts wurde gespeichert.',
  'This is an address of a Bitcoin test network. Only the main network is read.':
    'Das ist eine Adresse eines Bitcoin-Testnetzes. Gelesen wird nur das Hauptnetz.',
  'This is an extended public key, not an address. Add it as "Bitcoin xpub".':
    'Das ist ein erweiterter öffentlicher Schlüssel, keine Adresse. Füge ihn als „Bitcoin xpub“ hinzu.',
  'This is connected already, as "{label}".': 'Das ist schon verbunden, als „{label}“.',
  'This is not a Bitcoin address, or it has a typing error. Copy it again.':
    'Das ist keine Bitcoin-Adresse, oder sie hat einen Tippfehler. Kopiere sie noch einmal.',
  'This is not a Holdfast backup. Choose the file that Holdfast saved.':
    'Das ist keine Sicherung von Holdfast. Wähle die Datei, die Holdfast gespeichert hat.',
  'This is not a Solana address. It has 32 to 44 letters and digits. Copy it again.':
    'Das ist keine Solana-Adresse. Sie hat 32 bis 44 Buchstaben und Ziffern. Kopiere sie noch einmal.',
  'This is not a valid ENS name, or it contains look-alike characters. Type it in small letters, or use the address.':
    'Das ist kein gültiger ENS-Name, oder er enthält täuschend ähnliche Zeichen. Schreib ihn klein, oder nimm die Adresse.',
  'This is not an Ethereum address. It starts with 0x and has 40 more digits.':
    'Das ist keine Ethereum-Adresse. Sie beginnt mit 0x und hat 40 weitere Stellen.',
  'This is not an xpub, ypub or zpub, or it has a typing error. Copy it again.':
    'Das ist kein xpub, ypub oder zpub, oder er hat einen Tippfehler. Kopiere ihn noch einmal.',
  'This is the last way to unlock besides the PIN. Enter the PIN to keep only that.':
    'Das ist neben der PIN der letzte Weg zum Entsperren. Gib die PIN ein, um nur sie zu behalten.',
  'This is the zero address; it belongs to nobody.': 'Das ist die Nulladresse; sie gehört niemandem.',
  'This key belongs to a Bitcoin test network. Only the main network is read.':
    'Dieser Schlüssel gehört zu einem Bitcoin-Testnetz. Gelesen wird nur das Hauptnetz.',
  'This key can trade, and your vault is protected by a PIN only. Add a passphrase or a passkey in the settings first, or use a key that can only read.':
    'Dieser Schlüssel darf handeln, und dein Tresor ist nur durch eine PIN geschützt. Füge zuerst in den Einstellungen eine Passphrase oder einen Passkey hinzu, oder nimm einen Schlüssel, der nur lesen darf.',
  'This key can trade.': 'Dieser Schlüssel darf handeln.',
  'This kind of descriptor is not read. Use one with a single xpub: pkh, wpkh, sh(wpkh) or tr.':
    'Diese Art von Descriptor wird nicht gelesen. Nimm einen mit einem einzigen xpub: pkh, wpkh, sh(wpkh) oder tr.',
  'This passkey does not open the vault. Choose the one it was set up with.':
    'Dieser Passkey öffnet den Tresor nicht. Wähle den, mit dem er eingerichtet wurde.',
  'This passphrase does not open the backup. The file itself is whole.':
    'Diese Passphrase öffnet die Sicherung nicht. Die Datei selbst ist unversehrt.',
  'This passphrase is on every guessing list. Take several random words instead.':
    'Diese Passphrase steht auf jeder Rateliste. Nimm stattdessen mehrere zufällige Wörter.',
  'This passphrase is too short. Take at least four words or twelve characters; six random words are best.':
    'Diese Passphrase ist zu kurz. Nimm mindestens vier Wörter oder zwölf Zeichen; am besten sechs zufällige Wörter.',
  'This passphrase repeats itself. Take several random words instead.':
    'Diese Passphrase wiederholt sich. Nimm stattdessen mehrere zufällige Wörter.',
  'This request is not allowed.': 'Diese Anfrage ist nicht erlaubt.',
  'This slot does not exist. Reload the page.': 'Diesen Schlüssel gibt es nicht. Lade die Seite neu.',
  'This vault is not opened that way. Choose another way to unlock.':
    'Dieser Tresor wird nicht auf diese Weise geöffnet. Wähle einen anderen Weg.',
  'This version of Holdfast cannot ask the exchange for this. Update Holdfast.':
    'Diese Version von Holdfast kann die Börse nicht danach fragen. Aktualisiere Holdfast.',
  'This version of Holdfast does not know the exchange {venue}.':
    'Diese Version von Holdfast kennt die Börse {venue} nicht.',
  'This {venue} key can withdraw money now. Holdfast does not read with it any more: take that right away at {venue}, or put a key in its place that can only read.':
    'Dieser Schlüssel von {venue} kann jetzt Geld auszahlen. Holdfast liest nicht mehr mit ihm: Nimm ihm dieses Recht bei {venue}, oder setz einen Schlüssel an seine Stelle, der nur lesen darf.',
  'This {venue} key can withdraw money. Holdfast does not take such keys: make one that can only read (and trade, if you want).':
    'Dieser Schlüssel von {venue} kann Geld auszahlen. Holdfast nimmt solche Schlüssel nicht: Leg einen an, der nur lesen (und, wenn du willst, handeln) darf.',
  Token: 'Token',
  'Too many wrong PINs. Wait {seconds} s, then try again.':
    'Zu viele falsche PINs. Warte {seconds} s und versuch es dann noch einmal.',
  'Two-factor secret': 'Zwei-Faktor-Geheimnis',
  'User ID': 'Benutzer-ID',
  'Wallet address': 'Wallet-Adresse',
  '{chain} could not be searched for new tokens; tokens that no list knows may be missing.':
    '{chain} ließ sich nicht nach neuen Token durchsuchen; Token, die keine Liste kennt, fehlen vielleicht.',
  '{chain} did not tell its newest block.': '{chain} hat seinen neuesten Block nicht genannt.',
  '{chain} did not tell the balance of this address.':
    '{chain} hat den Bestand dieser Adresse nicht genannt.',
  '{chain} has no endpoint. Add one in the settings.':
    '{chain} hat keinen Endpunkt. Füge in den Einstellungen einen hinzu.',
  '{count} single pieces (NFTs) on Solana are not valued.': {
    one: '{count} Einzelstück (NFT) auf Solana wird nicht bewertet.',
    other: '{count} Einzelstücke (NFTs) auf Solana werden nicht bewertet.',
  },
  '{failed} of {scopes} networks could not be read: {names}.':
    '{failed} von {scopes} Netzwerken konnten nicht gelesen werden: {names}.',
  '{host} asks Holdfast to wait before the next request.':
    '{host} bittet Holdfast, vor der nächsten Anfrage zu warten.',
  '{host} could not answer (error {code}).': '{host} konnte nicht antworten (Fehler {code}).',
  '{host} could not be reached. Check the connection, then try again.':
    '{host} war nicht zu erreichen. Prüfe die Verbindung und versuch es noch einmal.',
  '{host} did not answer in time. Holdfast will try again.':
    '{host} hat nicht rechtzeitig geantwortet. Holdfast versucht es wieder.',
  '{host} does not serve {chain}. Check the endpoint in the settings.':
    '{host} gehört nicht zu {chain}. Prüfe den Endpunkt in den Einstellungen.',
  '{host} refused the request (HTTP {status}).': '{host} hat die Anfrage abgelehnt (HTTP {status}).',
  '{host} sent an answer that Holdfast cannot read.':
    '{host} hat eine Antwort gesendet, die Holdfast nicht lesen kann.',
  '{host} sent more than {size} MB; the answer was dropped.':
    '{host} hat mehr als {size} MB gesendet; die Antwort wurde verworfen.',
  '{name} is kept outside the chain. Use its address instead.':
    '{name} liegt außerhalb der Chain. Nimm stattdessen die Adresse.',
  '{name} points to {address}.': '{name} zeigt auf {address}.',
  '{source} asks to wait before more prices are read.':
    '{source} bittet zu warten, bevor weitere Preise gelesen werden.',
  '{source} is not available now. The last known prices stay.':
    '{source} ist gerade nicht verfügbar. Die letzten bekannten Preise bleiben.',
  '{source} sent an answer that Holdfast cannot read. The last known prices stay.':
    '{source} hat eine Antwort gesendet, die Holdfast nicht lesen kann. Die letzten bekannten Preise bleiben.',
  '{venue} gave an answer that Holdfast cannot read. The last values stay, and Holdfast will try again.':
    'Die Antwort von {venue} ist für Holdfast nicht lesbar. Die letzten Werte bleiben, und Holdfast versucht es wieder.',
  '{venue} answered with something Holdfast does not understand: {detail}':
    '{venue} hat etwas geantwortet, das Holdfast nicht versteht: {detail}',
  '{venue} answers only to requests signed with the private key of your wallet, which Holdfast never asks for. Add the wallet by its address instead.':
    '{venue} antwortet nur auf Anfragen, die mit dem privaten Schlüssel deiner Wallet signiert sind; danach fragt Holdfast nie. Füge die Wallet stattdessen über ihre Adresse hinzu.',
  '{venue} asked Holdfast to wait. The last known balances stay until then.':
    '{venue} hat Holdfast gebeten zu warten. Bis dahin bleiben die letzten bekannten Bestände.',
  '{venue} could not be reached. Check the connection, then try again.':
    '{venue} war nicht zu erreichen. Prüfe die Verbindung und versuch es noch einmal.',
  '{venue} does not accept this key: it is wrong, was removed, or is bound to other IP addresses. Check it at {venue}.':
    '{venue} akzeptiert diesen Schlüssel nicht: Er ist falsch, wurde entfernt oder ist an andere IP-Adressen gebunden. Prüfe ihn bei {venue}.',
  '{venue} does not offer this to you: {detail}': '{venue} bietet dir das nicht an: {detail}',
  '{venue} does not tell what this key may do. Make sure on its site that it cannot withdraw.':
    '{venue} verrät nicht, was dieser Schlüssel darf. Stelle dort sicher, dass er nicht auszahlen kann.',
  '{venue} is down or under maintenance. Holdfast will try again.':
    '{venue} ist gestört oder wird gewartet. Holdfast versucht es wieder.',
  '{venue} needs the API key.': '{venue} braucht den API-Schlüssel.',
  '{venue} needs the secret that belongs to the API key.':
    '{venue} braucht das Geheimnis, das zum API-Schlüssel gehört.',
  '{venue} needs the passphrase that was chosen with the API key.':
    '{venue} braucht die Passphrase, die mit dem API-Schlüssel gewählt wurde.',
  '{venue} needs the user ID.': '{venue} braucht die Benutzer-ID.',
  '{venue} needs the login.': '{venue} braucht den Anmeldenamen.',
  '{venue} needs the account ID.': '{venue} braucht die Konto-ID.',
  '{venue} needs the token.': '{venue} braucht das Token.',
  '{venue} needs the two-factor secret.': '{venue} braucht das Zwei-Faktor-Geheimnis.',
  '{venue} needs the private part of the API key.': '{venue} braucht den privaten Teil des API-Schlüssels.',
  '{venue} needs the address of the wallet.': '{venue} braucht die Adresse der Wallet.',
  "{venue} refused the request because this computer's clock is off. Set the clock to automatic, then try again.":
    '{venue} hat die Anfrage abgelehnt, weil die Uhr dieses Computers falsch geht. Stell sie auf automatisch und versuch es noch einmal.',
  '{venue} refused the request number (nonce). Use a key that no other program uses.':
    '{venue} hat die laufende Nummer (Nonce) abgelehnt. Nimm einen Schlüssel, den kein anderes Programm benutzt.',
  '{chain}: {count} more tokens arrived at once than Holdfast takes in; they are not listed.': {
    one: '{chain}: {count} Token mehr kam auf einmal an, als Holdfast aufnimmt; es ist nicht gelistet.',
    other: '{chain}: {count} Token mehr kamen auf einmal an, als Holdfast aufnimmt; sie sind nicht gelistet.',
  },
  'Holdfast does not know the network {chain}.': 'Holdfast kennt das Netzwerk {chain} nicht.',
  'The network {chain} is there already.': 'Das Netzwerk {chain} ist schon da.',
  'An endpoint begins with https:// (http:// only on this computer) and holds no user name or password.':
    'Ein Endpunkt beginnt mit https:// (http:// nur auf diesem Computer) und enthält weder Benutzername noch Passwort.',
  'The account "{label}" is on this network only. Remove the account first.':
    'Das Konto „{label}“ liegt nur auf diesem Netzwerk. Entferne zuerst das Konto.',
}
