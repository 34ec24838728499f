/** Coinbase's public answers: products and daily candles of Advanced Trade, and the v2 tables of currencies and exchange rates. */
import { plain } from '../ledger/decimal'
import type { SandboxAnswer } from '../types'
import { json, type MarketOptions } from './access'
import { bucket, DAY_MS, dailyCandles } from './candles'
import { listedCoins, listedFiats, near, type Pair, quotation, tradedPairs } from './universe'

export interface CoinbaseMarkets {
  products: (params: URLSearchParams) => SandboxAnswer
  product: (id: string) => SandboxAnswer
  ticker: (id: string) => SandboxAnswer
  candles: (id: string, params: URLSearchParams) => SandboxAnswer
  currencies: () => SandboxAnswer
  cryptoCurrencies: () => SandboxAnswer
  exchangeRates: (params: URLSearchParams) => SandboxAnswer
  /** Name, places and colour of a currency, for wallets. */
  currency: (code: string) => Record<string, unknown>
}

const idOf = ({ base, quote }: Pair): string => `${base.symbol}-${quote.symbol}`

function productOf(pair: Pair): Record<string, unknown> {
  const { last, percent } = quotation(pair)
  return {
    product_id: idOf(pair),
    price: last,
    price_percentage_change_24h: percent,
    volume_24h: '10967.87426597',
    volume_percentage_change_24h: '14.73048325503036',
    base_increment: '0.00000001',
    quote_increment: '0.01',
    quote_min_size: '1',
    quote_max_size: '150000000',
    base_min_size: '0.00000001',
    base_max_size: '3400',
    base_name: pair.base.name,
    quote_name: pair.quote.name,
    watched: false,
    is_disabled: false,
    new: false,
    status: 'online',
    cancel_only: false,
    limit_only: false,
    post_only: false,
    trading_disabled: false,
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
    price_increment: '0.01',
    display_name: idOf(pair),
    product_venue: 'CBE',
    approximate_quote_24h_volume: near(last, 10_967.87),
  }
}

function tickerOf(pair: Pair, now: number): unknown {
  const { last } = quotation(pair)
  const [best_bid, best_ask] = [near(last, 0.9999), near(last, 1.0001)]
  const sold = { size: '0.0028', time: new Date(now).toISOString(), side: 'BUY', bid: '', ask: '' }
  return {
    trades: [{ trade_id: '518078013', product_id: idOf(pair), price: last, ...sold }],
    best_bid,
    best_ask,
  }
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
  const one = (id: string, map: (pair: Pair) => unknown): SandboxAnswer => {
    const pair = pairs.get(id)
    return pair ? json(200, map(pair)) : missing
  }
  return {
    currency,
    products: (params) => {
      const wanted = params.getAll('product_ids')
      const spot = (params.get('product_type') ?? 'SPOT') === 'SPOT'
      const all = spot ? [...pairs.values()] : []
      const products = all.filter((pair) => wanted.length === 0 || wanted.includes(idOf(pair))).map(productOf)
      return json(200, { products, num_products: products.length })
    },
    product: (id) => one(id, productOf),
    ticker: (id) => one(id, (pair) => tickerOf(pair, options.now())),
    candles: (id, params) => {
      const dayOf = (name: string) => (Number(params.get(name)) * 1000) / DAY_MS
      const [from, until] = [Math.ceil(dayOf('start')), Math.floor(dayOf('end')) + 1]
      const fits = params.get('granularity') === 'ONE_DAY' && until - from <= MOST_CANDLES
      if (!fits) return json(400, { error: 'INVALID_ARGUMENT', message: 'too many candles requested' })
      return one(id, (pair) => ({
        candles: dailyCandles(pair, { from, until }, options.now()).map(bucket).reverse(),
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
