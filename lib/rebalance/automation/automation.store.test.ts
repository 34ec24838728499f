import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import type { AssetId } from '@/lib/core/ids'
import type { Leash, PlanLeg, StrategyDrift } from '@/lib/core/rebalance'
import { say } from '@/lib/core/sentence'
import type { PortfolioView } from '@/lib/portfolio/view'
import { storeDesk } from '@/lib/settings/settings.store'
import { damageRow } from '@/tests/fixtures/damage-row'
import { ACCOUNT } from '@/tests/fixtures/fake-desk'
import { NOW } from '@/tests/fixtures/open-fake-desk'
import {
  type FakeRuns,
  openFakeRuns,
  orderLeg,
  RUN,
  STRATEGY,
  startOf,
  strategyRow,
} from '@/tests/fixtures/open-fake-runs'
import type { PlanReview } from '../messages'
import { abandonRun } from '../runs/abandon-runs.store'
import { advanceRun } from '../runs/advance-run.store'
import { startRun } from '../runs/start-run.store'
import { type Automation, createAutomation } from './automation.store'
import type { AutomationContext } from './automation-context'
import { createLegLeash, orderedByAutomation } from './leg-leash.store'

const HOUR = 3_600_000
const leash: Leash = {
  mostPerOrderUsd: amount('110'),
  mostPerDayUsd: amount('250'),
  slippage: 0.01,
  priceGap: 0.02,
  accounts: [ACCOUNT],
  assets: ['coin:bitcoin', 'coin:ethereum', 'fiat:usd'].map((asset) => asset as AssetId),
  until: NOW + 100 * HOUR,
  drawdown: 0.1,
}
const sale: PlanLeg = {
  ...orderLeg({ id: '1', side: 'sell', base: 'BTC', amount: '1', limit: '99', cost: '99.9' }),
  slippageUsd: amount('0.1'),
}
const swap: PlanLeg = {
  ...sale,
  id: '2',
  way: {
    kind: 'swap',
    chain: 'eip155:1' as never,
    sell: 'eip155:1/native' as AssetId,
    buy: 'eip155:1/erc20:0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48' as AssetId,
    amount: amount('1'),
  },
}

let runs: FakeRuns
let automation: Automation
let legs: PlanLeg[]
let weight: number
let value: string
let failures: PlanReview['failures']
let plans: ('both' | 'buys')[]
let context: AutomationContext

beforeEach(async () => {
  runs = await openFakeRuns()
  legs = [sale]
  weight = 0.6
  value = '1000'
  failures = []
  plans = []
  context = {
    db: runs.db,
    now: () => runs.clock.now,
    readPortfolio: () => Promise.resolve(viewOf()),
    makePlan: (_, flow) => {
      plans.push(flow)
      const { review } = startOf(legs)
      const nonce = 'n'
      return Promise.resolve({
        ...review,
        nonce,
        failures,
        expiresAt: NOW,
        targets: { at: NOW, rows: [], remarks: [] },
      })
    },
    startRun: async (start) => (await startRun(runs.context(), start)).row.id,
    announce: () => {},
  }
  automation = createAutomation(context)
})
afterEach(() => runs.db.delete())

function viewOf(): PortfolioView {
  const drift: StrategyDrift = {
    strategy: STRATEGY,
    name: 'Half and half',
    value: amount(value),
    rows: [
      {
        sleeve: 'coin:bitcoin' as never,
        name: 'BTC',
        assets: [],
        value: amount(value),
        weight,
        target: 0.5,
        low: 0.45,
        high: 0.55,
        toTarget: amount('0'),
        toBand: amount('0'),
        isLocked: false,
      },
    ],
    drift: Math.abs(weight - 0.5),
    outside: 1,
    targetsAt: NOW,
    accounts: [ACCOUNT],
    isDue: false,
    isOn: false,
  }
  return { currency: 'usd', builtAt: runs.clock.now, drifts: [drift] } as unknown as PortfolioView
}

const strategy = async () => {
  const row = await runs.db.strategies.get(STRATEGY)
  if (!row) throw new Error('no such strategy')
  return row
}
const told = async () =>
  ((await strategy()).notices ?? []).map(({ kind, sentence }) => [kind, sentence.template])
const switchOn = (change: Partial<Leash> = {}) =>
  automation.automate({ id: STRATEGY, leash: { ...leash, ...change }, consents: true })
const nothingBegun = async () => expect(await runs.db.runs.count()).toBe(0)

describe('off', () => {
  test('a trigger that fires is told once, and takes itself back', async () => {
    await automation.tick()
    await automation.tick()
    expect(await told()).toEqual([['due', 'Outside the band: {names}.']])
    expect((await strategy()).firedAt).toBe(NOW)
    weight = 0.5
    await automation.tick()
    expect((await strategy()).firedAt).toBeUndefined()
    expect(plans).toEqual([])
    await nothingBegun()
  })

  test('is how a strategy is at first, and after the kill switch', async () => {
    expect((await strategy()).automation).toEqual({ on: false })
    await switchOn()
    expect(await automation.switchAllOff()).toBe(1)
    expect(await automation.switchAllOff()).toBe(0)
    expect((await strategy()).automation).toEqual({ on: false, at: NOW })
  })
})

describe('a consent', () => {
  test('is asked for, and switches it on', async () => {
    await expect(automation.automate({ id: STRATEGY, leash, consents: false })).rejects.toMatchObject({
      code: 'refused',
    })
    expect((await strategy()).automation.on).toBe(false)
    await switchOn()
    expect((await strategy()).automation).toEqual({ on: true, consentedAt: NOW, leash })
    await automation.automate({ id: STRATEGY, leash: null, consents: false })
    expect((await strategy()).automation.on).toBe(false)
  })

  test('ends with its time, with the reason', async () => {
    await switchOn()
    runs.clock.now = leash.until
    await automation.tick()
    expect((await strategy()).automation).toMatchObject({
      on: false,
      why: { template: expect.stringMatching(/over/) },
    })
    await nothingBegun()
  })

  test('ends when the clock is set back', async () => {
    await switchOn()
    runs.clock.now -= 1
    await automation.tick()
    expect((await strategy()).automation.on).toBe(false)
  })

  test('ends with a fall from the highest value', async () => {
    weight = 0.5
    await switchOn()
    await automation.tick()
    value = '1200'
    await automation.tick()
    value = '1080'
    await automation.tick()
    expect((await strategy()).automation).toMatchObject({ on: true, peakUsd: '1200' })
    value = '1079'
    await automation.tick()
    expect((await strategy()).automation.on).toBe(false)
    expect((await told()).at(-1)?.[0]).toBe('off')
  })
})

describe('on', () => {
  test('a plan within the leash becomes a run, and is told', async () => {
    await switchOn()
    await automation.tick()
    expect(await runs.run()).toMatchObject({ by: 'automation', state: 'running', legs: [{ id: '1' }] })
    expect(await told()).toEqual([
      ['due', 'Outside the band: {names}.'],
      ['acted', 'Automatic mode has begun a run. Orders: {orders}.'],
    ])
    await automation.tick()
    expect(plans).toEqual(['both'])
  })

  test('nothing is made smaller: what is beyond a bound is told, and not tried again within the hour', async () => {
    await switchOn({ mostPerOrderUsd: amount('99.89') })
    await automation.tick()
    await nothingBegun()
    expect((await told()).at(-1)).toEqual([
      'held',
      'An order at {account} would be of {worth} US dollars; {most} are allowed.',
    ])
    runs.clock.now += HOUR - 1
    await automation.tick()
    expect(plans).toHaveLength(1)
    runs.clock.now += 1
    await automation.tick()
    expect(plans).toHaveLength(2)
  })

  test('a price that another source does not know holds everything', async () => {
    await runs.db.prices.clear()
    await switchOn()
    await automation.tick()
    await nothingBegun()
    expect((await told()).at(-1)?.[1]).toMatch(/no second price/)
  })

  test.each(['kraken', 'kraken+okx'])('the price that %s tells is no second one', async (source) => {
    await runs.db.prices.update('coin:bitcoin', { source })
    await switchOn()
    await automation.tick()
    await nothingBegun()
    expect((await told()).at(-1)?.[1]).toMatch(/no second price/)
  })

  test('a place that could not be asked holds everything', async () => {
    failures = [{ label: 'Kraken', error: { code: 'unreachable', sentence: say('x') } }]
    await switchOn()
    await automation.tick()
    await nothingBegun()
    expect((await told()).at(-1)?.[1]).toMatch(/could not be asked/)
  })

  test('swaps of wallets are left out, with what is paid out of them, and told', async () => {
    legs = [swap, { ...sale, id: '3', after: ['2'] }, sale]
    await switchOn()
    await automation.tick()
    expect((await runs.run()).legs.map(({ id }) => id)).toEqual(['1'])
    expect((await told()).map(([kind]) => kind)).toEqual(['due', 'held', 'acted'])
  })

  test('an empty plan answers the date, and the band is not tried with every tick', async () => {
    legs = []
    await switchOn()
    await automation.tick()
    expect(await strategy()).toMatchObject({ answeredAt: NOW, triedAt: NOW })
    await automation.tick()
    expect(plans).toHaveLength(1)
    await nothingBegun()
  })

  test('a consent that is given anew is tried at once', async () => {
    legs = []
    await switchOn()
    await automation.tick()
    runs.clock.now += 1
    await switchOn()
    await automation.tick()
    expect(plans).toHaveLength(2)
  })

  test('while all orders are stopped nothing is planned', async () => {
    await storeDesk(runs.db, { stopped: true })
    await switchOn()
    await automation.tick()
    expect(plans).toEqual([])
  })

  test('weights of before a run set nothing off again', async () => {
    await runs.db.statuses.put({
      accountId: ACCOUNT,
      dueAt: NOW,
      state: 'good' as never,
      lastGoodAt: NOW - 5,
      failures: 0,
      notIncluded: [],
    })
    await switchOn()
    await automation.tick()
    await runs.carryOn()
    expect((await runs.run()).state).toBe('done')
    expect((await strategy()).notices?.at(-1)).toMatchObject({
      kind: 'acted',
      run: RUN,
      sentence: { params: { done: 1, orders: 1 } },
    })
    runs.clock.now += 2 * HOUR
    await automation.tick()
    expect(plans).toHaveLength(1)
    await runs.db.statuses.update(ACCOUNT, { lastGoodAt: runs.clock.now })
    await automation.tick()
    expect(plans).toHaveLength(2)
  })

  test('a run that has stopped is told, and no other is begun', async () => {
    runs.fates.push('refused')
    await switchOn()
    await automation.tick()
    await runs.carryOn()
    runs.clock.now += 2 * HOUR
    await automation.tick()
    await automation.tick()
    expect((await told()).filter(([kind]) => kind === 'held')).toHaveLength(1)
    expect((await strategy()).notices?.at(-1)?.run).toBe(RUN)
    expect(plans).toHaveLength(1)
  })
})

describe('on balances that were read long ago', () => {
  const readAt = (lastGoodAt: number, failures: number) =>
    runs.db.statuses.put({
      accountId: ACCOUNT,
      dueAt: NOW,
      state: failures > 0 ? 'failed' : 'ok',
      lastGoodAt,
      failures,
      notIncluded: [],
    })

  test('nothing is planned, and where reading fails that is told once', async () => {
    await readAt(NOW - 4 * HOUR, 3)
    await switchOn()
    await automation.tick()
    await automation.tick()
    expect(plans).toEqual([])
    expect((await told()).slice(1)).toEqual([
      ['held', '{account} was last read too long ago, so nothing was done.'],
    ])
  })

  test('it waits in silence for the reading that comes, and then acts at once', async () => {
    await readAt(NOW - 4 * HOUR, 0)
    await switchOn()
    await automation.tick()
    expect(plans).toEqual([])
    expect(await told()).toHaveLength(1)
    await readAt(NOW, 0)
    await automation.tick()
    expect(plans).toEqual(['both'])
  })

  test('of the future, or that do not open, nothing is planned either', async () => {
    await readAt(NOW + 4 * HOUR, 0)
    await switchOn()
    await automation.tick()
    await damageRow(runs.db, 'statuses', { accountId: ACCOUNT, dueAt: NOW })
    await automation.tick()
    expect(plans).toEqual([])
  })
})

describe('what happens while it plans', () => {
  const meanwhile = (act: () => Promise<unknown>) => {
    const { makePlan } = context
    automation = createAutomation({
      ...context,
      makePlan: async (...asked) => {
        await act()
        return makePlan(...asked)
      },
    })
  }
  const other = 'other' as typeof RUN

  test('a run by hand that begins and ends meanwhile is not done once more', async () => {
    meanwhile(async () => {
      runs.clock.now += 1000
      await startRun(runs.context(), startOf([sale], 'hand', other))
      await advanceRun(runs.context(), other)
    })
    await switchOn()
    await automation.tick()
    expect((await runs.run(other)).state).toBe('done')
    expect(await runs.db.runs.count()).toBe(1)
    expect((await told()).at(-1)?.[1]).toMatch(/Another run has ended/)
  })

  test('a change of the strategy, though it is consented to anew, leaves the plan of before undone', async () => {
    meanwhile(async () => {
      const { spec } = strategyRow()
      await runs.db.strategies.update(STRATEGY, { spec: { ...spec, aim: 'edge' } })
      await switchOn()
    })
    await switchOn()
    await automation.tick()
    await nothingBegun()
    expect((await told()).at(-1)?.[1]).toMatch(/was changed/)
  })
})

test('while an order of a run that was ended is on its way, nothing is begun', async () => {
  runs.fates.push('lost answer')
  await startRun(runs.context(), startOf([sale], 'hand', 'other' as typeof RUN))
  await advanceRun(runs.context(), 'other' as typeof RUN)
  await abandonRun(runs.context(), 'other' as typeof RUN)
  await switchOn()
  await automation.tick()
  expect(plans).toEqual([])
  await expect(startRun(runs.context(), startOf([sale], 'automation'))).rejects.toMatchObject({
    code: 'refused',
  })
})

describe('what was ordered within the day is not known', () => {
  const ordered = () => orderedByAutomation(runs.db, STRATEGY, { now: runs.clock.now })
  beforeEach(async () => {
    await startRun(runs.context(), startOf([sale], 'automation'))
    await advanceRun(runs.context(), RUN)
    expect(await ordered()).toBe('99')
  })

  test('when a run of that time is damaged', async () => {
    await damageRow(runs.db, 'runs', { id: RUN, strategyId: STRATEGY, at: NOW, dueAt: NOW })
    expect(await ordered()).toBeUndefined()
    runs.clock.now += 25 * HOUR
    expect(await ordered()).toBe('0')
  })

  test('when an order of it is gone', async () => {
    await runs.db.orders.clear()
    expect(await ordered()).toBeUndefined()
  })
})

describe('an order of automatic mode is held to the leash once more', () => {
  const carryOn = () =>
    runs.carryOn(runs.context({ leash: createLegLeash({ db: runs.db, now: () => runs.clock.now }) }))
  const begin = async (change: Partial<Leash> = {}) => {
    await runs.db.strategies.put(
      strategyRow({ automation: { on: true, consentedAt: NOW, leash: { ...leash, ...change } } }),
    )
    await startRun(runs.context(), startOf([sale], 'automation'))
  }
  const held = async (template: RegExp) => {
    const run = await carryOn()
    expect(run).toMatchObject({ state: 'stopped', legs: [{ state: 'waiting', orders: [] }] })
    expect(run.why?.template).toMatch(template)
    expect(runs.venue.received).toEqual([])
    const [order] = await runs.db.orders.toArray()
    expect([undefined, 'lapsed']).toContain(order?.state)
  }

  test('within it, it is sent, at no worse a price than the leash allows', async () => {
    await begin({ slippage: 0.002 })
    expect(await carryOn()).toMatchObject({ state: 'done' })
    expect(runs.taken[0]?.order.price).toBe('99.8')
  })

  test('of one order', async () => {
    await begin({ mostPerOrderUsd: amount('98') })
    await held(/would be of/)
  })

  test('of a day', async () => {
    await begin({ mostPerDayUsd: amount('98') })
    await held(/within 24 hours/)
  })

  test('of a day, with the runs of automatic mode before it, and without those by hand', async () => {
    await begin({ mostPerDayUsd: amount('198.5') })
    expect(await carryOn()).toMatchObject({ state: 'done' })
    const second = { ...startOf([sale], 'hand', 'second' as typeof RUN) }
    await startRun(runs.context(), second)
    await advanceRun(runs.context(), 'second' as typeof RUN)
    const left = (hours: number) => orderedByAutomation(runs.db, STRATEGY, { now: NOW + hours * HOUR })
    // The limit of the sale counts: 99 US dollars a coin.
    expect([await left(23), await left(25)]).toEqual(['99', '0'])
  })

  test('of slippage, where the book has nothing so near', async () => {
    await begin({ slippage: 0.0005 })
    await held(/left the bound/)
  })

  test('of two prices', async () => {
    await runs.db.prices.update('coin:bitcoin', { price: amount('103') })
    await begin()
    await held(/apart/)
  })

  test('of its time', async () => {
    runs.clock.now = leash.until - 1
    await begin()
    runs.clock.now = leash.until
    await runs.db.prices.update('coin:bitcoin', { at: runs.clock.now })
    await held(/consent is over/)
  })

  test('and to the switch', async () => {
    await begin()
    await automation.switchAllOff()
    await held(/switched off/)
  })
})
