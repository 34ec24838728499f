/** The swaps' part of an engine session: offers of all sources, kept until they end, and the comparison over venues and chains. */

import type { EvmChain } from '@/lib/chains/data/evm-chains'
import type { EndpointHealth } from '@/lib/chains/endpoint-health'
import { readFees } from '@/lib/chains/read-fees.client'
import type { EngineContext } from '@/lib/engine/context'
import type { MarketLine } from '@/lib/markets/market-rules'
import { createApproveBuilder } from '@/lib/swaps/builders/approve-builder.store'
import { createSwapBuilder } from '@/lib/swaps/builders/swap-builder.store'
import type { ExecutionsContext } from '@/lib/swaps/executions/executions-context'
import { createQuoteBook, type QuoteBook } from '@/lib/swaps/quote-book'
import { quoteSources } from '@/lib/swaps/registry'
import { createSwapHandlers } from '@/lib/swaps/swaps.handlers'
import type { CallBuilder } from '@/lib/wallets/build-call'
import type { Desk } from './open-desk'

export interface SwapsOptions {
  health: EndpointHealth
  desk: Pick<Desk, 'openAccount' | 'ensurePrices' | 'venueName'>
  lines: () => Promise<readonly MarketLine[]>
}

export interface Swaps {
  handlers: ReturnType<typeof createSwapHandlers>
  /** For whoever compares an intent over the person's venues. */
  executions: ExecutionsContext
  /** What an approval or a swap is built from. */
  book: QuoteBook
  /** Make the calls that a wallet is asked to sign for an offer. */
  builders: { approve: CallBuilder<'approve'>; swap: CallBuilder<'swap'> }
}

/** @example const swaps = openSwaps(context, { health, desk, lines }); compose(swapMessages, swaps.handlers) */
export function openSwaps(context: EngineContext, { health, desk, lines }: SwapsOptions): Swaps {
  const { now, randomBytes } = context
  const book = createQuoteBook({ now, randomBytes })
  const executions: ExecutionsContext = {
    context,
    health,
    sources: quoteSources,
    book,
    gasPriceOf: (chain, rpcs) => gasPriceOf(context, health, chain, rpcs),
    ensurePrices: desk.ensurePrices,
    openDesk: desk.openAccount,
    lines,
    venueName: desk.venueName,
  }
  const offers = { quoteOf: book.get }
  return {
    handlers: createSwapHandlers(executions),
    executions,
    book,
    builders: { approve: createApproveBuilder(offers), swap: createSwapBuilder(offers) },
  }
}

/** What a usual transaction pays for a unit of gas now: base fee and tip, not the most that it offers. */
async function gasPriceOf(
  { fetch, now }: EngineContext,
  health: EndpointHealth,
  chain: EvmChain,
  rpcs: readonly string[] | undefined,
): Promise<bigint | undefined> {
  try {
    const { fees, baseFee } = await readFees({ chain, fetch, now, health, ...(rpcs ? { rpcs } : {}) })
    const { normal } = fees
    if (normal.type === 'legacy') return BigInt(normal.gasPrice)
    return baseFee === undefined
      ? BigInt(normal.maxFeePerGas)
      : BigInt(baseFee) + BigInt(normal.maxPriorityFeePerGas)
  } catch {
    // The offers say that what gas costs is not known.
    return undefined
  }
}
