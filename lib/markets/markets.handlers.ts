/** The engine's answers about markets: lists, last prices, candles. All public, none of it stored. */
import { toErrorShape } from '@/lib/core/errors'
import type { MarketRef } from '@/lib/core/order'
import type { Handlers } from '@/lib/messages/define'
import type { Ticker } from './live'
import type { MarketLine } from './market-rules'
import type { marketsMessages } from './messages'
import type { MarketPlace, VenueMarkets } from './venue-feeds'
import { placeKey, type VenueShelf } from './venue-shelf'

export interface MarketsHandlersOptions {
  shelf: VenueShelf
  /** Every venue that an account is connected to, each once, with its name for people. */
  places: () => Promise<(MarketPlace & { venueName: string })[]>
  /** Accepts pages at the live port from now on. */
  listen: () => void
}

export function createMarketsHandlers({
  shelf,
  places,
  listen,
}: MarketsHandlersOptions): Handlers<typeof marketsMessages> {
  const at = async <T>(place: MarketPlace, ask: (markets: VenueMarkets) => Promise<T> | T): Promise<T> => {
    const release = shelf.hold(place)
    try {
      return await ask(await shelf.use(place))
    } finally {
      release()
    }
  }

  return {
    'markets.lines': async () => {
      const all = await places()
      const answers = await Promise.allSettled(all.map((place) => at(place, (markets) => markets.lines())))
      const lines: MarketLine[] = []
      const failed: { venueName: string; error: ReturnType<typeof toErrorShape> }[] = []
      for (const [index, answer] of answers.entries())
        if (answer.status === 'fulfilled') lines.push(...answer.value)
        else failed.push({ venueName: all[index]?.venueName ?? '', error: toErrorShape(answer.reason) })
      return { lines, failed }
    },

    'markets.tickers': async ({ markets }) => {
      const byPlace = new Map<string, MarketRef[]>()
      for (const market of markets)
        byPlace.set(placeKey(market), [...(byPlace.get(placeKey(market)) ?? []), market])
      const answers = await Promise.all(
        [...byPlace.values()].map(async (asked): Promise<[string, Map<string, Ticker>]> => {
          const [first] = asked
          if (!first) return ['', new Map()]
          const symbols = asked.map(({ symbol }) => symbol)
          // A venue that does not answer tells no prices; the others do.
          const found = await at(first, (venue) => venue.tickers(symbols)).catch(
            () => new Map<string, Ticker>(),
          )
          return [placeKey(first), found]
        }),
      )
      const found = new Map(answers)
      return markets.map((market) => found.get(placeKey(market))?.get(market.symbol) ?? null)
    },

    'markets.candles': ({ market, span, before }) =>
      at(market, (venue) => venue.candles(market.symbol, span, before)),

    'markets.listen': async () => {
      listen()
      return null
    },
  }
}
