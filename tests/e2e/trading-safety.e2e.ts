/**
 * One order for each confirm, whatever happens to the page, the worker, the engine or the connection. The number of orders that
 * reached the venue is counted there, by servers that take an order before they fail.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ORDER_CHECKPOINTS } from '@/lib/engine/checkpoint'
import { call } from '@/tests/harness/drive.mts'
import { eventually, PIN } from './support/as-a-person'
import {
  bestOf,
  confirm,
  connectTrader,
  countReceived,
  journalRow,
  marketSale,
  readJournal,
  restingDraft,
  review,
  rowBecomes,
  type TradingAccount,
} from './support/at-the-desk'
import { createVault } from './support/connect-everything'
import { holdEngine, killBoth } from './support/hold-engine'
import { openWorld, showPages, type World } from './support/open-world'
import { evaluateIn, killEngine, killWorker } from './support/reach-engine'

let world: World
let binance: TradingAccount
beforeAll(async () => {
  world = await openWorld({ chains: [], evil: false, trades: 20 })
  await createVault(world.desk)
  binance = await connectTrader(world, 'binance')
})
afterAll(() => world?.close())
beforeEach(({ onTestFailed }) => onTestFailed(() => showPages(world, 'trading-safety')))

const ORDER = { host: 'api.binance.com', path: '/api/v3/order', method: 'POST', times: 1 } as const
/** How many orders arrived while this was done. */
async function arrivals(work: () => Promise<unknown>, account = binance): Promise<number> {
  const before = countReceived(world, account)
  await work()
  return countReceived(world, account) - before
}
/** Sent, and taken by nobody. */
const neverArrived = new Set<string>()
const calm = () => call(world.desk, 'trading.cancelAll')

describe('one confirm is one order', () => {
  test('a double click, a second tab and a replay hear what became of it', async () => {
    const reviewed = await review(world.desk, restingDraft(world, binance))
    const second = await world.extension.open('options.html#/requests')
    const arrived = await arrivals(async () => {
      const outcomes = await Promise.all([
        confirm(world.desk, reviewed),
        confirm(world.desk, reviewed),
        confirm(second, reviewed),
      ])
      outcomes.push(await confirm(second, reviewed))
      for (const outcome of outcomes) expect(outcome).toMatchObject({ kind: 'placed', id: reviewed.id })
    })
    await second.close()
    expect(arrived).toBe(1)
    await calm()
  })

  test('not with another hash, not too late, not after a screen lock', async () => {
    const arrived = await arrivals(async () => {
      const reviewed = await review(world.desk, restingDraft(world, binance))
      await expect(confirm(world.desk, { ...reviewed, hash: 'f'.repeat(64) })).rejects.toThrow('refused')
      await call(world.desk, 'vault.lockScreen')
      await expect(confirm(world.desk, reviewed)).rejects.toThrow('locked')
      await call(world.desk, 'vault.unlock', { slot: 'pin', pin: PIN })
      expect(await confirm(world.desk, reviewed)).toMatchObject({ kind: 'not-sent' })
      const old = await review(world.desk, restingDraft(world, binance))
      const { session } = await holdEngine(world, {})
      await evaluateIn(session, 'void (Date.now = () => globalThis.realNow() + 61_000)')
      expect(await confirm(world.desk, old)).toMatchObject({ kind: 'not-sent' })
      await evaluateIn(session, 'void (Date.now = globalThis.realNow)')
      await session.detach().catch(() => undefined)
    })
    expect(arrived).toBe(0)
  })

  test('not when the price has moved', async () => {
    const arrived = await arrivals(async () => {
      const reviewed = await review(world.desk, restingDraft(world, binance))
      world.sandbox.trading.binance.movePrice(binance.symbol, '1.03')
      expect(await confirm(world.desk, reviewed)).toMatchObject({ kind: 'not-sent' })
      world.sandbox.trading.binance.movePrice(binance.symbol, '0.970873786407767')
    })
    expect(arrived).toBe(0)
  })
})

describe('death at each named point', () => {
  const points = ORDER_CHECKPOINTS.filter((point) => point !== 'order.asked' && point !== 'order.claiming')
  const KINDS = {
    worker: () => killWorker(world.extension),
    engine: () => killEngine(world.extension),
    both: () => killBoth(world),
  } as const

  /** Worker and engine at every point; both of them where the request is on its way. */
  const deaths = points.flatMap((point): [keyof typeof KINDS, (typeof points)[number]][] => [
    ['worker', point],
    ['engine', point],
    ...(point === 'order.sent' ? [['both', point] as ['both', typeof point]] : []),
  ])

  test.each(deaths)('%s killed at %s', async (kind, point) => {
    const reviewed = await review(world.desk, restingDraft(world, binance))
    const arrived = await arrivals(async () => {
      const held = await holdEngine(world, { stopAt: point })
      void confirm(world.desk, reviewed).catch(() => undefined)
      await held.reached(point)
      await KINDS[kind]()
      if (kind === 'worker') await evaluateIn(held.session, 'void globalThis.goOn?.()')
      await held.session.detach().catch(() => undefined)
      // Whatever the person does next wakes it again: the same confirm, and the list of orders.
      await confirm(world.desk, reviewed).catch(() => undefined)
      await call(world.desk, 'trading.refresh')
      if (point !== 'order.sent' || kind === 'worker')
        await rowBecomes(world, reviewed.id, ({ state }) => state === 'open' || state === 'not-sent')
    })
    const { state } = await journalRow(world, reviewed.id)
    const wasSent = kind === 'worker' || point === 'order.answered' || point === 'order.stored'
    expect(arrived).toBe(wasSent ? 1 : 0)
    const expected = wasSent ? ['open'] : point === 'order.sent' ? ['unknown', 'absent'] : ['not-sent']
    expect(expected).toContain(state)
    if (point === 'order.sent' && !wasSent) neverArrived.add(reviewed.id)
  })
})

describe('an answer that does not come', () => {
  test('503 after the order was taken: it is found', async () => {
    world.sandbox.faults.add({ ...ORDER, after: true, fault: { kind: 'status', status: 503 } })
    const reviewed = await review(world.desk, marketSale(binance))
    const arrived = await arrivals(async () => {
      expect((await confirm(world.desk, reviewed)).kind).toBe('unknown')
      expect((await rowBecomes(world, reviewed.id, ({ state }) => state === 'filled')).found).toHaveLength(1)
    })
    expect(arrived).toBe(1)
  })

  test('an answer that is cut', async () => {
    world.sandbox.faults.add({ ...ORDER, fault: { kind: 'cut' } })
    const reviewed = await review(world.desk, restingDraft(world, binance))
    const arrived = await arrivals(async () => {
      await confirm(world.desk, reviewed)
      await rowBecomes(world, reviewed.id, ({ state }) => state === 'open')
    })
    expect(arrived).toBe(1)
    await calm()
  })

  test('a late answer is waited for', async () => {
    world.sandbox.faults.add({ ...ORDER, after: true, fault: { kind: 'delay', ms: 2_500 } })
    const reviewed = await review(world.desk, marketSale(binance))
    const arrived = await arrivals(async () => {
      const [first, second] = await Promise.all([
        confirm(world.desk, reviewed),
        confirm(world.desk, reviewed),
      ])
      expect(first).toMatchObject({ kind: 'placed' })
      expect(second).toEqual(first)
    })
    expect(arrived).toBe(1)
  })

  test('503 before anything was taken: nobody knows, and nothing is sent again', async () => {
    world.sandbox.faults.add({ ...ORDER, fault: { kind: 'status', status: 503 } })
    const reviewed = await review(world.desk, marketSale(binance))
    const arrived = await arrivals(async () => {
      expect((await confirm(world.desk, reviewed)).kind).toBe('unknown')
      expect((await confirm(world.desk, reviewed)).kind).not.toBe('placed')
    })
    expect(arrived).toBe(0)
    neverArrived.add(reviewed.id)
  })
})

describe('a connection that closes without an answer: the browser itself sends the request again', () => {
  const close = { after: true, fault: { kind: 'close' }, times: 1 } as const

  test('Binance executes a market order twice: the double is shown within seconds', async () => {
    world.sandbox.faults.add({ ...ORDER, ...close })
    const reviewed = await review(world.desk, marketSale(binance))
    const arrived = await arrivals(async () => {
      await confirm(world.desk, reviewed)
      await rowBecomes(world, reviewed.id, ({ found }) => found.length > 0, 10)
    })
    const row = await rowBecomes(world, reviewed.id, ({ found }) => found.length === arrived, 6)
    console.log(`copies of one request that reached Binance: ${arrived}`)
    expect(row.found.every(({ status }) => status === 'filled')).toBe(true)
    expect(row.events.some(({ note }) => note?.template.includes('doubled'))).toBe(arrived > 1)
  })

  test('Kraken and Coinbase keep the second copy out, and the order is found', async () => {
    const paths = { kraken: '/0/private/AddOrder', coinbase: '/api/v3/brokerage/orders' } as const
    const placeAt = async (venue: keyof typeof paths) => {
      const account = await connectTrader(world, venue)
      world.sandbox.faults.add({ host: `api.${venue}.com`, path: paths[venue], method: 'POST', ...close })
      const reviewed = await review(world.desk, marketSale(account))
      await confirm(world.desk, reviewed)
      const row = await rowBecomes(world, reviewed.id, ({ state }) => state === 'filled', 40)
      expect(row.found).toHaveLength(1)
    }
    await Promise.all([placeAt('kraken'), placeAt('coinbase')])
  })
})

describe('what is open', () => {
  test('partial fills are seen within seconds, and the end', async () => {
    const reviewed = await review(world.desk, restingDraft(world, binance))
    const outcome = await confirm(world.desk, reviewed)
    if (outcome.kind !== 'placed') throw new Error(outcome.kind)
    const { orderId } = outcome.order
    world.sandbox.trading.binance.fill(orderId, '0.004')
    await rowBecomes(
      world,
      reviewed.id,
      ({ found, state }) => state === 'open' && found[0]?.filled === '0.004',
      10,
    )
    world.sandbox.trading.binance.fill(orderId, '0.006')
    await rowBecomes(
      world,
      reviewed.id,
      ({ found, state }) => state === 'filled' && found[0]?.filled === '0.01',
      20,
    )
  })
})

describe('limits', () => {
  test('the daily limit refuses the review, and the confirm of one that was made before', async () => {
    const before = await review(world.desk, restingDraft(world, binance))
    const arrived = await arrivals(async () => {
      await call(world.desk, 'settings.changeDesk', { dailyLimit: { account: binance.id, limit: '1' } })
      await expect(review(world.desk, restingDraft(world, binance))).rejects.toThrow('daily limit')
      expect(await confirm(world.desk, before)).toMatchObject({ kind: 'not-sent' })
      await call(world.desk, 'settings.changeDesk', { dailyLimit: { account: binance.id, limit: null } })
    })
    expect(arrived).toBe(0)
  })

  test('the kill switch cancels what is open and stops what was reviewed, until it is released', async () => {
    const open = await review(world.desk, restingDraft(world, binance))
    expect(await confirm(world.desk, open)).toMatchObject({ kind: 'placed' })
    const waiting = await review(world.desk, restingDraft(world, binance))
    const arrived = await arrivals(async () => {
      await call(world.desk, 'trading.stop', { stopped: true })
      expect(world.sandbox.trading.binance.openOrders()).toEqual([])
      await rowBecomes(world, open.id, ({ state }) => state === 'cancelled')
      expect(await confirm(world.desk, waiting)).toMatchObject({ kind: 'not-sent' })
      await expect(review(world.desk, restingDraft(world, binance))).rejects.toThrow('stopped')
    })
    expect(arrived).toBe(0)
    await call(world.desk, 'trading.stop', { stopped: false })
    expect((await review(world.desk, restingDraft(world, binance))).id).toHaveLength(22)
    expect(bestOf(world, binance).bid).toBeGreaterThan(0)
  })
})

test('what never arrived is absent in the end, and nothing was sent again', async () => {
  const rows = await eventually(
    'no unknown order',
    async () => {
      await call(world.desk, 'trading.refresh')
      const orders = await readJournal(world)
      if (orders.some(({ state }) => state === 'unknown')) throw new Error('still unknown')
      return orders
    },
    60_000,
  )
  const states = rows.filter(({ id }) => neverArrived.has(id)).map(({ state }) => state)
  expect(new Set(states)).toEqual(new Set(['absent']))
  expect(states.length).toBeGreaterThanOrEqual(3)
  await calm()
})
