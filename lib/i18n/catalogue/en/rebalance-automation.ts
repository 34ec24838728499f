/** English plural forms of automatic mode. */
import type { Catalogue } from '@/lib/i18n/translate'

export const rebalanceAutomation: Catalogue = {
  'in 24 hours, at {count} accounts.': {
    one: 'in 24 hours, at {count} account.',
    other: 'in 24 hours, at {count} accounts.',
  },
}
