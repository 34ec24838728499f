import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import { AppError } from '@/lib/core/errors'
import type { RunId, StrategyId } from '@/lib/core/rebalance'
import { say } from '@/lib/core/sentence'
import type { RunRow } from '@/lib/db/rows'
import { createUndo } from '@/lib/engine/undo'
import { ACCOUNT } from '@/tests/fixtures/fake-desk'
import { type FakePlanning, openPlanning } from '@/tests/fixtures/open-planning'
import { aLeg, aPlan, aSpec, BITCOIN } from '@/tests/fixtures/rebalance'
import type { PlanReview } from './messages'
import { createPlanBook, type PlanBook } from './plan-book'
import { createRebalanceHandlers, type RebalanceDeps } from './rebalance.handlers'
import { refreshDueTargets, refreshTargets } from './refresh-targets.store'
import { readStrategy } from './strategies.store'
import { methodProblems } from './targets/method-problems'

let world: FakePlanning
let book: PlanBook
let deps: RebalanceDeps
let id: StrategyId
const happened: string[] = []
beforeEach(async () => {
  happened.length = 0
  world = await openPlanning()
  const { db, clock, trading } = world.desk
  const context = { db, now: () => clock.now, randomBytes: trading.randomBytes }
  book = createPlanBook(context)
  const note = (what: string) => () => {
    happened.push(what)
    return Promise.resolve()
  }
  deps = {
    context,
    keepUndo: createUndo(context.randomBytes).keep,
    methodProblems,
    planning: world.planning,
    editPlan: (_, plan, { without }) => ({
      ...plan,
      legs: plan.legs.filter(({ id: leg }) => !without.includes(leg)),
    }),
    book,
    runs: {
      start: (review) => {
        happened.push(`start ${review.id}`)
        return Promise.resolve(review.id as string as RunId)
      },
      resume: note('resume'),
      signed: note('signed'),
      abandon: note('abandon'),
    },
    automate: note('automate'),
    stopAll: () => Promise.resolve({ strategies: 1, runs: 2 }),
    backtest: () => Promise.resolve({ unknown: say('Nothing is stored.') }),
    onChanged: note('changed'),
  }
  id = (await handle()['rebalance.save']({ name: 'Core', spec: aSpec() }, undefined)).id
  happened.length = 0
})
afterEach(() => world.desk.db.delete())

const handle = () => createRebalanceHandlers(deps)
async function planned(input = {}): Promise<PlanReview> {
  const told = await handle()['rebalance.plan']({ strategy: id, ...input }, undefined)
  if ('unknown' in told) throw new Error(told.unknown.template)
  return told
}
const wordOf = ({ id: plan, hash, nonce }: PlanReview) => ({ plan, hash, nonce })
const row = () => readStrategy(world.desk.db, id)

const putRun = (change: Partial<RunRow>) =>
  world.desk.db.runs.put({
    id: 'run' as RunId,
    strategyId: id,
    at: 1,
    dueAt: 1,
    by: 'hand',
    state: 'running',
    name: 'Core',
    legs: [],
    hash: 'hash',
    wholeUsd: amount('1'),
    costUsd: amount('0'),
    events: [],
    ...change,
  })

test('a strategy that is saved has its targets, and pages hear of it', async () => {
  expect((await row()).targets).toMatchObject({ rows: [{ weight: 0.6 }, { sleeve: 'cash' }] })
  await handle()['rebalance.save']({ name: 'Second', spec: aSpec() }, undefined)
  expect(happened).toEqual(['changed'])
})

test('one that cannot be told yet is saved with the reason', async () => {
  await world.desk.db.prices.clear()
  const saved = await handle()['rebalance.save']({ name: 'Second', spec: aSpec() }, undefined)
  expect((await readStrategy(world.desk.db, saved.id)).targets).toHaveProperty('unknown')
})

test('targets of a form are told and not stored', async () => {
  const spec = aSpec({ method: { id: 'equal', params: {} } })
  expect(await handle()['rebalance.targets']({ spec }, undefined)).toMatchObject({
    rows: [{ weight: 1 }, {}],
  })
  expect((await row()).targets).toMatchObject({ rows: [{ weight: 0.6 }, {}] })
})

describe('a dry run', () => {
  test('tells the plan, keeps what it costs, and starts nothing', async () => {
    const review = await planned()
    expect(review).toMatchObject({ strategy: id, plan: { legs: [{ id: '1' }] }, failures: [] })
    expect((await row()).lastCost).toEqual({ usd: '0.1', at: world.desk.clock.now })
    expect(happened).toEqual(['changed'])
    expect(world.desk.venue.received).toEqual([])
  })

  test('that only buys says nothing of what bringing all back costs', async () => {
    await planned({ flow: 'buys' })
    expect(await row()).not.toHaveProperty('lastCost')
  })

  test('that cannot be made says why', async () => {
    await world.desk.db.statuses.clear()
    expect(await handle()['rebalance.plan']({ strategy: id }, undefined)).toMatchObject({
      unknown: { params: { account: 'Kraken' } },
    })
  })

  test('of a strategy that is gone is refused', async () => {
    const asked = handle()['rebalance.plan']({ strategy: 'gone' as StrategyId }, undefined)
    await expect(asked).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('a reviewed plan', () => {
  test('is started once, by its own word', async () => {
    const review = await planned()
    const first = await handle()['rebalance.start'](wordOf(review), undefined)
    expect(await handle()['rebalance.start'](wordOf(review), undefined)).toEqual(first)
    expect(happened.filter((each) => each.startsWith('start'))).toEqual([`start ${review.id}`])
  })

  test('is the same run when it is asked for again by another life of the engine', async () => {
    const { id: plan, hash } = await planned()
    const begun = plan as string as RunId
    await putRun({ id: begun, hash })
    deps = { ...deps, book: createPlanBook(deps.context) }
    const asked = { plan, hash, nonce: 'forgotten' }
    expect(await handle()['rebalance.start'](asked, undefined)).toEqual({ run: begun })
    const other = handle()['rebalance.start']({ ...asked, hash: 'another' }, undefined)
    await expect(other).rejects.toMatchObject({ code: 'not-found' })
    expect(happened.filter((each) => each.startsWith('start'))).toEqual([])
  })

  test('of before another run has ended is not started: it would be done twice', async () => {
    const [review, sibling] = [await planned(), await planned()]
    await putRun({
      id: 'other' as RunId,
      state: 'done',
      events: [{ at: world.desk.clock.now, state: 'done' }],
    })
    for (const each of [review, sibling])
      await expect(handle()['rebalance.start'](wordOf(each), undefined)).rejects.toMatchObject({
        code: 'refused',
      })
    world.desk.clock.now += 1
    await handle()['rebalance.start'](wordOf(await planned()), undefined)
  })

  test('that was edited is another one, and both can be started', async () => {
    world.planning.planRebalance = () => aPlan({ legs: [aLeg(), aLeg({ id: '2' })] })
    const review = await planned()
    const edited = await handle()['rebalance.edit'](
      { plan: review.id, without: ['2'], amounts: {} },
      undefined,
    )
    expect(edited.plan.legs.map((leg) => leg.id)).toEqual(['1'])
    expect(edited.hash).not.toBe(review.hash)
    const other = handle()['rebalance.start']({ ...wordOf(edited), hash: review.hash }, undefined)
    await expect(other).rejects.toMatchObject({ code: 'refused' })
    await handle()['rebalance.start'](wordOf(edited), undefined)
    expect(happened).toContain(`start ${edited.id}`)
  })

  test('of a strategy that was changed since is not started', async () => {
    const review = await planned()
    await handle()['rebalance.save']({ id, name: 'Core', spec: aSpec({ aim: 'edge' }) }, undefined)
    const started = handle()['rebalance.start'](wordOf(review), undefined)
    await expect(started).rejects.toMatchObject({ code: 'refused' })
    expect(happened.filter((each) => each.startsWith('start'))).toEqual([])
  })

  test('is dead after a lock of the screen', async () => {
    const review = await planned()
    book.clear()
    const started = handle()['rebalance.start'](wordOf(review), undefined)
    await expect(started).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('targets that are old', () => {
  const DAY = 86_400_000

  test('are computed anew', async () => {
    expect(await refreshDueTargets(world.planning.targets)).toBe(false)
    world.desk.clock.now += DAY
    expect(await refreshDueTargets(world.planning.targets)).toBe(true)
    expect(await row()).toMatchObject({ targets: { at: world.desk.clock.now } })
    expect(await refreshDueTargets(world.planning.targets)).toBe(false)
  })

  test('stay while a source fails, and are tried again soon', async () => {
    const spec = aSpec({ method: { id: 'market-cap', params: {} } })
    world.planning.targets.marketCapsOf = () => Promise.resolve(new Map([[BITCOIN, 1e12]]))
    await handle()['rebalance.save']({ id, name: 'Core', spec }, undefined)
    const { targets } = await row()
    expect(targets).toHaveProperty('rows')
    world.planning.targets.marketCapsOf = () =>
      Promise.reject(new AppError('unreachable', say('{host} does not answer.', { host: 'x' })))
    world.desk.clock.now += DAY
    await refreshDueTargets(world.planning.targets)
    expect(await row()).toMatchObject({ targets, dueAt: world.desk.clock.now + 600_000 })
    // One that was never told says why.
    await handle()['rebalance.save']({ id, name: 'Core', spec: { ...spec, aim: 'edge' } }, undefined)
    expect((await row()).targets).toMatchObject({ unknown: { params: { host: 'x' } } })
  })

  test('of an account that was removed say what to do', async () => {
    await world.desk.db.accounts.delete(ACCOUNT)
    const stored = await refreshTargets(world.planning.targets, await row())
    expect(stored?.targets).toMatchObject({
      unknown: { template: expect.stringContaining('No account is left') },
    })
  })
})

test('everything else is handed on, and pages hear of it', async () => {
  const run = 'run' as RunId
  expect(await handle()['rebalance.resume']({ run, act: 'retry' }, undefined)).toBeNull()
  expect(await handle()['rebalance.signed']({ run, leg: '1', tx: 'tx' }, undefined)).toBeNull()
  expect(await handle()['rebalance.abandon']({ run }, undefined)).toBeNull()
  expect(await handle()['rebalance.automate']({ id, leash: null, consents: false }, undefined)).toBeNull()
  expect(await handle()['rebalance.stopAll']({}, undefined)).toEqual({ strategies: 1, runs: 2 })
  expect(await handle()['rebalance.remove']({ id }, undefined)).toHaveProperty('undo')
  expect(happened.filter((each) => each === 'changed')).toHaveLength(6)
  const spec = aSpec()
  const asked = { spec, from: 0, until: 1, startUsd: amount('1'), fee: 0, slippage: 0 }
  expect(await handle()['rebalance.backtest'](asked, undefined)).toHaveProperty('unknown')
})
