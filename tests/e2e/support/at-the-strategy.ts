/**
 * A portfolio over three exchanges, and a wallet if wanted, that is off its targets by known amounts; strategies, plans and runs through
 * messages, as the page sends them; and what the sandbox itself says that every place holds.
 */
import { expect } from 'vitest'
import {
  type Amount,
  add,
  amount,
  fromUnits,
  isZero,
  multiply,
  subtract,
  sum,
  toRatio,
  ZERO,
} from '@/lib/core/amount'
import type { StrategyDrift, StrategySpec } from '@/lib/core/rebalance'
import type { RunLeg, RunRow, StrategyRow } from '@/lib/db/rows'
import type { PlanReview } from '@/lib/rebalance/messages'
import { call } from '@/tests/harness/drive.mts'
import { defiOn } from '@/tests/sandbox/chains/defi/start-defi'
import { MAINNET_TOKENS } from '@/tests/sandbox/chains/well-known'
import type { Venue } from '@/tests/sandbox/open-exchanges'
import { eventually } from './as-a-person'
import type { World } from './open-world'
import { readStoredView, readTable } from './read-stored'

/** In which prices are drawn whose books are deep enough. */
export const SEED = '2376396d7468'

export const COINS = {
  BTC: 'coin:bitcoin',
  ETH: 'coin:ethereum',
  SOL: 'coin:solana',
  USDT: 'coin:tether',
  USDC: 'coin:usd-coin',
  USD: 'fiat:usd',
} as const
export type Coin = keyof typeof COINS
const MONEY = new Set<Coin>(['USDT', 'USDC', 'USD'])

export type Place = Venue | 'wallet'
export type Held = Partial<Record<Coin, Amount>>
export type Everything = Partial<Record<Place, Held>>

/** US dollars of each coin at each place: too much ether, and all of it in the wallet; the money for bitcoin at three venues. */
export const OFF: Record<Place, Partial<Record<Coin, number>>> = {
  binance: { BTC: 15_000, USDT: 14_000 },
  kraken: { BTC: 3_000, SOL: 8_000, USD: 8_000 },
  coinbase: { BTC: 4_000, USD: 9_000 },
  wallet: { ETH: 50_000, USDC: 2_000 },
}

export const priceOf = ({ sandbox }: Pick<World, 'sandbox'>, coin: Coin): Amount =>
  amount(sandbox.truth.prices[COINS[coin]]?.usd ?? '0')

/** As many as are worth that, cut to eight places. */
export const unitsFor = (world: Pick<World, 'sandbox'>, coin: Coin, usd: number): Amount =>
  amount(
    (usd / toRatio(priceOf(world, coin))).toFixed(
      coin === 'USDC' || coin === 'USDT' || coin === 'USD' ? 2 : 8,
    ),
  )

const KRAKEN_CODES: Partial<Record<Coin, string>> = {
  BTC: 'XXBT',
  ETH: 'XETH',
  SOL: 'SOL',
  USD: 'ZUSD',
  USDT: 'USDT',
  USDC: 'USDC',
}

/** The venue's account holds this and nothing else. */
export function putAt(world: Pick<World, 'sandbox'>, venue: Venue, usd: Partial<Record<Coin, number>>): void {
  const { binance, kraken, coinbase } = world.sandbox.truth.exchanges
  const coins = Object.entries(usd).map(([coin, worth]): [Coin, Amount] => [
    coin as Coin,
    unitsFor(world, coin as Coin, worth),
  ])
  // In place: the venue holds on to its lists.
  if (venue === 'binance') {
    for (const list of [binance.funding, binance.flexible, binance.locked]) list.length = 0
    binance.spot.splice(0, Infinity, ...coins.map(([asset, free]) => ({ asset, free, locked: '0' })))
  }
  if (venue === 'kraken')
    kraken.balances.splice(
      0,
      Infinity,
      ...coins.map(([coin, balance]) => ({ code: KRAKEN_CODES[coin] ?? coin, balance, hold: '0' })),
    )
  if (venue === 'coinbase')
    for (const wallet of coinbase) {
      const found = coins.find(
        ([coin]) => coin === wallet.currency && wallet.kind !== 'vault' && !wallet.staked,
      )
      Object.assign(wallet, { available: found?.[1] ?? '0', hold: '0' })
    }
}

/** Connects the venue with a key that may trade, after its account was filled. @returns the account's id */
export async function connectVenue(
  world: Pick<World, 'sandbox' | 'desk'>,
  venue: Venue,
  usd = OFF[venue],
): Promise<string> {
  putAt(world, venue, usd)
  const source = { kind: 'exchange', venue, credentials: world.sandbox.credentials[venue].trading }
  const { id } = await call<{ id: string }>(world.desk, 'accounts.add', { source, label: labelOf(venue) })
  await call(world.desk, 'history.pause', { account: id, paused: true })
  return id
}

export const labelOf = (place: Place): string => place.charAt(0).toUpperCase() + place.slice(1)

/** What these places hold by the sandbox itself: balances of venues with what stands in orders, and of the chain. */
export async function heldByTruth(
  world: Pick<World, 'sandbox'>,
  venues: readonly Venue[],
  wallet?: string,
): Promise<Everything> {
  const { binance, kraken, coinbase } = world.sandbox.truth.exchanges
  const codes = new Map(Object.entries(KRAKEN_CODES).map(([coin, code]) => [code, coin]))
  const all: Record<Venue, Held> = {
    binance: added(binance.spot.map(({ asset, free, locked }) => [asset, free, locked])),
    kraken: added(kraken.balances.map(({ code, balance }) => [codes.get(code) ?? code, balance])),
    coinbase: added(coinbase.map(({ currency, available, hold }) => [currency, available, hold])),
  }
  return {
    ...Object.fromEntries(venues.map((venue) => [venue, all[venue]])),
    ...(wallet === undefined ? {} : { wallet: await heldOnChain(world, wallet) }),
  }
}

function added(rows: readonly (readonly [string, ...string[]])[]): Held {
  const held: Held = {}
  for (const [coin, ...parts] of rows) {
    if (!(coin in COINS)) continue
    const whole = sum(parts.map((part) => amount(part)))
    held[coin as Coin] = add(held[coin as Coin] ?? ZERO, whole)
  }
  return held
}

async function heldOnChain({ sandbox }: Pick<World, 'sandbox'>, wallet: string): Promise<Held> {
  const anvil = sandbox.anvils.find(({ chainId }) => chainId === 1)
  if (!anvil) throw new Error('the world has no Ethereum')
  const defi = defiOn(anvil)
  const [native, usdc, usdt] = await Promise.all([
    anvil.rpc('eth_getBalance', wallet, 'latest'),
    defi.balance(MAINNET_TOKENS.usdc, wallet),
    defi.balance(MAINNET_TOKENS.usdt, wallet),
  ])
  return {
    ETH: fromUnits(BigInt(String(native)), 18),
    USDC: fromUnits(usdc, 6),
    USDT: fromUnits(usdt, 6),
  }
}

export type Weights = Record<'BTC' | 'ETH' | 'SOL' | 'cash', number>

/** Parts of the whole, worked out here and not by the product. */
export function weightsOf(world: Pick<World, 'sandbox'>, held: Everything): Weights & { whole: number } {
  const worth = { BTC: 0, ETH: 0, SOL: 0, cash: 0 }
  for (const coins of Object.values(held))
    for (const [coin, quantity] of Object.entries(coins) as [Coin, Amount][]) {
      const sleeve = MONEY.has(coin) ? 'cash' : (coin as keyof Weights)
      worth[sleeve] += toRatio(multiply(quantity, priceOf(world, coin)))
    }
  const whole = Object.values(worth).reduce((all, each) => all + each, 0)
  const part = (sleeve: keyof Weights) => worth[sleeve] / whole
  return { whole, BTC: part('BTC'), ETH: part('ETH'), SOL: part('SOL'), cash: part('cash') }
}

/** What `after` has more of each coin at each place than `before`; below zero: less. Where nothing has changed, nothing. */
export function changesOf(before: Everything, after: Everything): Everything {
  const changes = Object.entries(after).map(([place, coins]): [string, Held] => {
    const first = before[place as Place] ?? {}
    const names = [...new Set([...Object.keys(coins), ...Object.keys(first)])] as Coin[]
    const deltas = names.map((coin): [Coin, Amount] => [
      coin,
      subtract(coins[coin] ?? ZERO, first[coin] ?? ZERO),
    ])
    return [place, Object.fromEntries(deltas.filter(([, delta]) => !isZero(delta)))]
  })
  return Object.fromEntries(changes.filter(([, held]) => Object.keys(held).length > 0))
}

/** To eight places: what Kraken took is worked out of its average price, which has ten. */
export const toEightPlaces = (all: Everything): Everything =>
  Object.fromEntries(
    Object.entries(all).map(([place, held]) => [
      place,
      Object.fromEntries(Object.entries(held).map(([coin, quantity]) => [coin, Number(quantity).toFixed(8)])),
    ]),
  )

/** What legs have moved at their places, by the run's own word. @param placeOf by the account's id */
export function movedBy(
  legs: readonly Pick<RunLeg, 'leg' | 'paid' | 'received'>[],
  placeOf: ReadonlyMap<string, Place>,
): Everything {
  const coinOf = new Map(Object.entries(COINS).map(([coin, asset]) => [asset as string, coin as Coin]))
  const moved: Everything = {}
  for (const { leg, paid = ZERO, received = ZERO } of legs) {
    const place = placeOf.get(leg.account)
    const [out, into] = [coinOf.get(leg.pays.asset), coinOf.get(leg.receives.asset)]
    if (!place || !out || !into) throw new Error(`of nowhere: ${JSON.stringify(leg)}`)
    moved[place] ??= {}
    const held = moved[place]
    held[out] = subtract(held[out] ?? ZERO, paid)
    held[into] = add(held[into] ?? ZERO, received)
  }
  return moved
}

/** Solana as it is, and of the rest bitcoin 45 %, ether 30 % and money; three points to either side. */
export function specFor(accounts: readonly string[], change: Partial<StrategySpec> = {}): StrategySpec {
  const sleeve = (name: 'BTC' | 'ETH' | 'SOL', isLocked = false) => ({
    id: COINS[name],
    name,
    assets: [COINS[name]],
    isLocked,
  })
  return {
    scope: { of: 'accounts', accounts },
    excluded: [],
    sleeves: [sleeve('BTC'), sleeve('ETH'), sleeve('SOL', true)],
    cash: { assets: [COINS.USDC, COINS.USDT, COINS.USD], bufferRatio: 0, bufferUsd: '0' },
    others: 'leave',
    method: { id: 'target-weights', params: { weights: { [COINS.BTC]: 0.45, [COINS.ETH]: 0.3 } } },
    band: { kind: 'absolute', points: 0.03 },
    aim: 'target',
    flow: 'both',
    triggers: [{ kind: 'band' }],
    limits: { slippage: 0.02, leastTradeUsd: '50' },
    ...change,
  } as unknown as StrategySpec
}

export const saveStrategy = async (
  world: Pick<World, 'desk'>,
  name: string,
  spec: StrategySpec,
  id?: string,
): Promise<string> =>
  (
    await call<{ id: string }>(world.desk, 'rebalance.save', {
      ...(id === undefined ? {} : { id }),
      name,
      spec,
    })
  ).id

/** @throws Error with the reason when no plan can be made */
export async function dryRun(
  world: Pick<World, 'desk'>,
  strategy: string,
  change: object = {},
): Promise<PlanReview> {
  const review = await call<PlanReview | { unknown: { template: string } }>(world.desk, 'rebalance.plan', {
    strategy,
    ...change,
  })
  if ('unknown' in review) throw new Error(review.unknown.template)
  return review
}

export const startRun = async (
  world: Pick<World, 'desk'>,
  { id, hash, nonce }: PlanReview,
  page = world.desk,
): Promise<string> => (await call<{ run: string }>(page, 'rebalance.start', { plan: id, hash, nonce })).run

export const readRuns = async (world: Pick<World, 'desk'>): Promise<RunRow[]> =>
  ((await readTable(world.desk, 'runs')) as RunRow[]).toSorted((a, b) => a.at - b.at)

export async function strategyRow(world: Pick<World, 'desk'>, id: string): Promise<StrategyRow> {
  const row = ((await readTable(world.desk, 'strategies')) as StrategyRow[]).find((each) => each.id === id)
  if (!row) throw new Error('there is no such strategy')
  return row
}

/** Between two ticks: more of them would only keep worker and engine from the run. */
const WAKE_MS = 1_000

/** Wakes the engine meanwhile, as an open page does. */
export const runBecomes = (
  world: Pick<World, 'desk'>,
  id: string,
  isSo: (run: RunRow) => boolean,
  seconds = 60,
): Promise<RunRow> => {
  let wokenAt = 0
  return eventually(
    `the run ${id}`,
    async () => {
      if (Date.now() - wokenAt > WAKE_MS) {
        wokenAt = Date.now()
        await world.desk.evaluate(() => chrome.alarms.create('tick', { when: Date.now() }))
      }
      const run = (await readRuns(world)).find((each) => each.id === id)
      if (!run || !isSo(run))
        throw new Error(
          JSON.stringify({
            state: run?.state,
            why: run?.why,
            legs: run?.legs.map(told),
            events: run?.events,
          }),
        )
      return run
    },
    seconds * 1000,
  )
}

const told = ({ id, state, orders, paid, received, note }: RunLeg) => ({
  id,
  state,
  orders: orders.length,
  paid,
  received,
  note,
})

export async function driftOf(world: Pick<World, 'desk'>, strategy: string): Promise<StrategyDrift> {
  const found = (await readStoredView(world.desk))?.drifts?.find((each) => each.strategy === strategy)
  if (!found) throw new Error('the view does not tell how it stands')
  if ('unknown' in found) throw new Error(found.unknown.template)
  return found
}

/** The view's weights are the sandbox's. */
export function expectWeights(
  { rows }: Pick<StrategyDrift, 'rows'>,
  { whole: _, ...weights }: Weights & { whole: number },
) {
  const names: Record<string, keyof Weights> = {
    [COINS.BTC]: 'BTC',
    [COINS.ETH]: 'ETH',
    [COINS.SOL]: 'SOL',
    cash: 'cash',
  }
  const seen = Object.fromEntries(
    rows.map(({ sleeve, weight }) => [names[sleeve] ?? sleeve, Number(weight.toFixed(6))]),
  )
  const held = Object.entries(weights).filter(([name, weight]) => weight > 0 || name in seen)
  expect(seen).toEqual(Object.fromEntries(held.map(([name, weight]) => [name, Number(weight.toFixed(6))])))
}

/** How many orders have reached the venue with the key that trades, taken or not. */
export const countOrders = ({ sandbox }: Pick<World, 'sandbox'>, venue: Venue): number =>
  sandbox.trading[venue].ordersReceived(sandbox.credentials[venue].trading.apiKey ?? '').length
