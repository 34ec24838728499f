/** English plural forms of the portfolio's sentences, the kit's and the shell's. */
import type { Catalogue } from '@/lib/i18n/translate'

export const portfolio: Catalogue = {
  '+{count} more': { one: '+{count} more', other: '+{count} more' },
  'Show {count} more': { one: 'Show {count} more', other: 'Show {count} more' },
  '{count} of {total} accounts not included': {
    one: '{count} of {total} accounts not included',
    other: '{count} of {total} accounts not included',
  },
  '{count} accounts never read: not in this value': {
    one: '{count} account never read: not in this value',
    other: '{count} accounts never read: not in this value',
  },
  '{count} assets without a price not included': {
    one: '{count} asset without a price not included',
    other: '{count} assets without a price not included',
  },
  '{count} assets without a price': {
    one: '{count} asset without a price',
    other: '{count} assets without a price',
  },
  '{count} tokens not counted': { one: '{count} token not counted', other: '{count} tokens not counted' },
}
