/** Average cost: one price for all that is held, and what is left keeps its share to the last unit. */
import { expect, test } from 'vitest'
import {
  B,
  BTC,
  buy,
  entry,
  gainOf,
  gainsOf,
  linesOf,
  move,
  openLots,
  pool,
  sell,
} from '@/tests/fixtures/scenarios/ledger'
import type { TaxRules } from './tax-rules'

const average = (change: Partial<TaxRules> = {}) => ({
  rules: { methods: [{ from: 2009, value: 'average' as const }], ...change },
})

test('100 at 15 and 150 at 20 are 250 at 18 (the rule of canada.ca, "identical properties"; own numbers)', () => {
  const answer = gainsOf(
    [
      buy('one', '2023-01-10', '100', BTC, '1500'),
      buy('two', '2023-02-10', '150', BTC, '3000'),
      sell('sale', '2023-03-10', '200', BTC, '5000'),
    ],
    average(),
  )
  // 4,500 for 250 is 18 each.
  expect(gainOf(answer, 'sale')).toBe('1400')
  expect(linesOf(answer, 'sale')).toEqual(['average 100 1800 700', 'average 100 1800 700'])
  expect(openLots(answer)).toEqual(['two:0 50 900'])
})

test('a purchase after a sale changes the average, and a sale does not', () => {
  const answer = gainsOf(
    [
      buy('one', '2023-01-10', '2', BTC, '20'),
      buy('two', '2023-01-11', '2', BTC, '60'),
      sell('s1', '2023-02-10', '1', BTC, '50'),
      sell('s2', '2023-02-11', '1', BTC, '50'),
      buy('three', '2023-03-10', '2', BTC, '120'),
      sell('s3', '2023-04-10', '1', BTC, '50'),
    ],
    average(),
  )
  expect(['s1', 's2', 's3'].map((id) => gainOf(answer, id))).toEqual(['30', '30', '10'])
  expect(pool(answer, BTC)).toEqual(['3', '120'])
})

test('thirds lose nothing: what went and what is left are what was paid', () => {
  const answer = gainsOf(
    [
      buy('one', '2023-01-10', '3', BTC, '10'),
      buy('two', '2023-01-11', '4', BTC, '10'),
      sell('s1', '2023-02-10', '1', BTC, '5'),
      sell('s2', '2023-02-11', '3', BTC, '5'),
      sell('s3', '2023-02-12', '3', BTC, '5'),
    ],
    average(),
  )
  const costs = answer.outgoes.flatMap(({ matches }) => matches.map(({ cost }) => cost ?? 0n))
  expect(costs.reduce((sum, cost) => sum + cost, 0n)).toBe(20n * 10n ** 34n)
  expect(pool(answer, BTC)).toEqual(['0', '0'])
})

test('coins of unknown cost are in no average; their own turn is without a cost', () => {
  const answer = gainsOf(
    [
      buy('one', '2023-01-10', '1', BTC, '10'),
      entry('found', '2023-01-11', 'deposit', [['1', BTC]]),
      buy('two', '2023-01-12', '1', BTC, '30'),
      sell('sale', '2023-02-10', '3', BTC, '150'),
    ],
    average(),
  )
  expect(linesOf(answer, 'sale')).toEqual(['average 1 20 30', 'average 1 ? ?', 'average 1 20 30'])
})

test('each account has its own average, and a transfer brings its share along', () => {
  const answer = gainsOf(
    [
      buy('one', '2023-01-10', '1', BTC, '10'),
      buy('two', '2023-01-11', '1', BTC, '30'),
      buy('there', '2023-01-12', '1', BTC, '80', 'usd', { accountId: B }),
      sell('sale', '2023-03-10', '1', BTC, '50', 'usd', { accountId: B }),
    ],
    {
      ...average({ pools: [{ from: 2009, value: 'account' }] }),
      moves: [move('m', '2023-02-10', ['1', BTC])],
    },
  )
  // 80 and a share of 20: 50 each.
  expect(gainOf(answer, 'sale')).toBe('0')
  expect(pool(answer, BTC)).toEqual(['2', '70'])
})
