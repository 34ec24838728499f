/** English plural forms of the rules of alerts. */
import type { Catalogue } from '@/lib/i18n/translate'

export const alertRules: Catalogue = {
  '{count} strategies are outside their bands': {
    one: '{count} strategy is outside its bands',
    other: '{count} strategies are outside their bands',
  },
  '{count} new tokens': { one: '{count} new token', other: '{count} new tokens' },
}
