/** English plural forms of the analytics. */
import type { Catalogue } from '@/lib/i18n/translate'

export const analytics: Catalogue = {
  '{count} of them are measured against the middle of the order book, as it stood when the order was reviewed here.':
    {
      one: '{count} of them is measured against the middle of the order book, as it stood when the order was reviewed here.',
      other:
        '{count} of them are measured against the middle of the order book, as it stood when the order was reviewed here.',
    },
  '{count} days have no known value: a past price or an entry is missing.': {
    one: '{count} day has no known value: a past price or an entry is missing.',
    other: '{count} days have no known value: a past price or an entry is missing.',
  },
  'On {count} days something of unknown value crossed.': {
    one: 'On {count} day something of unknown value crossed.',
    other: 'On {count} days something of unknown value crossed.',
  },
  'Over the last {count} days of each day': {
    one: 'Over the last {count} day of each day',
    other: 'Over the last {count} days of each day',
  },
  '{measure} over the last {count} days': {
    one: '{measure} over the last {count} day',
    other: '{measure} over the last {count} days',
  },
  'The index is stored. {count} lines were left out.': {
    one: 'The index is stored. {count} line was left out.',
    other: 'The index is stored. {count} lines were left out.',
  },
  'There are {count} indexes already. Remove one first.': {
    one: 'There is {count} index already. Remove it first.',
    other: 'There are {count} indexes already. Remove one first.',
  },
}
