import { describe, expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import type { AccountId, AssetId, ChainId } from '@/lib/core/ids'
import { EMPTY_SEND, exceedsBalance, sendDraftOf } from './send-form-state'

const payable = {
  asset: 'eip155:1/native' as AssetId,
  symbol: 'ETH',
  chain: 'eip155:1' as ChainId,
  quantity: amount('2'),
  value: null,
  isUnlisted: false,
}
const place = { account: 'hot' as AccountId, payable, decimalMark: '.' }
const filled = { ...EMPTY_SEND, amount: '0.5', to: ' anna.eth ' }

test('a filled form is a draft of exactly that', () => {
  expect(sendDraftOf(filled, place)).toEqual({
    draft: {
      kind: 'send',
      account: 'hot',
      chain: 'eip155:1',
      asset: 'eip155:1/native',
      to: 'anna.eth',
      amount: { by: 'amount', value: '0.5' },
      speed: 'normal',
    },
  })
})

test('all of it needs no figure, and takes no notice of one', () => {
  expect(sendDraftOf({ ...filled, isAll: true, amount: 'x' }, place)).toMatchObject({
    draft: { amount: { by: 'all' } },
  })
})

describe('what is missing is said at its field', () => {
  test.each([
    ['amount', { amount: '' }],
    ['amount', { amount: '0' }],
    ['amount', { amount: '-1' }],
    // A comma could mean thousands here.
    ['amount', { amount: '1,500' }],
    ['to', { to: '  ' }],
  ])('%s', (field, change) =>
    expect(sendDraftOf({ ...filled, ...change }, place)).toMatchObject({ problem: { field } }))
  test('asset', () => {
    expect(sendDraftOf(filled, { ...place, payable: undefined })).toMatchObject({
      problem: { field: 'asset' },
    })
  })
})

test('more than there was is noticed at once', () => {
  expect(exceedsBalance({ ...filled, amount: '2.1' }, payable, '.')).toBe(true)
  expect(exceedsBalance({ ...filled, amount: '2' }, payable, '.')).toBe(false)
  expect(exceedsBalance({ ...filled, amount: '9', isAll: true }, payable, '.')).toBe(false)
})
