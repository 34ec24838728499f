/** Notes in pages: reading what a page asks a wallet for, and the first lines about it. */
import type { Catalogue } from '../../translate'

export const annotatePipeline: Catalogue = {
  'The request is too long to be read.': 'Die Anfrage ist zu lang, um sie zu lesen.',
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
}
