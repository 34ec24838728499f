/** "The bytes say the same" is said only where every part is the same. */
import { describe, expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import type { AssetId } from '@/lib/core/ids'
import { type TxPurpose, toUnits } from '@/lib/core/wallet-tx'
import type { ToldCall } from '@/lib/wallets/told-call'
import { callFitsPurpose } from './call-fits-purpose'

const TOKEN = `0x${'a'.repeat(40)}`
const TO = `0x${'b'.repeat(40)}`
const asset = `eip155:1/erc20:${TOKEN}` as AssetId
const send: TxPurpose = { kind: 'send', pays: { asset, symbol: 'USDC', quantity: amount('1.5') }, to: TO }
const transfer: ToldCall = { action: 'transfer-token', token: TOKEN, to: TO, units: toUnits(1_500_000n) }
const approve: TxPurpose = {
  kind: 'approve',
  token: asset,
  symbol: 'USDC',
  spender: TO,
  quantity: amount('2'),
}
const approval: ToldCall = { action: 'approve', token: TOKEN, spender: TO, units: toUnits(2_000_000n) }
const six = () => 6

test('a payment and an approval that say the same', () => {
  expect(callFitsPurpose(transfer, send, six)).toBe(true)
  expect(callFitsPurpose(approval, approve, six)).toBe(true)
})

describe('is not said', () => {
  test.each<[string, ToldCall, TxPurpose]>([
    ['of another recipient', { ...transfer, to: TOKEN }, send],
    ['of another token', { ...transfer, token: TO }, send],
    ['of one unit more', { ...transfer, units: toUnits(1_500_001n) }, send],
    ['of somebody else’s tokens', { ...transfer, from: TO }, send],
    ['of coins in place of tokens', { action: 'send-native', to: TO, units: toUnits(1n) }, send],
    ['of an approval without a limit', { ...approval, units: 'unlimited' }, approve],
    [
      'of a revocation that leaves something',
      approval,
      { kind: 'revoke', token: asset, symbol: 'USDC', spender: TO, via: 'erc20' },
    ],
    ['of bytes that nobody can read', { action: 'unknown' }, send],
  ])('%s', (_, call, purpose) => expect(callFitsPurpose(call, purpose, six)).toBe(false))

  test('where the places of the token are not known', () => {
    expect(callFitsPurpose(transfer, send, () => undefined)).toBe(false)
  })
})
