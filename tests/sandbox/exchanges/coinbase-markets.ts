/** Coinbase's public answers: products, books, trades and candles of Advanced Trade, and the v2 tables of currencies and exchange rates. */
import { plain } from '../ledger/decimal'
import type { SandboxAnswer } from '../types'
import { json, type MarketOptions } from './access'
import { bucket, candlesOf } from './candles'
import { coinbaseGrid, ruleFields } from './coinbase-orders/rules'
import type { Level } from './orders/order-words'
import { publicTrades } from './orders/public-trades'
import { createFloor, type Floor } from './orders/trading-floor'
import { listedCoins, listedFiats, near, type Pair, tradedPairs } from './universe'

export interface CoinbaseMarkets {
  /** Where orders meet these markets. */
  floor: Floor
  products: (params: URLSearchParams) => SandboxAnswer
  product: (id: string) => SandboxAnswer
  ticker: (id: string, params: URLSearchParams) => SandboxAnswer
  book: (params: URLSearchParams) => SandboxAnswer
  candles: (id: string, params: URLSearchParams) => SandboxAnswer
  currencies: () => SandboxAnswer
  cryptoCurrencies: () => SandboxAnswer
  exchangeRates: (params: URLSearchParams) => SandboxAnswer
  /** Name, places and colour of a currency, for wallets. */
  currency: (code: string) => Record<string, unknown>
}

const idOf = ({ base, quote }: Pair): string => `${base.symbol}-${quote.symbol}`

function productOf(pair: Pair, floor: Floor): Record<string, unknown> {
  const { last, percent } = floor.quotation(idOf(pair))
  const isTrading = floor.isTrading(idOf(pair))
  return {
    product_id: idOf(pair),
    price: last,
    price_percentage_change_24h: percent,
    volume_24h: '10967.87426597',
    volume_percentage_change_24h: '14.73048325503036',
    ...ruleFields(floor.market(idOf(pair))),
    base_name: pair.base.name,
    quote_name: pair.quote.name,
    watched: false,
    is_disabled: !isTrading,
    new: false,
    status: isTrading ? 'online' : 'delisted',
    cancel_only: false,
    limit_only: false,
    post_only: false,
    trading_disabled: !isTrading,
    auction_mode: false,
    product_type: 'SPOT',
    quote_currency_id: pair.quote.symbol,
    base_currency_id: pair.base.symbol,
    fcm_trading_session_details: null,
    mid_market_price: '',
    alias: '',
    alias_to: [],
    base_display_symbol: pair.base.symbol,
    quote_display_symbol: pair.quote.symbol,
    view_only: false,
    display_name: idOf(pair),
    product_venue: 'CBE',
    approximate_quote_24h_volume: near(last, 10_967.87),
  }
}

function tickerOf(pair: Pair, floor: Floor, { now, count }: { now: number; count: number }): unknown {
  const { bid, ask } = floor.best(idOf(pair))
  const trades = publicTrades(floor, idOf(pair), { now, count })
    .toReversed()
    .map(({ number, at, price, quantity, side }) => ({
      trade_id: String(number),
      product_id: idOf(pair),
      price,
      size: quantity,
      time: new Date(at).toISOString(),
      side: side === 'buy' ? 'BUY' : 'SELL',
      bid: '',
      ask: '',
    }))
  return { trades, best_bid: bid?.price ?? '', best_ask: ask?.price ?? '' }
}

function bookOf(pair: Pair, floor: Floor, { now, limit }: { now: number; limit: number }): unknown {
  const { bids, asks } = floor.book(idOf(pair))
  const rows = (levels: readonly Level[]) =>
    levels.slice(0, limit).map(({ price, amount }) => ({ price, size: amount }))
  const time = new Date(now).toISOString()
  return { pricebook: { product_id: idOf(pair), bids: rows(bids), asks: rows(asks), time } }
}

const MINUTE_MS = 60_000
/** Milliseconds by Coinbase's name of the span. */
const SPANS: Readonly<Record<string, number>> = {
  ONE_MINUTE: MINUTE_MS,
  FIVE_MINUTE: 5 * MINUTE_MS,
  FIFTEEN_MINUTE: 15 * MINUTE_MS,
  THIRTY_MINUTE: 30 * MINUTE_MS,
  ONE_HOUR: 60 * MINUTE_MS,
  TWO_HOUR: 120 * MINUTE_MS,
  FOUR_HOUR: 240 * MINUTE_MS,
  SIX_HOUR: 360 * MINUTE_MS,
  ONE_DAY: 1440 * MINUTE_MS,
}

/** Stable made-up id of a coin, in the form of the real ones. */
function assetId(symbol: string): string {
  const hex = Buffer.from(symbol.padEnd(16, '.')).toString('hex').slice(0, 32)
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/** In one answer. */
const MOST_CANDLES = 350

const missing = json(404, {
  error: 'NOT_FOUND',
  error_details: 'valid product_id is required',
  message: 'valid product_id is required',
})

/** @param held currencies that the accounts hold: listed too */
export function coinbaseMarkets(options: MarketOptions, held: readonly string[]): CoinbaseMarkets {
  const listing = { ...options, held }
  const pairs = new Map(tradedPairs('coinbase', listing).map((pair) => [idOf(pair), pair]))
  const coins = listedCoins('coinbase', listing)
  const fiats = listedFiats(options.prices)
  const names = new Map([...fiats, ...coins].map(({ symbol, name }) => [symbol, name]))
  const fiatCodes = new Set(fiats.map(({ symbol }) => symbol))
  const currency = (code: string): Record<string, unknown> => {
    const described = { code, name: names.get(code) ?? code, color: '#0052FF', sort_index: 100 }
    if (fiatCodes.has(code)) return { ...described, exponent: 2, type: 'fiat' }
    return {
      ...described,
      exponent: 8,
      type: 'crypto',
      address_regex: '^.{20,100}$',
      asset_id: assetId(code),
    }
  }
  const floor = createFloor({
    seed: `${options.seed ?? ''} coinbase`,
    markets: [...pairs].map(([id, pair]) => ({ id, pair, ...coinbaseGrid(pair) })),
  })
  const one = (id: string, map: (pair: Pair) => unknown): SandboxAnswer => {
    const pair = pairs.get(id)
    return pair ? json(200, map(pair)) : missing
  }
  return {
    floor,
    currency,
    products: (params) => {
      const wanted = params.getAll('product_ids')
      const spot = (params.get('product_type') ?? 'SPOT') === 'SPOT'
      const all = spot ? [...pairs.values()] : []
      const products = all
        .filter((pair) => wanted.length === 0 || wanted.includes(idOf(pair)))
        .map((pair) => productOf(pair, floor))
      return json(200, { products, num_products: products.length })
    },
    product: (id) => one(id, (pair) => productOf(pair, floor)),
    ticker: (id, params) => {
      const count = Math.min(1000, Number(params.get('limit') ?? 100))
      return one(id, (pair) => tickerOf(pair, floor, { now: options.now(), count }))
    },
    book: (params) => {
      const limit = Number(params.get('limit') ?? 250)
      return one(params.get('product_id') ?? '', (pair) => bookOf(pair, floor, { now: options.now(), limit }))
    },
    candles: (id, params) => {
      const span = SPANS[params.get('granularity') ?? '']
      const [from, until] = ['start', 'end'].map((name) => Number(params.get(name)) * 1000)
      if (span === undefined || from === undefined || until === undefined)
        return json(400, { error: 'INVALID_ARGUMENT', message: 'invalid granularity' })
      if (Math.floor(until / span) - Math.ceil(from / span) + 1 > MOST_CANDLES)
        return json(400, { error: 'INVALID_ARGUMENT', message: 'too many candles requested' })
      const last = floor.find(id) && floor.isMoved(id) ? floor.last(id) : undefined
      const asked = { span, from, until: until + 1, last }
      return one(id, (pair) => ({
        candles: candlesOf(pair, asked, options.now()).map(bucket).reverse(),
      }))
    },
    currencies: () =>
      json(200, { data: fiats.map(({ symbol, name }) => ({ id: symbol, name, min_size: '0.01' })) }),
    cryptoCurrencies: () => json(200, { data: coins.map(({ symbol }) => currency(symbol)) }),
    exchangeRates: (params) => {
      const base = [...fiats, ...coins].find(({ symbol }) => symbol === (params.get('currency') ?? 'USD'))
      if (!base) return json(400, { errors: [{ id: 'invalid_request', message: 'Invalid currency' }] })
      const rates = [...fiats, ...coins].map(({ symbol, price }): [string, string] => {
        return [symbol, plain((Number(base.price.usd) / Number(price.usd)).toPrecision(12))]
      })
      return json(200, { data: { currency: base.symbol, rates: Object.fromEntries(rates) } })
    },
  }
}
