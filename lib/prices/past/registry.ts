/** Every source of past prices, in the order in which they are asked. A test fails when a source's file is not listed. */
import { coingeckoPast } from './coingecko-past.client'
import { defillamaPast } from './defillama-past.client'
import type { PastPriceSource } from './past-price-source'

export const pastPriceSources: readonly PastPriceSource[] = [defillamaPast, coingeckoPast]
