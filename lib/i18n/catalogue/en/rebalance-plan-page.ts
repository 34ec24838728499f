/** English plural forms of plans and runs on their pages. */
import type { Catalogue } from '@/lib/i18n/translate'

export const rebalancePlanPage: Catalogue = {
  'Carry out {count} trades': { one: 'Carry out {count} trade', other: 'Carry out {count} trades' },
  '{count} trades': { one: '{count} trade', other: '{count} trades' },
  '{count} of them wait for your signature: the run stops there until you have signed.': {
    one: '{count} of them waits for your signature: the run stops there until you have signed.',
    other: '{count} of them wait for your signature: the run stops there until you have signed.',
  },
  'the next part is long-term in {count} days': {
    one: 'the next part is long-term in {count} day',
    other: 'the next part is long-term in {count} days',
  },
  '{count} orders in the journal': {
    one: '{count} order in the journal',
    other: '{count} orders in the journal',
  },
}
