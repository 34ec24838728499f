/** German: Uniswap's pools, and the calls that allow and swap. */
import type { Catalogue } from '@/lib/i18n/translate'

export const uniswap: Catalogue = {
  'Uniswap is not on this chain.': 'Auf dieser Chain gibt es Uniswap nicht.',
  'Uniswap has no pools for this swap.': 'Uniswap hat keine Pools für diesen Tausch.',
  'This signature does not belong to this swap.': 'Diese Unterschrift gehört nicht zu diesem Tausch.',
}
