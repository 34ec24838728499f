// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { MoneyDisplayProvider } from '@/components/money/money-display'
import { AppError } from '@/lib/core/errors'
import type { StrategyId } from '@/lib/core/rebalance'
import { say } from '@/lib/core/sentence'
import type { BacktestView } from '@/lib/rebalance/backtest/backtest-view'
import { specOf } from '@/tests/fixtures/backtest-question'
import { backtestView } from '@/tests/fixtures/backtest-view'
import type { BacktestInput } from './backtest-draft'
import { BacktestPanel } from './backtest-panel'

afterEach(cleanup)

const strategy = {
  id: 'one' as StrategyId,
  spec: specOf(['bitcoin', 'ethereum'], { method: { id: 'inverse-volatility', params: { days: 90 } } }),
}

function show(answer: () => Promise<BacktestView>, hidden = false) {
  const asked: BacktestInput[] = []
  render(
    <MoneyDisplayProvider display={{ currency: 'eur', hidden, compact: false }}>
      <BacktestPanel
        strategy={strategy}
        ask={(_, input) => {
          asked.push(input)
          return answer()
        }}
      />
    </MoneyDisplayProvider>,
  )
  return asked
}
const press = () => fireEvent.click(screen.getByRole('button', { name: /^Test/ }))
const row = (name: string) => within(screen.getByRole('row', { name: new RegExp(`^${name}`) }))

test('figures stand side by side, and what is not computable says so', async () => {
  const asked = show(async () => backtestView())
  expect(screen.queryByText('Figures')).toBeNull()
  press()
  expect(await screen.findByRole('row', { name: /^Return/ })).toBeTruthy()
  expect(asked).toHaveLength(1)
  expect(row('Return').getByText('+45.67%')).toBeTruthy()
  expect(row('Return').getByText('+31.23%')).toBeTruthy()
  expect(row('Deepest drawdown').getByText('-34.56%')).toBeTruthy()
  expect(row('Sharpe ratio').getByText('Not computable')).toBeTruthy()
  // The page is in euros, the past in dollars, gains in the currency of the tax rules.
  expect(row('Fees').getByText('$123.45')).toBeTruthy()
  expect(row('of these long-term').getByText('+€500.00')).toBeTruthy()
  expect(screen.getByText('Days looked at: 45')).toBeTruthy()
  expect(screen.getByText(/never earlier/)).toBeTruthy()
})

test('amounts are hidden with the page, ratios are not', async () => {
  show(async () => backtestView(), true)
  press()
  expect((await screen.findByRole('row', { name: /^Return/ })).textContent).toContain('45.67%')
  expect(document.body.textContent).not.toContain('123.45')
  expect(document.body.textContent).not.toContain('€500')
})

test('trades come some at a time, the newest first', async () => {
  show(async () => backtestView())
  press()
  const trades = within(await screen.findByRole('table', { name: 'Trades' }))
  const days = () => trades.getAllByRole('row').length - 1
  expect(days()).toBe(20)
  expect(trades.getAllByRole('row')[1]?.textContent).toContain('ETHEREUM')
  for (const shown of [40, 60, 80, 100, 120]) {
    fireEvent.click(screen.getByRole('button', { name: 'Show 20 more' }))
    expect(days()).toBe(shown)
  }
  expect(screen.queryByRole('button', { name: /more$/ })).toBeNull()
})

test('what cannot be tested says why; an error stands beside the last answer', async () => {
  const answers: (() => Promise<BacktestView>)[] = [
    async () => ({ unknown: say('The strategy never gave any weights.') }),
    async () => backtestView(),
    () => Promise.reject(new AppError('refused', say('Another test was started, so this one was ended.'))),
  ]
  show(() => answers.shift()?.() ?? Promise.reject(new Error('asked too often')))
  press()
  expect(await screen.findByText('The strategy never gave any weights.')).toBeTruthy()
  press()
  await screen.findByRole('row', { name: /^Return/ })
  press()
  expect(await screen.findByText(/Another test was started/)).toBeTruthy()
  expect(row('Return').getByText('+45.67%')).toBeTruthy()
})

test('a bad field is said where it is, and nothing is asked', () => {
  const asked = show(async () => backtestView())
  fireEvent.change(screen.getByLabelText('Start money, $'), { target: { value: '1' } })
  press()
  expect(screen.getByText('Enter at least 10 dollars.')).toBeTruthy()
  expect(asked).toEqual([])
})
