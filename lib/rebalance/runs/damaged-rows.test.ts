/** A damaged row keeps nobody from ending a run, from switching automatic mode off, or from another run. */
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { SETTLED } from '@/lib/db/rows'
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
} from '@/tests/fixtures/open-fake-runs'
import { createAutomation } from '../automation/automation.store'
import { removeStrategy } from '../strategies.store'
import { createRuns, type Runs } from './runs.store'

let fake: FakeRuns
let runs: Runs
beforeEach(async () => {
  fake = await openFakeRuns()
  runs = createRuns(fake.context())
})
afterEach(async () => {
  runs.close()
  await fake.db.delete()
})

const sale = orderLeg({ id: '1', side: 'sell', base: 'BTC', amount: '1', limit: '99', cost: '99.9' })
const damageStrategy = () => damageRow(fake.db, 'strategies', { id: STRATEGY, dueAt: NOW })
const damageRun = (id: string) =>
  damageRow(fake.db, 'runs', { id, strategyId: STRATEGY, at: NOW, dueAt: NOW })

test('the kill switch ends the run of a strategy that is damaged', async () => {
  fake.fates.push('refused')
  await runs.start(startOf([sale]))
  await runs.tick()
  await damageStrategy()
  expect(await runs.abandonAll()).toBe(1)
  expect((await fake.run()).state).toBe('abandoned')
})

test('the kill switch ends a run whose order is damaged', async () => {
  fake.fates.push('lost answer')
  await runs.start(startOf([sale]))
  await runs.tick()
  const [order] = (await fake.run()).legs.flatMap(({ orders }) => orders)
  await damageRow(fake.db, 'orders', { id: order, accountId: ACCOUNT, at: NOW, settleAt: NOW })
  expect(await runs.abandonAll()).toBe(1)
  expect((await fake.run()).state).toBe('abandoned')
})

test('a run of a strategy that is damaged stops, and sends nothing', async () => {
  await runs.start(startOf([sale]))
  await damageStrategy()
  await runs.tick()
  expect(await fake.run()).toMatchObject({ state: 'stopped', dueAt: SETTLED })
  expect(fake.venue.received).toEqual([])
})

test('a damaged run keeps no other from being begun, nor its strategy from being removed', async () => {
  await damageRun('damaged')
  expect(await runs.start(startOf([sale]))).toBe(RUN)
  await runs.tick()
  await removeStrategy(fake.db, STRATEGY)
  expect(await fake.db.strategies.count()).toBe(0)
})

test('automatic mode is switched off though an account is damaged', async () => {
  await damageRow(fake.db, 'accounts', { id: 'damaged' })
  const never = () => Promise.reject(new Error('never asked'))
  const automation = createAutomation({
    ...fake.context(),
    readPortfolio: never,
    makePlan: never,
    startRun: never,
  })
  await automation.automate({ id: STRATEGY, leash: null, consents: false })
  expect((await fake.db.strategies.get(STRATEGY))?.automation.on).toBe(false)
})
