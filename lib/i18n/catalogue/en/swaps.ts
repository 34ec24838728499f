/** English: plural forms of the swap page. */
import type { Catalogue } from '@/lib/i18n/translate'

export const swaps: Catalogue = {
  '{count} sources made no offer': {
    one: '{count} source made no offer',
    other: '{count} sources made no offer',
  },
}
