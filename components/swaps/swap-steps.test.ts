import { expect, test } from 'vitest'
import { type QuoteId, toUnits } from '@/lib/core/wallet-tx'
import type { WalletTxRow } from '@/lib/db/rows'
import type { SwapQuote } from '@/lib/swaps/quote'
import { anOffer, USDC, usdcSide } from '@/tests/fixtures/swap-offer'
import { stepOf } from './swap-steps'

const typedData = { domain: {}, types: {}, primaryType: 'PermitSingle', message: {} }
const selling = (current: bigint, change: Partial<SwapQuote> = {}): SwapQuote => ({
  ...anOffer(),
  id: 'q' as QuoteId,
  sells: usdcSide('6000', 6_000_000_000n),
  allowance: {
    token: USDC,
    spender: `0x${'22'.repeat(20)}`,
    units: toUnits(6_000_000_000n),
    via: 'erc20',
    current: toUnits(current),
  },
  ...change,
})
const SPENDER = `0x${'22'.repeat(20)}`
const approval = (state: WalletTxRow['state']) =>
  ({
    accountId: anOffer().account,
    state,
    purpose: {
      kind: 'approve',
      token: usdcSide('0', 0n).asset,
      symbol: 'USDC',
      spender: SPENDER,
      quantity: 'unlimited',
    },
  }) as WalletTxRow
const next = (quote: SwapQuote, txs: WalletTxRow[] = [], hasSigner = true) =>
  stepOf(quote, hasSigner, txs).kind

test('the native coin is swapped at once, and a watched address not at all', () => {
  const native = { ...anOffer(), id: 'q' as QuoteId }
  expect(next(native)).toBe('swap')
  expect(next(native, [], false)).toBe('no-signer')
})

test('too little allowed: an approval, unless one is on the way; a failed one is none', () => {
  expect(next(selling(5_999_999_999n))).toBe('approve')
  expect(next(selling(0n), [approval('sent')])).toBe('approving')
  expect(next(selling(0n), [approval('unclear')])).toBe('approving')
  expect(next(selling(0n), [approval('failed')])).toBe('approve')
})

test('enough allowed: the swap, a word for Permit2, or the order', () => {
  const { way } = anOffer()
  const call = way.kind === 'transaction' ? way.call : undefined
  if (!call) throw new Error('no call')
  expect(next(selling(6_000_000_000n))).toBe('swap')
  expect(next(selling(6_000_000_000n, { way: { kind: 'transaction', call, permit: typedData } }))).toBe(
    'permit',
  )
  expect(next(selling(6_000_000_000n, { way: { kind: 'order', typedData } }))).toBe('order')
})
