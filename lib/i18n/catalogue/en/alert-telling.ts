/** English plural forms: telling what rules of alerts found. */
import type { Catalogue } from '@/lib/i18n/translate'

export const alertTelling: Catalogue = {
  '{count} alerts while Holdfast was closed or locked': {
    one: '{count} alert while Holdfast was closed or locked',
    other: '{count} alerts while Holdfast was closed or locked',
  },
  '{count} alerts at once': { one: '{count} alert at once', other: '{count} alerts at once' },
  'and {count} more alerts': { one: 'and {count} more alert', other: 'and {count} more alerts' },
  'There are {count} rules already. Remove one that you do not need any more.': {
    one: 'There is {count} rule already. Remove one that you do not need any more.',
    other: 'There are {count} rules already. Remove one that you do not need any more.',
  },
}
