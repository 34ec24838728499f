import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import type { AccountId, AssetId, PortfolioId } from '@/lib/core/ids'
import { CASH, type Leash, type RunId, type RunState, type StrategyId } from '@/lib/core/rebalance'
import { SETTLED } from '@/lib/db/rows'
import { ACCOUNT } from '@/tests/fixtures/fake-desk'
import { NOW } from '@/tests/fixtures/open-fake-desk'
import { type FakePlanning, openPlanning } from '@/tests/fixtures/open-planning'
import { aSleeve, aSpec, BITCOIN } from '@/tests/fixtures/rebalance'
import {
  readStrategy,
  removeStrategy,
  type SavingContext,
  saveStrategy,
  storeTargets,
} from './strategies.store'
import { methodProblems } from './targets/method-problems'

let world: FakePlanning
let context: SavingContext
beforeEach(async () => {
  world = await openPlanning()
  const { db, clock, trading } = world.desk
  context = { db, now: () => clock.now, randomBytes: trading.randomBytes, methodProblems }
})
afterEach(() => world.desk.db.delete())

const save = (change: Parameters<typeof aSpec>[0] = {}, name = 'Core', id?: StrategyId) =>
  saveStrategy(context, { id, name, spec: aSpec(change) })
const leash: Leash = {
  mostPerOrderUsd: amount('100'),
  mostPerDayUsd: amount('500'),
  slippage: 0.01,
  priceGap: 0.02,
  accounts: [ACCOUNT],
  assets: [BITCOIN],
  until: NOW + 1000,
  drawdown: 0.2,
}
const targets = { at: NOW, rows: [], remarks: [] }

test('a new strategy is off, and is looked at now', async () => {
  const row = await readStrategy(context.db, await save())
  expect(row).toMatchObject({ name: 'Core', at: NOW, dueAt: NOW, automation: { on: false } })
})

describe('a strategy is refused', () => {
  const scopeOf = (...accounts: AccountId[]) => ({ scope: { of: 'accounts' as const, accounts } })
  test.each<[string, Parameters<typeof aSpec>[0]]>([
    ['of what is no asset', { sleeves: [aSleeve('nothing' as AssetId)] }],
    ['of a form of a coin on one chain', { sleeves: [aSleeve('eip155:1/native' as AssetId)] }],
    ['of a coin that nobody has seen', { sleeves: [aSleeve('venue:kraken/XYZ' as AssetId)] }],
    ['with an asset called cash', { sleeves: [aSleeve(BITCOIN, { id: CASH })] }],
    ['of locked assets alone', { sleeves: [aSleeve(BITCOIN, { isLocked: true })] }],
    ['of a portfolio that is gone', { scope: { of: 'portfolio', portfolio: 'p' as PortfolioId } }],
    ['without an account', scopeOf('gone' as AccountId)],
    ['with all of its accounts left out', { ...scopeOf(ACCOUNT), excluded: [ACCOUNT] }],
    ['with a method that is not known', { method: { id: 'astrology', params: {} } }],
    [
      'with fields that do not fit',
      { method: { id: 'target-weights', params: { weights: { [BITCOIN]: 2 } } } },
    ],
    [
      'in a time zone that is not known',
      { triggers: [{ kind: 'calendar', every: 'day', hour: 9, timeZone: 'Mars' }] },
    ],
  ])('%s', async (_, change) => {
    await expect(save(change)).rejects.toMatchObject({ code: 'invalid-input' })
    expect(await context.db.strategies.count()).toBe(0)
  })

  test('that mixes made-up money with real money', async () => {
    const paper = await world.addAccount('paper', {
      kind: 'paper',
      venue: 'kraken' as never,
      start: [],
      counted: false,
    })
    await expect(save(scopeOf(paper, ACCOUNT))).rejects.toMatchObject({ code: 'invalid-input' })
    await save(scopeOf(paper))
  })

  test('under a name that is taken, whatever its letters', async () => {
    const id = await save()
    await expect(save({}, 'CORE')).rejects.toMatchObject({ code: 'duplicate' })
    await save({}, 'core', id)
  })

  test('that was removed meanwhile', async () => {
    await expect(save({}, 'Core', 'gone' as StrategyId)).rejects.toMatchObject({ code: 'not-found' })
  })
})

test('a coin of one venue that is held can be balanced', async () => {
  const own = 'venue:kraken/XYZ' as AssetId
  await world.hold(ACCOUNT, own, '5')
  await save({ sleeves: [aSleeve(own)], method: { id: 'equal', params: {} } })
})

describe('what is changed of a strategy', () => {
  let id: StrategyId
  beforeEach(async () => {
    id = await save()
    const row = await readStrategy(context.db, id)
    await context.db.strategies.put({
      ...row,
      targets,
      ranAt: 5,
      firedAt: 6,
      lastCost: { usd: amount('1'), at: 1 },
      automation: { on: true, consentedAt: NOW, leash },
    })
  })

  test('ends the consent to its automatic mode, and what was computed of it', async () => {
    await save({ aim: 'edge' }, 'Core', id)
    const row = await readStrategy(context.db, id)
    expect(row.automation).toMatchObject({
      on: false,
      at: NOW,
      why: { template: expect.stringContaining('changed') },
    })
    expect(row).toMatchObject({ ranAt: 5, dueAt: NOW })
    for (const field of ['targets', 'firedAt', 'lastCost']) expect(row).not.toHaveProperty(field)
  })

  test('but its name changes nothing', async () => {
    await save({}, 'Other name', id)
    expect(await readStrategy(context.db, id)).toMatchObject({
      name: 'Other name',
      automation: { on: true },
      targets,
      firedAt: 6,
    })
  })

  test('takes no targets that were computed for what it was', async () => {
    const before = await readStrategy(context.db, id)
    await save({ aim: 'edge' }, 'Core', id)
    await storeTargets(context.db, before, targets, NOW)
    expect(await readStrategy(context.db, id)).not.toHaveProperty('targets')
  })
})

test('targets are looked at again after a day, at its calendar before that, and soon where they are not known', async () => {
  const dueAfter = async (change: Parameters<typeof aSpec>[0], told: Parameters<typeof storeTargets>[2]) => {
    const id = await save(change, `Name ${Math.random()}`)
    const row = await storeTargets(context.db, await readStrategy(context.db, id), told, NOW)
    return (row?.dueAt ?? 0) - NOW
  }
  expect(await dueAfter({}, targets)).toBe(86_400_000)
  expect(await dueAfter({}, { unknown: { template: 'No.' } })).toBe(600_000)
  const soon = { kind: 'calendar', every: 'day', hour: 0, timeZone: 'UTC' } as const
  expect(await dueAfter({ triggers: [soon] }, targets)).toBe(86_400_000 - (NOW % 86_400_000))
})

describe('a strategy is removed', () => {
  const putRun = (strategyId: StrategyId, state: RunState) =>
    context.db.runs.put({
      id: `run-${state}` as RunId,
      strategyId,
      at: NOW,
      dueAt: SETTLED,
      by: 'hand',
      state,
      name: 'Core',
      legs: [],
      hash: '',
      wholeUsd: amount('1'),
      costUsd: amount('0'),
      events: [],
    })

  test.each(['running', 'waiting', 'stopped'] as const)('not while a run is %s', async (state) => {
    const id = await save()
    await putRun(id, state)
    await expect(removeStrategy(context.db, id)).rejects.toMatchObject({ code: 'refused' })
    await putRun('other' as StrategyId, state)
  })

  test('and put back as it was, but with automatic mode off: no press of Undo begins to trade', async () => {
    const id = await save()
    const row = await readStrategy(context.db, id)
    const leash = { perTradeUsd: '100' }
    const automatic = { ...row, automation: { on: true, at: NOW, leash } } as unknown as typeof row
    await context.db.strategies.put(automatic)
    const putBack = await removeStrategy(context.db, id)
    await putBack(NOW + 5)
    const { automation, ...rest } = await readStrategy(context.db, id)
    const { automation: _before, ...expected } = automatic
    expect(rest).toEqual(expected)
    expect(automation).toMatchObject({ on: false, at: NOW + 5 })
  })

  test('and not put back over another one of its name', async () => {
    const id = await save()
    const putBack = await removeStrategy(context.db, id)
    await save()
    await expect(putBack(NOW)).rejects.toMatchObject({ code: 'duplicate' })
    expect(await context.db.strategies.count()).toBe(1)
  })

  test('and its runs stay in the journal', async () => {
    const id = await save()
    await putRun(id, 'done')
    await putRun(id, 'abandoned')
    await removeStrategy(context.db, id)
    expect(await context.db.strategies.count()).toBe(0)
    expect(await context.db.runs.count()).toBe(2)
  })
})
