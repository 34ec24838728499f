/** Binance's public market answers: exchangeInfo, tickers, candles, depth and trades, in the fields of the spot API. */
import { DELISTED_TOLD_SINCE } from '../ledger/coins'
import { fixed, minus, times } from '../ledger/decimal'
import type { SandboxAnswer } from '../types'
import { json, type MarketOptions } from './access'
import { binanceGrid, filtersOf } from './binance-orders/rules'
import { candlesOf, DAY_MS, kline, MONDAY_MS } from './candles'
import type { Level } from './orders/order-words'
import { publicTrades } from './orders/public-trades'
import { createFloor, type Floor } from './orders/trading-floor'
import { delistedPair, listedCoins, listedFiats, near, type Pair, tradedPairs } from './universe'

export interface BinanceMarkets {
  /** Where orders meet these markets. */
  floor: Floor
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

const MINUTE_MS = 60_000
/** Milliseconds by Binance's name of the span. */
const SPANS: Readonly<Record<string, number>> = {
  '1m': MINUTE_MS,
  '3m': 3 * MINUTE_MS,
  '5m': 5 * MINUTE_MS,
  '15m': 15 * MINUTE_MS,
  '30m': 30 * MINUTE_MS,
  '1h': 60 * MINUTE_MS,
  '2h': 120 * MINUTE_MS,
  '4h': 240 * MINUTE_MS,
  '6h': 360 * MINUTE_MS,
  '8h': 480 * MINUTE_MS,
  '12h': 720 * MINUTE_MS,
  '1d': DAY_MS,
  '3d': 3 * DAY_MS,
  '1w': 7 * DAY_MS,
}

function symbolInfo(pair: Pair, floor: Floor, filters: unknown): unknown {
  const id = idOf(pair)
  return {
    symbol: id,
    status: floor.isTrading(id) ? 'TRADING' : 'BREAK',
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
    amendAllowed: true,
    isSpotTradingAllowed: true,
    isMarginTradingAllowed: true,
    filters,
    permissions: [],
    permissionSets: [['SPOT', 'MARGIN']],
    defaultSelfTradePreventionMode: 'EXPIRE_MAKER',
    allowedSelfTradePreventionModes: ['EXPIRE_TAKER', 'EXPIRE_MAKER', 'EXPIRE_BOTH'],
  }
}

function ticker(pair: Pair, floor: Floor, now: number): unknown {
  const { last, open, percent } = floor.quotation(idOf(pair))
  return {
    symbol: idOf(pair),
    priceChange: minus(last, open),
    priceChangePercent: percent,
    weightedAvgPrice: near(last, 0.999),
    prevClosePrice: open,
    lastPrice: last,
    lastQty: '0.04408910',
    ...bestOf(pair, floor),
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

function bestOf(pair: Pair, floor: Floor): Record<string, string> {
  const { bid, ask } = floor.best(idOf(pair))
  const eight = (text = '0'): string => fixed(text, 8)
  return {
    bidPrice: eight(bid?.price),
    bidQty: eight(bid?.amount),
    askPrice: eight(ask?.price),
    askQty: eight(ask?.amount),
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
  const floor = createFloor({
    seed: `${options.seed ?? ''} binance`,
    markets: [...pairs].map(([id, pair]) => ({ id, pair, ...binanceGrid(pair) })),
  })
  const filters = new Map<string, unknown>()
  const filtersFor = (id: string): unknown => {
    const known = filters.get(id) ?? filtersOf(floor.market(id))
    filters.set(id, known)
    return known
  }
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
        ...found.map((pair) => symbolInfo(pair, floor, filtersFor(idOf(pair)))),
        ...(params.has('symbol') || params.has('symbols') ? [] : gone.map(brokenInfo)),
      ],
    })
  }
  const klines = (params: URLSearchParams): SandboxAnswer => {
    const symbol = params.get('symbol') ?? ''
    const broken = gone.find((market) => market.symbol === symbol)
    const pair = pairs.get(symbol) ?? (broken && delistedPair('binance', broken, listing))
    if (!pair) return broken ? json(200, []) : invalid
    const span = SPANS[params.get('interval') ?? '']
    if (span === undefined) return json(400, { code: -1120, msg: 'Invalid interval.' })
    const most = Math.min(Number(params.get('limit') ?? 500), 1000) * span
    const [since, end] = [params.get('startTime'), Number(params.get('endTime') ?? options.now())]
    const asked = since === null ? end + 1 - most : Number(since)
    const from = broken ? Math.max(asked, DELISTED_TOLD_SINCE) : asked
    const until = Math.min(from + most, end + 1)
    const moved = floor.find(symbol)?.id === symbol && floor.isMoved(symbol) ? floor.last(symbol) : undefined
    const origin = span === 7 * DAY_MS ? MONDAY_MS : 0
    return json(200, candlesOf(pair, { span, origin, from, until, last: moved }, options.now()).map(kline))
  }
  /** `undefined` for a market that trades nowhere. */
  const ofMarket = (params: URLSearchParams, map: (id: string) => unknown): SandboxAnswer => {
    const symbol = params.get('symbol') ?? ''
    return pairs.has(symbol) ? json(200, map(symbol)) : invalid
  }
  const depth = (params: URLSearchParams): SandboxAnswer =>
    ofMarket(params, (id) => {
      const { bids, asks } = floor.book(id)
      const limit = Number(params.get('limit') ?? 100)
      const rows = (levels: readonly Level[]) =>
        levels.slice(0, limit).map(({ price, amount }) => [fixed(price, 8), fixed(amount, 8)])
      return { lastUpdateId: options.now(), bids: rows(bids), asks: rows(asks) }
    })
  const trades = (params: URLSearchParams, isAggregate: boolean): SandboxAnswer =>
    ofMarket(params, (id) => {
      const count = Math.min(1000, Number(params.get('limit') ?? 500))
      const [from, until] = [Number(params.get('startTime') ?? 0), Number(params.get('endTime') ?? Infinity)]
      return publicTrades(floor, id, { now: options.now(), count })
        .filter(({ at }) => at >= from && at <= until)
        .map(({ number, at, price, quantity, side }) => {
          const [p, q, m] = [fixed(price, 8), fixed(quantity, 8), side === 'sell']
          if (isAggregate) return { a: number, p, q, f: number, l: number, T: at, m, M: true }
          const quoteQty = fixed(times(price, quantity), 8)
          return { id: number, price: p, qty: q, quoteQty, time: at, isBuyerMaker: m, isBestMatch: true }
        })
    })
  return {
    floor,
    answer: (path, params) => {
      if (path === 'ping') return json(200, {})
      if (path === 'time') return json(200, { serverTime: options.now() })
      if (path === 'exchangeInfo') return exchangeInfo(params)
      if (path === 'klines') return klines(params)
      if (path === 'ticker/24hr') return each(params, (pair) => ticker(pair, floor, options.now()))
      if (path === 'ticker/price')
        return each(params, (pair) => ({ symbol: idOf(pair), price: floor.last(idOf(pair)) }))
      if (path === 'ticker/bookTicker')
        return each(params, (pair) => ({ symbol: idOf(pair), ...bestOf(pair, floor) }))
      if (path === 'depth') return depth(params)
      if (path === 'trades' || path === 'historicalTrades') return trades(params, false)
      if (path === 'aggTrades') return trades(params, true)
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
