// @vitest-environment happy-dom
/** The page's states: not read yet, none, only watched, nothing to send, and the form with its draft. */
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { DEFAULT_EVM_CHAINS } from '@/lib/chains/data/evm-chains'
import { amount } from '@/lib/core/amount'
import type { AccountId } from '@/lib/core/ids'
import { ETHER, ETHEREUM, FROM, PAYER, TO } from '@/tests/fixtures/wallet-review'
import { WalletsView, type WalletsViewProps } from './wallets-view'

vi.mock('@/lib/messages/call.browser', () => ({ call: () => new Promise(() => undefined) }))
afterEach(cleanup)

const hot = {
  id: PAYER,
  label: 'Hot',
  address: FROM,
  chains: [ETHEREUM],
  signer: { kind: 'metamask', wallet: 'stable' },
} as const
const cold = { id: 'cold' as AccountId, label: 'Cold', address: TO, chains: [ETHEREUM] }
const ether = {
  asset: ETHER,
  symbol: 'ETH',
  chain: ETHEREUM,
  quantity: amount('2'),
  value: null,
  isUnlisted: false,
}

function show(change: Partial<WalletsViewProps> = {}) {
  const onReview = vi.fn<WalletsViewProps['onReview']>()
  render(
    <WalletsView
      section="send"
      wallets={[hot, cold]}
      transactions={[]}
      contacts={[]}
      chains={DEFAULT_EVM_CHAINS}
      payableOf={() => [ether]}
      worthOf={() => null}
      isReviewing={false}
      onReview={onReview}
      review={null}
      {...change}
    />,
  )
  return onReview
}
const text = () => document.body.textContent ?? ''

test('before the wallets are read nobody is told that there is none', () => {
  show({ wallets: null })
  expect(text()).not.toContain('No wallet yet.')
})

test('none: what to connect', () => {
  show({ wallets: [] })
  expect(text()).toContain('No wallet yet.')
  expect(screen.getByText('Connect MetaMask').getAttribute('href')).toBe('#/accounts/metamask')
})

test('only watched: no form', () => {
  show({ wallets: [cold] })
  expect(text()).toContain('These addresses are only watched.')
  expect(document.querySelector('form')).toBeNull()
})

test('balances that are not known yet are not said to be none', () => {
  show({ payableOf: () => null })
  expect(text()).not.toContain('Nothing to send was found')
  cleanup()
  show({ payableOf: () => [] })
  expect(text()).toContain('Nothing to send was found')
})

test('a filled form asks for the review of exactly that', () => {
  const onReview = show()
  fireEvent.change(screen.getByLabelText('How much, in ETH'), { target: { value: '0.5' } })
  fireEvent.change(screen.getByLabelText('To'), { target: { value: TO } })
  fireEvent.click(screen.getByText('Review the payment'))
  expect(onReview).toHaveBeenCalledWith({
    kind: 'send',
    account: PAYER,
    chain: ETHEREUM,
    asset: ETHER,
    to: TO,
    amount: { by: 'amount', value: '0.5' },
    speed: 'normal',
  })
})

test('an empty field is said where it is, and nothing is reviewed', () => {
  const onReview = show()
  fireEvent.click(screen.getByText('Review the payment'))
  expect(screen.getByRole('alert').textContent).toBe('Enter how much to send.')
  expect(onReview).not.toHaveBeenCalled()
})
