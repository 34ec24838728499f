import { expect, test } from 'vitest'
import { amount, ZERO } from '@/lib/core/amount'
import type { BookLevel } from '@/lib/markets/live'
import { finestStep, groupLevels, spreadOf } from './group-levels'

const levels = (...each: [string, string][]): BookLevel[] =>
  each.map(([price, quantity]) => [amount(price), amount(quantity)])

test('a row never shows a better price than its levels have', () => {
  const bids = groupLevels(levels(['64123', '1'], ['64121', '2'], ['64119', '4']), {
    side: 'bids',
    step: amount('10'),
    rows: 20,
  })
  expect(bids).toEqual([
    { price: '64120', amount: '3', gathered: '3' },
    { price: '64110', amount: '4', gathered: '7' },
  ])
  const asks = groupLevels(levels(['64121', '2'], ['64130', '1'], ['64130.5', '1']), {
    side: 'asks',
    step: amount('10'),
    rows: 20,
  })
  expect(asks.map(({ price }) => price)).toEqual(['64130', '64140'])
})

test('without a step each level is a row, and the list ends at its rows', () => {
  const rows = groupLevels(levels(['3', '1'], ['2', '1'], ['1', '1']), { side: 'bids', step: ZERO, rows: 2 })
  expect(rows.map(({ price, gathered }) => [price, gathered])).toEqual([
    ['3', '1'],
    ['2', '2'],
  ])
})

test('the spread is unknown while a side is empty', () => {
  expect(spreadOf(levels(['99', '1']), levels(['100', '1']))).toEqual({ distance: '1', ratio: 0.01 })
  expect(spreadOf([], levels(['100', '1']))).toBeUndefined()
})

test('the finest step has a one at the last place of the prices', () => {
  expect(finestStep(levels(['0.051', '1'], ['0.0505', '2']))).toBe('0.0001')
  expect(finestStep(levels(['64000', '1']))).toBe('1')
})
