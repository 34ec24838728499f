// @vitest-environment happy-dom
import { cleanup, render, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { DashboardView } from '@/components/portfolio/dashboard-view'
import type { AssetId } from '@/lib/core/ids'
import type { Dashboards } from '@/lib/dashboards/edit-dashboards'
import { examplePortfolioView, headOf } from '@/tests/fixtures/portfolio-view'
import { assetOpeners } from './asset-openers'

const now = Date.UTC(2026, 10, 23)
const full = examplePortfolioView(now)
const [portfolio] = full.portfolios
const bound = {
  id: 'bound',
  name: 'Bound',
  portfolio: portfolio?.id ?? '',
  widgets: [{ id: 'holdings', size: 'm' }],
}
const whole = { id: 'whole', name: 'Whole', widgets: [{ id: 'holdings', size: 'm' }] }
const acts = {
  onHideAmounts: vi.fn(),
  onSync: vi.fn(),
  onLock: vi.fn(),
  onUnlock: vi.fn(),
  onConnect: vi.fn(),
}
const wanted = () => location.hash.split('/')[2]

function show(stored: Dashboards, id: string | undefined) {
  const dashboards = { stored, save: vi.fn(), error: null }
  const page = (shown: string | undefined) => (
    <DashboardView
      {...acts}
      head={headOf(full)}
      full={full}
      hideAmounts={false}
      now={now}
      dashboards={dashboards}
      wanted={shown}
      onShow={vi.fn()}
    />
  )
  const { rerender } = render(page(id))
  return { go: () => rerender(page(wanted())) }
}

const field = () =>
  screen.findByRole<HTMLInputElement>('searchbox', { name: 'Search holdings' }, { timeout: 10_000 })
const open = () => assetOpeners.holding({ symbol: 'BTC', asset: 'btc' as AssetId } as never)

afterEach(() => {
  cleanup()
  location.hash = ''
})

test.each<[string, Dashboards]>([
  ['on the dashboard that lists those of everything', [bound, whole]],
  ['on no dashboard where none lists them', [bound]],
])('a holding is searched among those of everything, %s', async (_where, stored) => {
  const { go } = show(stored, 'bound')
  expect((await field()).value).toBe('')
  open()
  expect(location.hash).toBe('#/dashboard/holdings')
  expect((await field()).value).toBe('')
  go()
  await waitFor(async () => expect((await field()).value).toBe('BTC'), { timeout: 10_000 })
})

test('a list of everything that is on the screen is searched, and the page stays', async () => {
  show([bound, whole], 'whole')
  await field()
  open()
  expect(location.hash).toBe('')
  await waitFor(async () => expect((await field()).value).toBe('BTC'))
})
