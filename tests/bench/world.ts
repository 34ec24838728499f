/**
 * The outside world of the bench: twenty exchange accounts (7 Binance, 7 Kraken, 6 Coinbase) of different owners with
 * together at least 2,000 holdings, and one Ethereum address with 500 tokens on a real node. Same servers, signature
 * checks and limits as the sandbox; only the number of accounts is larger.
 */
import type { Anvil } from '@/tests/sandbox/chains/anvil'
import { createEsplora } from '@/tests/sandbox/chains/esplora'
import { createEvmRpcServer } from '@/tests/sandbox/chains/evm-rpc-server'
import { createSolana } from '@/tests/sandbox/chains/solana'
import { createBinance } from '@/tests/sandbox/exchanges/binance'
import { createCoinbase } from '@/tests/sandbox/exchanges/coinbase'
import {
  issueBinance,
  issueCoinbase,
  issueKraken,
  type TypedCredentials,
} from '@/tests/sandbox/exchanges/credentials'
import { createKraken } from '@/tests/sandbox/exchanges/kraken'
import { type Front, startFront } from '@/tests/sandbox/front'
import { aroundOf, COINS, furtherCoins } from '@/tests/sandbox/ledger/coins'
import { expectedTotals } from '@/tests/sandbox/ledger/expected-totals'
import { seededRandom } from '@/tests/sandbox/ledger/random'
import { seedBinance } from '@/tests/sandbox/ledger/seed-binance'
import { seedEvm } from '@/tests/sandbox/ledger/seed-chains'
import { seedCoinbase } from '@/tests/sandbox/ledger/seed-coinbase'
import { drawPrice } from '@/tests/sandbox/ledger/seed-figures'
import { seedKraken } from '@/tests/sandbox/ledger/seed-kraken'
import { seedTruth } from '@/tests/sandbox/ledger/seed-truth'
import type { Truth } from '@/tests/sandbox/ledger/truth'
import { createCoinGecko } from '@/tests/sandbox/prices/coingecko'
import { createDefiLlama } from '@/tests/sandbox/prices/defillama'
import { createFrankfurter } from '@/tests/sandbox/prices/frankfurter'
import { createPriceBook } from '@/tests/sandbox/prices/price-book'
import { startChains } from '@/tests/sandbox/start-chains'

const ACCOUNTS = { binance: 7, kraken: 7, coinbase: 6 } as const
const HOLDINGS = 2_000
const TOKENS = 500
const READING = { read: true, trade: false, withdraw: false }

type Venue = keyof typeof ACCOUNTS

export interface ExchangeKey {
  venue: Venue
  credentials: TypedCredentials
}

export interface BenchWorld extends Front {
  keys: readonly ExchangeKey[]
  /** Holding rows over the twenty accounts, in the truth. */
  holdings: number
  /** Exact net worth of the twenty accounts in US dollars. */
  netWorth: string
  wallet: { address: string; tokens: number }
}

/** @example const world = await startWorld('seed'); … await world.close() */
export async function startWorld(seed: string): Promise<BenchWorld> {
  const random = seededRandom(`bench ${seed}`)
  const base = seedTruth(seed)
  const wallet = seedEvm(random, { chains: [1], furtherTokens: TOKENS })
  const owners = seedOwners(seed)
  const prices = { ...base.prices }
  for (const asset of [
    ...owners.accounts.flatMap(({ holdings }) => holdings.map((holding) => holding.asset)),
    ...Object.values(wallet.collections),
  ])
    prices[asset] ??= drawPrice(random, aroundOf(asset.replace(/^coin:/, '')))
  const truth: Truth = {
    ...base,
    prices,
    evm: wallet.source,
    bitcoin: [],
    accounts: owners.accounts,
    collections: { ...base.collections, ...wallet.collections },
  }
  const anvils = await startChains(truth.evm, { evil: false })
  const stop = () => Promise.all(anvils.map((anvil) => anvil.stop()))
  try {
    const front = await startFront({ servers: [...owners.servers(prices), ...otherServers(truth, anvils)] })
    return {
      ...front,
      keys: owners.keys,
      holdings: owners.accounts.reduce((sum, { holdings }) => sum + holdings.length, 0),
      netWorth: expectedTotals(truth).netWorth,
      wallet: { address: truth.evm.address, tokens: truth.evm.chains[1]?.tokens.length ?? 0 },
      close: async () => {
        await front.close()
        await stop()
      },
    }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Draws owners until the holdings suffice: each has its own coins out of the catalogue. */
function seedOwners(seed: string) {
  for (let coins = 60; coins <= 150; coins += 5) {
    const owners = drawOwners(seed, coins)
    if (owners.accounts.reduce((sum, { holdings }) => sum + holdings.length, 0) >= HOLDINGS) return owners
  }
  throw new RangeError(`the catalogue has no room for ${HOLDINGS} holdings`)
}

function drawOwners(seed: string, coins: number) {
  const random = seededRandom(`owners ${seed}`)
  const catalogue = furtherCoins()
  const draw = () => random.shuffle(catalogue).slice(0, coins)
  const times = <T>(count: number, make: () => T) => Array.from({ length: count }, make)
  const binance = times(ACCOUNTS.binance, () => seedBinance(random, draw(), false))
  const kraken = times(ACCOUNTS.kraken, () => seedKraken(random, draw()))
  const coinbase = times(ACCOUNTS.coinbase, () => seedCoinbase(random, draw()))
  const issued = {
    binance: binance.map(({ balances }) => issueBinance(balances, READING)),
    kraken: kraken.map(({ balances }) => issueKraken(balances, READING)),
    coinbase: coinbase.map(({ wallets }) => issueCoinbase(wallets, READING)),
  }
  const keysOf = (venue: Venue): ExchangeKey[] =>
    issued[venue].map(({ credentials }) => ({ venue, credentials }))
  const accountsOf = (venue: Venue, seeded: readonly Pick<(typeof binance)[number], 'holdings'>[]) =>
    seeded.map(({ holdings }, at) => ({
      label: `${venue} ${at + 1}`,
      kind: 'exchange' as const,
      venue,
      holdings,
    }))
  return {
    accounts: [
      ...accountsOf('binance', binance),
      ...accountsOf('kraken', kraken),
      ...accountsOf('coinbase', coinbase),
    ],
    keys: [...keysOf('binance'), ...keysOf('kraken'), ...keysOf('coinbase')],
    servers: (prices: Truth['prices']) => {
      const options = { now: Date.now, universe: 'default', prices } as const
      return [
        createBinance({ ...options, accounts: issued.binance.map(({ account }) => account) }),
        createKraken({ ...options, accounts: issued.kraken.map(({ account }) => account) }),
        createCoinbase({ ...options, accounts: issued.coinbase.map(({ account }) => account) }),
      ]
    },
  }
}

function otherServers(truth: Truth, anvils: readonly Anvil[]) {
  const symbols = Object.fromEntries([...furtherCoins(), ...COINS].map(({ slug, symbol }) => [slug, symbol]))
  const book = createPriceBook(truth, symbols)
  return [
    createEvmRpcServer({ anvils }),
    createEsplora({ funded: truth.bitcoin }),
    createSolana({ owners: [], now: Date.now }),
    createDefiLlama({ book, now: Date.now }),
    createCoinGecko({ book, now: Date.now, rates: truth.rates }),
    createFrankfurter({ rates: truth.rates, now: Date.now }),
  ]
}
