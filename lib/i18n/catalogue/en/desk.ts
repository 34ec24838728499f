/** English plural forms: the trading desk's page. */
import type { Catalogue } from '@/lib/i18n/translate'

export const desk: Catalogue = {
  '{count} orders were cancelled.': {
    one: '{count} order was cancelled.',
    other: '{count} orders were cancelled.',
  },
  'Cancel {count} orders': { one: 'Cancel {count} order', other: 'Cancel {count} orders' },
  '{count} orders came of one confirm.': {
    one: '{count} order came of one confirm.',
    other: '{count} orders came of one confirm.',
  },
  'The newest {count} attempts are shown; the file has all of them.': {
    one: 'The newest attempt is shown; the file has all of them.',
    other: 'The newest {count} attempts are shown; the file has all of them.',
  },
  'No order is open in this market; {count} are open in others.': {
    one: 'No order is open in this market; {count} is open in others.',
    other: 'No order is open in this market; {count} are open in others.',
  },
  'Open orders ({count})': { one: 'Open orders ({count})', other: 'Open orders ({count})' },
  'Old: {count} seconds': { one: 'Old: {count} second', other: 'Old: {count} seconds' },
}
