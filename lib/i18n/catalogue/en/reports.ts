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
  '{count} balances without a known price are not in the total.': {
    one: '{count} balance without a known price is not in the total.',
    other: '{count} balances without a known price are not in the total.',
  },
  '{count} balances are below zero: something is missing in the history.': {
    one: '{count} balance is below zero: something is missing in the history.',
    other: '{count} balances are below zero: something is missing in the history.',
  },
  '{count} balances of unlisted or hidden assets are left out.': {
    one: '{count} balance of an unlisted or hidden asset is left out.',
    other: '{count} balances of unlisted or hidden assets are left out.',
  },
  '{count} fees without a known value are not in these sums.': {
    one: '{count} fee without a known value is not in these sums.',
    other: '{count} fees without a known value are not in these sums.',
  },
}
