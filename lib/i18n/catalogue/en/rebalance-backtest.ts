/** English plural forms: backtests of strategies. */
import type { Catalogue } from '@/lib/i18n/translate'

export const rebalanceBacktest: Catalogue = {
  '{name} has no price of its own on {count} days; the last one before counts, for {most} days at most.': {
    one: '{name} has no price of its own on {count} day; the last one before counts, for {most} days at most.',
    other:
      '{name} has no price of its own on {count} days; the last one before counts, for {most} days at most.',
  },
  'No asset has prices of {count} days yet.': {
    one: 'No asset has prices of {count} day yet.',
    other: 'No asset has prices of {count} days yet.',
  },
}
