import { expect, test } from 'vitest'
import { fill, say } from '@/lib/core/sentence'
import { examplePortfolioView } from '@/tests/fixtures/portfolio-view'
import { completenessNotes } from './completeness-notes'

const now = Date.UTC(2026, 10, 23, 10, 36)
const texts = (locale: string) =>
  completenessNotes(examplePortfolioView(now), { now, locale, timeZone: 'UTC' }).map(
    ({ subject, sentence }) => (subject ? `${subject}: ` : '') + fill(sentence.template, sentence.params),
  )

test('missing accounts come first, then each late account with its next try, then unpriced assets', () => {
  expect(texts('en-GB')).toEqual([
    '1 of 5 accounts not included',
    'Kraken: 14 min ago, retrying 10:42',
    'Solana wallet: never read, retrying 10:38',
    '1 assets without a price not included',
  ])
})

test('a complete portfolio has no notes', () => {
  const view = examplePortfolioView(now)
  const complete = { ...view, completeness: { ...view.completeness, stale: [], missing: [], unpriced: [] } }
  expect(completenessNotes(complete, { now, locale: 'en' })).toEqual([])
})

test('damaged settings are said, also in a complete portfolio', () => {
  const view = examplePortfolioView(now)
  const complete = { ...view, completeness: { ...view.completeness, stale: [], missing: [], unpriced: [] } }
  const notes = completenessNotes({ ...complete, settingsDamaged: true }, { now, locale: 'en' })
  expect(notes.map(({ key }) => key)).toEqual(['settings'])
})

test('a failed price source is named while a price is late because of it, and not otherwise', () => {
  const view = examplePortfolioView(now)
  const priceFailures = [
    { source: 'defillama', at: now, error: { code: 'unreachable' as const, sentence: say('It is silent.') } },
  ]
  const keys = (given: typeof view) => completenessNotes(given, { now, locale: 'en' }).map(({ key }) => key)
  const fresh = view.lines.map((line) => ({ ...line, price: line.price && { ...line.price, stale: false } }))
  const complete = {
    ...view,
    lines: fresh,
    priceFailures,
    completeness: { ...view.completeness, unpriced: [] },
  }
  expect(keys(complete)).not.toContain('prices defillama')
  const late = fresh.map((line) => ({ ...line, price: line.price && { ...line.price, stale: true } }))
  expect(keys({ ...complete, lines: late })).toContain('prices defillama')
})
