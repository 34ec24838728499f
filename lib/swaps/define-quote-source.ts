/** The plug-in form of a source of swap quotes: one source a file, listed in `registry.ts`. */
import type { ChainContext } from '@/lib/chains/define-chain-family'
import type { ChainId } from '@/lib/core/ids'
import type { Settings } from '@/lib/settings/settings'
import type { SwapQuote, SwapRequest, SwapSide } from './quote'

export interface QuoteContext extends Pick<ChainContext, 'fetch' | 'now' | 'health' | 'signal'> {
  settings: Settings
  /** Address that sells and receives, lower case. */
  address: string
  sells: SwapSide
  /** `units` and `quantity` are zero: that is the question. */
  buys: SwapSide
}

/** Without the id and what only the engine knows. */
export type QuoteOffer = Omit<SwapQuote, 'id' | 'source' | 'sourceName' | 'account'>

export interface QuoteSource {
  id: string
  name: string
  /** Hosts that are asked, for the permission and the request log's page; none: the chain's own nodes. */
  hosts: readonly string[]
  /** Whether the user has given the key that it is asked with; absent: it wants none. Without it, it is not asked. */
  hasKey?: (settings: Settings) => boolean
  supports: (chain: ChainId) => boolean
  /** @throws AppError with a sentence: no route, amount too small, service down, answer that cannot be read */
  quote: (request: SwapRequest, context: QuoteContext) => Promise<QuoteOffer>
}

/** @example defineQuoteSource({ id: "cow", name: "CoW Swap", ... }) */
export const defineQuoteSource = (source: QuoteSource): QuoteSource => source
