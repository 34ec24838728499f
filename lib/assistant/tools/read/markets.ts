/** Where an asset is traded among the connected venues, with the last prices. */
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import type { Ticker } from '@/lib/markets/live'
import type { MarketLine } from '@/lib/markets/market-rules'
import { defineTool } from '../define-tool'
import { at, count, price, quantity, ratio, symbol, unknown, untrusted, venue } from '../parts/leaves'
import { currencyOf, marketsOf } from '../parts/markets'
import { wantAsset, wantVenue } from '../parts/named'
import { wantPortfolio } from '../parts/portfolio'
import { text, toolInput } from '../parts/tool-input'
import { READABLE } from '../readable'
import { type Leaf, record, type Source, type Told } from '../told'

const SOURCE: Source = { label: say('Last price'), route: 'trading' }
const MOST = 12
const SILENT = say('The exchange tells none.')

export const markets = defineTool({
  name: 'markets',
  kind: 'read',
  title: say('Markets and last prices'),
  about:
    'Where an asset is traded at the connected exchanges: markets with last price, best bid and ask, 24 h change and volume. For past prices: candles. For which place is best for a trade: quotes.',
  ...toolInput(
    { asset: text('Ticker or name.') },
    { quote: text('Only for this money, as USDT.', 12), venue: text('Only at this exchange: its name.') },
  ),
  run: async (asked, world) => {
    const { currency } = await wantPortfolio(world)
    const asset = await wantAsset(world, asked.asset)
    const { lines, failed } = await world.ask(READABLE['markets.lines'], {})
    const place = asked.venue === undefined ? undefined : wantVenue(asked.venue).id
    const found = marketsOf(lines, { asset, quote: asked.quote, venue: place, currency })
    if (found.length === 0) throw noMarket()
    const shown = found.slice(0, MOST)
    const tickers = await world.ask(READABLE['markets.tickers'], {
      markets: shown.map(({ market }) => market),
    })
    return {
      told: record({
        markets: shown.map((line, index) => marketTold(line, tickers[index] ?? null)),
        ...(found.length > MOST ? { and_more: count(found.length - MOST) } : {}),
        ...(failed.length === 0
          ? {}
          : {
              could_not_be_asked: failed
                .slice(0, 5)
                .map(({ venueName, error }) =>
                  record({ venue: untrusted(venueName), why: unknown(error.sentence) }),
                ),
            }),
      }),
    }
  },
})

export const noMarket = (): AppError =>
  new AppError(
    'not-found',
    say('None of your connected exchanges trades that. Ask without money or exchange, or for another asset.'),
  )

function marketTold({ market, base, quote }: MarketLine, ticker: Ticker | null): Told {
  const names = { venue: venue(market.venue), market: symbol(market.symbol) }
  if (!ticker) return record({ ...names, last: unknown(SILENT) })
  return record({
    ...names,
    last: priceOf(ticker.last, quote, SOURCE),
    ...(ticker.bid === undefined ? {} : { bid: priceOf(ticker.bid, quote) }),
    ...(ticker.ask === undefined ? {} : { ask: priceOf(ticker.ask, quote) }),
    ...(ticker.change24h === undefined ? {} : { change_24h: ratio(ticker.change24h, SOURCE) }),
    ...(ticker.volume24h === undefined || currencyOf(base) === undefined
      ? {}
      : { volume_24h: priceOf(ticker.volume24h, base) }),
    at: at(ticker.at),
  })
}

/** Public; a code that cannot be money's is told like a quantity. */
const priceOf = (value: Ticker['last'], code: string, source?: Source): Leaf => {
  const currency = currencyOf(code)
  return currency === undefined
    ? quantity(value, code, source)
    : price({ value, currency, ...(source === undefined ? {} : { source }) })
}
