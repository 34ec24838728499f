/**
 * Binance's spot streams: SUBSCRIBE, UNSUBSCRIBE and LIST_SUBSCRIPTIONS on one connection; tickers, depth changes, trades and
 * candles. Update ids of the depth are milliseconds, as those of the REST snapshot are, so that they fit together.
 * https://developers.binance.com/docs/binance-spot-api-docs/web-socket-streams
 */
import { fixed, minus, times } from '../../ledger/decimal'
import type { Level } from '../orders/order-words'
import type { Floor } from '../orders/trading-floor'
import { toldBook } from './book-changes'
import type { StreamLine, StreamProtocol, Tell } from './stream-server'
import { toldTicker } from './told-ticker'
import { toldTrades } from './told-trades'

export interface BinanceStreamOptions {
  floor: Floor
  now: () => number
  /** The newest candle as REST tells it: open time, open, high, low, close, volume, close time, … */
  candle: (market: string, interval: string) => Promise<readonly unknown[] | undefined>
}

const DAY_MS = 86_400_000
const eight = (text: string): string => fixed(text, 8)
const rows = (levels: readonly Level[]) => levels.map(({ price, amount }) => [eight(price), eight(amount)])

export function binanceStream(options: BinanceStreamOptions): StreamProtocol {
  return {
    hosts: ['stream.binance.com'],
    receive(line, { method, params, id }) {
      const names = Array.isArray(params) ? params.map(String) : []
      switch (method) {
        case 'SUBSCRIBE':
          line.send({ result: null, id })
          for (const name of names) subscribe(line, name, options)
          return
        case 'UNSUBSCRIBE':
          for (const name of names) line.unsubscribe(name)
          return line.send({ result: null, id })
        default:
          return line.send({
            error: { code: 2, msg: `Invalid request: unknown variant ${String(method)}` },
            id,
          })
      }
    },
  }
}

function subscribe(line: StreamLine, name: string, options: BinanceStreamOptions): void {
  const [symbol = '', channel = ''] = name.split('@')
  const market = symbol.toUpperCase()
  // The real one accepts any name and never tells anything of a market that does not exist.
  if (options.floor.find(market)?.id !== market) return
  const tell = tellerOf(line, market, channel, options)
  if (tell) line.subscribe(name, market, tell)
}

function tellerOf(
  line: StreamLine,
  market: string,
  channel: string,
  options: BinanceStreamOptions,
): Tell | undefined {
  if (channel === 'ticker') return tellTicker(line, market, options)
  if (channel === 'depth') return tellDepth(line, market, options)
  if (channel === 'trade') return tellTrades(line, market, options)
  const [, interval] = /^kline_(\w+)$/.exec(channel) ?? []
  return interval === undefined ? undefined : tellCandle(line, market, interval, options)
}

function tellTicker(line: StreamLine, market: string, { floor, now }: BinanceStreamOptions): Tell {
  const news = toldTicker(floor, market)
  return () => {
    const fresh = news()
    if (!fresh) return
    const { last, open, percent, bid, ask } = fresh
    line.send({
      e: '24hrTicker',
      E: now(),
      s: market,
      p: minus(last, open),
      P: percent,
      w: last,
      x: open,
      c: last,
      Q: '0.04408910',
      b: eight(bid?.price ?? '0'),
      B: eight(bid?.amount ?? '0'),
      a: eight(ask?.price ?? '0'),
      A: eight(ask?.amount ?? '0'),
      o: open,
      h: times(last, '1.02'),
      l: times(last, '0.97'),
      v: '8913.30000000',
      q: times(last, '8913.3'),
      O: now() - DAY_MS,
      C: now(),
      F: 28385,
      L: 28460,
      n: 76,
    })
  }
}

function tellDepth(line: StreamLine, market: string, { floor, now }: BinanceStreamOptions): Tell {
  const book = toldBook(floor.book(market))
  let last = now()
  return () => {
    const changes = book.changes(floor.book(market))
    if (!changes) return
    // One more than the time: a snapshot of this very millisecond may have been taken before.
    const newest = Math.max(now(), last) + 1
    line.send({
      e: 'depthUpdate',
      E: now(),
      s: market,
      U: last + 1,
      u: newest,
      b: rows(changes.bids),
      a: rows(changes.asks),
    })
    last = newest
  }
}

function tellTrades(line: StreamLine, market: string, { floor, now }: BinanceStreamOptions): Tell {
  const fresh = toldTrades(floor, market, now)
  return () => {
    for (const { number, at, price, quantity, side } of fresh())
      line.send({
        e: 'trade',
        E: now(),
        s: market,
        t: number,
        p: eight(price),
        q: eight(quantity),
        T: at,
        m: side === 'sell',
        M: true,
      })
  }
}

function tellCandle(
  line: StreamLine,
  market: string,
  interval: string,
  { now, candle }: BinanceStreamOptions,
): Tell {
  let told = ''
  return () => {
    void candle(market, interval).then((row) => {
      const words = JSON.stringify(row)
      if (!row || words === told) return
      told = words
      const [t, o, h, l, c, v, T] = row
      line.send({
        e: 'kline',
        E: now(),
        s: market,
        k: {
          t,
          T,
          s: market,
          i: interval,
          f: 1,
          L: 2,
          o,
          c,
          h,
          l,
          v,
          n: 2,
          x: false,
          q: '0',
          V: '0',
          Q: '0',
        },
      })
    })
  }
}
