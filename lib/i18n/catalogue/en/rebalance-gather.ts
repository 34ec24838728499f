/** English plural forms of what a plan is gathered from. */
import type { Catalogue } from '@/lib/i18n/translate'

export const rebalanceGather: Catalogue = {
  '{count} accounts of this strategy do not exist any more.': {
    one: '{count} account of this strategy does not exist any more.',
    other: '{count} accounts of this strategy do not exist any more.',
  },
  '{count} accounts with made-up money are left out: the others are real.': {
    one: '{count} account with made-up money is left out: the others are real.',
    other: '{count} accounts with made-up money are left out: the others are real.',
  },
  '{count} accounts could not be read lately: their last good values count.': {
    one: '{count} account could not be read lately: its last good values count.',
    other: '{count} accounts could not be read lately: their last good values count.',
  },
}
