/** Kraken's public answers: Assets, AssetPairs, Ticker, OHLC, with its codes (XXBT, ZUSD), altnames and staking suffixes. */

import type { MarketOptions } from './access'
import { DAY_MS, dailyCandles, ohlc } from './candles'
import { type Listed, listedCoins, listedFiats, near, type Pair, quotation, tradedPairs } from './universe'

export interface KrakenMarkets {
  assets: (wanted: string | undefined) => Record<string, unknown> | undefined
  pairs: (wanted: string | undefined) => Record<string, unknown> | undefined
  tickers: (wanted: string | undefined) => Record<string, unknown> | undefined
  /** The last 720 days, of them those after a time in seconds. */
  candles: (wanted: string | undefined, since: number) => Record<string, unknown> | undefined
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

const codeOf = ({ kraken, symbol }: Listed): string => kraken?.[0] ?? symbol
const altOf = ({ kraken, symbol }: Listed): string => kraken?.[1] ?? symbol

/** A pair's id: codes put together when one of them is a long one, else altnames ("XXBTZUSD", "SOLUSD"). */
function pairId({ base, quote }: Pair): string {
  const long = /^[XZ]\w{3}$/.test(codeOf(base)) && /^[XZ]\w{3}$/.test(codeOf(quote))
  return long ? codeOf(base) + codeOf(quote) : altOf(base) + altOf(quote)
}

function pairInfo(pair: Pair): unknown {
  const alts = [altOf(pair.base), altOf(pair.quote)]
  return {
    altname: alts.join(''),
    wsname: alts.join('/'),
    aclass_base: 'currency',
    base: codeOf(pair.base),
    aclass_quote: 'currency',
    quote: codeOf(pair.quote),
    lot: 'unit',
    cost_decimals: 5,
    pair_decimals: 10,
    lot_decimals: 8,
    lot_multiplier: 1,
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
    ordermin: '0.0001',
    costmin: '0.5',
    tick_size: '0.0000000001',
    status: 'online',
  }
}

/** `o` is the opening price of the day in UTC, not of 24 hours ago: a trap of the real one, kept. */
function ticker(pair: Pair): unknown {
  const { last } = quotation(pair)
  const [bid, ask] = [near(last, 0.9999), near(last, 1.0001)]
  return {
    a: [ask, '1', '1.000'],
    b: [bid, '2', '2.000'],
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
  return {
    usd,
    assets: (wanted) => {
      const found = selected(assets, wanted, byAlt)
      return found && Object.fromEntries(found)
    },
    pairs: (wanted) => each(wanted, pairInfo),
    tickers: (wanted) => each(wanted, ticker),
    candles: (wanted, since) => {
      const until = Math.floor(options.now() / DAY_MS) + 1
      const from = Math.max(until - CANDLES, Math.floor((since * 1000) / DAY_MS) + 1)
      const found = each(wanted, (pair) => dailyCandles(pair, { from, until }, options.now()).map(ohlc))
      return found && { ...found, last: ((until - 2) * DAY_MS) / 1000 }
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
