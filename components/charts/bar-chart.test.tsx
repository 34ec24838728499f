// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { MoneyDisplayProvider } from '@/components/money/money-display'
import { BarChart, type BarChartProps } from './bar-chart'
import { barConfig } from './bar-config'

const saveFile = vi.hoisted(() => vi.fn<(name: string, content: string | Blob, type?: string) => void>())
vi.mock('@/components/settings/save-file', () => ({ saveFile }))
afterEach(cleanup)

const bars = [
  { key: '2026-01', label: 'Jan 2026' },
  { key: '2026-02', label: 'Feb 2026' },
]
const series = [
  { id: 'kraken', name: 'Kraken', values: [10, 2.5] },
  { id: 'binance', name: '=Binance', values: [null, 40] },
]

function show(hidden = false, more: Partial<BarChartProps> = {}) {
  return render(
    <MoneyDisplayProvider display={{ currency: 'eur', hidden, compact: false }}>
      <BarChart
        label="Fees"
        head="Month"
        bars={bars}
        series={series}
        unit="money"
        fileName="fees"
        {...more}
      />
    </MoneyDisplayProvider>,
  )
}
const texts = () =>
  within(screen.getByRole('table', { name: 'Fees' }))
    .getAllByRole('cell')
    .map(({ textContent }) => textContent)
const plot = () => screen.getByRole('application', { name: 'Fees' })
const spoken = () => plot().querySelector('[aria-live=polite]')?.textContent ?? ''

test('the table has a row a bar; unknown is not zero', () => {
  show()
  expect(texts()).toEqual(['€10.00', 'not known', '€2.50', '€40.00'])
})

test('arrow keys read bar by bar, largest block first', () => {
  show()
  fireEvent.keyDown(plot(), { key: 'ArrowRight' })
  expect(spoken()).toBe('Feb 2026. =Binance: €40.00. Kraken: €2.50')
  fireEvent.keyDown(plot(), { key: 'ArrowLeft' })
  fireEvent.keyDown(plot(), { key: 'ArrowLeft' })
  expect(spoken()).toBe('Jan 2026. Kraken: €10.00. =Binance: not known')
  fireEvent.keyDown(plot(), { key: 'Escape' })
  expect(spoken()).toBe('')
})

test('the legend takes a series out', () => {
  show()
  fireEvent.click(screen.getByRole('button', { name: 'Kraken' }))
  expect(texts()).toEqual(['not known', '€40.00'])
})

test('the CSV has the months as they sort, and no formula', () => {
  show()
  const panel = document.querySelector('[popover][role=menu]')
  if (!panel) throw new Error('no menu')
  Object.assign(panel, { hidePopover: () => undefined })
  fireEvent(panel, Object.assign(new Event('toggle'), { newState: 'open' }))
  fireEvent.click(screen.getByRole('menuitem', { name: 'Table (CSV)', hidden: true }))
  expect(saveFile).toHaveBeenCalledExactlyOnceWith(
    'fees.csv',
    "Month,Kraken (EUR),'=Binance (EUR)\r\n2026-01,10,\r\n2026-02,2.5,40\r\n",
    'text/csv',
  )
})

test('nothing to draw and nothing chosen are told apart', () => {
  const { rerender } = show()
  for (const { name } of series) fireEvent.click(screen.getByRole('button', { name }))
  screen.getByText('No series is chosen.')
  rerender(<BarChart label="Fees" head="Month" bars={[]} series={[]} unit="money" fileName="fees" />)
  screen.getByText('There is nothing in this time.')
})

test('hidden amounts are neither in the table nor told on pointing', () => {
  const { container } = show(true)
  expect(container.textContent).not.toMatch(/40|2\.50/)
  const configOf = (hidden: boolean) =>
    barConfig(
      { bars, blocks: [], format: { unit: 'money', currency: 'eur', locale: 'en', hidden } },
      (token) => token,
    ).options
  expect(configOf(true)?.plugins?.tooltip?.enabled).toBe(false)
  expect(configOf(false)?.plugins?.tooltip?.enabled).toBe(true)
  expect(configOf(true)?.scales?.y?.ticks?.display).toBe(false)
})
