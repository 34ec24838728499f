/** The swaps' part of an engine session: offers of all sources, kept until they end, and the comparison over venues and chains. */

import type { EvmChain } from '@/lib/chains/data/evm-chains'
import type { EndpointHealth } from '@/lib/chains/endpoint-health'
import { readFees } from '@/lib/chains/read-fees.client'
import type { AccountId, ChainId } from '@/lib/core/ids'
import type { EngineContext } from '@/lib/engine/context'
import type { Books } from '@/lib/history/books.store'
import type { MarketLine } from '@/lib/markets/market-rules'
import { createApproveBuilder } from '@/lib/swaps/builders/approve-builder.store'
import { createSwapBuilder } from '@/lib/swaps/builders/swap-builder.store'
import type { ExecutionsContext } from '@/lib/swaps/executions/executions-context'
import { createOrderFollower, type OrderFollower } from '@/lib/swaps/orders/follow-orders.store'
import { settlementOf } from '@/lib/swaps/orders/signed-order-row'
import type { SignedOrdersContext } from '@/lib/swaps/orders/signed-orders-context'
import { createQuoteBook, type QuoteBook } from '@/lib/swaps/quote-book'
import { quoteSources } from '@/lib/swaps/registry'
import { createSwapHandlers } from '@/lib/swaps/swaps.handlers'
import type { CallBuilder } from '@/lib/wallets/build-call'
import { chainNodes } from '@/lib/wallets/send/chain-rpc.store'
import { writeEntry } from '@/lib/wallets/write-entry.store'
import type { Desk } from './open-desk'

export interface SwapsOptions {
  health: EndpointHealth
  desk: Pick<Desk, 'openAccount' | 'ensurePrices' | 'venueName'>
  lines: () => Promise<readonly MarketLine[]>
  books: Books
  /** Entries of the account were written. */
  onEntries: (account: AccountId) => void
  /** Balances and past of the account are read anew; does not wait for it. */
  onFilled: (account: AccountId) => void
}

export interface Swaps {
  handlers: ReturnType<typeof createSwapHandlers>
  /** For whoever compares an intent over the person's venues. */
  executions: ExecutionsContext
  /** Orders that were signed, until their end. */
  orders: OrderFollower
  /** What an approval or a swap is built from. */
  book: QuoteBook
  /** Make the calls that a wallet is asked to sign for an offer. */
  builders: { approve: CallBuilder<'approve'>; swap: CallBuilder<'swap'> }
}

/** @example const swaps = openSwaps(context, { health, desk, … }); compose(swapMessages, swaps.handlers) */
export function openSwaps(context: EngineContext, options: SwapsOptions): Swaps {
  const { now, randomBytes } = context
  const { health, desk, lines } = options
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
  const signed = ordersContext(context, options, () => orders.wake())
  const orders = createOrderFollower(signed)
  orders.wake()
  return {
    handlers: createSwapHandlers(executions, signed),
    executions,
    orders,
    book,
    builders: { approve: createApproveBuilder(offers), swap: createSwapBuilder(offers) },
  }
}

function ordersContext(
  context: EngineContext,
  { health, books, onEntries, onFilled }: SwapsOptions,
  wake: () => void,
): SignedOrdersContext {
  const { db, now, randomBytes, fetch } = context
  const chainOf = async (chain: ChainId) => (await chainNodes(chain, { db, fetch, now, health })).options
  return {
    db,
    now,
    randomBytes,
    fetch,
    onFilled,
    wake,
    enter: async (row) => {
      if (await writeEntry({ books, context, chainOf }, settlementOf(row))) onEntries(row.accountId)
    },
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
