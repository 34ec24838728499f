// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { MoneyDisplayProvider } from '@/components/money/money-display'
import type { ChartEvent } from '@/lib/analytics/views'
import { amount } from '@/lib/core/amount'
import type { EntryId } from '@/lib/core/ids'
import { type ChartSeries, DAY } from './chart-series'
import { LineChart, type LineChartProps } from './line-chart'

const saveFile = vi.hoisted(() => vi.fn<(name: string, content: string | Blob, type?: string) => void>())
vi.mock('@/components/settings/save-file', () => ({ saveFile }))

const from = Date.UTC(2026, 0, 1)
const series: ChartSeries[] = [
  { id: 'value', name: 'Value', values: [100, null, 300] },
  { id: 'benchmark', name: 'Benchmark', values: [100, 150, 200], dashed: true },
]
const bought: ChartEvent = {
  at: from + 2 * DAY + 5,
  kind: 'buy',
  entryId: 'entry-1' as EntryId,
  symbol: 'BTC',
  quantity: amount('0.5'),
  value: 20_000,
}

beforeEach(() => saveFile.mockReset())
afterEach(cleanup)

function show(more: Partial<LineChartProps> = {}, hidden = false) {
  return render(
    <MoneyDisplayProvider display={{ currency: 'eur', hidden, compact: false }}>
      <LineChart label="Worth" from={from} series={series} unit="money" fileName="worth" {...more} />
    </MoneyDisplayProvider>,
  )
}
const plot = () => screen.getByRole('application', { name: 'Worth' })
const press = (key: string, more = {}) => fireEvent.keyDown(plot(), { key, ...more })
const spoken = () => plot().querySelector('[aria-live=polite]')?.textContent ?? ''
const cells = () => within(screen.getByRole('table', { name: 'Worth' })).getAllByRole('cell')
const texts = () => cells().map(({ textContent }) => textContent)
const button = (name: string | RegExp) => screen.getByRole('button', { name })

describe('the table', () => {
  test('says every day; unknown is not zero', () => {
    show()
    expect(texts()).toEqual(['€100.00', '€100.00', 'not known', '€150.00', '€300.00', '€200.00'])
  })

  test('of the switch is the only one while it is shown', () => {
    show()
    fireEvent.click(button('Show as table'))
    expect(button('Show as table').getAttribute('aria-pressed')).toBe('true')
    expect(texts()).toHaveLength(6)
    expect(screen.queryByText(/One row for every/)).toBeNull()
  })

  test('of a long series is a sample that says so, finer when it is zoomed', () => {
    const values = Array.from({ length: 1826 }, (_, day) => day)
    show({ series: [{ id: 'a', name: 'A', values }] })
    fireEvent.click(button('Show as table'))
    screen.getByText('One row for every 16 days. The CSV file has every day.')
    for (let zoom = 0; zoom < 7; zoom++) fireEvent.click(button('Zoom in'))
    expect(screen.queryByText(/One row for every/)).toBeNull()
    expect(texts().length).toBeLessThan(120)
  })
})

describe('the keyboard', () => {
  test('goes from day to day and is read aloud', () => {
    show()
    press('End')
    expect(spoken()).toBe('Jan 3, 2026. Value: €300.00. Benchmark: €200.00')
    press('ArrowLeft')
    expect(spoken()).toBe('Jan 2, 2026. Benchmark: €150.00. Value: not known')
    press('Home')
    press('ArrowLeft')
    expect(spoken()).toMatch(/^Jan 1, 2026/)
  })

  test('zooms and goes back to the whole', () => {
    const values = Array.from({ length: 400 }, (_, day) => day)
    show({ series: [{ id: 'a', name: 'A', values }] })
    expect(screen.queryByRole('button', { name: 'Reset zoom' })).toBeNull()
    press('+')
    expect(button('Reset zoom')).toBeTruthy()
    press('0')
    expect(screen.queryByRole('button', { name: 'Reset zoom' })).toBeNull()
  })

  test('opens what happened on a day', () => {
    const onMark = vi.fn<(id: EntryId) => void>()
    show({ marks: [bought], onMark })
    press('End')
    expect(spoken()).toContain('Bought 0.5 BTC (€20,000.00)')
    press('Enter')
    expect(onMark).toHaveBeenCalledExactlyOnceWith('entry-1')
  })

  test('offers several events of a day to choose from', () => {
    const onMark = vi.fn<(id: EntryId) => void>()
    show({ marks: [bought, { ...bought, kind: 'sell', entryId: 'entry-2' as EntryId }], onMark })
    press('End')
    press('Enter')
    expect(onMark).not.toHaveBeenCalled()
    fireEvent.click(button(/Sold 0\.5 BTC/))
    expect(onMark).toHaveBeenCalledExactlyOnceWith('entry-2')
    fireEvent.click(button('Close'))
    expect(screen.queryByRole('button', { name: /Sold/ })).toBeNull()
  })

  test('leaves keys of the page alone', () => {
    show()
    expect(fireEvent.keyDown(plot(), { key: '/' })).toBe(true)
    expect(press('ArrowLeft')).toBe(false)
  })
})

describe('the legend', () => {
  test('hides a series from the chart, the table and what is read', () => {
    show()
    fireEvent.click(button('Value'))
    expect(button('Value').getAttribute('aria-pressed')).toBe('false')
    expect(texts()).toEqual(['€100.00', '€150.00', '€200.00'])
    press('End')
    expect(spoken()).toBe('Jan 3, 2026. Benchmark: €200.00')
    fireEvent.click(button('Benchmark'))
    screen.getByText('No series is chosen.')
  })

  test('hides a kind of event', () => {
    show({ marks: [bought] })
    fireEvent.click(button('Purchases'))
    press('End')
    expect(spoken()).not.toContain('Bought')
  })

  test('is left out where there is nothing to choose', () => {
    show({ series: series.slice(0, 1) })
    expect(screen.queryByRole('list', { name: 'What the chart shows' })).toBeNull()
  })
})

describe('while amounts are hidden', () => {
  test('no digit of an amount is in the page', () => {
    const { container } = show({ marks: [bought], onMark: vi.fn() }, true)
    fireEvent.click(button('Show as table'))
    press('End')
    expect(texts()).toEqual(
      ['Hidden', 'Hidden', 'not', 'Hidden', 'Hidden', 'Hidden'].map((word) =>
        word === 'not' ? 'not known' : 'Hidden amount',
      ),
    )
    expect(spoken()).toContain('Value: Hidden amount')
    expect(spoken()).toContain('Bought BTC')
    expect(container.textContent).not.toMatch(/300|200|150|20,000|0\.5/)
  })

  test('ratios are shown', () => {
    show({ unit: 'ratio', series: [{ id: 'r', name: 'R', values: [0.5] }] }, true)
    expect(texts()).toEqual(['50%'])
  })
})

describe('saving', () => {
  const openMenu = () => {
    const panel = document.querySelector('[popover][role=menu]')
    if (!panel) throw new Error('no menu')
    // happy-dom has no popovers.
    Object.assign(panel, { hidePopover: () => undefined })
    fireEvent(panel, Object.assign(new Event('toggle'), { newState: 'open' }))
  }
  const act = (name: RegExp) => screen.getByRole<HTMLButtonElement>('menuitem', { name, hidden: true })

  test('a CSV has every day of what is shown, with the currency', () => {
    show()
    openMenu()
    fireEvent.click(act(/Table/))
    expect(saveFile).toHaveBeenCalledExactlyOnceWith(
      'worth.csv',
      'Day,Value (EUR),Benchmark (EUR)\r\n2026-01-01,100,100\r\n2026-01-02,,150\r\n2026-01-03,300,200\r\n',
      'text/csv',
    )
  })

  test('a CSV of hidden amounts is refused and says why', () => {
    show({}, true)
    openMenu()
    expect(act(/show amounts first/).disabled).toBe(true)
    fireEvent.click(act(/show amounts first/))
    expect(saveFile).not.toHaveBeenCalled()
  })

  test('there is no picture of what is not drawn', () => {
    show()
    openMenu()
    expect(act(/Picture/).disabled).toBe(true)
  })
})

test('nothing known is said, not drawn as zero', () => {
  show({ series: [{ id: 'a', name: 'A', values: [null, null] }] })
  screen.getByText('None of these days is known.')
})

test('another range begins with all of it', () => {
  const days = (length: number) => [{ id: 'a', name: 'A', values: Array.from({ length }, (_, day) => day) }]
  const { rerender } = render(
    <LineChart label="Worth" from={from} series={days(400)} unit="number" fileName="x" />,
  )
  press('+')
  button('Reset zoom')
  rerender(<LineChart label="Worth" from={from} series={days(90)} unit="number" fileName="x" />)
  expect(screen.queryByRole('button', { name: 'Reset zoom' })).toBeNull()
})
