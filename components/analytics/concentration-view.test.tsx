// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { MoneyDisplayProvider } from '@/components/money/money-display'
import { noFigure } from '@/lib/analytics/figure'
import { say } from '@/lib/core/sentence'
import { concentrationView } from '@/tests/fixtures/analytics-view'
import { ConcentrationView } from './concentration-view'

afterEach(cleanup)

const show = (view = concentrationView(), hidden = false) =>
  render(
    <MoneyDisplayProvider display={{ currency: 'eur', hidden, compact: false }}>
      <ConcentrationView view={view} />
    </MoneyDisplayProvider>,
  )
const tile = (name: string) => within(screen.getByRole('article', { name }))
const region = (name: string) => within(screen.getByRole('region', { name }))

test('shares stand with their names and sums, largest first', () => {
  show()
  const rows = region('Assets')
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent)
  expect(rows).toEqual(['BTC60.0%€6,000.00', 'ADA40.0%€4,000.00'])
})

test('the index and what it is like have two places', () => {
  show()
  expect(tile('Concentration (HHI)').getByText('0.52')).toBeTruthy()
  expect(tile('Effective number of assets').getByText('1.92')).toBeTruthy()
})

test('what cannot be computed says why', () => {
  show(concentrationView({ hhi: noFigure('number', say('Nobody knows the price of the largest asset.')) }))
  expect(tile('Concentration (HHI)').getByText('Nobody knows the price of the largest asset.')).toBeTruthy()
})

test('a cut without parts says so', () => {
  show()
  expect(region('Issuers of stablecoins').getByText('No stablecoin is held.')).toBeTruthy()
})

test('debts and what has no price are in no share, and are said', () => {
  show()
  const left = region('In no share')
  expect(left.getByText('-€250.00')).toBeTruthy()
  expect(left.getByText(/XYZ/)).toBeTruthy()
})

test('hidden amounts leave the shares and no sum', () => {
  const { container } = show(concentrationView(), true)
  expect(container.textContent).toContain('60.0%')
  expect(container.textContent).not.toMatch(/6,000|4,000|10,000|250/)
})

test('nothing held has one act', () => {
  show(concentrationView({ assets: [], venues: [] }))
  expect(screen.getByRole('link', { name: 'Connect an account' })).toBeTruthy()
})
