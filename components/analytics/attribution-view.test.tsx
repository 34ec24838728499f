// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { handedFilter } from '@/components/history/handed-filter'
import { MoneyDisplayProvider } from '@/components/money/money-display'
import { attributionView } from '@/tests/fixtures/analytics-view'
import { AttributionView } from './attribution-view'
import { FigureSourcesProvider } from './figure-sources'

afterEach(cleanup)

const show = (view = attributionView(), hidden = false) =>
  render(
    <MoneyDisplayProvider display={{ currency: 'eur', hidden, compact: false }}>
      <AttributionView view={view} nameOf={(id) => (id === 'kraken' ? 'Kraken' : 'Wallet')} />
    </MoneyDisplayProvider>,
  )
const table = (name: string) => within(screen.getByRole('table', { name }))
const names = (name: string) =>
  table(name)
    .getAllByRole('rowheader')
    .map(({ textContent }) => textContent)

test('costs are below zero, and the parts stand with the profit that they come to', () => {
  show()
  const card = within(screen.getByRole('region', { name: 'What made the profit' }))
  const lines = card.getAllByRole('listitem').map(({ textContent }) => textContent ?? '')
  expect(lines[0]).toContain('+€1,100.00')
  expect(lines[2]).toContain('+€200.00')
  expect(lines[3]).toContain('-€50.00')
  expect(lines[4]).toContain('-€16.00')
  expect(lines[5]).toContain('+€1,234.00')
})

test('assets are listed best first, then worst first; the unknown stands last both times', () => {
  show()
  expect(names('Profit by asset')).toEqual(['BTC', 'ADA', 'stETH'])
  fireEvent.click(screen.getAllByRole('button', { name: 'Worst first' })[0] as HTMLElement)
  expect(names('Profit by asset')).toEqual(['ADA', 'BTC', 'stETH'])
})

test('a head sorts by its column and says so', () => {
  show()
  const assets = table('Profit by asset')
  fireEvent.click(assets.getByRole('button', { name: 'Income' }))
  expect(assets.getByRole('columnheader', { name: 'Income' }).getAttribute('aria-sort')).toBe('descending')
  expect(names('Profit by asset')[0]).toBe('BTC')
})

test('an unknown profit gives its reason and is no zero', () => {
  show()
  const row = table('Profit by asset').getByRole('rowheader', { name: 'stETH' }).closest('tr')
  expect(row && within(row).getAllByText('A past price or an entry is missing.').length).toBeGreaterThan(0)
})

test('fees of a month are summed over accounts, those without a value beside them', () => {
  show()
  const fees = table('Fees by account and month')
  const march = fees.getByRole('rowheader', { name: 'Mar 2026' }).closest('tr')
  expect(march && within(march).getByText('€20.00')).toBeTruthy()
  expect(march && within(march).getAllByText('2 without a value').length).toBe(2)
  expect(names('Fees by account and month')).toEqual(['Mar 2026', 'Jan 2026'])
})

test('the income calendar has every month of the range, and says what it cannot value', () => {
  show()
  const calendar = table('Income by month')
  for (const month of ['Jan 2026', 'Feb 2026', 'Mar 2026', 'Apr 2026'])
    expect(calendar.getByRole('columnheader', { name: month })).toBeTruthy()
  const staked = calendar.getByRole('rowheader', { name: 'stETH' }).closest('tr')
  expect(staked && within(staked).getAllByText('€120.00').length).toBe(2)
  expect(staked && within(staked).getAllByText('1 without a value').length).toBe(2)
})

test('the name of a row leads to the entries that it was computed from', () => {
  const view = attributionView()
  const sources = { scope: { of: 'whole' as const }, from: view.from, until: view.until }
  render(
    <FigureSourcesProvider sources={sources}>
      <AttributionView view={view} nameOf={() => 'Kraken'} />
    </FigureSourcesProvider>,
  )
  const link = (name: string) => table('Profit by asset').getByRole('link', { name })
  expect(link('BTC').getAttribute('href')).toBe('#/history')
  fireEvent.click(link('BTC'))
  const bitcoin = view.assets.find(({ symbol }) => symbol === 'BTC')
  expect(handedFilter()).toEqual({
    from: view.from,
    until: view.until + 86_399_999,
    assets: { not: false, of: [bitcoin?.asset] },
  })
  fireEvent.click(table('Profit by account').getAllByRole('link')[0] as HTMLElement)
  expect(handedFilter()).toMatchObject({ accounts: { not: false, of: [view.accounts[0]?.accountId] } })
})

test('how much of the cost of trading is known is said with it', () => {
  show()
  expect(screen.getByText(/3 of 5 trades/)).toBeTruthy()
})

test('hidden amounts leave no sum', () => {
  const { container } = show(attributionView(), true)
  expect(container.textContent).not.toMatch(/1,234|1,100|900|120|80\.00|20\.00/)
})

test('without entries there is one sentence and what to do', () => {
  show(attributionView({ assets: [], accounts: [] }))
  expect(screen.getByRole('link', { name: 'Import a file' })).toBeTruthy()
})
