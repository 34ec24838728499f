import { expect, test } from 'vitest'
import type { ChainId } from '@/lib/core/ids'
import { decodeTransaction } from './decode-transaction'
import { aliasOf } from './layer-deposits'
import { netMoves } from './net-moves'
import type { EvmTransaction } from './transaction'

const ME = `0x${'1'.repeat(40)}`
const YOU = `0x${'2'.repeat(40)}`
const told = (part: Partial<EvmTransaction>) => {
  const tx: EvmTransaction = {
    chain: 'eip155:8453' as ChainId,
    hash: `0x${'f'.repeat(64)}`,
    at: 0,
    account: ME,
    from: ME,
    to: ME,
    value: 5n,
    input: '0x',
    failed: false,
    gas: 0n,
    internal: [],
    moves: [],
    ...part,
  }
  const moves = netMoves(tx, 'ETH')
  return { ...decodeTransaction(tx, moves), changes: moves.map(({ units }) => units) }
}
const ARRIVAL = { kind: 'deposit', reason: 'bridge-in', changes: [5n] }

test('ether that a deposit makes on a chain of the OP stack is counted, though it goes from the account to itself', () => {
  expect(told({})).toEqual({ ...ARRIVAL, protocol: 'base-bridge' })
  expect(told({ chain: 'eip155:10' as ChainId })).toEqual({ ...ARRIVAL, protocol: 'optimism-bridge' })
})

test('a deposit to somebody else passes through, and one that failed leaves the ether with its sender', () => {
  expect(told({ to: YOU })).toMatchObject({ changes: [] })
  expect(told({ to: YOU, failed: true })).toEqual({ ...ARRIVAL, protocol: 'base-bridge' })
  expect(told({ to: YOU, from: YOU, gas: 0n, failed: true })).toMatchObject({ changes: [], reason: 'failed' })
})

test('a sending that pays for gas is no deposit, nor is one without a fee on another chain', () => {
  expect(told({ gas: 21_000n })).toMatchObject({ kind: 'fee', changes: [] })
  expect(told({ gas: 21_000n, to: YOU })).toMatchObject({ kind: 'withdrawal', changes: [-5n] })
  expect(told({ chain: 'eip155:100' as ChainId })).toMatchObject({ kind: 'fee', changes: [] })
})

test('on Arbitrum a deposit comes from the alias of its sender', () => {
  const arbitrum = { chain: 'eip155:42161' as ChainId }
  const alias = '0x2222111111111111111111111111111111112222'
  expect(aliasOf(ME)).toBe(alias)
  expect(aliasOf(`0x${'f'.repeat(40)}`)).toBe('0x1111000000000000000000000000000000001110')
  expect(told({ ...arbitrum, from: alias })).toEqual({ ...ARRIVAL, protocol: 'arbitrum-bridge' })
  expect(told({ ...arbitrum, from: YOU })).not.toHaveProperty('reason')
  expect(told({ from: alias })).not.toHaveProperty('reason')
})
