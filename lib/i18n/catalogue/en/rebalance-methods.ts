/** English plural forms: the methods of a strategy. */
import type { Catalogue } from '@/lib/i18n/translate'

export const rebalanceMethods: Catalogue = {
  '{count} days are left out: a price of theirs or of the day before is not known.': {
    one: '{count} day is left out: its price or that of the day before is not known.',
    other: '{count} days are left out: a price of theirs or of the day before is not known.',
  },
  '{name} has prices of {count} days; more than {needed} are needed.': {
    one: '{name} has the price of {count} day; more than {needed} are needed.',
    other: '{name} has prices of {count} days; more than {needed} are needed.',
  },
  'Computed from the daily prices of {count} days.': {
    one: 'Computed from the daily prices of {count} day.',
    other: 'Computed from the daily prices of {count} days.',
  },
  'There are {count} days on which all prices are known; {needed} are needed.': {
    one: 'There is {count} day on which all prices are known; {needed} are needed.',
    other: 'There are {count} days on which all prices are known; {needed} are needed.',
  },
}
