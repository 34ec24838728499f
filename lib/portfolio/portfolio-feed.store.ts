/**
 * The portfolio's value while somebody looks at it: tickers of what is held, followed at connected venues like any page does,
 * and the total they come to, at most once a second. Nothing is stored.
 */
import { AppError, type ErrorShape, toErrorShape } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import { readView } from '@/lib/db/view.store'
import type { EngineContext } from '@/lib/engine/context'
import type { Clock } from '@/lib/markets/clock'
import type { Feed, LiveMessage, LivePortfolio, Ticker } from '@/lib/markets/live'
import { topicKey } from '@/lib/markets/live'
import type { MarketHub } from '@/lib/markets/market-hub'
import type { MarketLine } from '@/lib/markets/market-rules'
import type { TopicFeed } from '@/lib/markets/topic-feed'
import { readSettings } from '@/lib/settings/settings.store'
import { chooseLiveMarkets, type LiveMarket } from './choose-live-markets'
import { type LiveRows, liveTotal } from './live-total'
import type { PortfolioView } from './view'

export interface PortfolioFeedOptions {
  context: Pick<EngineContext, 'db' | 'viewKey'>
  clock: Clock
  hub: Pick<MarketHub, 'join'>
  /** Spot markets of the connected venues. */
  lines: () => Promise<MarketLine[]>
  onChange: () => void
}

export interface PortfolioFeed extends TopicFeed {
  /** Holdings, stored prices or settings are others. */
  reread: () => void
}

const EVERY_MS = 1_000
/** Largest holdings that are followed; the rest stays at its stored prices. */
const MOST = 40

const nothingLive = () =>
  new AppError('not-supported', say('No connected exchange tells live prices of what you hold.'))

/** @example const feed = createPortfolioFeed({ context, clock, hub, lines, onChange }) */
export function createPortfolioFeed(options: PortfolioFeedOptions): PortfolioFeed {
  const { context, clock, hub, onChange } = options
  let feed: Feed = { how: 'stream', state: 'connecting' }
  let value: LivePortfolio | undefined
  let isFresh = false
  let isClosed = false
  let rows: LiveRows | undefined
  let chosen: LiveMarket[] = []
  let cancel: (() => void) | undefined
  const tickers = new Map<string, Ticker>()
  const feeds = new Map<string, Feed>()

  const compute = () => {
    cancel = undefined
    if (!rows || isClosed) return
    const quotes = chosen.flatMap((each) => {
      const ticker = tickers.get(keyOf(each))
      return ticker ? [{ ...each, ticker }] : []
    })
    feed = feedOf([...feeds.values()], quotes.length > 0, clock.now())
    if (quotes.length > 0) {
      value = liveTotal(rows, quotes, clock.now())
      isFresh = true
    }
    onChange()
  }
  const computeSoon = () => {
    cancel ??= clock.after(EVERY_MS, compute)
  }

  const member = hub.join(({ changes }: LiveMessage) => {
    for (const change of changes) {
      feeds.set(change.topic, change.feed)
      if (change.value !== undefined) tickers.set(change.topic, change.value as Ticker)
    }
    if (value === undefined && tickers.size > 0) {
      cancel?.()
      compute()
    } else computeSoon()
  })

  const failed = (error: ErrorShape) => {
    if (isClosed) return
    feed = { how: 'stream', state: 'failed', error }
    onChange()
  }
  const read = async () => {
    const next = await readRows(context)
    const markets = chooseLiveMarkets(
      next.lines.map(({ asset }) => asset),
      await options.lines(),
      MOST,
    )
    if (isClosed) return
    rows = next
    chosen = markets
    if (chosen.length === 0) return failed(toErrorShape(nothingLive()))
    const keys = new Set(chosen.map(keyOf))
    for (const key of feeds.keys()) if (!keys.has(key)) feeds.delete(key)
    for (const key of tickers.keys()) if (!keys.has(key)) tickers.delete(key)
    member.follow(chosen.map(({ market }) => ({ kind: 'ticker', market })))
    computeSoon()
  }
  const reread = () => {
    read().catch((error: unknown) => failed(toErrorShape(error)))
  }
  reread()

  return {
    whole: () => (value === undefined ? { feed } : { feed, value }),
    fresh() {
      const isNew = isFresh
      isFresh = false
      return isNew && value !== undefined ? { feed, value } : { feed }
    },
    reread,
    close() {
      isClosed = true
      cancel?.()
      member.leave()
    },
  }
}

const keyOf = ({ market }: LiveMarket): string => topicKey({ kind: 'ticker', market })

/** As good as the best of its parts. */
function feedOf(parts: readonly Feed[], hasQuotes: boolean, now: number): Feed {
  const live = parts.filter(({ state }) => state === 'live')
  const how = live.some((each) => each.how === 'stream') || live.length === 0 ? 'stream' : 'polling'
  if (live.length > 0 && hasQuotes) {
    const everyMs = live[0]?.everyMs
    return {
      how,
      state: 'live',
      lastAt: now,
      ...(how === 'polling' && everyMs !== undefined ? { everyMs } : {}),
    }
  }
  return parts.find(({ state }) => state !== 'connecting') ?? { how, state: 'connecting' }
}

async function readRows({ db, viewKey }: PortfolioFeedOptions['context']): Promise<LiveRows> {
  const [view, prices, manualPrices, rates, settings] = await Promise.all([
    readView<PortfolioView>('full', viewKey),
    db.prices.toArray(),
    db.manualPrices.toArray(),
    db.rates.toArray(),
    readSettings(db),
  ])
  return { lines: view?.lines ?? [], prices, manualPrices, rates, settings }
}
