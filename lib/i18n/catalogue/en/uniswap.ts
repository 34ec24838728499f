/** English plural forms: swaps. */
import type { Catalogue } from '@/lib/i18n/translate'

export const uniswap: Catalogue = {
  'This offer is {count} seconds old. The simulation is of now.': {
    one: 'This offer is {count} second old. The simulation is of now.',
    other: 'This offer is {count} seconds old. The simulation is of now.',
  },
}
