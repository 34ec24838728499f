// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { AccountRow } from '@/lib/db/rows'
import { defaultSettings, type Settings } from '@/lib/settings/settings'
import { TradingPage } from './trading-page'

const state = vi.hoisted(() => ({
  view: null as unknown,
  rows: [] as unknown[],
  settings: {} as unknown,
}))
vi.mock('@/lib/messages/call.browser', () => ({
  call: vi.fn().mockReturnValue(new Promise(() => undefined)),
}))
vi.mock('@/components/shell/live.hooks', () => ({
  useAccountRows: () => state.rows as AccountRow[],
  useSettings: () => state.settings as Settings,
}))
vi.mock('@/components/shell/view.hooks', () => ({
  useView: () => ({ head: state.view, full: state.view }),
}))
vi.mock('@/components/accounts/try-paper', () => ({ TryPaper: () => <p>paper</p> }))
vi.mock('./desk', () => ({ Desk: () => <p>desk</p> }))

const row = (source: object) => ({ id: 'a', label: 'A', source, paused: false, createdAt: 0, tags: [] })
const KRAKEN = row({
  kind: 'exchange',
  venue: 'kraken',
  rights: { canRead: true, canTrade: true, canWithdraw: false, checkedAt: 0 },
})

beforeEach(() => {
  state.view = { accounts: [], currency: 'usd', hideAmounts: false }
  state.rows = []
  state.settings = defaultSettings
})
afterEach(cleanup)

test('until the portfolio is known there is the shape of a desk, and no offer', () => {
  state.view = null
  render(<TradingPage />)
  expect(screen.queryByText('desk')).toBeNull()
  expect(screen.queryByText('Connect an exchange')).toBeNull()
  expect(screen.getByRole('heading', { name: 'Trading' })).toBeTruthy()
})

test('accounts that are known and not read yet are still loading', () => {
  state.view = { accounts: [{ id: 'a' }], currency: 'usd', hideAmounts: false }
  render(<TradingPage />)
  expect(screen.queryByText('Connect an exchange')).toBeNull()
})

test('without an account that can trade the page offers one, and no kill switch', () => {
  state.rows = [row({ kind: 'bitcoin', addresses: [] })]
  render(<TradingPage />)
  expect(screen.getByRole('link', { name: 'Connect an exchange' }).getAttribute('href')).toBe(
    '#/accounts/add',
  )
  expect(screen.getByText('paper')).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Stop all orders' })).toBeNull()
})

test('with an exchange there is a desk and the kill switch', () => {
  state.rows = [KRAKEN]
  render(<TradingPage />)
  expect(screen.getByText('desk')).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Stop all orders' })).toBeTruthy()
})

test('while orders are stopped the page says so above everything', () => {
  state.rows = [KRAKEN]
  state.settings = { ...defaultSettings, desk: { ...defaultSettings.desk, stopped: true } }
  render(<TradingPage />)
  expect(screen.getByRole('alert').textContent).toContain('All orders are stopped.')
  expect(screen.getByRole('button', { name: 'Allow orders again' })).toBeTruthy()
})
