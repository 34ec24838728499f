import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { say } from '@/lib/core/sentence'
import { SETTLED } from '@/lib/db/rows'
import {
  type FakeRuns,
  openFakeRuns,
  orderLeg,
  RUN,
  STRATEGY,
  startOf,
  strategyRow,
} from '@/tests/fixtures/open-fake-runs'
import { createRuns, type Runs } from './runs.store'

let fake: FakeRuns
let runs: Runs
beforeEach(async () => {
  fake = await openFakeRuns()
  runs = createRuns(fake.context())
})
afterEach(async () => {
  globalThis.holdfastCheckpoint = undefined
  runs.close()
  await fake.db.delete()
})

const sale = orderLeg({ id: '1', side: 'sell', base: 'BTC', amount: '1', limit: '99', cost: '99.9' })

test('a start answers at once, and ticks carry the run on to its end', async () => {
  expect(await runs.start(startOf([sale]))).toBe(RUN)
  expect(await runs.isBusy()).toBe(true)
  expect(await runs.nextDueAt()).toBeLessThan(SETTLED)
  await runs.tick()
  expect((await fake.run()).state).toBe('done')
  expect(await runs.isBusy()).toBe(false)
  expect(await runs.nextDueAt()).toBe(SETTLED)
})

test('the same plan twice is one run; another plan of the strategy is refused until the first has ended', async () => {
  await runs.start(startOf([sale]))
  expect(await runs.start(startOf([sale]))).toBe(RUN)
  const other = startOf([sale], 'hand', 'other' as typeof RUN)
  await expect(runs.start(other)).rejects.toMatchObject({ code: 'refused' })
  await runs.tick()
  expect(await runs.start(other)).toBe('other')
  await runs.tick()
  expect(fake.taken).toHaveLength(2)
})

test('an empty plan, and one of a strategy that is gone, begin nothing', async () => {
  await expect(runs.start(startOf([]))).rejects.toMatchObject({ code: 'refused' })
  await fake.db.strategies.delete(STRATEGY)
  await expect(runs.start(startOf([sale]))).rejects.toMatchObject({ code: 'not-found' })
  expect(await fake.db.runs.count()).toBe(0)
})

test('many hands carry one run on once', async () => {
  await runs.start(startOf([sale]))
  await Promise.all([runs.tick(), runs.tick(), runs.recover(), runs.tick()])
  expect(fake.venue.received).toHaveLength(1)
})

test('a run that waits for the venue is due again soon, and goes on after a restart', async () => {
  fake.fates.push('lost answer')
  await runs.start(startOf([sale]))
  await runs.tick()
  expect((await fake.run()).legs[0]?.state).toBe('sending')
  expect(await runs.isBusy()).toBe(true)
  runs.close()
  await fake.restart()
  runs = createRuns(fake.context())
  await runs.recover()
  await fake.carryOn()
  expect(await fake.run()).toMatchObject({ state: 'done', legs: [{ state: 'done', paid: '1' }] })
})

test('the kill switch ends every run, with its sentence, and tells how many', async () => {
  await fake.db.strategies.put(strategyRow({ id: 'second' as typeof STRATEGY, name: 'Second' }))
  fake.fates.push('refused')
  await runs.start(startOf([sale]))
  await runs.tick()
  const second = startOf([sale], 'hand', 'other' as typeof RUN)
  globalThis.holdfastCheckpoint = async (name) => {
    if (name === 'run.checked') await runs.abandonAll(say('The user has stopped everything.'))
  }
  await runs.start({ ...second, strategy: { id: 'second' as typeof STRATEGY, name: 'Second' } })
  await runs.tick()
  expect((await fake.db.runs.toArray()).map(({ state, why }) => [state, why?.template])).toEqual([
    ['abandoned', 'The user has stopped everything.'],
    ['abandoned', 'The user has stopped everything.'],
  ])
  expect(fake.taken).toEqual([])
  expect(await runs.abandonAll()).toBe(0)
})

test('a run out of a backup can only be ended', async () => {
  fake.fates.push('refused')
  await runs.start(startOf([sale]))
  await runs.tick()
  await fake.db.runs.update(RUN, { restoredAt: 1 })
  for (const act of ['retry', 'skip'] as const)
    await expect(runs.resume({ run: RUN, act })).rejects.toMatchObject({ code: 'refused' })
  await runs.abandon(RUN)
  expect((await fake.run()).state).toBe('abandoned')
  await expect(runs.resume({ run: RUN, act: 'retry' })).rejects.toMatchObject({ code: 'refused' })
})
