// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import type { ComponentType } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { examplePortfolioView, headOf } from '@/tests/fixtures/portfolio-view'
import { FeesWidget } from './content/fees-widget'
import { IncomeWidget } from './content/income-widget'
import type { WidgetProps, WidgetWorld } from './define-widget'
import { scopeOf } from './year.hooks'

const answer = vi.hoisted(() => vi.fn())
vi.mock('@/components/shell/question.hooks', () => ({
  useQuestion: () => ({ answer: answer(), error: null, again: () => {} }),
}))

const now = Date.UTC(2026, 10, 23)
const full = examplePortfolioView(now)
const act = () => {}
const world: WidgetWorld = {
  head: headOf(full),
  full,
  view: full,
  whole: full,
  bound: null,
  isWaiting: false,
  hideAmounts: false,
  now,
  onHideAmounts: act,
  onSync: act,
  onLock: act,
  onUnlock: act,
  onConnect: act,
}
const zero = { start: 0, end: 0, flow: 0, price: 0, income: 0, fees: 0, losses: 0, profit: 0 }
const nothing = { currency: 'usd', whole: zero, assets: [], accounts: [], fees: [], income: [] }
const held = { ...nothing, whole: { ...zero, end: 5 }, accounts: [{ ...zero, accountId: 'kraken', end: 5 }] }

afterEach(cleanup)

test.each<[ComponentType<WidgetProps>, RegExp]>([
  [FeesWidget, /No fee was paid/],
  [IncomeWidget, /No income came in/],
])('without a history nothing is told as none', (Widget, none) => {
  answer.mockReturnValue(nothing)
  const { unmount } = render(<Widget world={world} size="s" />)
  expect(screen.getByText(/Nothing is known of the last year yet/)).toBeTruthy()
  expect(screen.queryByText(none)).toBeNull()
  unmount()
  answer.mockReturnValue(held)
  render(<Widget world={world} size="s" />)
  expect(screen.getByText(none)).toBeTruthy()
})

test('figures of a portfolio leave out made-up money, as its net worth does', () => {
  const [one, two] = full.accounts
  const [portfolio] = full.portfolios
  if (!one || !two || !portfolio) throw new Error('the example has too little')
  const whole = { ...full, accounts: [one, { ...two, apart: true as const }] }
  const bound = { ...portfolio, accounts: [one.id, two.id] }
  expect(scopeOf({ bound, whole })).toEqual({ of: 'accounts', accounts: [one.id] })
  expect(scopeOf({ bound: { ...bound, accounts: [two.id] }, whole })).toEqual({
    of: 'accounts',
    accounts: [],
  })
  expect(scopeOf({ bound: null, whole })).toEqual({ of: 'whole' })
})
