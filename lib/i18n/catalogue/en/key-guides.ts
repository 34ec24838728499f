/** English plural forms: how a key that may only read is made at an exchange. */
import type { Catalogue } from '@/lib/i18n/translate'

export const keyGuides: Catalogue = {
  'A key that is bound to no IP address ends after {count} days at {venue}. Make a new one then.': {
    one: 'A key that is bound to no IP address ends after {count} day at {venue}. Make a new one then.',
    other: 'A key that is bound to no IP address ends after {count} days at {venue}. Make a new one then.',
  },
}
