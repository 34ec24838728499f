// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { MoneyDisplayProvider } from '@/components/money/money-display'
import { amount } from '@/lib/core/amount'
import { AppError } from '@/lib/core/errors'
import type { AssetId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import { AT, buyEth, plan, review, strategy, swapToEth } from '@/tests/fixtures/rebalance-page'
import type { LegNames } from './leg-words'
import { usePlan } from './plan.hooks'
import { PlanView } from './plan-view'

const { call } = vi.hoisted(() => ({
  call: vi.fn<(message: { name: string }, input: Record<string, unknown>) => Promise<unknown>>(),
}))
vi.mock('@/lib/messages/call.browser', () => ({ call }))

const symbols: Record<string, string> = {
  'coin:bitcoin': 'BTC',
  'coin:ethereum': 'ETH',
  'coin:usd-coin': 'USDC',
}
const names = (hidden: boolean): LegNames => ({
  locale: 'en',
  hidden,
  symbolOf: (asset: AssetId) => symbols[asset] ?? '?',
  chainName: () => 'Ethereum',
})

const started = vi.fn()
function Page({ hidden }: { hidden: boolean }) {
  const handle = usePlan(strategy.id, undefined)
  return (
    <MoneyDisplayProvider display={{ currency: 'usd', hidden, compact: false }}>
      <PlanView
        strategy={strategy}
        isBuysOnly={false}
        plan={handle}
        names={names(hidden)}
        onStarted={started}
      />
    </MoneyDisplayProvider>
  )
}
const show = async (hidden = false) => {
  const page = render(<Page hidden={hidden} />)
  await screen.findByText('Before and after')
  return page
}

const answers: Record<string, unknown> = {}
beforeEach(() => {
  vi.useFakeTimers({ now: AT, shouldAdvanceTime: true })
  started.mockReset()
  Object.assign(answers, {
    'rebalance.plan': review,
    'rebalance.edit': review,
    'rebalance.start': { run: 'run-1' },
  })
  call.mockReset().mockImplementation(async ({ name }) => {
    const answer = answers[name]
    if (answer instanceof Error) throw answer
    return answer
  })
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const sent = (name: string) =>
  call.mock.calls.flatMap(([message, input]) => (message.name === name ? [input] : []))

test('a dry run shows trades with place, cost, gain and terms, and sends nothing', async () => {
  await show()
  expect(screen.getByText('Sell 0.0969 BTC for about 9,243.44 USDC')).toBeTruthy()
  expect(screen.getByText('Main · Kraken')).toBeTruthy()
  expect(screen.getByText('At least 95,210.1 USDC each')).toBeTruthy()
  expect(screen.getByText(/long-term in 12 days/)).toBeTruthy()
  expect(screen.getByText('You must move')).toBeTruthy()
  expect(sent('rebalance.start')).toEqual([])
})

test('hidden amounts leave no sum on the page', async () => {
  const { container } = await show(true)
  expect(container.textContent).not.toMatch(/0\.0969|9,243|84,250|41\.18|1,204|1,200/)
})

test('a trade that is left out makes another plan of the shown one, and taking it back goes to the first', async () => {
  await show()
  const second = {
    ...review,
    id: 'plan-2',
    hash: 'hash-2',
    nonce: 'nonce-2',
    plan: { ...plan, legs: [swapToEth] },
  }
  answers['rebalance.edit'] = second
  fireEvent.click(screen.getByRole('checkbox', { name: /^Carry out: Sell/ }))
  await act(() => vi.advanceTimersByTimeAsync(10))
  expect(sent('rebalance.edit')).toEqual([{ plan: 'plan-1', without: ['1'], amounts: {} }])
  expect(screen.getByText('Left out too: what pays for it is not there any more.')).toBeTruthy()
  fireEvent.click(screen.getByRole('checkbox', { name: /^Carry out: Swap/ }))
  await act(() => vi.advanceTimersByTimeAsync(10))
  expect(sent('rebalance.edit').at(-1)).toMatchObject({ plan: 'plan-2', without: ['1', '3'] })
  fireEvent.click(screen.getByRole('checkbox', { name: /^Carry out: Sell/ }))
  await act(() => vi.advanceTimersByTimeAsync(10))
  expect(sent('rebalance.edit').at(-1)).toMatchObject({ plan: 'plan-1', without: ['3'] })
})

test('another amount is asked for as it is typed, and no figure is refused at its field', async () => {
  await show()
  fireEvent.click(screen.getByRole('button', { name: /^Change the amount of: Buy/ }))
  const field = screen.getByRole('textbox', { name: 'Amount in ETH' })
  expect((field as HTMLInputElement).value).toBe('1.25')
  fireEvent.change(field, { target: { value: '1,5' } })
  fireEvent.keyDown(field, { key: 'Enter' })
  expect(screen.getByText('Enter an amount above zero.')).toBeTruthy()
  fireEvent.change(field, { target: { value: '0.9' } })
  fireEvent.keyDown(field, { key: 'Enter' })
  await act(() => vi.advanceTimersByTimeAsync(10))
  expect(sent('rebalance.edit')).toEqual([{ plan: 'plan-1', without: [], amounts: { '2': '0.9' } }])
})

test('a change that is refused leaves the plan as it was, with the reason', async () => {
  await show()
  answers['rebalance.edit'] = new AppError('invalid-input', say('Enter an amount above zero.'))
  fireEvent.click(screen.getByRole('checkbox', { name: /^Carry out: Sell/ }))
  await act(() => vi.advanceTimersByTimeAsync(10))
  expect(screen.getByText('Enter an amount above zero.')).toBeTruthy()
  expect(screen.getByRole('checkbox', { name: /^Carry out: Sell/ })).toHaveProperty('checked', true)
})

test('the dialog says how many orders go where, and a held Enter or two clicks are one start of what is shown', async () => {
  await show(true)
  fireEvent.click(screen.getByRole('button', { name: 'Carry out…' }))
  const dialog = within(screen.getByRole('dialog', { hidden: true }))
  expect(dialog.getByText(/^Main · Kraken: 1 trade/)).toBeTruthy()
  expect(dialog.getByText(/1 of them waits? for your signature/)).toBeTruthy()
  // What is confirmed is shown, also where amounts are hidden.
  expect(dialog.getByText('Buy 1.25 ETH for about 4,129.5 USDC')).toBeTruthy()
  const button = dialog.getByRole('button', { name: 'Carry out 3 trades', hidden: true })
  const held = fireEvent.keyDown(button, { key: 'Enter', repeat: true })
  expect(held).toBe(false)
  fireEvent.click(button)
  fireEvent.click(button)
  await act(() => vi.advanceTimersByTimeAsync(10))
  expect(sent('rebalance.start')).toEqual([{ plan: 'plan-1', hash: 'hash-1', nonce: 'nonce-1' }])
  expect(started).toHaveBeenCalledExactlyOnceWith('run-1')
})

test('a plan that has ended cannot be started, only made anew', async () => {
  await show()
  fireEvent.click(screen.getByRole('button', { name: 'Carry out…' }))
  await act(() => vi.advanceTimersByTimeAsync(121_000))
  const dialog = within(screen.getByRole('dialog', { hidden: true }))
  expect(dialog.queryByRole('button', { name: /^Carry out/, hidden: true })).toBeNull()
  fireEvent.click(dialog.getByRole('button', { name: 'Make the plan anew', hidden: true }))
  await act(() => vi.advanceTimersByTimeAsync(10))
  expect(sent('rebalance.plan')).toHaveLength(2)
})

test('a plan without trades says so, and what has no known cost is no zero', async () => {
  answers['rebalance.plan'] = { ...review, plan: { ...plan, legs: [], transfers: [], gaps: [] } }
  await show()
  expect(screen.getByText('Nothing to do: every weight is where it should be.')).toBeTruthy()
  cleanup()
  const { slippageUsd: _, ...unknown } = buyEth
  answers['rebalance.plan'] = {
    ...review,
    plan: { ...plan, legs: [{ ...unknown, worthUsd: amount('4125') }] },
  }
  await show()
  expect(screen.getByText('Not known.')).toBeTruthy()
})

test('why there is no plan is told, with the way to ask again', async () => {
  answers['rebalance.plan'] = { unknown: say('The targets of this strategy have not been computed yet.') }
  render(<Page hidden={false} />)
  expect(await screen.findByText('The targets of this strategy have not been computed yet.')).toBeTruthy()
  answers['rebalance.plan'] = review
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByText('Before and after')).toBeTruthy()
})
