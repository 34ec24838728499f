import { expect, test } from 'vitest'
import { add, sum, ZERO } from '@/lib/core/amount'
import { examplePortfolioView } from '@/tests/fixtures/portfolio-view'
import { narrowView } from './narrow-view'

const view = examplePortfolioView(Date.UTC(2026, 10, 23))
const [portfolio] = view.portfolios
if (!portfolio) throw new Error('the example has no portfolio')
const members = view.accounts.filter(({ portfolios }) => portfolios.includes(portfolio.id))
const narrowed = narrowView(view, portfolio.id)

test('only what its accounts hold is left, and is worth what those parts are worth', () => {
  const ids = new Set(members.map(({ id }) => id))
  expect(narrowed.accounts).toEqual(members)
  expect(narrowed.accounts.length).toBeLessThan(view.accounts.length)
  const parts = view.lines.flatMap((line) => line.parts).filter(({ accountId }) => ids.has(accountId))
  expect(narrowed.lines.flatMap((line) => line.parts)).toHaveLength(parts.length)
  expect(narrowed.netWorth).toBe(sum(parts.flatMap(({ value }) => value ?? [])))
  expect(narrowed.netWorth).not.toBe(view.netWorth)
})

test('shares are of the portfolio, the largest line first', () => {
  const shares = narrowed.lines.flatMap(({ share }) => share ?? [])
  expect(shares.reduce((all, each) => all + each, 0)).toBeCloseTo(1, 6)
  expect(shares).toEqual(shares.toSorted((a, b) => b - a))
})

test('what is told of the whole only is left out, never told as nothing', () => {
  expect(narrowed.change24h).toBeNull()
  expect(narrowed.history).toEqual([])
  expect(narrowed.completeness.missing.every((id) => members.some((each) => each.id === id))).toBe(true)
})

test('a portfolio without accounts holds nothing', () => {
  const none = narrowView(view, 'nobody' as typeof portfolio.id)
  expect(none.lines).toEqual([])
  expect(add(none.netWorth, ZERO)).toBe('0')
})

test('what is in no total has no share of it', () => {
  const [line] = narrowed.lines
  if (!line) throw new Error('the portfolio holds nothing')
  const apart = narrowView(
    { ...view, excluded: [{ ...line, excluded: 'hidden' }], paper: [line] },
    portfolio.id,
  )
  expect(apart.excluded.map(({ share }) => share)).toEqual([null])
  expect(apart.paper?.map(({ share }) => share)).toEqual([null])
})

test('what has no price is unknown in the portfolio, too', () => {
  const lines = view.lines.map((line) => ({
    ...line,
    price: null,
    value: null,
    parts: line.parts.map((part) => ({ ...part, value: null })),
  }))
  const unpriced = narrowView({ ...view, lines }, portfolio.id)
  expect(unpriced.lines.every(({ value, share }) => value === null && share === null)).toBe(true)
  expect(unpriced.completeness.unpriced).toEqual(unpriced.lines.map(({ asset }) => asset))
})
