/**
 * Kraken's public answers: Assets, AssetPairs, Ticker, Depth, Trades, OHLC, with its codes (XXBT, ZUSD), altnames and staking
 * suffixes.
 */

import { fixed } from '../ledger/decimal'
import type { MarketOptions } from './access'
import { candlesOf, ohlc } from './candles'
import { krakenGrid, ruleFields } from './kraken-orders/rules'
import type { Level } from './orders/order-words'
import { publicTrades } from './orders/public-trades'
import { createFloor, type Floor } from './orders/trading-floor'
import { type Listed, listedCoins, listedFiats, near, type Pair, tradedPairs } from './universe'

export interface KrakenMarkets {
  /** Where orders meet these markets. */
  floor: Floor
  /** A pair by its id, altname or wsname. */
  idOf: (name: string) => string | undefined
  /** Kraken's code of a coin. @example codeOf('BTC') // 'XXBT' */
  codeOf: (symbol: string) => string
  altnameOf: (id: string) => string
  assets: (wanted: string | undefined) => Record<string, unknown> | undefined
  pairs: (wanted: string | undefined) => Record<string, unknown> | undefined
  tickers: (wanted: string | undefined) => Record<string, unknown> | undefined
  /** The last 720 candles of a span in minutes, of them those after a time in seconds; `null` for a span that is not offered. */
  candles: (
    wanted: string | undefined,
    asked: { since: number; interval: number },
  ) => Record<string, unknown> | undefined | null
  depth: (wanted: string | undefined, count: number) => Record<string, unknown> | undefined
  trades: (wanted: string | undefined, count: number) => Record<string, unknown> | undefined
  /** US dollars for one unit of a code; '0' for what is no money. */
  usd: (code: string) => string
}

const SUFFIXED = [
  'DOT.S',
  'SOL.S',
  'ATOM.S',
  'ETH2.S',
  'ETH.F',
  'XBT.F',
  'SOL.F',
  'USDC.M',
  'XBT.M',
  'EUR.M',
  'USD.M',
  'BTC.B',
  'SOL.B',
]

/** However far back is asked. */
const CANDLES = 720
/** Minutes. */
const INTERVALS = new Set([1, 5, 15, 30, 60, 240, 1440, 10_080, 21_600])

const codeOf = ({ kraken, symbol }: Listed): string => kraken?.[0] ?? symbol
const altOf = ({ kraken, symbol }: Listed): string => kraken?.[1] ?? symbol

/** A pair's id: codes put together when one of them is a long one, else altnames ("XXBTZUSD", "SOLUSD"). */
function pairId({ base, quote }: Pair): string {
  const long = /^[XZ]\w{3}$/.test(codeOf(base)) && /^[XZ]\w{3}$/.test(codeOf(quote))
  return long ? codeOf(base) + codeOf(quote) : altOf(base) + altOf(quote)
}

function pairInfo(pair: Pair, floor: Floor): unknown {
  const id = pairId(pair)
  const alts = [altOf(pair.base), altOf(pair.quote)]
  return {
    altname: alts.join(''),
    wsname: alts.join('/'),
    aclass_base: 'currency',
    base: codeOf(pair.base),
    aclass_quote: 'currency',
    quote: codeOf(pair.quote),
    lot: 'unit',
    ...ruleFields(floor.market(id)),
    leverage_buy: [2, 3],
    leverage_sell: [2, 3],
    fees: [
      [0, 0.4],
      [10000, 0.35],
      [50000, 0.24],
    ],
    fees_maker: [
      [0, 0.25],
      [10000, 0.2],
      [50000, 0.14],
    ],
    fee_volume_currency: 'ZUSD',
    margin_call: 80,
    margin_stop: 40,
    status: floor.isTrading(id) ? 'online' : 'cancel_only',
  }
}

/** `o` is the opening price of the day in UTC, not of 24 hours ago: a trap of the real one, kept. */
function ticker(pair: Pair, floor: Floor): unknown {
  const last = floor.last(pairId(pair))
  const { bid, ask } = floor.best(pairId(pair))
  return {
    a: [ask?.price ?? '0', '1', ask?.amount ?? '0'],
    b: [bid?.price ?? '0', '2', bid?.amount ?? '0'],
    c: [last, '0.04408910'],
    v: ['4147.94474901', '8896.96086304'],
    p: [near(last, 0.998), near(last, 0.997)],
    t: [3907, 10056],
    l: [near(last, 0.98), near(last, 0.97)],
    h: [near(last, 1.01), near(last, 1.02)],
    o: near(last, 1.003),
  }
}

function selected<Value>(
  all: ReadonlyMap<string, Value>,
  wanted: string | undefined,
  aliases: ReadonlyMap<string, string>,
): [string, Value][] | undefined {
  if (wanted === undefined || wanted === '') return [...all]
  const found = wanted.split(',').map((name): [string, Value | undefined] => {
    const id = all.has(name) ? name : (aliases.get(name) ?? name)
    return [id, all.get(id)]
  })
  return found.every((entry): entry is [string, Value] => entry[1] !== undefined) ? found : undefined
}

/** @param held codes that the accounts hold: listed too */
export function krakenMarkets(options: MarketOptions, held: readonly string[]): KrakenMarkets {
  const listing = { ...options, held }
  const coins = [...listedFiats(options.prices), ...listedCoins('kraken', listing)]
  const byCode = new Map(coins.map((coin) => [codeOf(coin), coin]))
  const byAlt = new Map(coins.map((coin) => [altOf(coin), codeOf(coin)]))
  const pairs = new Map(tradedPairs('kraken', listing).map((pair) => [pairId(pair), pair]))
  const pairAlts = new Map([...pairs].map(([id, { base, quote }]) => [altOf(base) + altOf(quote), id]))
  const assets = assetTable(coins)
  const floor = createFloor({
    seed: `${options.seed ?? ''} kraken`,
    markets: [...pairs].map(([id, pair]) => ({ id, pair, ...krakenGrid(pair) })),
  })
  const usd = (code: string): string => {
    const bare = code
      .replace(/\.[A-Z]$/, '')
      .replace(/^ETH2$/, 'ETH')
      .replace(/^BTC$/, 'XBT')
    return (byCode.get(bare) ?? byCode.get(byAlt.get(bare) ?? ''))?.price.usd ?? '0'
  }
  const each = (
    wanted: string | undefined,
    map: (pair: Pair) => unknown,
  ): Record<string, unknown> | undefined => {
    const found = selected(pairs, wanted, pairAlts)
    return found && Object.fromEntries(found.map(([id, pair]) => [id, map(pair)]))
  }
  const idOf = (name: string): string | undefined => {
    const plainName = name.replace('/', '')
    return pairs.has(plainName) ? plainName : pairAlts.get(plainName)
  }
  const wsCodes = new Map(coins.map((coin) => [coin.symbol, codeOf(coin)]))
  return {
    floor,
    usd,
    idOf,
    codeOf: (symbol) => wsCodes.get(symbol) ?? symbol,
    altnameOf: (id) => {
      const { pair } = floor.market(id)
      return altOf(pair.base) + altOf(pair.quote)
    },
    assets: (wanted) => {
      const found = selected(assets, wanted, byAlt)
      return found && Object.fromEntries(found)
    },
    pairs: (wanted) => each(wanted, (pair) => pairInfo(pair, floor)),
    tickers: (wanted) => each(wanted, (pair) => ticker(pair, floor)),
    candles: (wanted, { since, interval }) => {
      if (!INTERVALS.has(interval)) return null
      const [span, now] = [interval * 60_000, options.now()]
      const present = Math.floor(now / span)
      const from = Math.max(present + 1 - CANDLES, Math.floor((since * 1000) / span) + 1) * span
      const found = each(wanted, (pair) => {
        const id = pairId(pair)
        const last = floor.isMoved(id) ? floor.last(id) : undefined
        return candlesOf(pair, { span, from, until: now + 1, last }, now).map(ohlc)
      })
      return found && { ...found, last: ((present - 1) * span) / 1000 }
    },
    depth: (wanted, count) =>
      each(wanted, (pair) => {
        const { bids, asks } = floor.book(pairId(pair))
        const second = Math.floor(options.now() / 1000)
        const rows = (levels: readonly Level[]) =>
          levels.slice(0, count).map(({ price, amount }) => [price, fixed(amount, 8), second])
        return { asks: rows(asks), bids: rows(bids) }
      }),
    trades: (wanted, count) => {
      const found = each(wanted, (pair) =>
        publicTrades(floor, pairId(pair), { now: options.now(), count }).map((trade) => [
          trade.price,
          fixed(trade.quantity, 8),
          trade.at / 1000,
          trade.side === 'buy' ? 'b' : 's',
          'l',
          '',
          trade.number,
        ]),
      )
      return found && { ...found, last: `${options.now()}000000` }
    },
  }
}

function assetTable(coins: readonly Listed[]): Map<string, unknown> {
  const plain = { aclass: 'currency', decimals: 10, display_decimals: 5, status: 'enabled' }
  const table = new Map<string, unknown>(
    coins.map((coin) => [codeOf(coin), { ...plain, altname: altOf(coin) }]),
  )
  for (const code of SUFFIXED) table.set(code, { ...plain, altname: code })
  table.set('ETH2', { ...plain, altname: 'ETH2' })
  table.set('KFEE', { ...plain, altname: 'FEE', decimals: 2, display_decimals: 2 })
  return table
}
