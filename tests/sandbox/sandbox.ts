/**
 * The whole outside world on 127.0.0.1: exchanges, chains, prices and rates behind their real host names, all telling
 * one truth that follows from a seed. Tests and the demo profile run the built extension against it.
 */
import { randomBytes } from 'node:crypto'
import * as v from 'valibot'
import type { Anvil } from './chains/anvil'
import { createEsplora } from './chains/esplora'
import { createEvmRpcServer } from './chains/evm-rpc-server'
import { createExplorer } from './chains/explorer'
import { createSolana } from './chains/solana'
import { type OpenStreams, openStreams } from './exchanges/streams/open-streams'
import { StreamCommand, steer, toldStreams } from './exchanges/streams/streams-routes'
import { type Front, startFront } from './front'
import { COINS, furtherCoins } from './ledger/coins'
import { expectedTotals } from './ledger/expected-totals'
import { evmHistory } from './ledger/history/evm-history'
import { retellAccount } from './ledger/retell-accounts'
import { seedTruth } from './ledger/seed-truth'
import type { Truth } from './ledger/truth'
import {
  type KeyKind,
  type OpenExchanges,
  openExchanges,
  VENUES,
  type Venue,
  type VenueCredentials,
} from './open-exchanges'
import { createCoinGecko } from './prices/coingecko'
import { createDefiLlama } from './prices/defillama'
import { createFrankfurter } from './prices/frankfurter'
import { createPriceBook } from './prices/price-book'
import { ENS_NAME, startChains } from './start-chains'
import { type CowOrders, createCowOrders } from './swap-services/cow-orders'
import { swapServices } from './swap-services/swap-services'
import { obey, TradingCommand, toldTrading } from './trading-routes'
import type { SandboxServer } from './types'

export interface SandboxOptions {
  /** The truth follows from it; drawn and printed when absent. */
  seed?: string
  /** At least this many holdings over all accounts. */
  holdings?: number
  /** Size of the exchanges' markets: some 60 pairs, or 2,500. */
  universe?: 'default' | 'large'
  /** EVM chains with balances, each a real node; the other default chains are quiet. */
  chains?: readonly number[]
  /** Put misbehaving tokens on Ethereum; yes when absent. */
  evil?: boolean
  /** Put Uniswap with its pools on Ethereum, at the truth's prices; no when absent. */
  defi?: boolean
  /** Give the Binance account margin and futures wallets. */
  derivatives?: boolean
  /** Trades in the past of each exchange account, about; 600 when absent. */
  trades?: number
  /** Figures and prices as a person has them, with a past without jumps: for pictures. */
  calm?: boolean
  /** The exchanges count no calls: for tests that skip the waits in front of them (`globalThis.holdfastWait`). */
  uncounted?: boolean
  /** Collections (`coin:pepe`) that no price source knows. */
  unpriced?: readonly string[]
  /** Hosts of a test's own, beside all others. */
  servers?: readonly SandboxServer[]
}

export interface SandboxClock {
  /** Shifts the exchanges' clock against this machine's, in milliseconds: a wrong clock at the user's side. */
  offsetMs: number
  /** While it is set, exchanges and prices stand still at this moment (ms): what is drawn of them can be drawn again. */
  heldAt?: number | undefined
}

export interface Sandbox extends Front {
  seed: string
  truth: Truth
  credentials: Readonly<Record<Venue, VenueCredentials>>
  revoke: (venue: Venue, apiKey: string) => void
  /** After the clock was set back: the venues take numbers of requests again that were used. */
  forgetNonces: () => void
  /** Orders that reached the venues, and what a test does to markets and orders; the truth follows. */
  trading: OpenExchanges['trading']
  /** The exchanges' WebSockets, and what a test does to them. */
  streams: OpenStreams['controls']
  /** Orders that were signed for CoW on Ethereum; a test settles them. */
  cowOrders: CowOrders
  /** What a user types for the chain accounts. */
  addresses: { evm: string; ens: string; bitcoin: string[]; solana: string }
  anvils: readonly Anvil[]
  clock: SandboxClock
}

/** @example const sandbox = await startSandbox({ seed: 'a' }); … await sandbox.close() */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { seed = randomBytes(6).toString('hex'), universe = 'default', evil = true, unpriced = [] } = options
  const { uncounted = false, defi = false, servers: own = [] } = options
  console.error(`sandbox seed: ${seed}`)
  const truth = seedTruth(seed, truthOptions(options))
  const clock: Sandbox['clock'] = { offsetMs: 0 }
  const present = () => clock.heldAt ?? Date.now()
  const now = () => clock.heldAt ?? Date.now() + clock.offsetMs
  const exchanges = openExchanges(truth.exchanges, {
    now,
    universe,
    uncounted,
    seed,
    prices: truth.prices,
    history: truth.history,
  })
  followOrders(truth, exchanges.trading)
  const streams = openStreams(exchanges.venues, { now, seed })
  const anvils = await startChains(truth.evm, { evil, ...(defi ? { defi: bySlug(truth.prices) } : {}) })
  const cowOrders = createCowOrders(1, present)
  const servers = [
    ...exchanges.servers,
    ...chainServers(truth, anvils, present),
    ...priceServers(truth, { unpriced, now: present, cowOrders }),
    ...own,
  ]
  const addresses = addressesOf(truth)
  const { revoke, credentials, trading } = exchanges
  const adminRoutes = routesOf({
    truth,
    credentials,
    revoke,
    trading,
    streams: streams.controls,
    addresses,
    clock,
  })
  const front = await startFront({ servers, streams: streams.servers, adminRoutes }).catch(
    async (error: unknown) => {
      streams.close()
      await stopAll(anvils)
      throw error
    },
  )
  const close = async () => {
    streams.close()
    await front.close()
    await stopAll(anvils)
  }
  return {
    ...front,
    seed,
    truth,
    credentials,
    revoke,
    forgetNonces: exchanges.forgetNonces,
    trading,
    streams: streams.controls,
    cowOrders,
    addresses,
    anvils,
    clock,
    close,
  }
}

const bySlug = (prices: Truth['prices']) =>
  Object.fromEntries(
    Object.entries(prices).map(([collection, { usd }]) => [collection.replace(/^coin:/, ''), usd]),
  )

const stopAll = (anvils: readonly Anvil[]) => Promise.all(anvils.map((anvil) => anvil.stop()))

/** The truth's accounts are what the venues hold, also after a trade. */
function followOrders(truth: Truth, trading: OpenExchanges['trading']): void {
  for (const venue of VENUES)
    trading[venue].watch(({ kind }) => {
      if (kind === 'orders') retellAccount(truth, venue)
    })
}

const truthOptions = ({ holdings, chains, derivatives, trades, calm }: SandboxOptions) => ({
  ...(calm === undefined ? {} : { calm }),
  ...(trades === undefined ? {} : { trades }),
  ...(holdings === undefined ? {} : { holdings }),
  ...(chains === undefined ? {} : { chains }),
  ...(derivatives === undefined ? {} : { derivatives }),
})

const chainServers = (truth: Truth, anvils: readonly Anvil[], now: () => number) => [
  createEvmRpcServer({ anvils }),
  createExplorer({ owner: truth.evm.address, historyOf: (chainId) => evmHistory(truth, chainId) }),
  createEsplora({ funded: truth.bitcoin }),
  createSolana({ owners: [truth.solana], now }),
]

interface PriceServing {
  unpriced: readonly string[]
  now: () => number
  cowOrders: CowOrders
}

function priceServers(truth: Truth, { unpriced, now, cowOrders }: PriceServing) {
  const symbols = Object.fromEntries([...furtherCoins(), ...COINS].map(({ slug, symbol }) => [slug, symbol]))
  const priced = Object.entries(truth.prices).filter(([collection]) => !unpriced.includes(collection))
  const book = createPriceBook({ ...truth, prices: Object.fromEntries(priced) }, symbols)
  const { rates } = truth
  return [
    createDefiLlama({ book, now }),
    createCoinGecko({ book, now, rates }),
    createFrankfurter({ rates, now }),
    ...swapServices(book, cowOrders),
  ]
}

const addressesOf = (truth: Truth): Sandbox['addresses'] => ({
  evm: truth.evm.address,
  ens: ENS_NAME,
  bitcoin: truth.bitcoin.map(({ address }) => address),
  solana: truth.solana.address,
})

const ClockBody = v.object({ offsetMs: v.pipe(v.number(), v.integer()) })
const RevokeBody = v.object({
  venue: v.picklist(VENUES),
  key: v.picklist(['reading', 'trading', 'withdrawing']),
})

type Controlled = Pick<
  Sandbox,
  'truth' | 'credentials' | 'revoke' | 'trading' | 'streams' | 'addresses' | 'clock'
>

/** Routes of the admin port for tests in another program. */
function routesOf({ truth, credentials, revoke, trading, streams, addresses, clock }: Controlled) {
  return {
    '/streams': (body: unknown) =>
      body === undefined ? toldStreams(streams) : steer(streams, v.parse(StreamCommand, body)),
    '/trading': (body: unknown) =>
      body === undefined ? toldTrading(trading, credentials) : obey(trading, v.parse(TradingCommand, body)),
    '/truth': () => truth,
    '/expected': () =>
      Object.fromEntries(
        Object.keys(truth.rates).map((currency) => [currency, expectedTotals(truth, { currency })]),
      ),
    '/credentials': () => ({ ...credentials, addresses }),
    '/clock': (body: unknown) => Object.assign(clock, body === undefined ? {} : v.parse(ClockBody, body)),
    '/revoke': (body: unknown) => {
      const { venue, key }: { venue: Venue; key: KeyKind } = v.parse(RevokeBody, body)
      revoke(venue, credentials[venue][key].apiKey)
      return {}
    },
  }
}
