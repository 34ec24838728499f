/** Services that offer swaps. What they know nothing of is refused in their words; their calldata works where stand-ins are. */
import type { PriceBook } from '../prices/price-book'
import type { SandboxServer } from '../types'
import { cow } from './cow'
import type { CowOrders } from './cow-orders'
import { kyberswap } from './kyberswap'
import { lifi } from './lifi'
import { oneinch } from './oneinch'
import { velora } from './velora'

/** @example startFront({ servers: swapServices(book, createCowOrders(1)) }) */
export const swapServices = (book: PriceBook, cowOrders: CowOrders): SandboxServer[] => [
  kyberswap(book),
  velora(book),
  lifi(book),
  cow(book, cowOrders),
  oneinch(book),
]
