/** English plural forms of the rebalancing page. */
import type { Catalogue } from '@/lib/i18n/translate'

export const rebalancePage: Catalogue = {
  '{count} outside': { one: '{count} outside', other: '{count} outside' },
  'Everything that you hold, without {count} accounts': {
    one: 'Everything that you hold, without {count} account',
    other: 'Everything that you hold, without {count} accounts',
  },
  '{count} chosen accounts': { one: '{count} chosen account', other: '{count} chosen accounts' },
}
