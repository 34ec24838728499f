/** A plan over three exchanges that check what the real ones check: what is gathered there, and what the plan makes of it. */
import 'fake-indexeddb/auto'
import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { amount, compare, sum, toRatio } from '@/lib/core/amount'
import type { AccountId, AssetId, VenueId } from '@/lib/core/ids'
import type { StrategyId, StrategySpec } from '@/lib/core/rebalance'
import type { GuardedFetch } from '@/lib/engine/guarded-fetch.client'
import type { CcxtExchange } from '@/lib/exchanges/ccxt-exchange'
import { forgetLimits, shareThrottler } from '@/lib/exchanges/share-limits.client'
import { openExchangeDesk } from '@/lib/exchanges/trading/open-desk.client'
import type { VenueDesk } from '@/lib/markets/venue-desk'
import { type FakePlanning, openPlanning } from '@/tests/fixtures/open-planning'
import { aSpec, BITCOIN, DOLLAR } from '@/tests/fixtures/rebalance'
import { createBinance } from '@/tests/sandbox/exchanges/binance'
import { createCoinbase } from '@/tests/sandbox/exchanges/coinbase'
import { issueBinance, issueCoinbase, issueKraken } from '@/tests/sandbox/exchanges/credentials'
import { createKraken } from '@/tests/sandbox/exchanges/kraken'
import { PRICES, SMALL_BOOK, TRADER } from '@/tests/sandbox/exchanges/order-test-world'
import type { SandboxServer } from '@/tests/sandbox/types'
import { planRebalance } from '../plan/plan-rebalance'
import { makePlan } from './make-plan.store'

const TETHER = 'coin:tether' as AssetId

/** 0.5 BTC at Binance, 0.3 at Kraken and at Coinbase, each with 5,000 in money. */
const HELD = { binance: '0.5', kraken: '0.3', coinbase: '0.3' } as const
type Venue = keyof typeof HELD
const MARKETS = { binance: 'BTC/USDT', kraken: 'BTC/USD', coinbase: 'BTC/USD' } as const

const into =
  (server: SandboxServer): GuardedFetch =>
  async ({ url, method = 'GET', headers = {}, body = '' }) => {
    const { host, pathname, search } = new URL(url)
    const lower = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
    )
    const answer = await server.handle({ method, url: pathname + search, host, headers: lower, body })
    return { status: answer.status, headers: answer.headers ?? {}, text: answer.body }
  }

function serverOf(venue: Venue) {
  const common = { now: Date.now, prices: PRICES }
  switch (venue) {
    case 'binance': {
      const spot = [
        { asset: 'USDT', free: '5000', locked: '0' },
        { asset: 'BTC', free: HELD.binance, locked: '0' },
      ]
      const issued = issueBinance({ spot, funding: [], flexible: [], locked: [] }, TRADER, 'hmac', [])
      return {
        ...issued,
        server: createBinance({ ...common, accounts: [issued.account], weightLimits: { api: 1_000_000 } }),
      }
    }
    case 'kraken': {
      const balances = [
        { code: 'ZUSD', balance: '5000.0000', hold: '0' },
        { code: 'XXBT', balance: `${HELD.kraken}000000000`, hold: '0' },
      ]
      const issued = issueKraken({ balances }, TRADER, [])
      return { ...issued, server: createKraken({ ...common, accounts: [issued.account], tier: 'uncounted' }) }
    }
    case 'coinbase': {
      const wallet = (currency: string, available: string, kind: 'fiat' | 'wallet') => ({
        id: randomUUID(),
        name: `${currency} Wallet`,
        kind,
        staked: false,
        currency,
        available,
        hold: '0',
      })
      const issued = issueCoinbase(
        [wallet('USD', '5000', 'fiat'), wallet('BTC', HELD.coinbase, 'wallet')],
        TRADER,
        'es256',
        [],
      )
      return {
        ...issued,
        server: createCoinbase({ ...common, accounts: [issued.account], callsPerSecond: 10_000 }),
      }
    }
    default:
      return venue satisfies never
  }
}

let world: FakePlanning
let nonce = Date.now()
const received: (() => readonly unknown[])[] = []
beforeEach(async () => {
  received.length = 0
  world = await openPlanning()
  const { db } = world.desk
  await db.accounts.clear()
  await db.holdings.clear()
  await world.price(BITCOIN, '50000')
  await world.price(TETHER, '1')
  const desks = new Map<AccountId, VenueDesk>()
  for (const venue of Object.keys(HELD) as Venue[]) {
    shareThrottler(`${venue} `, { throttler: { throttle: () => Promise.resolve() } } as CcxtExchange)
    const { server, credentials } = serverOf(venue)
    server.trading.setBook(MARKETS[venue], SMALL_BOOK)
    received.push(() => server.trading.ordersReceived(credentials.apiKey ?? ''))
    const rights = { canRead: true, canTrade: true, canWithdraw: false, checkedAt: 0 } as const
    const account = await world.addAccount(venue, { kind: 'exchange', venue: venue as VenueId, rights })
    await world.hold(account, BITCOIN, HELD[venue])
    await world.hold(account, venue === 'binance' ? TETHER : DOLLAR, '5000')
    desks.set(
      account,
      await openExchangeDesk({
        venue: venue as VenueId,
        credentials: { ...credentials },
        fetch: into(server),
        cache: { read: () => Promise.resolve(undefined), write: () => Promise.resolve() },
        nextNonce: () => ++nonce,
        now: Date.now,
      }),
    )
  }
  world.planning.openDesk = async (id) => {
    const [account, desk] = [await db.accounts.get(id), desks.get(id)]
    if (!account || !desk) throw new Error('no such account')
    return { account, desk }
  }
  world.planning.lines = () =>
    Promise.resolve(
      Object.entries(MARKETS).map(([venue, symbol]) => {
        const [base = '', quote = ''] = symbol.split('/')
        return { market: { venue: venue as VenueId, symbol }, base, quote }
      }),
    )
  world.planning.planRebalance = planRebalance
})
afterEach(async () => {
  forgetLimits()
  await world.desk.db.delete()
})

const cash = { assets: [DOLLAR, TETHER], bufferRatio: 0, bufferUsd: amount('0') }
const weights = (bitcoin: number) => ({
  cash,
  method: { id: 'target-weights', params: { weights: { [BITCOIN]: bitcoin } } },
})

async function plan(bitcoin: number, aim: StrategySpec['aim'] = 'target') {
  const spec = aSpec({ ...weights(bitcoin), aim })
  const planned = await makePlan(world.planning, { id: 's' as StrategyId, spec })
  if ('unknown' in planned) throw new Error(planned.unknown.template)
  return planned
}

test('rules, own fees, books and free money of all three are in the question', async () => {
  const { question, failures } = await plan(0.6)
  expect(failures).toEqual([])
  const told = question.places.map((place) => {
    if (place.kind !== 'exchange') throw new Error('another place')
    const [market] = place.markets
    return [place.label, [market?.tier.taker, market?.book.bids[0]?.[0], place.closed]]
  })
  expect(Object.fromEntries(told)).toEqual({
    binance: ['0.0009', '49990', undefined],
    kraken: ['0.0035', '49990', undefined],
    coinbase: ['0.006', '49990', undefined],
  })
  const free = (asset: AssetId) =>
    question.holdings.flatMap((held) => (held.asset === asset ? [held.free] : []))
  expect(free(BITCOIN).toSorted()).toEqual(['0.3', '0.3', '0.5'])
  expect(sum([...free(DOLLAR), ...free(TETHER)])).toBe('15000')
})

test('what is sold comes to what is too much, first where it is cheapest, and nothing is sent', async () => {
  // 1.1 BTC at 50,000 and 15,000 dollars: 78.6 % are in bitcoin, 60 % are wanted, so 13,000 dollars are too much.
  const { plan: made } = await plan(0.6)
  expect(made.wholeUsd).toBe('70000')
  expect(made.legs.length).toBeGreaterThan(0)
  const sold = sum(made.legs.map(({ pays }) => pays.quantity))
  expect(toRatio(sold)).toBeGreaterThan(0.255)
  expect(toRatio(sold)).toBeLessThan(0.262)
  const atBinance = made.legs.find(({ accountLabel }) => accountLabel === 'binance')
  expect(atBinance?.way).toMatchObject({ kind: 'order', side: 'sell', market: { symbol: 'BTC/USDT' } })
  for (const { pays, account } of made.legs)
    expect(compare(pays.quantity, amount(HELD[account.replace(/_+$/, '') as Venue]))).toBeLessThanOrEqual(0)
  expect(received.flatMap((orders) => orders())).toEqual([])
})

test('what is bought is paid with money that is at its place', async () => {
  const { plan: made } = await plan(0.9)
  for (const { pays, receives } of made.legs) {
    expect([DOLLAR, TETHER]).toContain(pays.asset)
    expect(receives.asset).toBe(BITCOIN)
    expect(compare(pays.quantity, amount('5000'))).toBeLessThanOrEqual(0)
  }
  const after = made.rows.find(({ sleeve }) => (sleeve as string) === BITCOIN)
  expect(Math.abs((after?.after ?? 0) - 0.9)).toBeLessThan(0.02)
})

test('inside the band, to its edge, nothing is done', async () => {
  expect((await plan(0.75, 'edge')).plan.legs).toEqual([])
  expect((await plan(0.7, 'edge')).plan.legs).not.toEqual([])
})
