import * as v from 'valibot'
import { expect, test } from 'vitest'
import { A, B, BTC, buy, gainsOf, linesOf, move, sell } from '@/tests/fixtures/scenarios/ledger'
import { ruleOfYear, TAX_PRESETS, taxRulesSchema } from './tax-rules'

test.each(Object.entries(TAX_PRESETS))('the preset %s is a set of rules', (_, rules) => {
  expect(v.parse(taxRulesSchema, rules)).toEqual(rules)
})

test.each([
  { currency: 'EUR' },
  { timeZone: 'Europe/Atlantis' },
  { yearStart: { month: 2, day: 30 } },
  { methods: [] },
  { methods: [{ from: 2009, value: 'best' }] },
  { fallback: 'uk' },
  { incomeAtZero: ['luck'] },
  { more: true },
])('%o is refused', (change) => {
  expect(v.safeParse(taxRulesSchema, { ...TAX_PRESETS.generic, ...change }).success).toBe(false)
})

test('the latest rule that has begun counts, the first one for what came before it', () => {
  const list = [
    { from: 2025, value: 'c' },
    { from: 2020, value: 'a' },
    { from: 2023, value: 'b' },
  ]
  expect([2019, 2020, 2022, 2023, 2024, 2030].map((year) => ruleOfYear(list, year))).toEqual([
    'a',
    'a',
    'a',
    'b',
    'b',
    'c',
  ])
})

test('who leaves the UK rules for accounts has in each account what it holds, at the average', () => {
  const answer = gainsOf(
    [
      buy('one', '2022-01-10', '2', BTC, '20'),
      buy('two', '2022-02-10', '2', BTC, '60'),
      sell('a', '2024-06-10', '1', BTC, '50'),
      sell('b', '2024-06-11', '3', BTC, '150', 'usd', { accountId: B }),
    ],
    {
      rules: {
        methods: [
          { from: 2009, value: 'uk' },
          { from: 2024, value: 'fifo' },
        ],
        pools: [{ from: 2009, value: 'account' }],
      },
      moves: [move('m', '2022-03-10', ['3', BTC], { from: A, to: B })],
    },
  )
  expect(linesOf(answer, 'a')).toEqual(['fifo 1 20 30'])
  expect(linesOf(answer, 'b')).toEqual(['fifo 1 20 30', 'fifo 2 40 60'])
})
