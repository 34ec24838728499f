/** English plural forms: the figures of risk. */
import type { Catalogue } from '@/lib/i18n/translate'

export const risk: Catalogue = {
  '{count} days could not be measured.': {
    one: '{count} day could not be measured.',
    other: '{count} days could not be measured.',
  },
  'There are {count} days; {needed} are needed.': {
    one: 'There is {count} day; {needed} are needed.',
    other: 'There are {count} days; {needed} are needed.',
  },
  '{count} days are left out: one of the two was not measured.': {
    one: '{count} day is left out: one of the two was not measured.',
    other: '{count} days are left out: one of the two was not measured.',
  },
}
