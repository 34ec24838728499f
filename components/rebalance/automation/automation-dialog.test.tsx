// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { AppError } from '@/lib/core/errors'
import type { AssetId } from '@/lib/core/ids'
import type { Leash } from '@/lib/core/rebalance'
import { say } from '@/lib/core/sentence'
import { AT, buyEth, sellBtc, strategy } from '@/tests/fixtures/rebalance-page'
import { AutomationBanner } from './automation-banner'
import { AutomationDialog } from './automation-dialog'
import { newLeash } from './leash-draft'

const onConsent = vi.fn<(leash: Leash) => Promise<void>>(async () => undefined)
beforeEach(() => void onConsent.mockReset().mockResolvedValue(undefined))
afterEach(cleanup)

const accounts = [
  { id: sellBtc.account, label: 'Main' },
  { id: buyEth.account, label: 'Trading' },
]
const show = (spec = strategy.spec, offered = accounts) =>
  render(
    <AutomationDialog
      name="Core"
      spec={spec}
      accounts={offered}
      symbolOf={(asset: AssetId) => asset.slice(5)}
      start={newLeash({ spec, accounts: offered.map(({ id }) => id), now: AT, locale: 'en' })}
      now={AT}
      onConsent={onConsent}
      onClose={() => undefined}
    />,
  )
const on = async () => {
  const form = document.querySelector('form')
  if (!form) throw new Error('no form')
  fireEvent.submit(form)
  await act(async () => undefined)
}
const consent = () => fireEvent.click(screen.getByRole('checkbox', { name: /^I consent/, hidden: true }))

test('without the tick nothing is switched on, and it is said', async () => {
  show()
  await on()
  expect(onConsent).not.toHaveBeenCalled()
  expect(screen.getByText('Tick it, if you want this.')).toBeTruthy()
})

test('the consent is to exactly what is shown', async () => {
  show()
  fireEvent.click(screen.getByRole('checkbox', { name: 'Trading', hidden: true }))
  fireEvent.change(screen.getByLabelText('One order at most, US dollars'), { target: { value: '99.5' } })
  consent()
  await on()
  expect(onConsent).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({
      mostPerOrderUsd: '99.5',
      accounts: [sellBtc.account],
      assets: ['coin:bitcoin', 'coin:ethereum', 'coin:usd-coin'],
    }),
  )
})

test('a bound that cannot be right is told at its field', async () => {
  show()
  fireEvent.change(screen.getByLabelText('In 24 hours at most, US dollars'), { target: { value: '1' } })
  consent()
  await on()
  expect(onConsent).not.toHaveBeenCalled()
  expect(screen.getByText('A day allows less than one order.')).toBeTruthy()
})

test('what the engine refuses is told, and the form stays', async () => {
  onConsent.mockRejectedValue(new AppError('refused', say('This strategy does not exist any more.')))
  show()
  consent()
  await on()
  expect(screen.getByText('This strategy does not exist any more.')).toBeTruthy()
})

test('what could set nothing off, or send nothing, says so first', () => {
  show({ ...strategy.spec, triggers: [] })
  expect(screen.getByText(/^This strategy has no trigger/)).toBeTruthy()
  cleanup()
  show(strategy.spec, [])
  expect(screen.getByText(/^None of the accounts of this strategy takes orders/)).toBeTruthy()
})

test('the page says that it is on, until when, and switches it off in one act', async () => {
  const off = vi.fn(async () => undefined)
  const leash: Leash = {
    mostPerOrderUsd: sellBtc.worthUsd,
    mostPerDayUsd: sellBtc.worthUsd,
    slippage: 0.005,
    priceGap: 0.01,
    accounts: [sellBtc.account],
    assets: [],
    until: Date.UTC(2027, 0, 15, 12),
    drawdown: 0.1,
  }
  render(
    <AutomationBanner
      automation={{ on: true, consentedAt: AT, leash }}
      onSwitchOff={off}
      onAutomate={() => undefined}
    />,
  )
  expect(screen.getByText('Automatic mode is on until Jan 15, 2027.')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Switch it off' }))
  await act(async () => undefined)
  expect(off).toHaveBeenCalledOnce()
})

test('what has switched it off is told; never switched on is no news', () => {
  const props = { onSwitchOff: async () => undefined, onAutomate: () => undefined }
  const { container, rerender } = render(<AutomationBanner automation={{ on: false }} {...props} />)
  expect(container.textContent).toBe('')
  rerender(
    <AutomationBanner automation={{ on: false, at: AT, why: say('The consent has ended.') }} {...props} />,
  )
  expect(screen.getByText('The consent has ended.')).toBeTruthy()
})
