// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { MoneyDisplayProvider } from '@/components/money/money-display'
import { say } from '@/lib/core/sentence'
import { analyticsView, correlationView } from '@/tests/fixtures/analytics-view'
import { CorrelationCards } from './correlation-cards'
import { RiskView } from './risk-view'

afterEach(cleanup)

const onWindow = vi.fn<(window: number) => void>()
const show = (view = analyticsView()) =>
  render(
    <MoneyDisplayProvider display={{ currency: 'eur', hidden: true, compact: false }}>
      <RiskView view={view} onWindow={onWindow} />
    </MoneyDisplayProvider>,
  )
const tile = (name: string) => within(screen.getByRole('article', { name }))
const region = (name: string) => within(screen.getByRole('region', { name }))

test('figures stand in groups, each in its own unit, also while amounts are hidden', () => {
  show()
  expect(region('Spread').getByText('58.70%')).toBeTruthy()
  expect(region('Falls').getByText('-23.40%')).toBeTruthy()
  expect(region('Bad days').getByText('-3.10%')).toBeTruthy()
  expect(tile('Beta').getByText('0.84')).toBeTruthy()
})

test('too few days are said, in place of a number', () => {
  show()
  expect(tile('Expected shortfall, 99 %').getByText('There are 62 days; 100 are needed.')).toBeTruthy()
})

test('without a benchmark the page says how to get one', () => {
  show(analyticsView({ relative: null }))
  expect(region('Against the benchmark').getByText(/^Choose a benchmark above/)).toBeTruthy()
  expect(screen.queryByRole('article', { name: 'Beta' })).toBeNull()
})

test('falls are listed with their days; one that goes on says so', () => {
  show()
  const [, first, second] = within(screen.getByRole('table', { name: 'The deepest falls' })).getAllByRole(
    'row',
  )
  expect(first?.textContent).toContain('110 days')
  expect(second?.textContent).toContain('not yet')
})

test('a moving window is chosen and told', () => {
  show()
  const windows = within(screen.getByRole('group', { name: 'Moving window' }))
  expect(windows.getByRole('button', { name: '90 days' }).getAttribute('aria-pressed')).toBe('true')
  fireEvent.click(windows.getByRole('button', { name: '30 days' }))
  expect(onWindow).toHaveBeenCalledWith(30)
})

test('a window that no day fills is a sentence, not an empty chart', () => {
  const view = analyticsView()
  const nothing = view.series.value.map(() => null)
  const rolling = { days: 365, volatility: nothing, sharpe: nothing, twr: nothing }
  show({ ...view, series: { ...view.series, rolling } })
  expect(screen.getByText(/^The range is too short/)).toBeTruthy()
})

test('each asset has its share of the risk beside that of the money', () => {
  render(<CorrelationCards view={correlationView()} />)
  const row = within(screen.getByRole('table', { name: 'Where the risk comes from' })).getAllByRole('row')[1]
  expect(row?.textContent).toBe('BTC60.0%70.0%')
})

test('a contribution that cannot be computed says why', () => {
  render(
    <CorrelationCards
      view={correlationView({ contribution: [null, null], contributionWhy: say('ADA has 12 days.') })}
    />,
  )
  expect(region('Where the risk comes from').getByText('ADA has 12 days.')).toBeTruthy()
})
