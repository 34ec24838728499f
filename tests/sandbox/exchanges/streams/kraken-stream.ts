/**
 * Kraken's public streams, version 2: ticker, book, trade and ohlc with snapshots, ping and pong. The checksum of books is left
 * out: ccxt does not look at it. https://docs.kraken.com/api/docs/websocket-v2/
 */
import type { Level } from '../orders/order-words'
import { type PublicTrade, publicTrades } from '../orders/public-trades'
import type { Floor } from '../orders/trading-floor'
import { toldBook } from './book-changes'
import type { StreamLine, StreamProtocol, Tell } from './stream-server'
import { toldTicker } from './told-ticker'
import { toldTrades } from './told-trades'

export interface KrakenStreamOptions {
  floor: Floor
  now: () => number
  /** The newest candle as REST tells it: time in seconds, open, high, low, close, vwap, volume, count. */
  candle: (market: string, minutes: number) => Promise<readonly unknown[] | undefined>
}

interface Wish {
  symbol: string
  market: string
  depth: number
  interval: number
}

export function krakenStream(options: KrakenStreamOptions): StreamProtocol {
  return {
    hosts: ['ws.kraken.com'],
    receive(line, { method, params, req_id }) {
      if (method === 'ping') return line.send({ method: 'pong', req_id })
      const wanted = (params ?? {}) as Record<string, unknown>
      const channel = String(wanted['channel'])
      for (const symbol of Array.isArray(wanted['symbol']) ? wanted['symbol'].map(String) : []) {
        const market = options.floor.find(symbol)
        const result = { channel, symbol }
        if (!market) {
          line.send({
            method,
            req_id,
            success: false,
            error: `Currency pair not supported ${symbol}`,
            symbol,
          })
          continue
        }
        if (method === 'unsubscribe') line.unsubscribe(`${channel} ${symbol}`)
        line.send({ method, req_id, success: true, result })
        if (method !== 'subscribe') continue
        const wish: Wish = {
          symbol,
          market: market.id,
          depth: Number(wanted['depth'] ?? 10),
          interval: Number(wanted['interval'] ?? 1),
        }
        const tell = TELLERS[channel]?.(line, wish, options)
        if (tell) line.subscribe(`${channel} ${symbol}`, market.id, tell)
      }
    },
  }
}

const TELLERS: Readonly<
  Record<string, (line: StreamLine, wish: Wish, options: KrakenStreamOptions) => Tell>
> = {
  ticker: tellTicker,
  book: tellBook,
  trade: tellTrades,
  ohlc: tellCandle,
}

function tellTicker(line: StreamLine, { symbol, market }: Wish, { floor }: KrakenStreamOptions): Tell {
  const news = toldTicker(floor, market)
  return () => {
    const fresh = news()
    if (!fresh) return
    const { last, open, percent, bid, ask } = fresh
    const type = fresh.isFirst ? 'snapshot' : 'update'
    const row = {
      symbol,
      bid: Number(bid?.price ?? 0),
      bid_qty: Number(bid?.amount ?? 0),
      ask: Number(ask?.price ?? 0),
      ask_qty: Number(ask?.amount ?? 0),
      last: Number(last),
      volume: 8896.96086304,
      vwap: Number(last),
      low: Number(last) * 0.97,
      high: Number(last) * 1.02,
      change: Number(last) - Number(open),
      change_pct: Number(percent),
    }
    line.send({ channel: 'ticker', type, data: [row] })
  }
}

const rows = (levels: readonly Level[]) =>
  levels.map(({ price, amount }) => ({ price: Number(price), qty: Number(amount) }))

function tellBook(
  line: StreamLine,
  { symbol, market, depth }: Wish,
  { floor, now }: KrakenStreamOptions,
): Tell {
  const cut = () => {
    const { bids, asks } = floor.book(market)
    return { bids: bids.slice(0, depth), asks: asks.slice(0, depth) }
  }
  const first = cut()
  const book = toldBook(first)
  line.send({
    channel: 'book',
    type: 'snapshot',
    data: [{ symbol, bids: rows(first.bids), asks: rows(first.asks) }],
  })
  return () => {
    const changes = book.changes(cut())
    if (!changes) return
    const timestamp = new Date(now()).toISOString()
    line.send({
      channel: 'book',
      type: 'update',
      data: [{ symbol, bids: rows(changes.bids), asks: rows(changes.asks), timestamp }],
    })
  }
}

const SNAPSHOT_TRADES = 50

function tellTrades(line: StreamLine, { symbol, market }: Wish, { floor, now }: KrakenStreamOptions): Tell {
  const row = ({ number, at, price, quantity, side }: PublicTrade) => ({
    symbol,
    side,
    price: Number(price),
    qty: Number(quantity),
    ord_type: 'limit',
    trade_id: number,
    timestamp: new Date(at).toISOString(),
  })
  const fresh = toldTrades(floor, market, now)
  const before = publicTrades(floor, market, { now: now(), count: SNAPSHOT_TRADES })
  line.send({ channel: 'trade', type: 'snapshot', data: before.map(row) })
  return () => {
    const data = fresh().map(row)
    if (data.length > 0) line.send({ channel: 'trade', type: 'update', data })
  }
}

function tellCandle(
  line: StreamLine,
  { symbol, market, interval }: Wish,
  { now, candle }: KrakenStreamOptions,
): Tell {
  let told = ''
  return () => {
    void candle(market, interval).then((row) => {
      const words = JSON.stringify(row)
      if (!row || words === told) return
      const type = told === '' ? 'snapshot' : 'update'
      told = words
      const [time, open, high, low, close, vwap, volume, trades] = row.map(Number)
      const interval_begin = new Date((time ?? 0) * 1000).toISOString()
      const timestamp = new Date(now()).toISOString()
      const told_row = {
        symbol,
        open,
        high,
        low,
        close,
        vwap,
        volume,
        trades,
        interval,
        interval_begin,
        timestamp,
      }
      line.send({ channel: 'ohlc', type, timestamp, data: [told_row] })
    })
  }
}
