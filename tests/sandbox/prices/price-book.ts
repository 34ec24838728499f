/**
 * What the price servers know, from the sandbox's truth: each asset under the names the sources give it, its price now
 * and a day ago, all as the digits of the truth.
 */
import { Digits } from '../write-json'

export interface BookEntry {
  /** CoinGecko's id, which is also the catalogue's slug: `usd-coin`. */
  slug: string
  symbol: string
  usd: string
  usd24hAgo: string
  /** Change over 24 hours in percent. */
  percent: string
  /** Its past is a walk without jumps. */
  calm?: boolean
}

export interface BookToken {
  /** DefiLlama's name of the chain and the address: `ethereum:0xa0b8…`; EVM addresses in lower case. */
  id: string
  symbol: string
  decimals: number
  slug: string
}

export interface PriceBook {
  coins: readonly BookEntry[]
  tokens: readonly BookToken[]
}

/** The part of the truth that prices need. */
export interface PricedTruth {
  /** By collection id (`coin:bitcoin`). */
  prices: Readonly<Record<string, { usd: string; usd24hAgo: string; percent: string; calm?: boolean }>>
  evm: {
    chains: Readonly<
      Record<
        number,
        { tokens: readonly { address: string; symbol: string; decimals: number; collection: string }[] }
      >
    >
  }
  solana: { tokens: readonly { mint: string; symbol: string; decimals: number; collection: string }[] }
}

/** DefiLlama's chain names; `avax`, `bsc`, `xdai` and `era` are not what one expects. */
export const LLAMA_CHAINS: Readonly<Record<number, string>> = {
  1: 'ethereum',
  10: 'optimism',
  8453: 'base',
  42161: 'arbitrum',
  137: 'polygon',
  56: 'bsc',
  43114: 'avax',
  100: 'xdai',
  59144: 'linea',
  534352: 'scroll',
  324: 'era',
}

const slugOf = (collection: string) => collection.replace(/^coin:/, '')

/** @example createPriceBook(truth, { 'usd-coin': 'USDC' }) */
export function createPriceBook(
  truth: PricedTruth,
  symbols: Readonly<Record<string, string>> = {},
): PriceBook {
  const coins = Object.entries(truth.prices)
    .filter(([collection]) => collection.startsWith('coin:'))
    .map(([collection, price]) => ({
      // As the truth has it when somebody asks: a test may move it.
      get usd() {
        return price.usd
      },
      get usd24hAgo() {
        return price.usd24hAgo
      },
      get percent() {
        return price.percent
      },
      ...(price.calm ? { calm: true } : {}),
      slug: slugOf(collection),
      symbol: symbols[slugOf(collection)] ?? slugOf(collection),
    }))
  const evm = Object.entries(truth.evm.chains).flatMap(([chain, { tokens }]) =>
    tokens.map(({ address, symbol, decimals, collection }) => ({
      id: `${LLAMA_CHAINS[Number(chain)]}:${address.toLowerCase()}`,
      symbol,
      decimals,
      slug: slugOf(collection),
    })),
  )
  const solana = truth.solana.tokens.map(({ mint, symbol, decimals, collection }) => ({
    id: `solana:${mint}`,
    symbol,
    decimals,
    slug: slugOf(collection),
  }))
  return { coins, tokens: [...evm, ...solana] }
}

export interface Looked {
  entry: BookEntry
  symbol: string
  decimals?: number
}

/** Finds `coingecko:<slug>` or `<chain>:<address>`; EVM addresses in any case, Solana mints exactly. */
export function lookUp({ coins, tokens }: PriceBook): (id: string) => Looked | undefined {
  const bySlug = new Map(coins.map((entry) => [entry.slug, entry]))
  const byId = new Map(tokens.map((token) => [token.id, token]))
  return (id) => {
    const [chain = '', name = ''] = id.split(':')
    const coin = bySlug.get(name)
    if (chain === 'coingecko') return coin && { entry: coin, symbol: coin.symbol }
    const token = byId.get(chain === 'solana' ? id : id.toLowerCase())
    const entry = token && bySlug.get(token.slug)
    return entry && { entry, symbol: token.symbol, decimals: token.decimals }
  }
}

/** Seconds. */
const DAY = 86_400
const STEP = 3600

/**
 * The price at a time, one point an hour: a straight line over the last day, the price of a day ago before that.
 * @param ago seconds before now
 * @returns the point nearest to the time: its digits and its own distance from now
 */
export function priceAgo({ usd, usd24hAgo }: BookEntry, ago: number): { price: Digits; ago: number } {
  const hours = Math.max(0, Math.round(ago / STEP))
  if (hours === 0) return { price: new Digits(usd), ago: 0 }
  if (hours * STEP >= DAY) return { price: new Digits(usd24hAgo), ago: hours * STEP }
  const places = Math.max(placesOf(usd), placesOf(usd24hAgo))
  const [now, then] = [unitsOf(usd, places), unitsOf(usd24hAgo, places)]
  const mixed = (now * BigInt(24 - hours) + then * BigInt(hours)) / 24n
  return { price: new Digits(fromUnits(mixed, places)), ago: hours * STEP }
}

const placesOf = (text: string) => text.split('.')[1]?.length ?? 0

function unitsOf(text: string, places: number): bigint {
  const [whole = '0', fraction = ''] = text.split('.')
  return BigInt(whole + fraction.padEnd(places, '0'))
}

function fromUnits(units: bigint, places: number): string {
  const digits = units.toString().padStart(places + 1, '0')
  return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`
}
