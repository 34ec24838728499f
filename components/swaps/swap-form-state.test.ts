import { expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import type { AccountId, AssetId, ChainId } from '@/lib/core/ids'
import { EMPTY_FORM, readForm, type SwapFormState } from './swap-form-state'

const ETH = 'eip155:1/native' as AssetId
const USDC = 'eip155:1/erc20:0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48' as AssetId
const form = (change: Partial<SwapFormState> = {}): SwapFormState => ({
  ...EMPTY_FORM,
  account: 'a'.repeat(22) as AccountId,
  chain: 'eip155:1' as ChainId,
  sell: ETH,
  buy: USDC,
  amount: '2',
  ...change,
})
const read = (change: Partial<SwapFormState> = {}) => readForm(form(change), amount('2.5'), '.')
const wrong = (change: Partial<SwapFormState>) => {
  const told = read(change)
  return 'problems' in told ? Object.keys(told.problems) : []
}

test('a full form is a request with the leeway as a ratio', () => {
  expect(read()).toEqual({
    request: {
      account: 'a'.repeat(22),
      chain: 'eip155:1',
      sell: ETH,
      buy: USDC,
      amount: '2',
      slippage: 0.005,
    },
  })
  expect(read({ slippage: '1,5' })).toMatchObject({ request: { slippage: 0.015 } })
})

test.each([
  [{ amount: '' }, 'amount'],
  [{ amount: 'two' }, 'amount'],
  [{ amount: '0' }, 'amount'],
  [{ amount: '-1' }, 'amount'],
  [{ amount: '2.6' }, 'amount'],
  [{ buy: ETH }, 'buy'],
  [{ buy: '' }, 'buy'],
  [{ sell: '' }, 'sell'],
  [{ buy: 'other', contract: '0x12' }, 'contract'],
  [{ slippage: '0' }, 'slippage'],
  [{ slippage: '51' }, 'slippage'],
  [{ slippage: '' }, 'slippage'],
] as const)('%o is said at %s', (change, field) => {
  expect(wrong(change)).toEqual([field])
})

test('an amount is read as the language writes it, in whatever digits', () => {
  expect(readForm(form({ amount: '0,5' }), amount('2.5'), ',')).toMatchObject({ request: { amount: '0.5' } })
  expect(read({ amount: '\u2066١٫٥\u2069', slippage: '１' })).toMatchObject({
    request: { amount: '1.5', slippage: 0.01 },
  })
  expect(wrong({ amount: '0,5' })).toEqual(['amount'])
})

test('a token that is in no list is meant by its contract', () => {
  const contract = '0xDAC17F958D2ee523a2206206994597C13D831ec7'
  expect(read({ buy: 'other', contract: ` ${contract} ` })).toMatchObject({
    request: { buy: `eip155:1/erc20:${contract.toLowerCase()}` },
  })
})
