/** Messages about markets: what can be traded where, prices and candles. Public data; all run in the engine. */
import * as v from 'valibot'
import type { ErrorShape } from '@/lib/core/errors'
import type { MarketRef } from '@/lib/core/order'
import { engineUi } from '@/lib/messages/define'
import { CANDLE_SPANS, type LiveCandle, type Ticker } from './live'
import type { MarketLine } from './market-rules'

const text = (max: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(max))

export const marketSchema: v.GenericSchema<unknown, MarketRef> = v.pipe(
  v.strictObject({
    venue: text(40),
    symbol: text(60),
    endpoint: v.exactOptional(v.pipe(v.string(), v.url(), v.maxLength(500))),
  }),
  v.transform((value) => value as MarketRef),
)

export const marketsMessages = {
  /** Spot markets of every connected venue, from the cached lists. */
  'markets.lines': engineUi('markets.lines', v.strictObject({})).returns<{
    lines: MarketLine[]
    /** Venues whose list could not be read. */
    failed: { venueName: string; error: ErrorShape }[]
  }>(),
  /** Last prices, in the order of the question; `null` where the venue tells none. */
  'markets.tickers': engineUi(
    'markets.tickers',
    v.strictObject({ markets: v.pipe(v.array(marketSchema), v.maxLength(200)) }),
  ).returns<(Ticker | null)[]>(),
  /** Some hundred candles, oldest first; the newest ones, or those before a moment (ms). */
  'markets.candles': engineUi(
    'markets.candles',
    v.strictObject({ market: marketSchema, span: v.picklist(CANDLE_SPANS), before: v.optional(v.number()) }),
  ).returns<LiveCandle[]>(),
  /** Starts the engine and makes it listen at the live port; asked before a page connects. */
  'markets.listen': engineUi('markets.listen', v.strictObject({})).returns<null>(),
} as const
