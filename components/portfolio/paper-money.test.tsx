// @vitest-environment happy-dom
/** Made-up money stands apart on every page that shows the portfolio. */
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import type { ReactElement } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { amount } from '@/lib/core/amount'
import type { AccountId, VenueId } from '@/lib/core/ids'
import { groupView } from '@/lib/portfolio/group-lines'
import type { AccountLine, AssetLine, PortfolioView } from '@/lib/portfolio/view'
import { examplePortfolioView, headOf } from '@/tests/fixtures/portfolio-view'
import { DashboardView } from './dashboard-view'
import { filterLines } from './filter-lines'
import { PopupView } from './popup-view'
import type { PortfolioProps } from './portfolio-props'
import { shownOf } from './value-scope'

const NOW = Date.UTC(2026, 10, 23, 10, 36)
const PAGE = { dashboards: { stored: [], save: vi.fn(), error: null }, onShow: vi.fn() }

/** Widgets are loaded when they are shown. */
async function drawn(element: ReactElement): Promise<void> {
  const { container } = render(element)
  await waitFor(() => expect(container.querySelector('[data-widget] [aria-busy]')).toBeNull(), {
    timeout: 4_000,
  })
}

const PAPER = 'paper-account-00000000' as AccountId
const real = examplePortfolioView(NOW)
const [portfolio] = real.portfolios

const account: AccountLine = {
  id: PAPER,
  label: 'Paper · Kraken',
  kind: 'paper',
  venue: 'kraken' as VenueId,
  apart: true,
  value: amount('97234.51'),
  state: 'ok',
  paused: false,
  stale: false,
  lastGoodAt: NOW,
  notIncluded: [],
  tags: [],
  portfolios: portfolio ? [portfolio.id] : [],
}
const bitcoin = real.lines.find(({ symbol }) => symbol === 'BTC') as AssetLine
const line: AssetLine = {
  ...bitcoin,
  quantity: amount('1'),
  value: amount('97234.51'),
  share: null,
  parts: [
    {
      accountId: PAPER,
      asset: bitcoin.asset,
      bucket: 'spot',
      quantity: amount('1'),
      value: amount('97234.51'),
      readAt: NOW,
      sourceSymbol: 'BTC',
    },
  ],
}
const view: PortfolioView = { ...real, accounts: [...real.accounts, account], paper: [line] }

const props = (of: PortfolioView): PortfolioProps => ({
  head: headOf(of),
  full: of,
  hideAmounts: false,
  now: NOW,
  onHideAmounts: vi.fn(),
  onSync: vi.fn(),
  onLock: vi.fn(),
  onUnlock: vi.fn(),
  onConnect: vi.fn(),
})
afterEach(cleanup)

test('cuts of the portfolio do not have it; its own account shows it, without a share', () => {
  for (const grouping of ['asset', 'account', 'chain', 'portfolio', 'tag'] as const)
    expect(groupView(view, grouping)).toEqual(groupView(real, grouping))
  expect(filterLines(view, {})).toEqual(filterLines(real, {}))
  if (portfolio)
    expect(filterLines(view, { portfolio: portfolio.id })).toEqual(
      filterLines(real, { portfolio: portfolio.id }),
    )
  expect(filterLines(view, { account: PAPER })).toEqual([{ ...line, share: null }])
})

test('the value of a portfolio that it is in leaves it out; its own value can be looked at', () => {
  const key = `portfolio:${portfolio?.id ?? ''}`
  expect(shownOf(key, view, [])).toEqual(shownOf(key, real, []))
  expect(shownOf(`account:${PAPER}`, view, [])).toMatchObject({ name: 'Paper · Kraken', value: '97234.51' })
})

test('the dashboard has a part of its own for it, and its account is marked', async () => {
  await drawn(<DashboardView {...PAGE} {...props(view)} />)
  const strip = within(screen.getByRole('navigation', { name: 'Accounts' }))
  expect(strip.getByText('Paper money, in no total')).toBeTruthy()
  expect(screen.getByText('Made-up money; no total above has it')).toBeTruthy()
  cleanup()
  await drawn(<DashboardView {...PAGE} {...props(real)} />)
  expect(screen.queryByText('Made-up money; no total above has it')).toBeNull()
})

test('chosen by its account, the table of holdings shows it under its marked name', async () => {
  await drawn(<DashboardView {...PAGE} {...props(view)} />)
  fireEvent.change(screen.getByRole('combobox', { name: 'Account' }), { target: { value: PAPER } })
  const table = screen.getByRole('table', { name: 'Holdings' })
  fireEvent.click(within(table).getByRole('button', { expanded: false }))
  expect(within(table).getByText('Paper · Kraken')).toBeTruthy()
})

test('who has nothing but paper money is told where it stands', async () => {
  const only: PortfolioView = { ...view, lines: [], excluded: [], accounts: [account], netWorth: amount('0') }
  await drawn(<DashboardView {...PAGE} {...props(only)} />)
  expect(screen.getByText('Made-up money; no total above has it')).toBeTruthy()
  expect(screen.queryByText('Net worth')).toBeNull()
  cleanup()
  render(<PopupView {...props(only)} onOpenDashboard={vi.fn()} />)
  expect(screen.getAllByText('Only paper money so far: it stands on the dashboard.').length).toBeGreaterThan(
    0,
  )
  expect(document.body.textContent).not.toContain('$0')
})
