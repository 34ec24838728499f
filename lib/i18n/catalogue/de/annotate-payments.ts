/** Notes in pages: payments that a signature alone makes, and recipients on other networks. */
import type { Catalogue } from '../../translate'

export const annotatePayments: Catalogue = {
  'Sign that you pay {amount} to {to}': 'Signieren, dass du {amount} an {to} zahlst',
  'Sign that {owner} pays {amount} to {to}': 'Signieren, dass {owner} {amount} an {to} zahlt',
  'Sign that {owner} pays {to} something of the contract {token}; how much cannot be told':
    'Signieren, dass {owner} an {to} etwas vom Vertrag {token} zahlt; wie viel, lässt sich nicht sagen',
  'This signature alone pays: no transaction of yours follows, and your wallet will not ask again.':
    'Diese Signatur allein zahlt: Es folgt keine Transaktion von dir, und deine Wallet fragt nicht noch einmal.',
  'By its words {owner} pays, which is not the address that signs.':
    'Nach ihren Worten zahlt {owner}, und das ist nicht die Adresse, die signiert.',
  'It is not paid before {start}: only then the signature becomes good.':
    'Vor {start} wird nicht gezahlt: Erst dann gilt die Signatur.',
  'It is never paid: the signature becomes good at a time that no clock reaches.':
    'Es wird nie gezahlt: Die Signatur gilt erst ab einer Zeit, die keine Uhr erreicht.',
  'The signature stays good until {until}: it can be paid as late as that.':
    'Die Signatur gilt bis {until}: So lange kann noch gezahlt werden.',
  'The signature stays good for ever: it can be paid at any later time.':
    'Die Signatur gilt für immer: Es kann jederzeit noch gezahlt werden.',
  'On {chain} it arrives at the address of your own account {account}.':
    'Auf {chain} kommt es an der Adresse deines eigenen Kontos {account} an.',
  'On {chain} it arrives at somebody else’s address: {address}.':
    'Auf {chain} kommt es an der Adresse von jemand anderem an: {address}.',
}
