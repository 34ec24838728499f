// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import type { ReactElement } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { MoneyDisplayProvider } from '@/components/money/money-display'
import type { AssetId } from '@/lib/core/ids'
import { FlowsMenu } from './flows-menu'
import { incomeGrid } from './income-grid'
import { IncomeMenu } from './income-menu'

const saveFile = vi.hoisted(() => vi.fn<(name: string, content: string | Blob, type?: string) => void>())
vi.mock('@/components/settings/save-file', () => ({ saveFile }))
afterEach(cleanup)
beforeEach(() => saveFile.mockReset())

function saveTable(menu: ReactElement, hidden = false): unknown[] | undefined {
  render(
    <MoneyDisplayProvider display={{ currency: 'eur', hidden, compact: false }}>{menu}</MoneyDisplayProvider>,
  )
  const panel = document.querySelector('[popover][role=menu]')
  if (!panel) throw new Error('no menu')
  Object.assign(panel, { hidePopover: () => undefined })
  fireEvent(panel, Object.assign(new Event('toggle'), { newState: 'open' }))
  fireEvent.click(screen.getByRole('menuitem', { name: /^Table/, hidden: true }))
  return saveFile.mock.calls[0]?.slice(0, 2)
}

const earned = (month: string, symbol: string, value: number | null) => ({
  month,
  reason: 'staking',
  asset: `coin:${symbol}` as AssetId,
  symbol,
  value,
})
const grid = incomeGrid({
  from: Date.UTC(2026, 0, 5),
  until: Date.UTC(2026, 2, 9),
  income: [earned('2026-01', 'ETH', 12.5), earned('2026-01', 'ADA', 2), earned('2026-03', 'ETH', null)],
})

test('the income calendar as a table: every month of the range, and what lacks a value is empty', () => {
  expect(saveTable(<IncomeMenu grid={grid} />)).toEqual([
    'holdfast-income.csv',
    'Month,Total (EUR),ETH (EUR),ADA (EUR)\r\n2026-01,14.5,12.5,2\r\n2026-02,0,0,0\r\n2026-03,,,0\r\n',
  ])
})

const flows = {
  buckets: [
    { at: Date.UTC(2026, 0, 1), in: 100, out: 40, unknown: 0 },
    { at: Date.UTC(2026, 1, 1), in: 7, out: 0, unknown: 1 },
  ],
  head: 'Time',
  nameOf: String,
}

test('what was put in and taken out as a table: both sums, and none where something has no value', () => {
  expect(saveTable(<FlowsMenu {...flows} />)).toEqual([
    'holdfast-flows.csv',
    'Time,Put in (EUR),Taken out (EUR)\r\n2026-01-01,100,40\r\n2026-02-01,,\r\n',
  ])
})

test('neither is saved while amounts are hidden', () => {
  expect(saveTable(<IncomeMenu grid={grid} />, true)).toBeUndefined()
  cleanup()
  expect(saveTable(<FlowsMenu {...flows} />, true)).toBeUndefined()
})
