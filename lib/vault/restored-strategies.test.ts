import { expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import { type RunRow, SETTLED } from '@/lib/db/rows'
import { orderLeg, RUN, STRATEGY, strategyRow } from '@/tests/fixtures/open-fake-runs'
import { restoredRun, restoredStrategy } from './restored-strategies'

const NOW = 1_900_000_000_000

test('automatic mode is off after a restore, with the reason; one that was off stays as it was', () => {
  const leash = {
    mostPerOrderUsd: amount('1'),
    mostPerDayUsd: amount('1'),
    slippage: 0.01,
    priceGap: 0.01,
    accounts: [],
    assets: [],
    until: NOW * 2,
    drawdown: 0.1,
  }
  const on = strategyRow({ automation: { on: true, consentedAt: 1, leash } })
  expect(restoredStrategy(on, NOW).automation).toMatchObject({ on: false, at: NOW, why: {} })
  const off = strategyRow({ automation: { on: false, at: 5 } })
  expect(restoredStrategy(off, NOW)).toEqual({ ...off, dueAt: NOW })
})

const run = (state: RunRow['state'], leg: RunRow['legs'][number]['state']): RunRow => ({
  id: RUN,
  strategyId: STRATEGY,
  at: 5,
  dueAt: 5,
  by: 'hand',
  state,
  name: 'x',
  legs: [
    {
      id: '1',
      leg: orderLeg({ id: '1', side: 'sell', base: 'BTC', amount: '1', limit: '99', cost: '100' }),
      state: leg,
      orders: [],
    },
  ],
  hash: 'h',
  wholeUsd: amount('1'),
  costUsd: amount('1'),
  events: [{ at: 5, state }],
})

test.each(['running', 'waiting', 'stopped'] as const)('a run that was %s has stopped', (state) => {
  const restored = restoredRun(run(state, 'waiting'), NOW)
  expect(restored).toMatchObject({ state: 'stopped', dueAt: SETTLED, restoredAt: NOW })
  expect(restored.events).toHaveLength(2)
  expect(restoredRun(run(state, 'sending'), NOW).dueAt).toBe(NOW)
})

test.each(['done', 'abandoned'] as const)('a run that was %s stays as it was', (state) => {
  expect(restoredRun(run(state, 'done'), NOW)).toEqual(run(state, 'done'))
})
