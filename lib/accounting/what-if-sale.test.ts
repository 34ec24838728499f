/** A sale that is only thought of has the figures that it would have if it were made. */
import { expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import {
  A,
  at,
  B,
  BTC,
  buy,
  gainsOf,
  move,
  plainOutgo,
  questionOf,
  type Scenario,
  sell,
} from '@/tests/fixtures/scenarios/ledger'
import { randomLedger } from '@/tests/fixtures/scenarios/random-ledger'
import { computeGains } from './compute-gains'
import { type Method, TAX_PRESETS } from './tax-rules'
import { whatIfSale } from './what-if-sale'

const METHODS: readonly Method[] = ['fifo', 'lifo', 'hifo', 'lofo', 'average', 'uk', 'specific']

test.each(METHODS)('%s: equals the sale that is really in the books', (method) => {
  for (let seed = 1; seed <= 8; seed += 1) {
    const { entries, moves } = randomLedger(seed, { size: 60, hasUnknown: true })
    const scenario: Scenario = {
      rules: { ...TAX_PRESETS.us, methods: [{ from: 2009, value: method }] },
      moves,
      prices: { [BTC]: '1.5' },
    }
    const when = '2026-11-01T12:00'
    const real = gainsOf([...entries, sell('real', when, '3.5', BTC, '77')], scenario)
    const sale = { asset: BTC, account: A, quantity: amount('3.5'), at: at(when), proceeds: amount('77') }
    const { outgo } = whatIfSale(questionOf(entries, scenario), sale)
    const told = real.outgoes.find(({ entryId }) => entryId === 'real')
    expect({ ...plainOutgo(outgo), entryId: 'real' }).toEqual(told && plainOutgo(told))
  }
})

const us: Scenario = { rules: TAX_PRESETS.us }
const sale = { asset: BTC, account: A, quantity: amount('2'), at: at('2024-03-01'), proceeds: amount('100') }

test('nothing of the books changes', () => {
  const question = questionOf([buy('b', '2023-03-01', '2', BTC, '60')], us)
  const before = JSON.stringify(question.entries)
  whatIfSale(question, sale)
  expect(JSON.stringify(question.entries)).toBe(before)
  expect(computeGains(question).outgoes).toEqual([])
})

test('days until long-term are told by lot: midnight in New York is half a day away', () => {
  const question = questionOf(
    [
      buy('a', '2022-01-01', '0.5', BTC, '5'),
      buy('b', '2023-03-01', '1', BTC, '60'),
      buy('c', '2023-03-15', '0.5', BTC, '60'),
    ],
    us,
  )
  const { daysToLong, outgo } = whatIfSale(question, sale)
  expect(daysToLong).toEqual([
    { lot: 'a:0', days: 0 },
    { lot: 'b:0', days: 1 },
    { lot: 'c:0', days: 15 },
  ])
  expect(outgo.matches.map(({ term }) => term)).toEqual(['long', 'short', 'short'])
})

test('what is not held has no lot and no day', () => {
  const { outgo, daysToLong } = whatIfSale(questionOf([buy('b', '2023-03-01', '1', BTC, '60')], us), sale)
  expect(outgo.matches.map(({ rule, gain }) => [rule, gain])).toEqual([
    ['fifo', -10n * 10n ** 34n],
    ['missing', null],
  ])
  expect(daysToLong.at(-1)).toEqual({ lot: '', days: null })
})

test('what comes later is not looked at, and coins under way are where they go', () => {
  const moved = move('m', '2024-02-29', ['2', BTC], { into: { at: at('2024-03-02') } })
  const question = questionOf(
    [buy('b', '2023-03-01', '2', BTC, '60'), buy('later', '2024-04-01', '2', BTC, '900')],
    {
      rules: { ...TAX_PRESETS.us, pools: [{ from: 2009, value: 'account' }] },
      moves: [moved],
    },
  )
  expect(
    whatIfSale(question, { ...sale, account: B }).outgo.matches.map(({ acquiredBy }) => acquiredBy),
  ).toEqual(['b'])
  expect(whatIfSale(question, sale).outgo.matches.map(({ rule }) => rule)).toEqual(['missing'])
})
