import { describe, expect, test } from 'vitest'
import { GainsBook } from '@/lib/accounting/gains-book'
import { TAX_PRESETS } from '@/lib/accounting/tax-rules'
import type { EffectiveEntry } from '@/lib/history/effective-entry'
import { defaultSettings } from '@/lib/settings/settings'
import { A, BNB, BTC, buy, feesOf, questionOf, sell } from '@/tests/fixtures/scenarios/ledger'
import type { Built } from './build-book'
import { namesOf } from './names'
import type { Surroundings } from './read-surroundings.store'
import { reportAnswers } from './report-answers'

const rules = TAX_PRESETS.us
const surroundings = {
  accounts: [{ id: A, label: 'Kraken', source: { kind: 'exchange' } }],
  assets: [],
  histories: [],
  settings: defaultSettings,
} as unknown as Surroundings

/** Fees in another asset: one entry touches two lines of the book. */
const story = [
  buy('bnb', '2024-01-01', '10', BNB, '100'),
  buy('b', '2024-01-10', '1', BTC, '10', 'usd', { fees: feesOf(['1', BNB]) }),
  sell('s', '2024-03-01', '1', BTC, '30', 'usd', { fees: feesOf(['1', BNB]) }),
]
/** The same rules and prices each time: an entry more concerns its own lines only. */
const base = questionOf([], { rules, prices: { [BNB]: '20' } })
const questionAbout = (entries: readonly EffectiveEntry[]) => ({
  ...base,
  entries,
  pricesDifferFrom: Number.POSITIVE_INFINITY,
})

function answers(entries: readonly EffectiveEntry[], book = new GainsBook()) {
  const question = questionAbout(entries)
  book.update(question)
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  const built = {
    counted: question.entries,
    question,
    book,
    names: namesOf(surroundings),
    now: Date.parse('2024-06-01T12:00Z'),
    entryOf: (id) => byId.get(id),
  } as Pick<Built, 'counted' | 'question' | 'book' | 'names' | 'now' | 'entryOf'> as Built
  const noAnalytics = () => {
    throw new Error('this test has no analytics')
  }
  return reportAnswers({ surroundings, rules }, built, 7, {
    'ledger.analytics': noAnalytics,
    'ledger.attribution': noAnalytics,
  })
}

const taxYear = { report: 'tax-year', period: { of: 'year', label: '2024' }, offset: 0, limit: 1000 } as const

describe('the reports of a ledger', () => {
  test('say what there is to choose, and why a report does not fit the rules', () => {
    const choices = answers(story)['ledger.reports']({})
    expect(choices).toMatchObject({
      revision: 7,
      entries: 3,
      years: ['2024'],
      firstDay: '2024-01-01',
      today: '2024-06-01',
    })
    const unfit = new Map(choices.reports.map(({ id, unfit: reason }) => [id, reason?.template]))
    expect(unfit.get('us-form-8949')).toBeUndefined()
    expect(unfit.get('de-anlage-so')).toContain('euros')
  })

  test('come in slices of rows, and say how many there are', () => {
    const slice = answers(story)['ledger.report']({ ...taxYear, offset: 1, limit: 2 })
    expect(slice.revision).toBe(7)
    // Eleven figures; one sale, and two fees that were disposals; no income.
    expect(slice.rows).toEqual([11, 3, 0])
    expect(slice.document.sections.map(({ rows }) => rows.length)).toEqual([2, 2, 0])
  })

  test('are the same when the book grew entry by entry, in another order', () => {
    const whole = answers(story)['ledger.report'](taxYear)
    const book = new GainsBook()
    book.update(questionAbout(story.slice(1)))
    expect(answers(story, book)['ledger.report'](taxYear)).toEqual(whole)
  })

  test('that do not fit or do not exist are refused', () => {
    const ask = answers(story)['ledger.report']
    expect(() => ask({ ...taxYear, report: 'de-anlage-so' })).toThrow('euros')
    expect(() => ask({ ...taxYear, report: 'nothing' })).toThrow('no such report')
    expect(() => ask({ ...taxYear, period: { of: 'day', day: '2024-01-01' } })).toThrow('another kind')
  })
})
