/** Every price source, in the order in which they are asked. A test fails when a source's file is not listed. */
import { coingecko } from './coingecko.client'
import { defillama } from './defillama.client'
import type { PriceSource } from './price-source'
import { RATES_HOST } from './rates.client'

export const priceSources: readonly PriceSource[] = [defillama, coingecko]

/** Hosts that prices and exchange rates need access to. */
export const priceHosts: readonly string[] = [...priceSources.flatMap(({ hosts }) => hosts), RATES_HOST]
