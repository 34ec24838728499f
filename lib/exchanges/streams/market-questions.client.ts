/** What is asked of a venue by REST: tickers, book, trades and candles of a market, checked, as ours. */
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import type { Book, CandleSpan, LiveCandle, PublicTrade, Ticker } from '@/lib/markets/live'
import { badAnswer } from '../errors'
import type { VenueSession } from '../session'
import { candleSource, joinCandles } from './candle-spans'
import { toBook, toCandles, toTicker, toTrades } from './market-values'
import { tellsDay } from './stream-facts'

const STAGE = 'market data'
/** Symbols in one request, and requests for venues that answer one symbol at a time. */
const AT_ONCE = 50
const SINGLES = 20
/** Candles in one request: the least that large venues give at once. */
const CANDLES = 300
const TRADES = 50

export interface MarketQuestions {
  tickers: (symbols: readonly string[]) => Promise<Map<string, Ticker>>
  book: (symbol: string) => Promise<Book>
  trades: (symbol: string) => Promise<PublicTrade[]>
  candles: (
    symbol: string,
    span: CandleSpan,
    wanted?: { before?: number; count?: number },
  ) => Promise<LiveCandle[]>
}

type Call = (...args: unknown[]) => Promise<unknown>

/** @param now ms since the epoch, where the venue tells no time */
export function marketQuestions(session: VenueSession, now: () => number): MarketQuestions {
  const { venueName } = session
  const ask = (method: string, ...args: unknown[]): Promise<unknown> => {
    if (session.exchange.has[method] !== true && session.exchange.has[method] !== 'emulated')
      return Promise.reject(notOffered(venueName))
    return session.run(STAGE, (exchange) => (exchange[method] as Call).call(exchange, ...args))
  }
  const readTicker = (row: unknown) =>
    toTicker(row, { now: now(), tellsDay: tellsDay(session.exchange.id, 'rest') })

  return {
    async tickers(symbols) {
      const known = symbols.filter((symbol) => session.exchange.markets?.[symbol] !== undefined)
      const rows: [string, unknown][] = []
      if (session.exchange.has['fetchTickers'] === true)
        for (let from = 0; from < known.length; from += AT_ONCE) {
          const answer = await ask('fetchTickers', known.slice(from, from + AT_ONCE))
          if (typeof answer === 'object' && answer !== null) rows.push(...Object.entries(answer))
        }
      else for (const symbol of known.slice(0, SINGLES)) rows.push([symbol, await ask('fetchTicker', symbol)])
      const found = new Map<string, Ticker>()
      for (const [symbol, row] of rows) {
        const ticker = readTicker(row)
        if (ticker) found.set(symbol, ticker)
      }
      return found
    },
    async book(symbol) {
      const book = toBook(await ask('fetchOrderBook', symbol), now())
      if (!book) throw badAnswer(venueName, 'the order book is missing')
      return book
    },
    trades: async (symbol) => toTrades(await ask('fetchTrades', symbol, undefined, TRADES)),
    async candles(symbol, span, { before, count = CANDLES } = {}) {
      const source = candleSource(session.exchange['timeframes'], span)
      if (!source) throw notOffered(venueName)
      const limit = Math.min(CANDLES, count * source.parts)
      const since = before === undefined ? undefined : before - limit * source.ms
      // Candles from a moment on end where they are asked to end; only some venues stop by themselves.
      const more = before === undefined ? [] : [{ until: before - 1 }]
      const told = toCandles(await ask('fetchOHLCV', symbol, source.timeframe, since, limit, ...more))
      const candles = before === undefined ? told : told.filter(({ at }) => at < before)
      // The first one that is joined may lack its beginning.
      return source.parts === 1 ? candles : joinCandles(candles, span).slice(1)
    },
  }
}

const notOffered = (venue: string) =>
  new AppError('not-supported', say('{venue} does not offer this to programs.', { venue }))
