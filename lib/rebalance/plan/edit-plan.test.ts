/** A plan changed leg by leg keeps every check of the plan itself. */
import { expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import { exchange, holding, market, planQuestion, target } from '@/tests/fixtures/plan-question'
import { editPlan } from './edit-plan'
import { planRebalance } from './plan-rebalance'

const question = planQuestion()
const plan = planRebalance(question)
const amountsOf = ({ legs }: typeof plan) => legs.map(({ id, way }) => [id, way.amount])

test('no edits: the same legs', () => {
  expect(editPlan(question, plan, { without: [], amounts: {} })).toEqual(plan)
})

test('a purchase goes with the sale that pays for it, and the gap says who did it', () => {
  const edited = editPlan(question, plan, { without: ['1'], amounts: {} })
  expect(edited.legs).toEqual([])
  expect(edited.gaps.find(({ sleeve }) => sleeve === 'coin:btc')?.why.template).toContain('You have changed')
})

test('a purchase shrinks with the sale that pays for it', () => {
  const edited = editPlan(question, plan, { without: [], amounts: { '1': amount('4') } })
  expect(amountsOf(edited)).toEqual([
    ['1', '4'],
    // 4 bring 399.6 at 99.9; 99.5 % of that is 397.602, for 100.1 and a tenth of a percent to spare.
    ['2', '3.968'],
  ])
})

test('a leg that is left out leaves the others as they are, with their ids', () => {
  const edited = editPlan(question, plan, { without: ['2'], amounts: {} })
  expect(amountsOf(edited)).toEqual(amountsOf(plan).slice(0, 1))
})

test('an amount is rounded down to the step', () => {
  const edited = editPlan(question, plan, { without: ['2'], amounts: { '1': amount('3.00019') } })
  expect(edited.legs[0]?.way.amount).toBe('3.0001')
})

test.each([
  ['0.04', 'less than the venue takes'],
  ['20.5', 'not enough to pay for'],
  ['19.96', 'a rest would be left'],
])('%s to be sold is refused: %s', (typed, why) => {
  expect(() => editPlan(question, plan, { without: ['2'], amounts: { '1': amount(typed) } })).toThrow(why)
})

test('a purchase above what comes is refused', () => {
  expect(() => editPlan(question, plan, { without: [], amounts: { '2': amount('15') } })).toThrow(
    'not enough to pay',
  )
})

test('what the book does not hold within the bound is refused', () => {
  const thin = planQuestion({
    places: [exchange('kraken', [market('kraken', 'BTC/USD', { bids: [['99.9', '12']] })])],
    targets: [target('btc', 0.5), target('cash', 0.5)],
  })
  const small = planRebalance(thin)
  expect(() => editPlan(thin, small, { without: [], amounts: { '1': amount('13') } })).toThrow('slippage')
})

test('money that is to be kept is not spent by an edit either', () => {
  const kept = planQuestion({ holdings: [holding('kraken', 'usd', '2000')], bufferUsd: amount('900') })
  const bought = planRebalance(kept)
  expect(() => editPlan(kept, bought, { without: [], amounts: { '1': amount('11') } })).toThrow('to be kept')
})

test('more than one plan may trade is refused', () => {
  const bounded = planQuestion({ limits: { ...question.limits, turnover: 0.1 } })
  const small = planRebalance(bounded)
  expect(() =>
    editPlan(bounded, small, { without: [], amounts: { '1': amount('8'), '2': amount('7') } }),
  ).toThrow('more than one plan may trade')
})

test('a leg that is not there is told', () => {
  expect(() => editPlan(question, plan, { without: ['9'], amounts: {} })).toThrow('not in the plan')
})
