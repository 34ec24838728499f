/** English plural forms of the vault's sentences. */
import type { Catalogue } from '@/lib/i18n/translate'

export const vault: Catalogue = {
  '{count} of {tries} wrong PINs. After that only your second key opens Holdfast.': {
    one: '{count} of {tries} wrong PINs. After that only your second key opens Holdfast.',
    other: '{count} of {tries} wrong PINs. After that only your second key opens Holdfast.',
  },
  '{count} wrong PINs so far. The wait grows with each one; nothing is deleted.': {
    one: '{count} wrong PIN so far. The wait grows with each one; nothing is deleted.',
    other: '{count} wrong PINs so far. The wait grows with each one; nothing is deleted.',
  },
}
