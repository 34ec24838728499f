/** The capital gains summary; CRYPTO22256's numbers are HMRC's, others are worked out by hand. */
import { describe, expect, test } from 'vitest'
import { fromScaled } from '@/lib/accounting/exact'
import { TAX_PRESETS } from '@/lib/accounting/tax-rules'
import { factsOf, figureOf, rowsOf, sectionOf, totalOf } from '@/tests/fixtures/report-facts'
import { BTC, buy, sell } from '@/tests/fixtures/scenarios/ledger'
import { ukCapitalGains } from './uk-capital-gains'

const uk = { rules: TAX_PRESETS.uk }
const buys = (id: string, when: string, quantity: string, paid: string) =>
  buy(id, when, quantity, BTC, paid, 'gbp')
const sells = (id: string, when: string, quantity: string, got: string) =>
  sell(id, when, quantity, BTC, got, 'gbp')

/** A pool of 100 at £1,000; 10 sold on 1 September and 5 bought back on 10 September; 20 sold in November, in two sales. */
const story = [
  buys('pool', '2023-05-01', '100', '1000'),
  sells('s1', '2024-09-01', '10', '300'),
  buys('back', '2024-09-10', '5', '200'),
  sells('s2', '2024-11-05T09:00', '15', '600'),
  sells('s3', '2024-11-05T15:00', '5', '10'),
]
const facts = () => factsOf(story, uk)
const report = () => ukCapitalGains.make(facts(), { of: 'year', label: '2024/25' })

describe('the capital gains summary', () => {
  test('names the rule behind each line', () => {
    // 5 of the 10 are matched with those bought back at 40 each, the rest comes from the pool at 10 each.
    const lines = rowsOf(
      sectionOf(report(), 'disposals'),
      'sold',
      'quantity',
      'proceeds',
      'cost',
      'gain',
      'rule',
    )
    expect(lines.slice(0, 2).sort()).toEqual([
      '2024-09-01 | 5 | 150 | 200 | -50 | Within 30 days',
      '2024-09-01 | 5 | 150 | 50 | 100 | Section 104 pool',
    ])
  })

  test('disposals of one asset on one day are one', () => {
    const section = sectionOf(report(), 'count')
    expect(section.rows.map(([, number]) => number)).toEqual([2, 3, 0])
  })

  test('sums are the year’s own, with the exempt amount of that year', () => {
    const { years } = facts()
    const year = years.find(({ label }) => label === '2024/25')
    const summary = sectionOf(report(), 'summary')
    expect(figureOf(summary, 'Proceeds')).toBe('910')
    expect(figureOf(summary, 'Allowable costs')).toBe('450')
    expect(figureOf(summary, 'Gains less losses of the year')).toBe(fromScaled(year?.gain ?? 0n))
    expect(figureOf(summary, 'Gains less losses of the year')).toBe('460')
    expect(figureOf(summary, 'Annual exempt amount')).toBe('3000')
    expect(figureOf(summary, 'Above the annual exempt amount')).toBe('0')
  })

  /** TCGA 1992 s 105(1)(a): in September 100 less 50, in November 450 less 40; lot by lot these would be 550 and -90. */
  test('gains and losses are those of whole disposals: sales of one asset on one day are one', () => {
    const summary = sectionOf(report(), 'summary')
    expect(figureOf(summary, 'Gains of the year, before losses')).toBe('460')
    expect(figureOf(summary, 'Losses of the year')).toBe('0')
    const later = factsOf([...story, sells('s4', '2024-12-01', '10', '20')], uk)
    const made = ukCapitalGains.make(later, { of: 'year', label: '2024/25' })
    expect(figureOf(sectionOf(made, 'summary'), 'Gains of the year, before losses')).toBe('460')
    expect(figureOf(sectionOf(made, 'summary'), 'Losses of the year')).toBe('-80')
    expect(figureOf(sectionOf(made, 'summary'), 'Gains less losses of the year')).toBe('380')
  })

  test('gains before and after the change of rates are told apart', () => {
    expect(rowsOf(sectionOf(report(), 'rates'), 'proceeds', 'costs', 'gains', 'losses', 'net')).toEqual([
      '300 | 250 | 50 | 0 | 50',
      '610 | 200 | 410 | 0 | 410',
    ])
    expect(totalOf(sectionOf(report(), 'rates'), 'net')).toBe('460')
  })

  test('the exempt amount is that of the year in which the tax year begins', () => {
    const of = (year: number, label: string) => {
      const sale = sells('sale', `${year}-06-01`, '1', '40')
      const facts = factsOf([buys('pool', '2012-05-01', '100', '1000'), sale], uk)
      return figureOf(
        sectionOf(ukCapitalGains.make(facts, { of: 'year', label }), 'summary'),
        'Annual exempt amount',
      )
    }
    expect([of(2022, '2022/23'), of(2023, '2023/24'), of(2026, '2026/27')]).toEqual(['12300', '6000', '3000'])
  })

  test('a year whose exempt amount nobody told this version is unknown, not zero', () => {
    const later = factsOf([...story, sells('s4', '2031-05-05', '1', '40')], uk)
    const summary = sectionOf(ukCapitalGains.make(later, { of: 'year', label: '2031/32' }), 'summary')
    expect(figureOf(summary, 'Annual exempt amount')).toBe('?')
    expect(figureOf(summary, 'Above the annual exempt amount')).toBe('?')
  })

  test('needs the rules of the United Kingdom', () => {
    expect(ukCapitalGains.unfit?.(TAX_PRESETS.uk)).toBeUndefined()
    expect(ukCapitalGains.unfit?.(TAX_PRESETS.us)).toBeDefined()
  })
})
