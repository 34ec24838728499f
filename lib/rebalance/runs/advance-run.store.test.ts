import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import { SETTLED } from '@/lib/db/rows'
import { storeDesk } from '@/lib/settings/settings.store'
import { NOW } from '@/tests/fixtures/open-fake-desk'
import {
  type FakeRuns,
  openFakeRuns,
  orderLeg,
  RUN,
  STRATEGY,
  strategyRow,
} from '@/tests/fixtures/open-fake-runs'
import { abandonRun } from './abandon-runs.store'
import { advanceRun } from './advance-run.store'
import { resumeRun } from './resume-run.store'

let runs: FakeRuns
beforeEach(async () => {
  runs = await openFakeRuns()
})
afterEach(async () => {
  globalThis.holdfastCheckpoint = undefined
  await runs.db.delete()
})

const sale = orderLeg({ id: '1', side: 'sell', base: 'BTC', amount: '1', limit: '99', cost: '99.9' })
const buy = orderLeg({
  id: '2',
  side: 'buy',
  base: 'ETH',
  amount: '0.9',
  limit: '101',
  cost: '90',
  after: ['1'],
})
const statesOf = async () => (await runs.run()).legs.map(({ state }) => state)

describe('a run that meets no obstacle', () => {
  test('sells, then buys, by limit orders that take what is there, and ends', async () => {
    await runs.db.strategies.put(strategyRow({ firedAt: NOW - 5 }))
    await runs.start([buy, sale])
    expect(await runs.carryOn()).toMatchObject({
      state: 'done',
      dueAt: SETTLED,
      legs: [
        { id: '2', state: 'done', paid: '90.27018', received: '0.9' },
        { id: '1', state: 'done', paid: '1', received: '99.7002' },
      ],
    })
    expect(runs.taken.map(({ order }) => [order.side, order.kind, order.timeInForce, order.price])).toEqual([
      ['sell', 'limit', 'IOC', '99'],
      ['buy', 'limit', 'IOC', '101'],
    ])
    expect([runs.has('BTC'), runs.has('ETH')]).toEqual(['2', '0.9'])
    const strategy = await runs.db.strategies.get(STRATEGY)
    expect(strategy?.ranAt).toBe(NOW)
    expect(strategy && 'firedAt' in strategy).toBe(false)
    expect(runs.endings()).toBe(1)
  })

  test('started again it is the same run; a second plan of the strategy waits for its end', async () => {
    await runs.start([sale])
    expect((await runs.start([sale])).isNew).toBe(false)
    const other = { ...(await runs.run()), id: 'x' }
    expect(other.legs).toHaveLength(1)
    await runs.carryOn()
    expect(runs.taken).toHaveLength(1)
  })
})

describe('what comes in short', () => {
  test('is spent, and no more: who is paid with it buys less', async () => {
    runs.fates.push('half', 'nothing')
    await runs.start([sale, buy])
    const { legs } = await runs.carryOn()
    expect(legs).toMatchObject([{ state: 'partial', received: '49.8501' }, { state: 'partial' }])
    // Half of what the plan said has come of the sale: half of what was to be paid out of it is paid.
    expect(legs[1]?.received).toBe('0.45')
  })

  test('nothing came of the sale: nothing is bought', async () => {
    runs.fates.push('nothing', 'nothing')
    await runs.start([sale, buy])
    const stopped = await runs.carryOn()
    expect(stopped).toMatchObject({ state: 'stopped', legs: [{ state: 'failed' }, { state: 'waiting' }] })
    await resumeRun(runs.context(), { run: RUN, act: 'skip' })
    expect(await runs.carryOn()).toMatchObject({
      state: 'done',
      legs: [{ state: 'skipped' }, { state: 'skipped' }],
    })
    expect((await runs.db.strategies.get(STRATEGY))?.ranAt).toBeUndefined()
    expect(runs.has('USD')).toBe('1000')
  })
})

test('the rest of a part is tried once, with a review of its own', async () => {
  runs.fates.push('half')
  await runs.start([sale])
  expect(await runs.carryOn()).toMatchObject({ state: 'done', legs: [{ state: 'done', paid: '1' }] })
  expect(runs.taken.map(({ order }) => order.amount)).toEqual(['1', '0.5'])
  expect((await runs.run()).legs[0]?.orders).toHaveLength(2)
})

describe('while nobody knows what became of an order, nothing more is sent', () => {
  test('its answer was lost: the venue tells, and the run goes on', async () => {
    runs.fates.push('lost answer')
    await runs.start([sale, buy])
    await runs.carryOn(undefined, 0)
    expect(await statesOf()).toEqual(['sending', 'waiting'])
    expect((await runs.run()).dueAt).toBeGreaterThan(NOW)
    await runs.carryOn(undefined, 0)
    expect(runs.venue.received).toHaveLength(1)
    expect(await runs.carryOn()).toMatchObject({ state: 'done' })
    expect(runs.taken).toHaveLength(2)
  })

  test('it never arrived: the run stops, and the user may try again', async () => {
    runs.fates.push('lost request')
    await runs.start([sale])
    expect(await runs.carryOn()).toMatchObject({ state: 'stopped', legs: [{ state: 'failed' }] })
    await resumeRun(runs.context(), { run: RUN, act: 'retry' })
    expect(await runs.carryOn()).toMatchObject({ state: 'done' })
    expect(runs.taken).toHaveLength(1)
  })

  test('and the user cannot make it', async () => {
    runs.fates.push('lost answer')
    await runs.start([sale])
    await runs.carryOn(undefined, 0)
    await expect(resumeRun(runs.context(), { run: RUN, act: 'retry' })).rejects.toMatchObject({
      code: 'refused',
    })
  })
})

describe('a run stops, with its next step, when', () => {
  const stoppedFor = async (template: RegExp) => {
    const run = await runs.carryOn()
    expect(run).toMatchObject({ state: 'stopped', dueAt: SETTLED })
    expect(run.why?.template).toMatch(template)
    expect(runs.taken).toHaveLength(0)
  }

  test('the price has left the plan', async () => {
    await runs.start([
      orderLeg({ id: '1', side: 'sell', base: 'BTC', amount: '1', limit: '99', cost: '98', middle: '98.9' }),
    ])
    await stoppedFor(/has moved from/)
  })

  test('the price is beyond the limit', async () => {
    await runs.start([
      orderLeg({ id: '1', side: 'sell', base: 'BTC', amount: '1', limit: '100', cost: '100' }),
    ])
    await stoppedFor(/left the bound/)
  })

  test('the venue refuses the order', async () => {
    runs.fates.push('refused')
    await runs.start([sale])
    await stoppedFor(/refused/)
    expect(await statesOf()).toEqual(['failed'])
  })

  test('all orders are stopped', async () => {
    await storeDesk(runs.db, { stopped: true })
    await runs.start([sale])
    await stoppedFor(/stopped/)
  })

  test('the strategy is gone', async () => {
    await runs.start([sale])
    await runs.db.strategies.delete(STRATEGY)
    await stoppedFor(/does not exist/)
  })

  test('an account may not spend more today', async () => {
    await storeDesk(runs.db, { dailyLimits: { [sale.account]: '50' } })
    await runs.start([sale])
    await stoppedFor(/daily limit/)
  })

  test('the venue stays silent; before that it is asked again a few times', async () => {
    runs.venue.silent = true
    await runs.start([sale])
    await runs.carryOn(undefined, 2)
    expect(await runs.run()).toMatchObject({ state: 'running', legs: [{ state: 'waiting', tries: 3 }] })
    await stoppedFor(/could not be reached/)
  })
})

test('a leg that has become too small is left out, and the others go on', async () => {
  const small = orderLeg({ id: '1', side: 'sell', base: 'BTC', amount: '0.04', limit: '99', cost: '4' })
  await runs.start([small, { ...buy, after: [] }])
  expect(await runs.carryOn()).toMatchObject({
    state: 'done',
    legs: [{ state: 'skipped' }, { state: 'done' }],
  })
})

test('a sale of more than is free sells what is free', async () => {
  const much = orderLeg({ id: '1', side: 'sell', base: 'BTC', amount: '5', limit: '99', cost: '500' })
  await runs.start([much])
  expect((await runs.carryOn()).legs).toMatchObject([{ state: 'partial', paid: '3' }])
})

describe('an abandoned run', () => {
  test('sends nothing more, and learns what became of the order that was on its way', async () => {
    runs.fates.push('lost answer')
    await runs.start([sale, buy])
    await runs.carryOn(undefined, 0)
    expect(await abandonRun(runs.context(), RUN)).toBe(true)
    expect(await runs.carryOn()).toMatchObject({
      state: 'abandoned',
      dueAt: SETTLED,
      legs: [{ state: 'done', paid: '1' }, { state: 'waiting' }],
    })
    expect(await abandonRun(runs.context(), RUN)).toBe(false)
    expect(runs.taken).toHaveLength(1)
  })

  test.each([
    'run.reviewed',
    'run.claimed',
    'order.confirmed',
    'order.sending',
  ])('at %s the order does not leave', async (point) => {
    globalThis.holdfastCheckpoint = async (name) => {
      if (name === point) await abandonRun(runs.context(), RUN)
    }
    await runs.start([sale])
    expect(await runs.carryOn()).toMatchObject({ state: 'abandoned', legs: [{ state: 'waiting' }] })
    expect(runs.venue.received).toEqual([])
  })
})

test('two hands on one run send one order', async () => {
  await runs.start([sale])
  await Promise.all([runs.carryOn(undefined, 0), runs.carryOn(runs.context(), 0)])
  await runs.carryOn()
  expect(runs.taken.length).toBeLessThanOrEqual(1)
  expect(amount(runs.has('BTC'))).toBe('2')
})

describe('a run that was interrupted', () => {
  const HOUR = 3_600_000

  test.each([
    ['for more than an hour', HOUR + 1],
    ['by a clock that was set back', -HOUR],
  ])('%s stops before its next order, and goes on when the user says so', async (_, later) => {
    await runs.start([sale])
    runs.clock.now += later
    expect(await runs.carryOn()).toMatchObject({ state: 'stopped', dueAt: SETTLED, legs: [{ orders: [] }] })
    expect(runs.venue.received).toEqual([])
    await runs.db.prices.toCollection().modify({ at: runs.clock.now })
    await resumeRun(runs.context(), { run: RUN, act: 'retry' })
    expect(await runs.carryOn()).toMatchObject({ state: 'done' })
  })

  test('for less than that goes on', async () => {
    await runs.start([sale])
    runs.clock.now += HOUR
    await runs.db.prices.toCollection().modify({ at: runs.clock.now })
    expect(await runs.carryOn()).toMatchObject({ state: 'done' })
  })

  test('with an order on its way learns what became of it, and sends no other', async () => {
    runs.fates.push('lost answer')
    await runs.start([sale, buy])
    await advanceRun(runs.context(), RUN)
    runs.clock.now += HOUR + 1
    expect(await runs.carryOn()).toMatchObject({ state: 'stopped', dueAt: SETTLED })
    expect(await statesOf()).toEqual(['done', 'waiting'])
    expect(runs.venue.received).toHaveLength(1)
  })
})
