// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { pastPoints } from '@/components/charts/past-points'
import { MoneyDisplayProvider } from '@/components/money/money-display'
import { amount, ZERO } from '@/lib/core/amount'
import type { DisposalView, GainsView as Gains, YearSummary } from '@/lib/ledger/views'
import { GainsView } from './gains-view'

const { call } = vi.hoisted(() => ({
  call: vi.fn<(message: { name: string }, input: Record<string, unknown>) => Promise<unknown>>(),
}))
vi.mock('@/lib/messages/call.browser', () => ({ call }))
vi.mock('@/lib/messages/broadcast.browser', () => ({ onNotice: () => () => undefined }))

const year = {
  label: '2024',
  from: 0,
  until: 1,
  method: 'fifo',
  proceeds: amount('1000'),
  cost: amount('600'),
  gain: amount('400'),
  gains: amount('400'),
  losses: ZERO,
  short: amount('400'),
  long: ZERO,
  exempt: ZERO,
  income: ZERO,
  fees: ZERO,
  disposals: 1,
  missing: { disposals: 2, proceeds: amount('50') },
  unvalued: 0,
} satisfies YearSummary
const gains: Gains = {
  currency: 'eur',
  years: [year],
  open: { cost: ZERO, value: null, unrealised: null, missingLots: 0, lots: 1 },
}
const missing = {
  entryId: 'e',
  accountId: 'k',
  at: 0,
  asset: 'coin:bitcoin',
  symbol: 'BTC',
  quantity: amount('0.5'),
  proceeds: amount('50'),
  cost: amount('333.33'),
  gain: amount('777.77'),
  basis: 'missing',
  basisKnown: ZERO,
  term: 'none',
  kind: 'trade',
  matches: [],
} as unknown as DisposalView

beforeEach(() => {
  call.mockReset().mockImplementation(async ({ name }) => {
    if (name === 'ledger.disposals') return { total: 1, currency: 'eur', rows: [missing] }
    return { revision: 1, phase: 'ready', entries: 1, pricesWanted: 0, currency: 'eur' }
  })
})
afterEach(cleanup)

const show = (props: { gains: Gains | null; hidden?: boolean }) =>
  render(
    <MoneyDisplayProvider display={{ currency: 'eur', hidden: props.hidden ?? false, compact: false }}>
      <GainsView
        gains={props.gains}
        error={null}
        section="years"
        nameOf={() => 'Kraken'}
        now={0}
        onAgain={() => undefined}
        onSection={() => undefined}
      />
    </MoneyDisplayProvider>,
  )

test('what has no basis stands beside the sums and is never a number of its own', async () => {
  const { container } = show({ gains })
  expect(screen.getByText('2 without basis')).toBeTruthy()
  expect(await screen.findByText('Missing basis')).toBeTruthy()
  expect(container.textContent).not.toMatch(/777|333/)
})

test('a disposal opens its computation', async () => {
  show({ gains })
  fireEvent.click(await screen.findByRole('button', { name: /^How computed: BTC/ }))
  expect(await screen.findByText('How the gain on BTC was computed')).toBeTruthy()
})

test('hidden amounts leave no figure of a year', () => {
  const { container } = show({ gains, hidden: true })
  expect(container.textContent).not.toMatch(/1,000|600|400/)
})

test('nothing gained yet has one act, and the rules can be set already', () => {
  show({ gains: { ...gains, years: [], open: { ...gains.open, lots: 0 } } })
  expect(screen.getByRole('link', { name: 'Show the history' })).toBeTruthy()
  expect(screen.getByRole('tab', { name: 'Rules' })).toBeTruthy()
})

test('days with unknowns stay gaps in the chart, and snapshots take over where they begin', () => {
  const day = 86_400_000
  const points = pastPoints({ from: 0, values: [1, null, 3, 4] }, [
    { at: 2.5 * day, value: 9, complete: true },
  ])
  expect(points.map(({ value }) => value)).toEqual([1, null, 3, 9])
})
