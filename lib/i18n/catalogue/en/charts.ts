/** English plural forms of charts. */
import type { Catalogue } from '@/lib/i18n/translate'

export const charts: Catalogue = {
  'One row for every {count} days. The CSV file has every day.': {
    one: 'One row for every day. The CSV file has every day.',
    other: 'One row for every {count} days. The CSV file has every day.',
  },
  '{count} more': { one: '{count} more', other: '{count} more' },
  '{first} and {second}: {count} common days': {
    one: '{first} and {second}: {count} common day',
    other: '{first} and {second}: {count} common days',
  },
}
