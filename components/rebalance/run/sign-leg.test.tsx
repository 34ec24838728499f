// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { WalletAccount } from '@/components/swaps/swap-choices'
import { amount } from '@/lib/core/amount'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import type { ValuedQuote } from '@/lib/swaps/quote'
import { run, swapToEth } from '@/tests/fixtures/rebalance-page'
import { SignLeg } from './sign-leg'
import { shortfallOf, swapRequestOf, takeable } from './swap-request-of'

interface Flow {
  phase: Record<string, unknown>
  begin: ReturnType<typeof vi.fn>
}
const { call, flow } = vi.hoisted(() => {
  const held: Flow = { phase: { step: 'none' }, begin: vi.fn() }
  return {
    call: vi.fn<(message: { name: string }, input: Record<string, unknown>) => Promise<unknown>>(),
    flow: held,
  }
})
vi.mock('@/lib/messages/call.browser', () => ({ call }))
vi.mock('@/components/wallets/wallet-txs.hooks', () => ({ useWalletTxs: () => [] }))
vi.mock('@/components/wallets/wallet-review', () => ({ WalletReviewFlow: () => null }))
vi.mock('@/components/wallets/wallet-review.hooks', () => ({ useWalletReview: () => flow }))
vi.mock('@/components/signers/use-signing.hooks', () => ({
  useSigning: () => ({ step: null, stop: () => undefined }),
}))

const quote = (source: string, bought: string, kind: 'transaction' | 'order' = 'transaction'): ValuedQuote =>
  ({
    quote: {
      id: `quote-${source}`,
      source,
      sourceName: source,
      account: swapToEth.account,
      chain: 'eip155:1',
      sells: {
        asset: 'eip155:1/erc20:0xa0',
        symbol: 'USDC',
        decimals: 6,
        units: '3450000000',
        quantity: amount('3450'),
      },
      buys: { asset: 'eip155:1/native', symbol: 'ETH', decimals: 18, units: '1', quantity: amount(bought) },
      minimum: '1',
      route: [],
      way: { kind },
      exposedToMev: true,
      remarks: [],
      at: 0,
      validUntil: Number.MAX_SAFE_INTEGER,
    },
  }) as unknown as ValuedQuote

const wallet = {
  id: swapToEth.account,
  source: { kind: 'evm', address: '0x1', chains: ['eip155:1'], signer: { kind: 'ledger', path: 'm' } },
} as unknown as WalletAccount
const [, , leg] = run.legs
if (!leg) throw new Error('three legs')

const page = (state = leg.state) => (
  <SignLeg
    run={run.id}
    leg={{ ...leg, state }}
    wallet={wallet}
    slippage={0.005}
    names={{ locale: 'en', hidden: false, symbolOf: () => 'COIN', chainName: () => 'Ethereum' }}
    onClose={() => undefined}
  />
)
const settled = () => act(async () => undefined)
let quotes: ValuedQuote[] = []
beforeEach(() => {
  quotes = [quote('cow', '1.06', 'order'), quote('uniswap', '1.042')]
  flow.phase = { step: 'none' }
  flow.begin.mockReset()
  call
    .mockReset()
    .mockImplementation(async ({ name }) => (name === 'swaps.quotes' ? { quotes, failures: [] } : null))
})
afterEach(cleanup)
const told = () =>
  call.mock.calls.flatMap(([{ name }, input]) => (name === 'rebalance.signed' ? [input] : []))

test('offers are asked for exactly what the plan says, within the slippage of the strategy', async () => {
  render(page())
  await settled()
  expect(call.mock.calls[0]?.[1]).toEqual({ request: { ...swapRequestOf(swapToEth, 0.005) } })
  expect(swapRequestOf(swapToEth, 0.005)).toMatchObject({
    amount: '3450',
    slippage: 0.005,
    buy: 'eip155:1/native',
  })
})

test('an order that others carry out is not offered: a run could not follow it', async () => {
  render(page())
  await settled()
  expect(screen.queryByText('cow')).toBeNull()
  expect(takeable(quotes)).toHaveLength(1)
  fireEvent.click(screen.getByRole('button', { name: 'Review the swap' }))
  expect(flow.begin).toHaveBeenCalledWith(expect.objectContaining({ kind: 'swap', quote: 'quote-uniswap' }))
})

test('an offer that brings less than the strategy allows is told before anything is signed', async () => {
  quotes = [quote('uniswap', '1.02')]
  render(page())
  await settled()
  expect(screen.getByText('This offer brings 2.2% less than the plan expected.')).toBeTruthy()
  expect(shortfallOf(swapToEth, quote('better', '1.05'))).toBeLessThan(0)
})

test('the run is told of the transaction before the wallet answers, and once', async () => {
  const { rerender } = render(page())
  await settled()
  const shown = { draft: { kind: 'swap' }, review: { id: 'tx-1' } }
  for (const step of ['open', 'confirming', 'signing', 'telling', 'done']) {
    flow.phase = { step, ...shown }
    rerender(page())
    await settled()
    expect(told()).toHaveLength(['open', 'confirming'].includes(step) ? 0 : 1)
  }
  expect(told()).toEqual([{ run: 'run-1', leg: '3', tx: 'tx-1' }])
})

test('an approval before it is none of the run’s transactions', async () => {
  flow.phase = { step: 'signing', draft: { kind: 'approve' }, review: { id: 'tx-0' } }
  render(page())
  await settled()
  expect(told()).toEqual([])
})

test('a run that did not hear of it is told again on demand', async () => {
  call.mockImplementation(async ({ name }) => {
    if (name === 'swaps.quotes') return { quotes, failures: [] }
    throw new AppError('internal', say('This run does not exist.'))
  })
  flow.phase = { step: 'done', draft: { kind: 'swap' }, review: { id: 'tx-1' } }
  render(page())
  await settled()
  expect(screen.getByText('The run did not hear of it.')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
  await settled()
  expect(told()).toHaveLength(2)
})

test('after it was taken nothing more is offered to be signed', async () => {
  render(page('sending'))
  await settled()
  expect(screen.getByText('The run follows this transaction now.')).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Review the swap' })).toBeNull()
})
