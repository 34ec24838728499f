// @vitest-environment happy-dom
import { cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { MoneyDisplayProvider } from '@/components/money/money-display'
import { AppError } from '@/lib/core/errors'
import type { AssetId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import {
  analyticsView,
  attributionView,
  concentrationView,
  correlationView,
} from '@/tests/fixtures/analytics-view'
import { SectionContent, type Wanted } from './section-content'
import type { Section } from './sections'

// A page with charts takes its time on a busy machine.
configure({ asyncUtilTimeout: 15_000 })

const onChange = vi.fn<(change: object) => void>()

type Call = (message: { name: string }, input: Record<string, unknown>) => Promise<unknown>
const { call, notices } = vi.hoisted(() => ({
  call: vi.fn<Call>(),
  notices: new Set<(notice: { kind: string }) => void>(),
}))
vi.mock('@/lib/messages/call.browser', () => ({ call }))
vi.mock('@/lib/messages/broadcast.browser', () => ({
  onNotice: (hear: (notice: { kind: string }) => void) => {
    notices.add(hear)
    return () => notices.delete(hear)
  },
}))

const ANSWERS: Record<string, unknown> = {
  'ledger.analytics': analyticsView(),
  'ledger.attribution': attributionView(),
  'ledger.concentration': concentrationView(),
  'ledger.correlation': correlationView(),
  'ledger.xray': { at: 0, rules: [] },
}
const WANTED: Wanted = {
  scope: { of: 'whole' },
  range: { name: '1y' },
  currency: 'eur',
  benchmark: { kind: 'none' },
  riskFree: 0.02,
  window: null,
}
const FAILED = new AppError('internal', say('The history does not open.'))

beforeEach(() => {
  notices.clear()
  call.mockReset().mockImplementation(({ name }) => Promise.resolve(ANSWERS[name]))
})
afterEach(cleanup)

const shown = (section: Section, wanted: Wanted = WANTED) => (
  <MoneyDisplayProvider display={{ currency: 'usd', hidden: false, compact: false }}>
    <SectionContent section={section} wanted={wanted} nameOf={(id) => id} onChange={onChange} />
  </MoneyDisplayProvider>
)
const ledgerChanges = () => {
  for (const hear of notices) hear({ kind: 'ledger' })
}

test('until the answer is here the page is busy and shows no number', () => {
  call.mockReturnValue(new Promise(() => undefined))
  const { container } = render(shown('performance'))
  expect(container.querySelector('[aria-busy=true]')).toBeTruthy()
  expect(container.textContent).toBe('Computing …')
})

test('the ledger is asked for what is chosen, without a window while none is', async () => {
  render(shown('risk'))
  await screen.findByRole('article', { name: 'Volatility' })
  const asked = call.mock.calls.find(([{ name }]) => name === 'ledger.analytics')?.[1]
  expect(asked).toEqual({
    scope: { of: 'whole' },
    range: { name: '1y' },
    currency: 'eur',
    benchmark: { kind: 'none' },
    riskFree: 0.02,
  })
})

test('correlations are asked of the chosen part, and say so', async () => {
  const scope: Wanted['scope'] = { of: 'asset', asset: 'coin:bitcoin' as AssetId }
  render(shown('risk', { ...WANTED, scope }))
  expect(
    await screen.findByText(/^Correlation of the daily returns of what is held in the chosen part/),
  ).toBeTruthy()
  const asked = call.mock.calls.find(([{ name }]) => name === 'ledger.correlation')?.[1]
  expect(asked).toEqual({ scope, range: { name: '1y' }, currency: 'eur' })
})

test('sums are in the currency of the answer', async () => {
  render(shown('performance'))
  expect(await screen.findByText('+€1,234.56')).toBeTruthy()
})

test('another currency than the wanted one is said', async () => {
  render(shown('attribution', { ...WANTED, currency: 'chf' }))
  expect(await screen.findByText(/^No rate of CHF is known yet/)).toBeTruthy()
})

test('a first failure says why, and trying again answers', async () => {
  call.mockRejectedValueOnce(FAILED)
  render(shown('concentration'))
  expect(await screen.findByText('The history does not open.')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByRole('article', { name: 'Concentration (HHI)' })).toBeTruthy()
  await waitFor(() => expect(screen.queryByText('The history does not open.')).toBeNull())
})

test('a later failure leaves the last answer and stands beside it', async () => {
  render(shown('performance'))
  await screen.findByText('+€1,234.56')
  call.mockRejectedValue(FAILED)
  ledgerChanges()
  expect(await screen.findByText('The history does not open.')).toBeTruthy()
  expect(screen.getByText('+€1,234.56')).toBeTruthy()
})

test('figures of another choice are never shown for this one', async () => {
  const { rerender } = render(shown('performance'))
  await screen.findByText('+€1,234.56')
  call.mockReturnValue(new Promise(() => undefined))
  rerender(shown('performance', { ...WANTED, range: { name: '1m' } }))
  expect(screen.queryByText('+€1,234.56')).toBeNull()
})

test('correlations that fail do not take the other figures of risk away', async () => {
  call.mockImplementation(({ name }) =>
    name === 'ledger.correlation' ? Promise.reject(FAILED) : Promise.resolve(ANSWERS[name]),
  )
  render(shown('risk'))
  expect(await screen.findByText('The history does not open.')).toBeTruthy()
  expect(screen.getByRole('article', { name: 'Volatility' })).toBeTruthy()
})

test('the days and the number of entries stand above the figures', async () => {
  render(shown('performance'))
  expect(await screen.findByText('Nov 29, 2025 to Nov 28, 2026')).toBeTruthy()
  expect(screen.getByRole('link', { name: '412 entries' })).toBeTruthy()
})

test('a range that begins before anything is known offers the days that are', async () => {
  const view = analyticsView()
  const value = view.series.value.map((each, day) => (day < 200 ? null : each))
  call.mockResolvedValue({ ...view, series: { ...view.series, value } })
  render(shown('performance'))
  fireEvent.click(await screen.findByRole('button', { name: /^Show since/ }))
  const from = view.series.from + 201 * 86_400_000
  expect(onChange).toHaveBeenCalledWith({ range: { name: 'custom', from, until: view.until } })
})
