/** English plural forms of the reports. */
import type { Catalogue } from '@/lib/i18n/translate'

export const reports: Catalogue = {
  '{count} disposals without a known cost are not in these sums.': {
    one: '{count} disposal without a known cost is not in these sums.',
    other: '{count} disposals without a known cost are not in these sums.',
  },
  '{count} disposals or income without a known value are not in these sums.': {
    one: '{count} disposal or income without a known value is not in these sums.',
    other: '{count} disposals or income without a known value are not in these sums.',
  },
}
