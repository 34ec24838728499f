/** Form 8949 from a year of the US preset; the numbers are worked out by hand. */
import { describe, expect, test } from 'vitest'
import { fromScaled, toScaled } from '@/lib/accounting/exact'
import { TAX_PRESETS } from '@/lib/accounting/tax-rules'
import { type Amount, subtract } from '@/lib/core/amount'
import { factsOf, figureOf, rowsOf, sectionOf, totalOf } from '@/tests/fixtures/report-facts'
import { BTC, buy, ETH, sell } from '@/tests/fixtures/scenarios/ledger'
import { randomLedger } from '@/tests/fixtures/scenarios/random-ledger'
import { usForm8949 } from './us-form-8949'

const us = { rules: TAX_PRESETS.us }
const formOf = (label: string, ...given: Parameters<typeof factsOf>) =>
  usForm8949.make(factsOf(...given), { of: 'year', label })

const A = '(a) Description of property'
const B = '(b) Date acquired'
const C = '(c) Date sold or disposed of'
const D = '(d) Proceeds'
const E = '(e) Cost or other basis'
const H = '(h) Gain or loss'

/** Three lots of one coin at 10, 20 and 33.333 dollars; all sold for 150 in March 2024. */
const sale = (year: number) => [
  buy('b1', `${year - 2}-02-01`, '1', BTC, '10'),
  buy('b2', `${year}-01-10`, '1', BTC, '20'),
  buy('b3', `${year}-02-10`, '1', BTC, '33.333'),
  sell('s', `${year}-03-01`, '3', BTC, '150'),
]

describe('Form 8949', () => {
  test('a sale has a line in each part that it belongs to, VARIOUS where its lots differ', () => {
    const form = formOf('2024', sale(2024), us)
    expect(rowsOf(sectionOf(form, 'part-1'), A, B, C, D, E, H)).toEqual([
      '2 BTC | VARIOUS | 03/01/2024 | 100 | 53.33 | 46.67',
    ])
    expect(rowsOf(sectionOf(form, 'part-2'), A, B, C, D, E, H)).toEqual([
      '1 BTC | 02/01/2022 | 03/01/2024 | 50 | 10 | 40',
    ])
  })

  test('the boxes are C and F until 2024, and I and L of digital assets from 2025', () => {
    const boxes = (year: number) => {
      const form = formOf(String(year), sale(year), us)
      return [
        ...['part-1', 'part-2'].map((id) => sectionOf(form, id).title.params?.box),
        ...sectionOf(form, 'schedule-d').rows.map(([line]) => line),
      ]
    }
    expect(boxes(2024)).toEqual(['C', 'F', '3', '10'])
    expect(boxes(2025)).toEqual(['I', 'L', '3', '10'])
  })

  test('Schedule D takes the sums of the lines, and the exact year stands beside', () => {
    const form = formOf('2024', sale(2024), us)
    expect(rowsOf(sectionOf(form, 'schedule-d'), 'Line', D, E, H)).toEqual([
      '3 | 100 | 53.33 | 46.67',
      '10 | 50 | 10 | 40',
    ])
    expect(figureOf(sectionOf(form, 'before-rounding'), 'Short-term')).toBe('46.667')
    expect(figureOf(sectionOf(form, 'before-rounding'), 'Gain')).toBe('86.667')
  })

  test('a disposal without a known cost is on no part of the form and never has a cost of zero', () => {
    const form = formOf('2024', [...sale(2024), sell('lost', '2024-04-01', '2', ETH, '500')], us)
    expect(JSON.stringify([sectionOf(form, 'part-1'), sectionOf(form, 'part-2')])).not.toContain('ETH')
    expect(rowsOf(sectionOf(form, 'without-cost'), 'asset', 'proceeds')).toEqual(['ETH | 500'])
    expect(form.notes[0]).toMatchObject({ tone: 'lack', sentence: { params: { count: 1 } } })
  })

  test('rules of another country are refused with a reason', () => {
    expect(usForm8949.unfit?.(TAX_PRESETS.us)).toBeUndefined()
    expect(usForm8949.unfit?.(TAX_PRESETS.de)?.template).toContain('US dollars')
    expect(usForm8949.unfit?.({ ...TAX_PRESETS.us, longTerm: 'none' })).toBeDefined()
  })

  test('by chance: the exact figures are the ledger’s, and rounding moves a line by less than a cent', () => {
    for (let seed = 1; seed <= 10; seed += 1) {
      const { entries, moves } = randomLedger(seed, { size: 60, isWild: true, hasUnknown: true })
      const facts = factsOf(entries, { ...us, moves, prices: { [BTC]: '30.5', [ETH]: '2.25' } })
      for (const year of facts.answer.years) {
        const form = usForm8949.make(facts, { of: 'year', label: year.label })
        const exact = sectionOf(form, 'before-rounding')
        expect(figureOf(exact, 'Short-term')).toBe(fromScaled(year.short))
        expect(figureOf(exact, 'Long-term')).toBe(fromScaled(year.long))
        const part = sectionOf(form, 'part-1')
        const off = toScaled(subtract(totalOf(part, H) as Amount, fromScaled(year.short)))
        const most = toScaled('0.01' as Amount) * BigInt(part.rows.length)
        expect(off <= most && off >= -most).toBe(true)
      }
    }
  })
})
