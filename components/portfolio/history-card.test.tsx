// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { AppError } from '@/lib/core/errors'
import type { AssetId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import type { ValueSeries } from '@/lib/ledger/views'
import type { PortfolioView } from '@/lib/portfolio/view'
import { BINANCE, examplePortfolioView, headOf, KRAKEN, PHANTOM } from '@/tests/fixtures/portfolio-view'
import { HistoryCard } from './history-card'
import type { AnyView } from './portfolio-props'
import { useShownValues } from './shown-values.hooks'

type Scope = { of: string } & Record<string, unknown>
const { call, notices } = vi.hoisted(() => ({
  call: vi.fn<(message: { name: string }, input: { scope: Scope }) => Promise<unknown>>(),
  notices: new Set<(notice: { kind: string }) => void>(),
}))
vi.mock('@/lib/messages/call.browser', () => ({ call }))
vi.mock('@/lib/messages/broadcast.browser', () => ({
  onNotice: (hear: (notice: { kind: string }) => void) => {
    notices.add(hear)
    return () => notices.delete(hear)
  },
}))

const DAY = 86_400_000
const now = Date.UTC(2026, 10, 23, 10, 36)
const view = examplePortfolioView(now)
const today = Math.floor(now / DAY) * DAY
const DOGE = 'coin:dogecoin' as AssetId

const series = (values: (number | null)[], more: Partial<ValueSeries> = {}): ValueSeries => ({
  currency: view.currency,
  from: today - (values.length - 1) * DAY,
  values,
  gaps: [],
  completeSince: null,
  ...more,
})
const whole = series([1, 2], { held: [{ asset: DOGE, symbol: 'DOGE' }] })

let answers: (scope: Scope) => Promise<unknown>
beforeEach(() => {
  answers = () => Promise.resolve(whole)
  call.mockReset().mockImplementation((_, { scope }) => answers(scope))
})
afterEach(cleanup)

function Live({ shown }: { shown: AnyView }) {
  return <HistoryCard view={shown} values={useShownValues(shown)} />
}
const show = (shown: AnyView = view) => render(<Live shown={shown} />)

const list = () => screen.getByRole<HTMLSelectElement>('combobox', { name: 'Value of' })
const choose = (value: string) => fireEvent.change(list(), { target: { value } })
const cells = (name: string) =>
  within(screen.getByRole('table', { name }))
    .getAllByRole('cell')
    .map(({ textContent }) => textContent)
const forScope =
  (of: string, answer: () => Promise<unknown>): typeof answers =>
  (scope) =>
    scope.of === of ? answer() : Promise.resolve(whole)

test('everything, portfolios, accounts, and assets that are or were held can be chosen', async () => {
  show()
  await screen.findByRole('option', { name: 'DOGE' })
  const groups = [...list().querySelectorAll('optgroup')].map(({ label }) => label)
  expect(groups).toEqual(['Portfolios', 'Accounts', 'Assets'])
  expect(list().options[0]?.textContent).toBe('Everything')
  for (const name of ['BTC', 'PEPE', ...view.portfolios.map((each) => each.name)])
    expect(screen.getByRole('option', { name })).toBeTruthy()
})

test('an account has its own value, curve, gaps with their reasons and first complete day; the range stays', async () => {
  answers = forScope('account', () =>
    Promise.resolve(
      series([10, null, 30], {
        gaps: [{ from: today - DAY, until: today, unpriced: [DOGE], accounts: [KRAKEN] }],
        completeSince: today,
      }),
    ),
  )
  show()
  fireEvent.click(screen.getByRole('tab', { name: '1Y' }))
  await screen.findByRole('option', { name: 'DOGE' })
  choose(`account:${KRAKEN}`)
  await screen.findByRole('table', { name: 'Value of Kraken over time' })
  expect(call).toHaveBeenLastCalledWith(expect.anything(), { scope: { of: 'account', account: KRAKEN } })
  expect(cells('Value of Kraken over time')).toEqual(['$10.00', 'not known', '$30.00'])
  expect(screen.getByRole('heading', { name: 'Kraken' }).parentElement?.textContent).toContain('$18,134.28')
  expect(screen.getByText(/^Complete since Nov 23, 2026/).textContent).toContain(
    'Gaps: no past price for DOGE; the history of 1 accounts has gaps.',
  )
  expect(screen.getByRole('tab', { name: '1Y' }).getAttribute('aria-selected')).toBe('true')
})

test('of a portfolio the accounts in it are asked for, and one never read is said, not counted as nothing', async () => {
  const [portfolio] = view.portfolios
  const mixed: PortfolioView = {
    ...view,
    accounts: view.accounts.map((account) => ({
      ...account,
      portfolios: [BINANCE, PHANTOM].includes(account.id) && portfolio ? [portfolio.id] : [],
    })),
  }
  show(mixed)
  choose(`portfolio:${portfolio?.id}`)
  await waitFor(() =>
    expect(call).toHaveBeenLastCalledWith(expect.anything(), {
      scope: { of: 'portfolio', accounts: [BINANCE, PHANTOM] },
    }),
  )
  expect(screen.getByText(/never read: not in this value/)).toBeTruthy()
})

test('what was held once has a curve, and no figure of today', async () => {
  answers = forScope('asset', () => Promise.resolve(series([5, 0])))
  const { container } = show()
  await screen.findByRole('option', { name: 'DOGE' })
  choose(`asset:${DOGE}`)
  await screen.findByRole('table', { name: 'Value of DOGE over time' })
  expect(screen.getByText('Nothing of it is held now.')).toBeTruthy()
  expect(container.textContent).not.toContain('122,640')
})

test('an asset that the first lines lack is unknown, not gone', async () => {
  const head = headOf(view)
  show({ ...head, lines: [] })
  await screen.findByRole('option', { name: 'DOGE' })
  choose(`asset:${DOGE}`)
  expect(screen.queryByText('Nothing of it is held now.')).toBeNull()
  expect(screen.getByRole('heading', { name: 'DOGE' }).parentElement?.textContent).toContain('Not known yet.')
})

test('until the answer is here nothing of another choice is drawn', async () => {
  answers = forScope('account', () => new Promise(() => undefined))
  show()
  await screen.findByRole('table', { name: 'Value over time' })
  choose(`account:${KRAKEN}`)
  expect(screen.getByRole('status').textContent).toBe('Computing past values …')
  expect(screen.queryByRole('table')).toBeNull()
  expect(screen.queryByText(/Complete since|Not complete yet/)).toBeNull()
})

test('a history without an entry says so', async () => {
  answers = forScope('account', () => Promise.resolve(series([])))
  show()
  choose(`account:${PHANTOM}`)
  expect(await screen.findByText('The history has no entry of Solana wallet.')).toBeTruthy()
})

test('a failure is said with a way to try again; the whole keeps its snapshots', async () => {
  const failing = () => Promise.reject(new AppError('internal', say('The Worker is gone.')))
  answers = failing
  show()
  expect(await screen.findByText('The Worker is gone.')).toBeTruthy()
  expect(cells('Value over time').at(-1)).toBe('$122,640.33')
  choose(`account:${KRAKEN}`)
  await screen.findByText('The Worker is gone.')
  expect(screen.queryByRole('table')).toBeNull()
  answers = () => Promise.resolve(series([10, 20]))
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByRole('table', { name: 'Value of Kraken over time' })).toBeTruthy()
  expect(screen.queryByText('The Worker is gone.')).toBeNull()
})

test('an account that is removed gives way to the whole', async () => {
  const { rerender } = show()
  await screen.findByRole('option', { name: 'DOGE' })
  choose(`account:${KRAKEN}`)
  rerender(<Live shown={{ ...view, accounts: view.accounts.filter(({ id }) => id !== KRAKEN) }} />)
  expect(await screen.findByRole('heading', { name: 'Net worth' })).toBeTruthy()
  expect(list().value).toBe('whole')
})
