/** English: plural forms of the order form and its review. */
import type { Catalogue } from '@/lib/i18n/translate'

export const orderForm: Catalogue = {
  '{count} days to go': { one: '{count} day to go', other: '{count} days to go' },
}
