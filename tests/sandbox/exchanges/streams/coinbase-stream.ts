/**
 * Coinbase's public Advanced Trade streams: ticker, level2, market_trades and heartbeats. After each change all subscriptions
 * of the connection are told again. https://docs.cdp.coinbase.com/coinbase-app/advanced-trade-apis/websocket/websocket-channels
 */
import { type PublicTrade, publicTrades } from '../orders/public-trades'
import type { Floor } from '../orders/trading-floor'
import { type BookChanges, toldBook } from './book-changes'
import type { StreamLine, StreamProtocol, Tell } from './stream-server'
import { toldTicker } from './told-ticker'
import { toldTrades } from './told-trades'

export interface CoinbaseStreamOptions {
  floor: Floor
  now: () => number
}

interface Wish {
  product: string
  market: string
}

type Send = (channel: string, events: unknown[]) => void

export function coinbaseStream({ floor, now }: CoinbaseStreamOptions): StreamProtocol {
  const subscribed = new WeakMap<StreamLine, Map<string, Set<string>>>()
  return {
    hosts: ['advanced-trade-ws.coinbase.com'],
    receive(line, { type, channel, product_ids }) {
      const send: Send = (name, events) =>
        line.send({
          channel: name,
          client_id: '',
          timestamp: new Date(now()).toISOString(),
          sequence_num: line.next(),
          events,
        })
      const name = String(channel)
      const products = Array.isArray(product_ids) ? product_ids.map(String) : []
      const known = subscribed.get(line) ?? new Map<string, Set<string>>()
      subscribed.set(line, known)
      const markets = products.flatMap((product): Wish[] => {
        const market = floor.find(product)
        return market ? [{ product, market: market.id }] : []
      })
      if (markets.length < products.length)
        return line.send({ type: 'error', message: `${products.join(', ')} is not a valid product` })
      for (const wish of markets) {
        const key = `${name} ${wish.product}`
        if (type === 'unsubscribe') {
          line.unsubscribe(key)
          known.get(name)?.delete(wish.product)
          if (known.get(name)?.size === 0) known.delete(name)
          continue
        }
        known.set(name, (known.get(name) ?? new Set()).add(wish.product))
        const tell = TELLERS[name]?.(send, wish, { floor, now })
        if (tell) line.subscribe(key, wish.market, tell)
      }
      const subscriptions = Object.fromEntries([...known].map(([each, ids]) => [each, [...ids]]))
      send('subscriptions', [{ subscriptions }])
    },
  }
}

const TELLERS: Readonly<Record<string, (send: Send, wish: Wish, options: CoinbaseStreamOptions) => Tell>> = {
  ticker: tellTicker,
  level2: tellBook,
  market_trades: tellTrades,
}

function tellTicker(send: Send, { product, market }: Wish, { floor }: CoinbaseStreamOptions): Tell {
  const news = toldTicker(floor, market)
  return () => {
    const fresh = news()
    if (!fresh) return
    const { last, percent, bid, ask } = fresh
    const type = fresh.isFirst ? 'snapshot' : 'update'
    const row = {
      type: 'ticker',
      product_id: product,
      price: last,
      volume_24_h: '16038.28770938',
      low_24_h: String(Number(last) * 0.97),
      high_24_h: String(Number(last) * 1.02),
      low_52_w: String(Number(last) * 0.5),
      high_52_w: String(Number(last) * 1.5),
      price_percent_chg_24_h: percent,
      best_bid: bid?.price ?? '',
      best_bid_quantity: bid?.amount ?? '',
      best_ask: ask?.price ?? '',
      best_ask_quantity: ask?.amount ?? '',
    }
    send('ticker', [{ type, tickers: [row] }])
  }
}

function tellBook(send: Send, { product, market }: Wish, { floor, now }: CoinbaseStreamOptions): Tell {
  const first = floor.book(market)
  const book = toldBook(first)
  const updates = ({ bids, asks }: BookChanges) => {
    const event_time = new Date(now()).toISOString()
    const rows = (side: string, levels: BookChanges['bids']) =>
      levels.map(({ price, amount }) => ({ side, event_time, price_level: price, new_quantity: amount }))
    return [...rows('bid', bids), ...rows('offer', asks)]
  }
  send('l2_data', [{ type: 'snapshot', product_id: product, updates: updates(first) }])
  return () => {
    const changes = book.changes(floor.book(market))
    if (changes) send('l2_data', [{ type: 'update', product_id: product, updates: updates(changes) }])
  }
}

const SNAPSHOT_TRADES = 100

function tellTrades(send: Send, { product, market }: Wish, { floor, now }: CoinbaseStreamOptions): Tell {
  /** Newest first, as the real one. */
  const rows = (trades: readonly PublicTrade[]) =>
    trades.toReversed().map(({ number, at, price, quantity, side }) => ({
      trade_id: String(number),
      product_id: product,
      price,
      size: quantity,
      side: side === 'buy' ? 'BUY' : 'SELL',
      time: new Date(at).toISOString(),
    }))
  const fresh = toldTrades(floor, market, now)
  const before = publicTrades(floor, market, { now: now(), count: SNAPSHOT_TRADES })
  send('market_trades', [{ type: 'snapshot', trades: rows(before) }])
  return () => {
    const trades = rows(fresh())
    if (trades.length > 0) send('market_trades', [{ type: 'update', trades }])
  }
}
