/** English plural forms of the settings. */
import type { Catalogue } from '@/lib/i18n/translate'

export const settings: Catalogue = {
  '{count} minutes': { one: '{count} minute', other: '{count} minutes' },
}
