// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { handedFilter } from '@/components/history/handed-filter'
import { MoneyDisplayProvider } from '@/components/money/money-display'
import { figure, noFigure } from '@/lib/analytics/figure'
import { PERFORMANCE_WORDS } from '@/lib/analytics/figure-words'
import type { AnalyticsScope } from '@/lib/analytics/views'
import type { AccountId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import { analyticsView } from '@/tests/fixtures/analytics-view'
import { FigureSourcesProvider } from './figure-sources'
import { FigureTile } from './figure-tile'
import { PerformanceView } from './performance-view'

afterEach(cleanup)

const WHOLE: AnalyticsScope = { of: 'whole' }
const show = (
  view = analyticsView(),
  { hidden = false, scope = WHOLE }: { hidden?: boolean; scope?: AnalyticsScope } = {},
) =>
  render(
    <MoneyDisplayProvider display={{ currency: view.currency, hidden, compact: false }}>
      <FigureSourcesProvider sources={{ scope, ...view }}>
        <PerformanceView view={view} />
      </FigureSourcesProvider>
    </MoneyDisplayProvider>,
  )
/** Opens the panel as the browser does, which happy-dom has no popovers for. */
const opened = (name: string) => {
  const panel = screen.getByLabelText(`How computed: ${name}`, { selector: '[popover]' })
  fireEvent(panel, Object.assign(new Event('toggle'), { newState: 'open' }))
  return within(panel)
}
const tile = (name: string) => within(screen.getByRole('article', { name }))

test('each figure stands in its own tile with sign and unit', () => {
  show()
  expect(tile('Profit').getByText('+€1,234.56')).toBeTruthy()
  expect(tile('Time-weighted return').getByText('+2.00%')).toBeTruthy()
  expect(tile('Money-weighted return').getByText('+3.00%')).toBeTruthy()
  expect(tile('Return of the benchmark').getByText('+1.00%')).toBeTruthy()
})

test('what cannot be computed says why, in words that are seen', () => {
  show()
  const growth = tile('Growth per year')
  expect(growth.getByText('Not computable')).toBeTruthy()
  expect(growth.getByText('A year has not passed yet.')).toBeTruthy()
})

test('a figure opens what it says, its formula and its inputs', () => {
  show()
  const panel = opened('Profit')
  expect(panel.getByText(/Deposits are no profit/)).toBeTruthy()
  expect(panel.getByText('end − start − (put in − taken out)')).toBeTruthy()
  expect(panel.getByText('€10,000.00')).toBeTruthy()
})

test('its link shows the entries of the range and of the part', () => {
  const scope: AnalyticsScope = { of: 'accounts', accounts: ['kraken' as AccountId] }
  const view = analyticsView()
  show(view, { scope })
  fireEvent.click(opened('Profit').getByRole('link', { name: 'Entries of these days: 412' }))
  expect(handedFilter()).toEqual({
    from: view.from,
    until: view.until + 86_400_000 - 1,
    accounts: { not: false, of: ['kraken'] },
  })
})

test('the other link leads down to the chart of the days', () => {
  show()
  const link = opened('Profit').getByRole('link', { name: 'Value of each day' })
  expect(fireEvent.click(link)).toBe(false)
  expect(
    document.activeElement && within(document.activeElement as HTMLElement).getByText('Day by day'),
  ).toBeTruthy()
})

test('an unknown input is said to be unknown', () => {
  const told = figure(0.1, 'ratio', [{ label: say('Days measured'), value: null, unit: 'days' }])
  render(<FigureTile figure={told} words={PERFORMANCE_WORDS.twr} />)
  expect(opened('Time-weighted return').getByText('not known')).toBeTruthy()
})

test('a loss is not told by colour alone', () => {
  render(<FigureTile figure={figure(-0.05, 'ratio')} words={PERFORMANCE_WORDS.twr} />)
  expect(screen.getByText('-5.00%').textContent).toContain('▼')
})

test('a note stands with the figure that it weakens', () => {
  render(
    <FigureTile
      figure={figure(0.05, 'ratio', [], say('Three days are estimated.'))}
      words={PERFORMANCE_WORDS.twr}
    />,
  )
  expect(screen.getByText('Three days are estimated.')).toBeTruthy()
})

test('hidden amounts leave ratios and no sum of money', () => {
  const { container } = show(analyticsView(), { hidden: true })
  expect(opened('Profit').getByText(/Deposits are no profit/)).toBeTruthy()
  expect(container.textContent).not.toMatch(/1,234|10,000|2,000|500\.00/)
  expect(tile('Time-weighted return').getByText('+2.00%')).toBeTruthy()
})

test('days without a known value are counted', () => {
  show()
  expect(screen.getByText(/^3 days have no known value/)).toBeTruthy()
})

test('flows of unknown value are in no sum and are said', () => {
  show()
  expect(screen.getByText('On 1 days something of unknown value crossed.')).toBeTruthy()
  const table = within(screen.getByRole('table', { name: 'Put in and taken out' }))
  expect(table.getByText('€2,000.00')).toBeTruthy()
  expect(table.getByText('€500.00')).toBeTruthy()
})

test('an event leads to its entry, also one whose value nobody knows', () => {
  show()
  const row = screen.getByText('Bought').closest('tr')
  expect(row && within(row).getByRole('link').getAttribute('href')).toBe('#/history/entry-2')
  expect(row && within(row).getByText('Nobody knows the value at that time.')).toBeTruthy()
})

test('without entries and values there is one sentence and what to do', () => {
  const view = analyticsView()
  const nothing = view.series.value.map(() => null)
  show({
    ...view,
    entries: 0,
    series: { ...view.series, value: nothing },
    performance: { ...view.performance, profit: noFigure('money', say('Nothing is known.')) },
  })
  expect(screen.getByRole('link', { name: 'Connect an account' })).toBeTruthy()
  expect(screen.queryByRole('article', { name: 'Profit' })).toBeNull()
})
