/** Services that offer swaps. What they know nothing of is refused in their words; their calldata works where stand-ins are. */
import type { PriceBook } from '../prices/price-book'
import type { SandboxServer } from '../types'
import { cow } from './cow'
import { kyberswap } from './kyberswap'
import { lifi } from './lifi'
import { velora } from './velora'

/** @example startFront({ servers: swapServices(book) }) */
export const swapServices = (book: PriceBook): SandboxServer[] => [
  kyberswap(book),
  velora(book),
  lifi(book),
  cow(book),
]
