/** All sources of swap offers, one line each. Loaded by the engine only. */
import { cow } from './sources/cow.client'
import { kyberswap } from './sources/kyberswap.client'
import { lifi } from './sources/lifi.client'
import { oneinch } from './sources/oneinch.client'
import { velora } from './sources/velora.client'
import { uniswapSource } from './uniswap/uniswap.client'

export const quoteSources = [uniswapSource, cow, kyberswap, velora, lifi, oneinch] as const
