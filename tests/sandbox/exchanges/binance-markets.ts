/** Binance's public market answers: exchangeInfo, tickers and daily candles, in the fields of the spot API. */
import { DELISTED_TOLD_SINCE } from '../ledger/coins'
import { minus, times } from '../ledger/decimal'
import type { SandboxAnswer } from '../types'
import { json, type MarketOptions } from './access'
import { DAY_MS, dailyCandles, kline } from './candles'
import { delistedPair, listedCoins, listedFiats, near, type Pair, quotation, tradedPairs } from './universe'

export interface BinanceMarkets {
  /** Answers a public path below `/api/v3/`, or `undefined` when it is none of them. */
  answer: (path: string, params: URLSearchParams) => SandboxAnswer | undefined
  /** Whether a market is or was there; at a standstill counts. */
  has: (symbol: string) => boolean
  /** `/sapi/v1/margin/allPairs` and the isolated one. */
  marginPairs: () => unknown[]
  /** Coins and fiat money with their names. */
  assets: () => { symbol: string; name: string; fiat: boolean }[]
}

const idOf = ({ base, quote }: Pair): string => base.symbol + quote.symbol

function symbolInfo(pair: Pair): unknown {
  return {
    symbol: idOf(pair),
    status: 'TRADING',
    baseAsset: pair.base.symbol,
    baseAssetPrecision: 8,
    quoteAsset: pair.quote.symbol,
    quotePrecision: 8,
    quoteAssetPrecision: 8,
    baseCommissionPrecision: 8,
    quoteCommissionPrecision: 8,
    orderTypes: [
      'LIMIT',
      'LIMIT_MAKER',
      'MARKET',
      'STOP_LOSS',
      'STOP_LOSS_LIMIT',
      'TAKE_PROFIT',
      'TAKE_PROFIT_LIMIT',
    ],
    icebergAllowed: true,
    ocoAllowed: true,
    otoAllowed: true,
    quoteOrderQtyMarketAllowed: true,
    allowTrailingStop: true,
    cancelReplaceAllowed: true,
    isSpotTradingAllowed: true,
    isMarginTradingAllowed: true,
    filters: [
      {
        filterType: 'PRICE_FILTER',
        minPrice: '0.00000001',
        maxPrice: '1000000.00000000',
        tickSize: '0.00000001',
      },
      { filterType: 'LOT_SIZE', minQty: '0.00001000', maxQty: '9000000.00000000', stepSize: '0.00001000' },
      { filterType: 'MARKET_LOT_SIZE', minQty: '0.00000000', maxQty: '120.32841083', stepSize: '0.00000000' },
      {
        filterType: 'NOTIONAL',
        minNotional: '5.00000000',
        applyMinToMarket: true,
        maxNotional: '9000000.00000000',
        applyMaxToMarket: false,
        avgPriceMins: 5,
      },
      { filterType: 'MAX_NUM_ORDERS', maxNumOrders: 200 },
    ],
    permissions: [],
    permissionSets: [['SPOT', 'MARGIN']],
    defaultSelfTradePreventionMode: 'EXPIRE_MAKER',
    allowedSelfTradePreventionModes: ['EXPIRE_TAKER', 'EXPIRE_MAKER', 'EXPIRE_BOTH'],
  }
}

function ticker(pair: Pair, now: number): unknown {
  const { last, open, percent } = quotation(pair)
  return {
    symbol: idOf(pair),
    priceChange: minus(last, open),
    priceChangePercent: percent,
    weightedAvgPrice: near(last, 0.999),
    prevClosePrice: open,
    lastPrice: last,
    lastQty: '0.04408910',
    bidPrice: near(last, 0.9999),
    bidQty: '1.20000000',
    askPrice: near(last, 1.0001),
    askQty: '0.80000000',
    openPrice: open,
    highPrice: near(last, 1.02),
    lowPrice: near(last, 0.97),
    volume: '8913.30000000',
    quoteVolume: times(last, '8913.3'),
    openTime: now - DAY_MS,
    closeTime: now,
    firstId: 28385,
    lastId: 28460,
    count: 76,
  }
}

/** The pairs that `symbol` or `symbols` ask for; `undefined` when one of them does not exist. */
function selected(pairs: Map<string, Pair>, params: URLSearchParams): Pair[] | undefined {
  const one = params.get('symbol')
  const several = params.get('symbols')
  if (one === null && several === null) return [...pairs.values()]
  const wanted = one === null ? (JSON.parse(several ?? '[]') as string[]) : [one]
  const found = wanted.map((symbol) => pairs.get(symbol))
  return found.every((pair) => pair !== undefined) ? found : undefined
}

/** A market that trades no more, and is still told. */
export interface BrokenMarket {
  symbol: string
  base: string
  quote: string
}

const brokenInfo = ({ symbol, base, quote }: BrokenMarket): unknown => ({
  symbol,
  status: 'BREAK',
  baseAsset: base,
  baseAssetPrecision: 8,
  quoteAsset: quote,
  quotePrecision: 8,
  quoteAssetPrecision: 8,
  baseCommissionPrecision: 8,
  quoteCommissionPrecision: 8,
  orderTypes: ['LIMIT', 'MARKET'],
  isSpotTradingAllowed: false,
  isMarginTradingAllowed: false,
  filters: [],
  permissions: [],
  permissionSets: [[]],
})

/** @param held symbols that the accounts hold: listed too */
export function binanceMarkets(
  options: MarketOptions,
  held: readonly string[],
  broken: readonly BrokenMarket[] = [],
): BinanceMarkets {
  const listing = { ...options, held }
  const pairs = new Map(tradedPairs('binance', listing).map((pair) => [idOf(pair), pair]))
  const gone = broken.filter(({ symbol }) => !pairs.has(symbol))
  const invalid = json(400, { code: -1121, msg: 'Invalid symbol.' })
  const each = (params: URLSearchParams, map: (pair: Pair) => unknown): SandboxAnswer => {
    const found = selected(pairs, params)
    if (!found) return invalid
    return json(200, params.has('symbol') ? map(found[0] as Pair) : found.map(map))
  }
  const exchangeInfo = (params: URLSearchParams): SandboxAnswer => {
    const found = selected(pairs, params)
    if (!found) return invalid
    const rateLimits = [{ rateLimitType: 'REQUEST_WEIGHT', interval: 'MINUTE', intervalNum: 1, limit: 6000 }]
    const serverTime = options.now()
    return json(200, {
      timezone: 'UTC',
      serverTime,
      rateLimits,
      exchangeFilters: [],
      symbols: [
        ...found.map(symbolInfo),
        ...(params.has('symbol') || params.has('symbols') ? [] : gone.map(brokenInfo)),
      ],
    })
  }
  const klines = (params: URLSearchParams): SandboxAnswer => {
    const symbol = params.get('symbol') ?? ''
    const broken = gone.find((market) => market.symbol === symbol)
    const pair = pairs.get(symbol) ?? (broken && delistedPair('binance', broken, listing))
    if (!pair) return broken ? json(200, []) : invalid
    if (params.get('interval') !== '1d') return json(400, { code: -1120, msg: 'Invalid interval.' })
    const count = Math.min(Number(params.get('limit') ?? 500), 1000)
    const today = Math.floor(options.now() / DAY_MS)
    const since = params.get('startTime')
    const asked = since === null ? today + 1 - count : Math.ceil(Number(since) / DAY_MS)
    const from = broken ? Math.max(asked, DELISTED_TOLD_SINCE / DAY_MS) : asked
    const until = Math.min(from + count, Math.floor(Number(params.get('endTime') ?? Infinity) / DAY_MS) + 1)
    return json(200, dailyCandles(pair, { from, until }, options.now()).map(kline))
  }
  return {
    answer: (path, params) => {
      if (path === 'ping') return json(200, {})
      if (path === 'time') return json(200, { serverTime: options.now() })
      if (path === 'exchangeInfo') return exchangeInfo(params)
      if (path === 'klines') return klines(params)
      if (path === 'ticker/24hr') return each(params, (pair) => ticker(pair, options.now()))
      if (path === 'ticker/price')
        return each(params, (pair) => ({ symbol: idOf(pair), price: quotation(pair).last }))
      return undefined
    },
    has: (symbol) => pairs.has(symbol) || gone.some((market) => market.symbol === symbol),
    marginPairs: () =>
      [...pairs.values()].slice(0, 20).map((pair) => {
        const flags = { isMarginTrade: true, isBuyAllowed: true, isSellAllowed: true }
        return {
          id: idOf(pair),
          symbol: idOf(pair),
          base: pair.base.symbol,
          quote: pair.quote.symbol,
          ...flags,
        }
      }),
    assets: () => [
      ...listedCoins('binance', listing).map(({ symbol, name }) => ({ symbol, name, fiat: false })),
      ...listedFiats(options.prices).map(({ symbol, name }) => ({ symbol, name, fiat: true })),
    ],
  }
}
