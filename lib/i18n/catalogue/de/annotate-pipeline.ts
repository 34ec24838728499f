/** Notes in pages: reading what a page asks a wallet for, and the first lines about it. */
import type { Catalogue } from '../../translate'

export const annotatePipeline: Catalogue = {
  'The page asks faster than anybody can read. Answer none of it.':
    'Die Seite fragt schneller, als man lesen kann. Beantworte nichts davon.',
  'The request could not be copied from the page: it is too long, or odd.':
    'Die Anfrage ließ sich nicht aus der Seite kopieren: Sie ist zu lang oder ungewöhnlich.',
  'The request does not have the form that wallets expect.':
    'Die Anfrage hat nicht die Form, die Wallets erwarten.',
  'The request does not say which address would sign.':
    'Die Anfrage sagt nicht, welche Adresse signieren würde.',
  'This would hand your address to the code of a contract. What follows cannot be told.':
    'Damit würdest du deine Adresse dem Code eines Vertrags überlassen. Was daraus folgt, lässt sich nicht sagen.',
  'The request has more calls than Holdfast looks at.':
    'Die Anfrage enthält mehr Aufrufe, als Holdfast sich ansieht.',
  'The request has calls for more than one network.':
    'Die Anfrage enthält Aufrufe für mehr als ein Netzwerk.',
  'The request names no network that exists.': 'Die Anfrage nennt kein Netzwerk, das es gibt.',
  'The request is for another network than the one that your wallet is on.':
    'Die Anfrage gilt für ein anderes Netzwerk als das, auf dem deine Wallet gerade ist.',
  'The amount is written in a way that wallets read differently.':
    'Der Betrag ist so geschrieben, dass Wallets ihn unterschiedlich lesen.',
  'This would put a new contract on the chain. What it does cannot be read.':
    'Damit käme ein neuer Vertrag auf die Chain. Was er tut, lässt sich nicht lesen.',
  'The receiver is no address.': 'Der Empfänger ist keine Adresse.',
  'The calldata are no bytes.': 'Die Calldata sind keine Bytes.',
  'The request has two different calldata.': 'Die Anfrage enthält zwei verschiedene Calldata.',
  'The typed data do not have the form of EIP-712, so nothing can be said of them.':
    'Die typisierten Daten haben nicht die Form von EIP-712, also lässt sich nichts darüber sagen.',
  'The network of your wallet is not known here, so nothing can be said for certain.':
    'Das Netzwerk deiner Wallet ist hier nicht bekannt, also lässt sich nichts sicher sagen.',
  'It is read for the network {chain}.': 'Gelesen ist es für das Netzwerk {chain}.',
  'Holdfast does not know the network {chain}. Add it in the settings to learn more.':
    'Holdfast kennt das Netzwerk {chain} nicht. Füge es in den Einstellungen hinzu, um mehr zu erfahren.',
  'It took too long.': 'Es hat zu lange gedauert.',
  'These are more calls than Holdfast simulates together.':
    'Das sind mehr Aufrufe, als Holdfast zusammen simuliert.',
  'Parts of the request': 'Teile der Anfrage',
  '{count} parts were not looked at. Holdfast reads {most} of one request.': {
    one: 'Ein Teil blieb ungeprüft. Holdfast liest {most} einer Anfrage.',
    other: '{count} Teile blieben ungeprüft. Holdfast liest {most} einer Anfrage.',
  },
  '{count} more contracts that it touches were not looked at.': {
    one: 'Ein weiterer Vertrag, den es berührt, blieb ungeprüft.',
    other: '{count} weitere Verträge, die es berührt, blieben ungeprüft.',
  },
  '{count} more pieces of collections were not looked at.': {
    one: 'Ein weiteres Stück einer Sammlung blieb ungeprüft.',
    other: '{count} weitere Stücke von Sammlungen blieben ungeprüft.',
  },
  '{count} more rights over tokens were not looked at.': {
    one: 'Ein weiteres Recht über Token blieb ungeprüft.',
    other: '{count} weitere Rechte über Token blieben ungeprüft.',
  },
  'By the simulation piece {piece} of the contract {contract} leaves your wallet.':
    'Laut Simulation verlässt Stück {piece} des Vertrags {contract} deine Wallet.',
  'By the simulation piece {piece} of the contract {contract} arrives in your wallet.':
    'Laut Simulation kommt Stück {piece} des Vertrags {contract} in deiner Wallet an.',
  '{count} calls in one': { one: 'Ein Aufruf', other: '{count} Aufrufe in einem' },
  '{count} more calls are not told here.': {
    one: 'Ein weiterer Aufruf steht hier nicht.',
    other: '{count} weitere Aufrufe stehen hier nicht.',
  },
  'Sign {count} things in one': { one: 'Eine Sache signieren', other: '{count} Dinge auf einmal signieren' },
  'A request to your wallet that cannot be read': 'Eine Anfrage an deine Wallet, die sich nicht lesen lässt',
  'A call of {contract} that Holdfast cannot read':
    'Ein Aufruf von {contract}, den Holdfast nicht lesen kann',
  'A call of {contract} whose own words are not relied upon':
    'Ein Aufruf von {contract}, auf dessen eigene Worte kein Verlass ist',
  'What the call says of itself and what a node worked out cannot both be true. Only what the node worked out is told here.':
    'Was der Aufruf über sich selbst sagt und was ein Knoten errechnet hat, kann nicht beides stimmen. Hier steht nur, was der Knoten errechnet hat.',
  'It is carried out by {protocol}.': 'Ausgeführt wird es von {protocol}.',
  'You send {amount} along.': 'Du schickst {amount} mit.',
  'The simulation saw no coin leave your wallet or arrive. Not every piece of a collection (NFT) is seen by it.':
    'Die Simulation hat keine Münze deine Wallet verlassen oder ankommen sehen. Nicht jedes Stück einer Sammlung (NFT) sieht sie.',
  'By the simulation something of the contract {contract} leaves your wallet.':
    'Laut Simulation verlässt etwas vom Vertrag {contract} deine Wallet.',
  'By the simulation something of the contract {contract} arrives.':
    'Laut Simulation kommt etwas vom Vertrag {contract} an.',
  'By the simulation {amount} leaves your wallet.': 'Laut Simulation geht {amount} aus deiner Wallet ab.',
  'By the simulation {amount} arrives in your wallet.': 'Laut Simulation kommt {amount} in deiner Wallet an.',
  'Send {amount} to {to}': '{amount} an {to} senden',
  'Send something of the contract {token} to {to}; how much cannot be told':
    'Etwas vom Vertrag {token} an {to} senden; wie viel, lässt sich nicht sagen',
  'Move {amount} of {owner} to {to}': '{amount} von {owner} zu {to} bewegen',
  'Move something of the contract {token} from {owner} to {to}; how much cannot be told':
    'Etwas vom Vertrag {token} von {owner} zu {to} bewegen; wie viel, lässt sich nicht sagen',
  'Let {spender} take all of your {token}, now and later':
    '{spender} erlauben, all deine {token} zu nehmen, jetzt und später',
  'Take the right over {token} away from {spender}': '{spender} das Recht über {token} entziehen',
  'Change what {spender} may take of the contract {token}':
    'Ändern, was {spender} vom Vertrag {token} nehmen darf',
  'Let {spender} take {amount}': '{spender} erlauben, {amount} zu nehmen',
  'Let {spender} take something of the contract {token}; how much cannot be told':
    '{spender} erlauben, etwas vom Vertrag {token} zu nehmen; wie viel, lässt sich nicht sagen',
  'Let {operator} take everything of the contract {collection}, now and later':
    '{operator} erlauben, alles vom Vertrag {collection} zu nehmen, jetzt und später',
  'Take the right over everything of the contract {collection} away from {operator}':
    '{operator} das Recht über alles vom Vertrag {collection} entziehen',
  'Wrap the coin': 'Die Münze einpacken',
  'Unwrap the coin': 'Die Münze auspacken',
  'Wrap {amount}': '{amount} einpacken',
  'Unwrap {amount}': '{amount} auspacken',
  'Move to another chain through {protocol}': 'Über {protocol} auf eine andere Chain bewegen',
  'Lend at {protocol}': 'Bei {protocol} verleihen',
  'Take back from {protocol}': 'Von {protocol} zurückholen',
  'Stake at {protocol}': 'Bei {protocol} staken',
  'Unstake at {protocol}': 'Bei {protocol} das Staking beenden',
  'Claim at {protocol}': 'Bei {protocol} abholen',
  'Put liquidity into {protocol}': 'Liquidität in {protocol} geben',
  'Take liquidity out of {protocol}': 'Liquidität aus {protocol} nehmen',
  'Sign words for a contract that Holdfast cannot read':
    'Worte für einen Vertrag signieren, die Holdfast nicht lesen kann',
  'Sign the text “{text}”': 'Den Text „{text}“ signieren',
  'Sign a hash that can stand for anything': 'Einen Hash signieren, der für alles stehen kann',
  'Sign that {spender} may take all of your {token}':
    'Signieren, dass {spender} all deine {token} nehmen darf',
  'Sign that {spender} may take no {token} any more':
    'Signieren, dass {spender} keine {token} mehr nehmen darf',
  'Sign that {spender} may take {amount}': 'Signieren, dass {spender} {amount} nehmen darf',
  'Sign that {spender} may take something of the contract {token}; how much cannot be told':
    'Signieren, dass {spender} etwas vom Vertrag {token} nehmen darf; wie viel, lässt sich nicht sagen',
  'Sign an order for {protocol}': 'Einen Auftrag für {protocol} signieren',
  'Sign an order for {protocol}: {pays} for at least {gets}':
    'Einen Auftrag für {protocol} signieren: {pays} für mindestens {gets}',
  'Swap through {protocol}': 'Über {protocol} tauschen',
  'Swap {pays} through {protocol}': '{pays} über {protocol} tauschen',
  'Swap through {protocol} for at least {gets}': 'Über {protocol} gegen mindestens {gets} tauschen',
  'Swap through {protocol} for {gets}': 'Über {protocol} gegen {gets} tauschen',
  'Swap {pays} for at least {gets}': '{pays} gegen mindestens {gets} tauschen',
  'Swap at most {pays} for at least {gets}': 'Höchstens {pays} gegen mindestens {gets} tauschen',
  'Swap {pays} for {gets}': '{pays} gegen {gets} tauschen',
  'Swap at most {pays} for {gets}': 'Höchstens {pays} gegen {gets} tauschen',
  'What you pay cannot be read from the call.': 'Was du zahlst, lässt sich aus dem Aufruf nicht lesen.',
  'How much {token} you pay is only decided when it is carried out.':
    'Wie viel {token} du zahlst, entscheidet sich erst bei der Ausführung.',
  'You pay an amount of the token {token} that cannot be told.':
    'Du zahlst einen Betrag des Tokens {token}, der sich nicht sagen lässt.',
  'You pay {amount}.': 'Du zahlst {amount}.',
  'You pay {amount} at most.': 'Du zahlst höchstens {amount}.',
  'What you receive at least cannot be read from the call.':
    'Was du mindestens bekommst, lässt sich aus dem Aufruf nicht lesen.',
  'What comes at least is an amount of the token {token} that cannot be told.':
    'Was mindestens kommt, ist ein Betrag des Tokens {token}, der sich nicht sagen lässt.',
  'At least {amount} must arrive on {chain}.': 'Mindestens {amount} müssen auf {chain} ankommen.',
  'At least {amount} comes out of it; who gets it cannot be read.':
    'Mindestens {amount} kommen dabei heraus; wer sie bekommt, lässt sich nicht lesen.',
  'Somebody else receives at least {amount}.': 'Jemand anderes bekommt mindestens {amount}.',
  'You receive at least {amount} when somebody fills it.':
    'Du bekommst mindestens {amount}, wenn jemand ihn ausführt.',
  'It may be filled in parts: then less is paid and less comes, at this price or a better one.':
    'Er kann in Teilen ausgeführt werden: dann wird weniger gezahlt und es kommt weniger, zu diesem Preis oder einem besseren.',
  'You receive at least {amount}.': 'Du bekommst mindestens {amount}.',
  'You receive {amount}.': 'Du bekommst {amount}.',
}
