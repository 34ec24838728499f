/** The numbers are worked out by hand; sums must be the ledger's own, to the last digit. */
import { describe, expect, test } from 'vitest'
import { fromScaled } from '@/lib/accounting/exact'
import { TAX_PRESETS } from '@/lib/accounting/tax-rules'
import { factsOf, figureOf, rowsOf, sectionOf, totalOf } from '@/tests/fixtures/report-facts'
import { BTC, buy, ETH, entry, sell } from '@/tests/fixtures/scenarios/ledger'
import { randomLedger } from '@/tests/fixtures/scenarios/random-ledger'
import { taxYear } from './tax-year'

const made = (...given: Parameters<typeof factsOf>) => {
  const facts = factsOf(...given)
  return { facts, report: taxYear.make(facts, { of: 'year', label: '2024' }) }
}

/** Two lots for 30,000 and 40,000, one and a half sold for 90,000; a coin from nowhere sold for 500; staking of 25. */
const story = [
  buy('b1', '2022-02-01', '1', BTC, '30000'),
  buy('b2', '2024-01-10', '1', BTC, '40000'),
  sell('s1', '2024-03-01', '1.5', BTC, '90000'),
  sell('lost', '2024-04-01', '2', ETH, '500'),
  entry('stake', '2024-05-01', 'income', [['0.01', ETH]], { reason: 'staking' }),
]
const scenario = { rules: TAX_PRESETS.us, prices: { [ETH]: '2500' } }

describe('the tax year', () => {
  test('lists every lot of a disposal with its cost, and sums up', () => {
    const { report } = made(story, scenario)
    const section = sectionOf(report, 'disposals')
    expect(
      rowsOf(section, 'sold', 'acquired', 'asset', 'quantity', 'proceeds', 'cost', 'gain', 'term'),
    ).toEqual([
      '2024-03-01 | 2022-02-01 | BTC | 1 | 60000 | 30000 | 30000 | Long-term',
      '2024-03-01 | 2024-01-10 | BTC | 0.5 | 30000 | 20000 | 10000 | Short-term',
    ])
    expect(['proceeds', 'cost', 'gain'].map((key) => totalOf(section, key))).toEqual([
      '90000',
      '50000',
      '40000',
    ])
  })

  test('what has no known cost is listed apart and said, and is in no sum', () => {
    const { report } = made(story, scenario)
    expect(rowsOf(sectionOf(report, 'without-cost'), 'asset', 'quantity', 'proceeds')).toEqual([
      'ETH | 2 | 500',
    ])
    expect(figureOf(sectionOf(report, 'totals'), 'Gain')).toBe('40000')
    expect(report.notes[0]).toMatchObject({ tone: 'lack', mend: 'inbox', sentence: { params: { count: 1 } } })
  })

  test('income has its value of the day and a sum for each reason', () => {
    const { report } = made(story, scenario)
    expect(rowsOf(sectionOf(report, 'income'), 'day', 'reason', 'account', 'value')).toEqual([
      '2024-05-01 | Staking | Kraken | 25',
    ])
    expect(totalOf(sectionOf(report, 'income'), 'value')).toBe('25')
  })

  test('income and disposals without a known value are said and in no sum', () => {
    const { report } = made([...story, entry('swap', '2024-06-01', 'spend', [['-0.1', BTC]])], {
      rules: TAX_PRESETS.us,
    })
    expect(rowsOf(sectionOf(report, 'without-value'), 'asset', 'quantity')).toEqual(['BTC | 0.1'])
    expect(rowsOf(sectionOf(report, 'income'), 'value')).toEqual(['?'])
    expect(report.notes[1]?.sentence.params).toEqual({ count: 2 })
  })

  test('says the rules, the period and the time zone', () => {
    const { report } = made(story, scenario)
    const told = report.madeBy.map(({ name, value }) => [name.template, value])
    expect(told).toContainEqual(['First day', '2024-01-01'])
    expect(told).toContainEqual(['Last day', '2024-12-31'])
    expect(told).toContainEqual(['Time zone of its days', 'America/New_York'])
    expect(told).toContainEqual(['Method', expect.objectContaining({ template: 'First in, first out' })])
  })

  test('a year in which nothing happened is refused', () => {
    const { facts } = made(story, scenario)
    expect(() => taxYear.make(facts, { of: 'year', label: '2019' })).toThrow('2019')
  })

  test('by chance: its sums are the ledger’s', () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const { entries, moves } = randomLedger(seed, { size: 60, isWild: true, hasUnknown: true })
      const facts = factsOf(entries, {
        rules: TAX_PRESETS.generic,
        moves,
        prices: { [BTC]: '30.5', [ETH]: '2.25' },
      })
      for (const year of facts.answer.years) {
        const report = taxYear.make(facts, { of: 'year', label: year.label })
        const section = sectionOf(report, 'disposals')
        expect(['proceeds', 'cost', 'gain'].map((key) => totalOf(section, key))).toEqual([
          fromScaled(year.proceeds),
          fromScaled(year.cost),
          fromScaled(year.gain),
        ])
        expect(totalOf(sectionOf(report, 'income'), 'value')).toBe(fromScaled(year.income))
        expect(figureOf(sectionOf(report, 'totals'), 'Fees')).toBe(fromScaled(year.fees))
      }
    }
  })
})
