import { expect, test } from 'vitest'
import { examplePortfolioView } from '@/tests/fixtures/portfolio-view'
import { pickMovers } from './pick-movers'
import { sortLines } from './sort-lines'

const { lines } = examplePortfolioView(0)
const symbols = (sorted: typeof lines) => sorted.map(({ symbol }) => symbol)

test('an unknown value stands last in both directions', () => {
  expect(symbols(sortLines(lines, { column: 'value', descending: true })).at(-1)).toBe('DEGEN')
  expect(symbols(sortLines(lines, { column: 'value', descending: false })).at(-1)).toBe('DEGEN')
  expect(symbols(sortLines(lines, { column: 'value', descending: false }))[0]).toBe('BNB')
})

test('prices are compared as decimals, not as text', () => {
  expect(symbols(sortLines(lines, { column: 'price', descending: true })).slice(0, 3)).toEqual([
    'BTC',
    'ETH',
    'BNB',
  ])
})

test('movers are the largest moves either way; what stands still is none', () => {
  expect(symbols(pickMovers(lines, 3))).toEqual(['PEPE', 'AAVE', 'SOL'])
  expect(symbols(pickMovers(lines, 99))).not.toContain('BNB')
})
