// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { MoneyDisplayProvider } from '@/components/money/money-display'
import { amount } from '@/lib/core/amount'
import { HeldLegend } from './held-legend'

afterEach(cleanup)

const held = { quantity: amount('0.5'), average: amount('60000') }
const told = (price: string, hidden = false) =>
  render(
    <MoneyDisplayProvider display={{ currency: 'usd', hidden, compact: false }}>
      <HeldLegend held={held} price={amount(price)} priceStep={amount('0.01')} quote="USDT" />
    </MoneyDisplayProvider>,
  ).container.textContent

test('a position tells its average cost and what it has gained or lost at the price of the moment', () => {
  expect(told('63000')).toBe('Average cost60,000.00Unrealised▲+1,500.00\u00a0USDT▲+5.00%')
  cleanup()
  expect(told('57000')).toBe('Average cost60,000.00Unrealised▼-1,500.00\u00a0USDT▼-5.00%')
})

test('hidden amounts: the change of a price may be seen, what was gained may not', () => {
  const text = told('63000', true)
  expect(text).not.toContain('1,500')
  expect(text).toContain('+5.00%')
})
