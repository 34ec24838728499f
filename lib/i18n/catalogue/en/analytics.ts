/** English plural forms of the analytics. */
import type { Catalogue } from '@/lib/i18n/translate'

export const analytics: Catalogue = {
  '{count} days have no known value: a past price or an entry is missing.': {
    one: '{count} day has no known value: a past price or an entry is missing.',
    other: '{count} days have no known value: a past price or an entry is missing.',
  },
  'On {count} days something of unknown value crossed.': {
    one: 'On {count} day something of unknown value crossed.',
    other: 'On {count} days something of unknown value crossed.',
  },
}
