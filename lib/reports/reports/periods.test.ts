/** Reports of a period or a day: balances, transactions, income, fees. */
import { describe, expect, test } from 'vitest'
import { fromScaled } from '@/lib/accounting/exact'
import { TAX_PRESETS } from '@/lib/accounting/tax-rules'
import type { AccountId } from '@/lib/core/ids'
import { factsOf, rowsOf, sectionOf, totalOf } from '@/tests/fixtures/report-facts'
import { B, BNB, BTC, buy, ETH, entry, feesOf, money, move, sell } from '@/tests/fixtures/scenarios/ledger'
import { randomLedger } from '@/tests/fixtures/scenarios/random-ledger'
import { balances } from './balances'
import { fees } from './fees'
import { income } from './income'
import { transactions } from './transactions'

const whole = { of: 'days', from: '2024-01-01', until: '2024-12-31' } as const
const us = { rules: TAX_PRESETS.us }

/** 2 BTC bought for 100 with a fee of 3 dollars, half of one sold for 40; one sent on with 0.01 lost on the way. */
const story = [
  buy('b', '2024-01-10', '2', BTC, '100', 'usd', { fees: feesOf(['3', money('usd')]) }),
  sell('s', '2024-03-01', '0.5', BTC, '40'),
]
const moves = [move('m', '2024-04-01', ['1', BTC], { received: '0.99' })]

describe('balances on a day', () => {
  const at = (day: string, prices = { [BTC]: '60' }) =>
    balances.make(factsOf(story, { ...us, moves, prices }), { of: 'day', day })

  test('are what the entries come to at its end, with price, value and source', () => {
    expect(rowsOf(sectionOf(at('2024-02-01'), 'accounts'), 'asset', 'quantity', 'price', 'value')).toEqual([
      'BTC | 2 | 60 | 120',
      'USD | -103 | ? | ?',
    ])
    expect(
      rowsOf(sectionOf(at('2024-05-01'), 'accounts'), 'account', 'asset', 'quantity', 'price source'),
    ).toEqual([
      'Kraken | BTC | 0.5 | test, minute',
      'Kraken | USD | -63 | no price is known',
      'Wallet | BTC | 0.99 | test, minute',
    ])
    expect(rowsOf(sectionOf(at('2024-05-01'), 'assets'), 'asset', 'quantity', 'value')[0]).toBe(
      'BTC | 1.49 | 89.4',
    )
  })

  test('the day ends at midnight of the tax zone', () => {
    const late = [buy('late', '2024-02-02T04:30', '1', BTC, '10')]
    const report = (day: string) => balances.make(factsOf(late, us), { of: 'day', day })
    expect(rowsOf(sectionOf(report('2024-02-01'), 'accounts'), 'asset', 'quantity')).toContain('BTC | 1')
    expect(sectionOf(report('2024-01-31'), 'accounts').rows).toEqual([])
  })

  test('what has no price, is below zero, unlisted or without a history is said', () => {
    const facts = factsOf(story, us)
    const report = balances.make(
      {
        ...facts,
        withoutHistory: [B],
        unproven: new Map([['account-a' as AccountId, 0]]),
        names: { ...facts.names, isCounted: (asset) => asset !== BTC },
      },
      { of: 'day', day: '2024-06-01' },
    )
    expect(report.notes.filter(({ tone }) => tone === 'lack').map(({ sentence }) => sentence.params)).toEqual(
      [{ count: 1 }, { count: 1 }, { count: 1 }, { account: 'Wallet' }, { account: 'Kraken' }],
    )
    expect(totalOf(sectionOf(report, 'accounts'), 'value')).toBe('0')
  })

  test('a day that is none is refused', () => {
    expect(() => at('2024-02-30')).toThrow('2024-02-30')
  })
})

describe('transactions', () => {
  test('tell what came, went and was paid, the value and its source, in order of time', () => {
    const [section] = transactions.make(factsOf(story, us), whole).sections
    expect(
      section && rowsOf(section, 'account', 'kind', 'received', 'sent', 'fees', 'value', 'value source'),
    ).toEqual([
      'Kraken | Traded | 2 BTC | 100 USD | 3 USD | 100 | money that changed hands',
      'Kraken | Traded | 40 USD | 0.5 BTC |  | 40 | money that changed hands',
    ])
  })

  test('of the chosen days only', () => {
    const report = transactions.make(factsOf(story, us), {
      of: 'days',
      from: '2024-02-01',
      until: '2024-03-01',
    })
    expect(report.sections[0]?.rows).toHaveLength(1)
    expect(() => transactions.make(factsOf(story, us), { ...whole, from: '2025-01-01' })).toThrow()
  })
})

test('income sums up by reason and says what has no value', () => {
  const drops = [
    entry('a', '2024-01-10', 'income', [['2', ETH]], { reason: 'staking' }),
    entry('b', '2024-01-11', 'income', [['1', ETH]], { reason: 'airdrop' }),
    entry('c', '2024-01-12', 'income', [['9', BNB]], { reason: 'staking' }),
  ]
  const unknown = income.make(factsOf(drops, us), whole)
  expect(unknown.sections[0]?.totals.map((row) => row[5])).toEqual([null, null, '0'])
  const report = income.make(factsOf(drops, { ...us, prices: { [ETH]: '5' } }), whole)
  expect(report.sections[0]?.totals.map((row) => row[5])).toEqual(['5', '10', '15'])
  expect(report.notes[0]?.sentence.params).toEqual({ count: 1 })
})

describe('fees', () => {
  test('of trades and of transfers, by account', () => {
    const report = fees.make(factsOf(story, { ...us, moves, prices: { [BTC]: '60' } }), whole)
    expect(rowsOf(sectionOf(report, 'fees'), 'day', 'kind', 'paid', 'value')).toEqual([
      '2024-01-10 | Traded | 3 USD | 3',
      '2024-04-01 | Withdrawal | 0.01 BTC | 0.6',
    ])
    expect(rowsOf(sectionOf(report, 'accounts'), 'account', 'value')).toEqual(['Kraken | 3.6'])
  })

  test('one whose value nobody knows is unknown and said', () => {
    const gas = [entry('gas', '2024-02-01', 'fee', [['-0.1', ETH]], { reason: 'gas' })]
    const report = fees.make(factsOf(gas, us), whole)
    expect(rowsOf(sectionOf(report, 'fees'), 'paid', 'reason', 'value')).toEqual([
      '0.1 ETH | Network fee | ?',
    ])
    expect(report.notes[0]?.sentence.params).toEqual({ count: 1 })
  })

  test('by chance: the sum of a year is the ledger’s', () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const { entries, moves: moved } = randomLedger(seed, { size: 60, isWild: true, hasUnknown: true })
      for (const transferFees of ['disposal', 'basis', 'reduce'] as const) {
        const rules = { ...TAX_PRESETS.generic, transferFees }
        const facts = factsOf(entries, { rules, moves: moved, prices: { [BTC]: '30.5', [ETH]: '2.25' } })
        for (const { label, begins, fees: paid } of facts.answer.years) {
          const report = fees.make(facts, { of: 'days', from: `${begins}-01-01`, until: `${begins}-12-31` })
          expect([label, totalOf(sectionOf(report, 'fees'), 'value')]).toEqual([label, fromScaled(paid)])
        }
      }
    }
  })
})
