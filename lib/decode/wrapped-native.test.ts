/** The wrappers of all chains, whether they log what they make or not. */
import { expect, test } from 'vitest'
import type { ChainId } from '@/lib/core/ids'
import { encodeCall } from '@/tests/fixtures/encode-call'
import { burnt, COIN, ether, minted, told } from '@/tests/fixtures/told-transaction'
import { WRAPPED } from './data/wrapped-native'
import { describeCall } from './describe-call'

const DEPOSIT = encodeCall('deposit()')
const WITHDRAW = encodeCall('withdraw(uint256)', [5n])

test.each(Object.entries(WRAPPED))('%s', (id, { address: to }) => {
  const chain = id as ChainId
  const meaning = { kind: 'rollover', protocol: 'wrapped-native', counterparty: to }
  const wrap = { ...meaning, reason: 'wrap' }
  const unwrap = { ...meaning, reason: 'unwrap' }
  expect(told({ chain, to, input: DEPOSIT, value: 5n })).toEqual(wrap)
  expect(told({ chain, to, input: DEPOSIT, value: 5n, moves: [minted(to)] })).toEqual(wrap)
  // Ether that is sent to it without a call.
  expect(told({ chain, to, input: '0x', value: 5n })).toEqual(wrap)
  const paid = { internal: [ether(to)] }
  expect(told({ chain, to, input: WITHDRAW, ...paid })).toEqual(unwrap)
  expect(told({ chain, to, input: WITHDRAW, ...paid, moves: [burnt(to)] })).toEqual(unwrap)
  expect(describeCall({ chain, to, input: DEPOSIT, value: 5n })).toEqual({ action: 'wrap', units: 5n })
  expect(describeCall({ chain, to, input: WITHDRAW, value: 0n })).toEqual({ action: 'unwrap', units: 5n })
})

test('another contract with the same calls is no wrapper', () => {
  const vault = told({ to: COIN, input: DEPOSIT, value: 5n, moves: [minted(COIN)] })
  expect(vault).toMatchObject({ reason: 'lend', protocol: 'vault' })
  expect(describeCall({ chain: 'eip155:1', to: COIN, input: WITHDRAW, value: 0n })).toMatchObject({
    action: 'unknown',
  })
})
