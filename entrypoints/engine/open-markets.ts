/**
 * The public markets' part of an engine session: venues that are open, who follows what, the live port. No key of the user's
 * is used here. A lock ends all of it.
 */

import type { MarketRef } from '@/lib/core/order'
import type { AccountRow } from '@/lib/db/rows'
import type { EngineContext } from '@/lib/engine/context'
import type { SocketGuard } from '@/lib/engine/guarded-socket.client'
import { venue } from '@/lib/exchanges/catalogue'
import { openVenueMarkets } from '@/lib/exchanges/streams/open-venue-markets.client'
import type { Ticker, Topic } from '@/lib/markets/live'
import { createLivePorts } from '@/lib/markets/live-ports.browser'
import { createMarketHub } from '@/lib/markets/market-hub'
import type { MarketLine } from '@/lib/markets/market-rules'
import { createMarketsHandlers } from '@/lib/markets/markets.handlers'
import { realClock as clock } from '@/lib/markets/real-clock.browser'
import { createTopicFeed, type TopicFeed } from '@/lib/markets/topic-feed'
import { createVenueShelf } from '@/lib/markets/venue-shelf'
import { onNotice } from '@/lib/messages/broadcast.browser'
import { createPortfolioFeed, type PortfolioFeed } from '@/lib/portfolio/portfolio-feed.store'
import { createMarketCache } from '@/lib/sync/market-cache.store'

export interface Markets {
  handlers: ReturnType<typeof createMarketsHandlers>
  /** Markets of all connected venues. */
  lines: () => Promise<readonly MarketLine[]>
  /** A new view was published: the value at live prices is made of it. */
  viewChanged: () => void
  /** Hears what the streams tell that pages follow; follows nothing by itself. One listener. */
  onTicker: (listener: (told: { market: MarketRef; ticker: Ticker }) => void) => void
  close: () => void
}

/** @example const markets = openMarkets(context, guard); compose(marketsMessages, markets.handlers) */
export function openMarkets(context: EngineContext, guard: SocketGuard): Markets {
  const { db, fetch, now, randomBytes } = context
  const cache = createMarketCache(db, now)
  const shelf = createVenueShelf((place) => openVenueMarkets({ ...place, fetch, cache, now, guard }), clock)
  const portfolioFeeds = new Set<PortfolioFeed>()
  let heardBy: ((told: { market: MarketRef; ticker: Ticker }) => void) | undefined

  const openFeed = (topic: Topic, onChange: () => void): TopicFeed => {
    if (topic.kind === 'portfolio') {
      const feed = createPortfolioFeed({ context, clock, hub, lines, onChange })
      portfolioFeeds.add(feed)
      return ended(feed, () => portfolioFeeds.delete(feed))
    }
    const release = shelf.hold(topic.market)
    const randomByte = () => randomBytes(1)[0] ?? 0
    const open = () => shelf.use(topic.market)
    const feed = createTopicFeed({ topic, venue: open, clock, randomByte, onChange })
    return ended(topic.kind === 'ticker' ? overheard(feed, topic.market) : feed, release)
  }
  const overheard = (feed: TopicFeed, market: MarketRef): TopicFeed => ({
    ...feed,
    fresh: () => {
      const told = feed.fresh()
      if (told.value !== undefined) heardBy?.({ market, ticker: told.value as Ticker })
      return told
    },
  })
  const hub = createMarketHub({ clock, openFeed })
  const ports = createLivePorts(hub)
  const handlers = createMarketsHandlers({
    shelf,
    places: async () => placesOf(await db.accounts.toArray()),
    listen: ports.listen,
  })
  const lines = async () => (await handlers['markets.lines']({}, undefined)).lines
  // Locked, unlocked or screen-locked: whoever may look asks again.
  const stopNotices = onNotice(({ kind }) => void (kind === 'vault' && ports.drop()))

  return {
    handlers,
    lines,
    viewChanged: () => {
      for (const feed of portfolioFeeds) feed.reread()
    },
    onTicker: (listener) => {
      heardBy = listener
    },
    close: () => {
      heardBy = undefined
      stopNotices()
      ports.close()
      hub.close()
      shelf.close()
    },
  }
}

function ended<F extends TopicFeed>(feed: F, then: () => void): F {
  return {
    ...feed,
    close: () => {
      feed.close()
      then()
    },
  }
}

/** Every venue that an account is connected to, each once. A paper account is played at its venue's own prices. */
function placesOf(accounts: readonly AccountRow[]) {
  const places = new Map(
    accounts.flatMap(({ source }) => {
      if (source.kind !== 'exchange' && source.kind !== 'paper') return []
      const { venue: id, endpoint } = source
      const place = { venue: id, venueName: venue(id).name, ...(endpoint === undefined ? {} : { endpoint }) }
      return [[`${id} ${endpoint ?? ''}`, place] as const]
    }),
  )
  return [...places.values()]
}
