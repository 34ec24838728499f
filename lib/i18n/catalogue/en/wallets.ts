/** Plural forms of the wallets' sentences. */
import type { Catalogue } from '../../translate'

export const wallets: Catalogue = {
  '{count} under way': { one: '{count} under way', other: '{count} under way' },
  'You have paid this address {count} times.': {
    one: 'You have paid this address once.',
    other: 'You have paid this address {count} times.',
  },
}
