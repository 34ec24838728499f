/**
 * The past's part of an engine session: who reads it, who computes with it, and the prices that it lacks. The reading goes
 * on by itself, a slice after the other, and may end anywhere; a tick or a command sets it going again.
 */
import type { ChainSource } from '@/lib/chains/define-chain-family'
import type { HistorySource } from '@/lib/core/history-source'
import type { EngineContext } from '@/lib/engine/context'
import { createLoop } from '@/lib/engine/keep-going'
import { type Books, createBooks } from '@/lib/history/books.store'
import type { HistoryChange } from '@/lib/history/changed'
import { createOpenSource } from '@/lib/history/open-source.client'
import { createHistoryRunner } from '@/lib/history/run-histories.store'
import { createLedger, type Ledger, spawnLedgerWorker } from '@/lib/ledger/ledger.client'
import type { LedgerKeys } from '@/lib/ledger/protocol'
import { createPastPriceFetcher } from '@/lib/valuation/fetch-past-prices.store'
import type { WantedPrices } from '@/lib/valuation/wanted-prices'

/** Firefox stops an event page whatever it does: what a slice has not stored by then is read again. */
const SLICE_MS = 8_000
/** A tick waits so long for the past before it answers; the reading itself goes on. */
const PATIENCE_MS = 15_000
/** Prices that no source knows are not asked with every slice. */
const PRICES_AGAIN_MS = 60_000

export interface Past {
  books: Books
  ledger: Ledger
  /** Sets the reading going; does not wait for it. */
  wake: () => void
  /** Sets the reading going and waits for it, or for a while. */
  readAWhile: () => Promise<void>
  isGoing: () => boolean
  nextDueAt: () => Promise<number>
  changed: (change: HistoryChange) => void
  close: () => void
}

export interface PastOptions {
  keys: LedgerKeys
  openChain: (source: ChainSource) => Promise<HistorySource> | HistorySource
}

export function openPast(context: EngineContext, { keys, openChain }: PastOptions): Past {
  const { segmentKey } = keys
  const books = createBooks(context, segmentKey)
  const ledger = createLedger({
    spawn: spawnLedgerWorker,
    keys,
    onState: ({ phase, pricesWanted }) => {
      context.announce('ledger')
      // The last page is computed a while after it was stored, when the reading is over: its prices are asked then.
      if (phase === 'ready' && pricesWanted > 0 && context.now() >= pricesDueAt) void go()
    },
  })
  const prices = createPastPriceFetcher(context)
  let hasNews = false
  let pricesDueAt = 0

  const changed = (change: HistoryChange) => {
    if (change.kind === 'entries') hasNews = true
    pricesDueAt = 0
    ledger.changed(change.kind)
  }
  const runner = createHistoryRunner(context, {
    openSource: createOpenSource(context, { segmentKey, openChain }),
    books,
    onChanged: changed,
  })

  /** @returns whether more could be asked now */
  const fetchPrices = async (): Promise<boolean> => {
    // A ledger that nobody looks at is not started for its prices, unless there is something new in it.
    if ((!hasNews && !ledger.isRunning()) || context.now() < pricesDueAt) return false
    const wanted = (await ledger.wanted()) as WantedPrices
    const { stored, left } = await prices.fetch(wanted, { budgetMs: SLICE_MS })
    if (stored > 0) ledger.changed('prices')
    hasNews = false
    if (left > 0 && stored > 0) return true
    if (left > 0) pricesDueAt = context.now() + PRICES_AGAIN_MS
    return false
  }

  const loop = createLoop(async () => {
    const { more } = await runner.runSlice({ budgetMs: SLICE_MS })
    const morePrices = await fetchPrices()
    return more || morePrices
  })
  /** What ends a run (the database is gone) is met again, and told, by the next tick. */
  const go = () => loop.wake().catch(() => undefined)

  return {
    books,
    ledger,
    wake: () => void go(),
    readAWhile: () =>
      Promise.race([loop.wake(), new Promise<void>((resolve) => setTimeout(resolve, PATIENCE_MS))]),
    isGoing: loop.isGoing,
    nextDueAt: runner.nextDueAt,
    changed,
    close: () => {
      loop.stop()
      runner.close()
      ledger.close()
    },
  }
}
