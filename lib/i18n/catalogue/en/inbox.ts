/** English plural forms: what is missing or unsure in the past. */
import type { Catalogue } from '@/lib/i18n/translate'

export const inbox: Catalogue = {
  '{account}: {count} entries are not fully understood. Amounts are true, the kind may not be.': {
    one: '{account}: {count} entry is not fully understood. Its amounts are true, its kind may not be.',
    other: '{account}: {count} entries are not fully understood. Amounts are true, the kind may not be.',
  },
}
