/** English plural forms: MetaMask. */
import type { Catalogue } from '@/lib/i18n/translate'

export const metamask: Catalogue = {
  'Connect {count} addresses': { one: 'Connect {count} address', other: 'Connect {count} addresses' },
}
