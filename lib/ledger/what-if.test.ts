/** What a sale would realise is what the ledger says once it has been made. */
import { describe, expect, test } from 'vitest'
import { fromScaled } from '@/lib/accounting/exact'
import { GainsBook } from '@/lib/accounting/gains-book'
import type { Outgo } from '@/lib/accounting/lot'
import { type Method, TAX_PRESETS } from '@/lib/accounting/tax-rules'
import { amount } from '@/lib/core/amount'
import type { AssetId } from '@/lib/core/ids'
import {
  A,
  at,
  B,
  BTC,
  buy,
  ETH,
  gainsOf,
  money,
  move,
  questionOf,
  type Scenario,
  sell,
  USDC,
} from '@/tests/fixtures/scenarios/ledger'
import { randomLedger } from '@/tests/fixtures/scenarios/random-ledger'
import { type WhatIf, whatIf } from './what-if'

const METHODS: readonly Method[] = ['fifo', 'lifo', 'hifo', 'lofo', 'average', 'uk', 'specific']

const ask = (entries: Parameters<typeof questionOf>[0], scenario: Scenario, sale: Partial<WhatIf> = {}) => {
  const question = questionOf(entries, scenario)
  const book = new GainsBook()
  book.update(question)
  const entryOf = (id: string) => question.entries.find((entry) => entry.id === id)
  return whatIf(
    { book, question, entryOf },
    {
      account: A,
      asset: BTC,
      quantity: amount('2'),
      proceeds: { asset: money('usd'), quantity: amount('100') },
      at: at('2024-03-01'),
      ...sale,
    },
  )
}

/** The same figures from a disposal that is in the books. */
function madeOf({ matches, proceeds, quantity }: Outgo) {
  const known = matches.filter(({ cost }) => cost !== null)
  const sum = (values: (bigint | null)[]) =>
    fromScaled(values.reduce<bigint>((all, each) => all + (each ?? 0n), 0n))
  return {
    proceeds: fromScaled(proceeds ?? 0n),
    basis: known.length > 0 ? sum(known.map(({ cost }) => cost)) : undefined,
    gain: known.length > 0 ? sum(known.map(({ gain }) => gain)) : undefined,
    missing: fromScaled(quantity - known.reduce((all, each) => all + each.quantity, 0n)),
    lots: matches
      .filter(({ lot }) => lot !== '')
      .map((match) => [fromScaled(match.quantity), match.cost, match.gain, match.term]),
  }
}

describe.each(['us', 'uk', 'de', 'generic'] as const)('%s rules', (preset) => {
  test.each(METHODS)('%s: equals the sale that was really made', (method) => {
    const when = '2026-11-01T12:00'
    for (let seed = 1; seed <= 3; seed += 1) {
      const { entries, moves } = randomLedger(seed, { size: 60, hasUnknown: true })
      const rules = { ...TAX_PRESETS[preset], methods: [{ from: 2009, value: method }] }
      const scenario: Scenario = { rules, moves, prices: { [BTC]: '1.5', [ETH]: '0.2' } }
      const received = { asset: money(rules.currency), quantity: amount('77') }
      const told = ask(entries, scenario, { quantity: amount('3.5'), proceeds: received, at: at(when) })
      const { outgoes } = gainsOf(
        [...entries, sell('real', when, '3.5', BTC, '77', rules.currency)],
        scenario,
      )
      const made = outgoes.find(({ entryId }) => entryId === 'real')
      if (!made || 'unknown' in told) throw new Error('no sale')
      const { currency, lots, proceeds, basis, gain, missing } = told
      expect(currency).toBe(rules.currency)
      expect({ proceeds, basis, gain, missing }).toEqual({ ...madeOf(made), lots: undefined })
      expect(lots.map((lot) => [lot.quantity, lot.basis, lot.gain, lot.term])).toEqual(
        madeOf(made).lots.map(([quantity, cost, profit, term]) => [
          quantity,
          typeof cost === 'bigint' ? fromScaled(cost) : undefined,
          typeof profit === 'bigint' ? fromScaled(profit) : undefined,
          term,
        ]),
      )
    }
  })
})

const us: Scenario = { rules: TAX_PRESETS.us }
const bought = [buy('a', '2022-01-01', '1', BTC, '10'), buy('b', '2023-03-15', '1', BTC, '60')]

test('lots, gain, and the days until long term', () => {
  expect(ask(bought, us)).toEqual({
    currency: 'usd',
    proceeds: '100',
    basis: '70',
    gain: '30',
    missing: '0',
    lots: [
      { acquiredAt: at('2022-01-01'), quantity: '1', basis: '10', gain: '40', term: 'long' },
      {
        acquiredAt: at('2023-03-15'),
        quantity: '1',
        basis: '60',
        gain: '-10',
        term: 'short',
        daysToLong: 15,
      },
    ],
  })
})

test('what nobody saw arrive is missing, and no gain is told for it', () => {
  expect(ask(bought.slice(1), us)).toMatchObject({ basis: '60', gain: '-10', missing: '1' })
  expect(ask([], us)).toEqual({ currency: 'usd', proceeds: '100', missing: '2', lots: [] })
})

test('proceeds in a coin count at its price; without one there is no gain, and the basis is told all the same', () => {
  const received = { proceeds: { asset: USDC, quantity: amount('100') } }
  expect(ask(bought, { ...us, prices: { [USDC]: '0.99' } }, received)).toMatchObject({
    proceeds: '99',
    gain: '29',
  })
  const told = ask(bought, { ...us, prices: { [BTC]: '5000' } }, received)
  expect(told).toMatchObject({ basis: '70', missing: '0' })
  expect(told).not.toHaveProperty('gain')
  expect(told).not.toHaveProperty('proceeds')
})

test('rules without a long term know no days', () => {
  expect(ask(bought, {})).toMatchObject({ lots: [{ term: 'none' }, { term: 'none' }] })
  expect(JSON.stringify(ask(bought, {}))).not.toContain('daysToLong')
})

test('a purchase with money sells no lot, and like-kind rules realise nothing', () => {
  expect(ask(bought, us, { asset: money('usd') })).toEqual({
    unknown: { template: 'It is paid with money: no lot is sold.' },
  })
  const likeKind = { rules: { ...TAX_PRESETS.us, cryptoToCrypto: false } }
  expect(ask(bought, likeKind, { proceeds: { asset: ETH, quantity: amount('1') } })).toHaveProperty('unknown')
  expect(ask(bought, likeKind)).toMatchObject({ gain: '30' })
})

test('lots of another account are taken where pools are universal, and not where they are by account', () => {
  const moved = move('m', '2023-06-01', ['1', BTC])
  const pools = (value: 'universal' | 'account') => ({
    rules: { ...TAX_PRESETS.us, pools: [{ from: 2009, value }] },
    moves: [moved],
  })
  const sale = { account: B, quantity: amount('2') }
  expect(ask(bought, pools('universal'), sale)).toMatchObject({ missing: '0' })
  expect(ask(bought, pools('account'), sale)).toMatchObject({ missing: '1' })
})

test('an asset that no entry has is all missing', () => {
  expect(ask(bought, us, { asset: 'coin:dogecoin' as AssetId })).toMatchObject({ missing: '2', lots: [] })
})
