// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { MarketLivePortfolio } from '@/components/markets/live-portfolio'
import { MoneyDisplayProvider } from '@/components/money/money-display'
import { amount } from '@/lib/core/amount'
import type { Feed, LivePortfolio } from '@/lib/markets/live'
import { examplePortfolioView } from '@/tests/fixtures/portfolio-view'
import { ValueHeadline } from './value-headline'
import { shownOf, WHOLE } from './value-scope'

const live = vi.hoisted(() => ({ state: {} as { value?: unknown; feed: unknown } }))
vi.mock('@/lib/markets/live-link.browser', () => ({
  liveLink: () => ({ follow: () => () => {}, read: () => live.state }),
}))

const view = examplePortfolioView(Date.UTC(2026, 10, 23, 10, 36))
const feed: Feed = { how: 'stream', state: 'live', lastAt: 1 }
const value: LivePortfolio = {
  total: amount('123456.78'),
  currency: view.currency,
  change24h: 0.05,
  gain24h: { value: amount('5878.89'), incomplete: false },
  at: 1,
}

function show(state: { value?: unknown; feed: unknown }, key = WHOLE, hidden = false) {
  live.state = state
  render(
    <MoneyDisplayProvider display={{ currency: view.currency, hidden, compact: false }}>
      <MarketLivePortfolio>
        <ValueHeadline view={view} shown={shownOf(key, view, [])} />
      </MarketLivePortfolio>
    </MoneyDisplayProvider>,
  )
  return document.body.textContent ?? ''
}
afterEach(cleanup)

test('while prices are live the total and the change of the day follow, and the page says so', () => {
  const text = show({ value, feed })
  expect(text).toContain('$123,456.78')
  expect(text).toContain('$5,878.89')
  expect(screen.getByText('Live')).toBeTruthy()
})

test.each([
  ['nothing has come yet', { feed: { how: 'stream', state: 'connecting' } }],
  ['the feed is interrupted', { value, feed: { how: 'stream', state: 'waiting', lastAt: 1 } }],
  ['it is in another currency', { value: { ...value, currency: 'eur' }, feed }],
  ['no total is known', { value: { currency: view.currency, at: 1 }, feed }],
])('the figures of the last reading stand when %s', (_, state) => {
  const text = show(state)
  expect(text).not.toContain('$123,456.78')
  expect(text).not.toContain('Live')
})

test('the value of one account does not follow', () => {
  const [account] = view.accounts
  expect(show({ value, feed }, `account:${account?.id}`)).not.toContain('$123,456.78')
})

test('hidden amounts stay hidden', () => {
  expect(show({ value, feed }, WHOLE, true)).not.toMatch(/123,456|5,878/)
})
