/**
 * The truth of one sandbox run: what a made-up person owns on three exchanges and three kinds of chains, and what it is
 * worth. Everything follows from the seed; nothing here uses the product's code.
 */
import { aroundOf, COINS, type Coin, furtherCoins } from './coins'
import { seedHistories } from './history/seed-histories'
import { type Random, seededRandom } from './random'
import { FIAT_RATES } from './rates'
import { seedBinance } from './seed-binance'
import { seedBitcoin, seedEvm, seedSolana } from './seed-chains'
import { seedCoinbase } from './seed-coinbase'
import { drawPrice, drawStablePrice } from './seed-figures'
import { seedKraken } from './seed-kraken'
import type { DetailedAccount, TruePrice, Truth } from './truth'

export interface TruthOptions {
  /** At least this many holding rows over all accounts (the smallest truth has some 70; the largest about 2,600). */
  holdings?: number
  /** EVM chains with balances: only those whose native coin is ether. */
  chains?: readonly number[]
  /** Give the Binance account margin and futures wallets. */
  derivatives?: boolean
  /** Trades in the past of each exchange account, about; 600 when absent. */
  trades?: number
  /** Figures and prices as a person has them: for pictures. */
  calm?: boolean
}

const STABLE = new Set(['usd-coin', 'dai', 'paypal-usd', 'true-usd'])

/** @example seedTruth('2026-11-23', { holdings: 2000 }).accounts.length // 6 */
export function seedTruth(
  seed: string,
  { holdings = 0, chains = [1, 8453], derivatives = false, trades = 600, calm = false }: TruthOptions = {},
): Truth {
  const smallest = assemble(seed, { chains, derivatives, calm, further: 0 })
  const missing = holdings - count(smallest.accounts)
  if (missing <= 0) return withHistory(smallest, { trades, calm })
  const truth = withHistory(assemble(seed, { chains, derivatives, calm, further: missing }), { trades, calm })
  if (count(truth.accounts) < holdings)
    throw new RangeError(`the catalogue has no room for ${holdings} holdings`)
  return truth
}

const withHistory = (
  present: Omit<Truth, 'history'>,
  options: Required<Pick<TruthOptions, 'trades' | 'calm'>>,
): Truth => ({
  ...present,
  history: seedHistories(present, options),
})

const count = (accounts: readonly DetailedAccount[]): number =>
  accounts.reduce((sum, { holdings }) => sum + holdings.length, 0)

interface Plan {
  chains: readonly number[]
  derivatives: boolean
  calm: boolean
  /** Holdings to add over what the smallest truth has. */
  further: number
}

function assemble(seed: string, { chains, derivatives, calm, further }: Plan): Omit<Truth, 'history'> {
  const random = seededRandom(seed, { calm })
  const extra = furtherCoins()
  const share = Math.ceil(further / 4)
  const listing = (own: number): Coin[] => random.shuffle(extra).slice(0, own)
  const onVenues = Math.min(share, extra.length)
  const binance = seedBinance(random, listing(onVenues), derivatives)
  const kraken = seedKraken(random, listing(onVenues))
  const coinbase = seedCoinbase(random, listing(onVenues))
  const evm = seedEvm(random, { chains, furtherTokens: further - 3 * onVenues + 8 * Math.sign(further) })
  const bitcoin = seedBitcoin(random)
  const solana = seedSolana(random)
  const accounts: DetailedAccount[] = [
    { label: 'Binance', kind: 'exchange', venue: 'binance', holdings: binance.holdings },
    { label: 'Kraken', kind: 'exchange', venue: 'kraken', holdings: kraken.holdings },
    { label: 'Coinbase', kind: 'exchange', venue: 'coinbase', holdings: coinbase.holdings },
    evm.account,
    bitcoin.account,
    solana.account,
  ]
  const collections = { ...evm.collections, ...bitcoin.collections, ...solana.collections }
  const held = accounts.flatMap((account) => account.holdings.map(({ asset }) => collections[asset] ?? asset))
  return {
    seed,
    accounts,
    exchanges: { binance: binance.balances, kraken: kraken.balances, coinbase: coinbase.wallets },
    evm: evm.source,
    bitcoin: bitcoin.source,
    solana: solana.source,
    prices: drawPrices(random, held),
    collections,
    rates: Object.fromEntries(Object.entries(FIAT_RATES).map(([code, { perUsd }]) => [code, perUsd])),
  }
}

function drawPrices(random: Random, held: readonly string[]): Record<string, TruePrice> {
  const prices: Record<string, TruePrice> = {}
  for (const { slug, around } of COINS) {
    // Tether stays at one dollar, so that a venue's price in USDT is the price in dollars to the last digit.
    if (slug === 'tether') prices['coin:tether'] = { usd: '1', usd24hAgo: '1', percent: '0' }
    else prices[`coin:${slug}`] = STABLE.has(slug) ? drawStablePrice(random) : drawPrice(random, around)
  }
  for (const [code, { usd }] of Object.entries(FIAT_RATES)) {
    prices[`fiat:${code}`] = { usd, usd24hAgo: usd, percent: '0' }
  }
  for (const asset of held) {
    const slug = asset.replace(/^coin:/, '')
    prices[asset] ??= STABLE.has(slug) ? drawStablePrice(random) : drawPrice(random, aroundOf(slug))
  }
  return prices
}
