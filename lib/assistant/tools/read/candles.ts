/** Past prices of a market, summarised: where it began and ended, its bounds, and at most sixty closes between. */
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import { CANDLE_SPANS, type LiveCandle } from '@/lib/markets/live'
import { defineTool } from '../define-tool'
import { at, count, price, ratio, symbol, venue, word } from '../parts/leaves'
import { currencyOf, marketsOf } from '../parts/markets'
import { wantAsset, wantVenue } from '../parts/named'
import { wantPortfolio } from '../parts/portfolio'
import { choice, text, toolInput, whole } from '../parts/tool-input'
import { READABLE } from '../readable'
import { record, type Source, type Told } from '../told'
import { noMarket } from './markets'

const SOURCE: Source = { label: say('Candles'), route: 'trading' }
const POINTS = 60

export const candles = defineTool({
  name: 'candles',
  kind: 'read',
  title: say('Past prices'),
  about:
    'Past prices of an asset in one market of a connected exchange: first open, highest, lowest, last close, change, and closes in even steps (60 at most). The newest candle may still be open.',
  ...toolInput(
    { asset: text('Ticker or name.'), span: choice(CANDLE_SPANS, 'Length of one candle.') },
    {
      quote: text('Money of the market, as USDT.', 12),
      venue: text('The exchange: its name.'),
      candles: whole(2, 300, 'How many of the newest candles; 60 where left out.'),
    },
  ),
  run: async (asked, world) => {
    const { currency } = await wantPortfolio(world)
    const asset = await wantAsset(world, asked.asset)
    const { lines } = await world.ask(READABLE['markets.lines'], {})
    const place = asked.venue === undefined ? undefined : wantVenue(asked.venue).id
    const line = marketsOf(lines, { asset, quote: asked.quote, venue: place, currency }).find(
      ({ quote }) => currencyOf(quote) !== undefined,
    )
    if (!line) throw noMarket()
    const { market } = line
    const all = await world.ask(READABLE['markets.candles'], { market, span: asked.span })
    return {
      told: record({
        venue: venue(market.venue),
        market: symbol(market.symbol),
        span: word(asked.span),
        ...summaryOf(all.slice(-(asked.candles ?? POINTS)), currencyOf(line.quote) ?? ''),
      }),
    }
  },
})

function summaryOf(shown: readonly LiveCandle[], currency: string): Record<string, Told> {
  const [first, last] = [shown[0], shown.at(-1)]
  if (!first || !last)
    throw new AppError('not-found', say('The exchange tells no past prices of this market.'))
  const told = (value: number) => price({ value, currency, source: SOURCE })
  const step = Math.ceil(shown.length / POINTS)
  return {
    from: at(first.at),
    until: at(last.at),
    open: told(first.open),
    high: told(shown.reduce((most, { high }) => Math.max(most, high), first.high)),
    low: told(shown.reduce((least, { low }) => Math.min(least, low), first.low)),
    close: told(last.close),
    ...(first.open > 0 ? { change: ratio(last.close / first.open - 1, SOURCE) } : {}),
    candles: count(shown.length),
    candles_a_step: count(step),
    closes: closesOf(shown, step).map(({ close }) => price({ value: close, currency })),
  }
}

/** The last candle of each step, counted from the newest backwards. @example closesOf(hundred, 2) // fifty */
const closesOf = (shown: readonly LiveCandle[], step: number): LiveCandle[] =>
  shown.filter((_candle, index) => (shown.length - 1 - index) % step === 0)
