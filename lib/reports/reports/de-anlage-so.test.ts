/** Anlage SO; the numbers are made up and worked out by hand. */
import { describe, expect, test } from 'vitest'
import { TAX_PRESETS } from '@/lib/accounting/tax-rules'
import { factsOf, figureOf, rowsOf, sectionOf } from '@/tests/fixtures/report-facts'
import { BTC, buy, ETH, entry, money, sell, yearOf } from '@/tests/fixtures/scenarios/ledger'
import { deAnlageSo } from './de-anlage-so'

const de = { rules: TAX_PRESETS.de, prices: { [ETH]: '1000' } }
const buys = (id: string, when: string, quantity: string, paid: string) =>
  buy(id, when, quantity, BTC, paid, 'eur')
const sells = (id: string, when: string, quantity: string, got: string) =>
  sell(id, when, quantity, BTC, got, 'eur')
const stake = (id: string, when: string, quantity: string) =>
  entry(id, when, 'income', [[quantity, ETH]], { reason: 'staking' })

/** Bought for 100 and sold for `got` within the year; and an old coin, bought for 10, sold for 5,000. */
const story = (year: number, got: string) => [
  buys('old', `${year - 3}-03-01`, '1', '10'),
  sells('free', `${year}-02-01`, '1', '5000'),
  buys('new', `${year}-03-01`, '1', '100'),
  sells('taxed', `${year}-06-01`, '1', got),
]
const salesOf = (year: number, got: string) =>
  sectionOf(deAnlageSo.make(factsOf(story(year, got), de), { of: 'year', label: String(year) }), 'sales')
const counts = (year: number, got: string) => figureOf(salesOf(year, got), 'Counts for the tax return')

describe('Anlage SO', () => {
  test('a gain within the year counts, one after it is exempt', () => {
    const sales = salesOf(2024, '1600')
    expect(figureOf(sales, 'Gain or loss within one year')).toBe('1500')
    expect(figureOf(sales, 'Exempt: held for more than a year')).toBe('4990')
    const facts = factsOf(story(2024, '1600'), de)
    expect(yearOf(facts.answer, '2024')).toMatchObject({ short: '1500', exempt: '4990' })
  })

  test('the limit is 600 until 2023 and 1,000 from 2024: below it nothing counts, from it on everything', () => {
    expect(counts(2023, '699.99')).toBe('0')
    expect(counts(2023, '700')).toBe('600')
    expect(counts(2024, '1099.99')).toBe('0')
    expect(counts(2024, '1100')).toBe('1000')
    expect(counts(2024, '40')).toBe('-60')
  })

  test('other income has its own limit of 256; salary and interest in money belong elsewhere', () => {
    const servicesOf = (quantity: string) => {
      const entries = [
        stake('stake', '2024-01-02', quantity),
        entry('pay', '2024-01-03', 'income', [['1', ETH]], { reason: 'salary' }),
        entry('bank', '2024-01-04', 'income', [['7', money('eur')]], { reason: 'interest' }),
      ]
      return deAnlageSo.make(factsOf(entries, de), { of: 'year', label: '2024' })
    }
    const summary = (quantity: string) => sectionOf(servicesOf(quantity), 'services-summary')
    expect(figureOf(summary('0.25'), 'Income of the year')).toBe('250')
    expect(figureOf(summary('0.25'), 'Counts for the tax return, before expenses')).toBe('0')
    expect(figureOf(summary('0.256'), 'Counts for the tax return, before expenses')).toBe('256')
    expect(figureOf(summary('0.25'), 'Not in it: salary, and interest in money')).toBe('1007')
    expect(rowsOf(sectionOf(servicesOf('0.25'), 'elsewhere'), 'reason', 'value')).toEqual([
      'Salary | 1000',
      'Interest | 7',
    ])
  })

  test('lots within and after the year are listed apart', () => {
    const report = deAnlageSo.make(factsOf(story(2024, '1600'), de), { of: 'year', label: '2024' })
    expect(rowsOf(sectionOf(report, 'within'), 'acquired', 'sold', 'gain')).toEqual([
      '2024-03-01 | 2024-06-01 | 1500',
    ])
    expect(rowsOf(sectionOf(report, 'exempt'), 'acquired', 'sold', 'gain')).toEqual([
      '2021-03-01 | 2024-02-01 | 4990',
    ])
  })

  test('needs the rules of Germany', () => {
    expect(deAnlageSo.unfit?.(TAX_PRESETS.de)).toBeUndefined()
    expect(deAnlageSo.unfit?.({ ...TAX_PRESETS.de, currency: 'usd' })).toBeDefined()
  })
})
