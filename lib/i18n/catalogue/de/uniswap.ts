/** German: Uniswap's pools, and the transactions that allow and swap. Informal address. */
import type { Catalogue } from '@/lib/i18n/translate'

export const uniswap: Catalogue = {
  'Uniswap is not on this chain.': 'Auf dieser Chain gibt es Uniswap nicht.',
  'Uniswap has no pools for this swap.': 'Uniswap hat keine Pools für diesen Tausch.',
  'This signature does not belong to this swap.': 'Diese Unterschrift gehört nicht zu diesem Tausch.',
  'This offer was made for another account. Ask for new offers.':
    'Dieses Angebot galt für ein anderes Konto. Hol neue Angebote ein.',
  '{account} does not follow the chain of this offer any more.':
    '{account} folgt der Chain dieses Angebots nicht mehr.',
  'This offer needs no allowance.': 'Dieses Angebot braucht keine Freigabe.',
  'This is allowed already. Go on with the swap.': 'Das ist schon freigegeben. Mach mit dem Tausch weiter.',
  'What is allowed already could not be read from the chain.':
    'Was schon freigegeben ist, ließ sich nicht von der Chain lesen.',
  '{symbol} wants an earlier allowance taken back first. This does so; a second transaction then allows {quantity} {symbol}.':
    '{symbol} verlangt, dass eine frühere Freigabe zuerst zurückgenommen wird. Das geschieht hiermit; eine zweite Transaktion gibt danach {quantity} {symbol} frei.',
  'An approval of this token is on its way. Wait until it is in a block.':
    'Eine Freigabe dieses Tokens ist unterwegs. Warte, bis sie in einem Block steht.',
  'An earlier approval is being taken back. Wait until that is in a block.':
    'Eine frühere Freigabe wird gerade zurückgenommen. Warte, bis das in einem Block steht.',
  'Exactly {quantity} {symbol} are allowed, and no more.':
    'Freigegeben werden genau {quantity} {symbol}, nicht mehr.',
  'This offer is signed, not sent. Nothing was sent.':
    'Dieses Angebot wird unterschrieben, nicht gesendet. Es wurde nichts gesendet.',
  'This swap needs your signature for Permit2 first.':
    'Dieser Tausch braucht zuerst deine Unterschrift für Permit2.',
  'There are only {balance} {symbol} to swap.': 'Es sind nur {balance} {symbol} zum Tauschen da.',
  'The transaction that allows this swap is not mined yet. It comes first.':
    'Die Transaktion, die diesen Tausch freigibt, steht noch in keinem Block. Sie kommt zuerst.',
  'What this swap takes is not allowed yet. It would be reverted and cost its gas.':
    'Was dieser Tausch nimmt, ist noch nicht freigegeben. Er würde rückgängig gemacht und kostete sein Gas.',
  'This offer is {count} seconds old. The simulation is of now.': {
    one: 'Dieses Angebot ist {count} Sekunde alt. Die Simulation ist von jetzt.',
    other: 'Dieses Angebot ist {count} Sekunden alt. Die Simulation ist von jetzt.',
  },
  'Others can see this swap before it is mined and trade around it. At least {least} {symbol} arrive, or it is reverted.':
    'Andere sehen diesen Tausch, bevor er in einem Block steht, und können um ihn herum handeln. Mindestens {least} {symbol} kommen an, oder er wird rückgängig gemacht.',
}
