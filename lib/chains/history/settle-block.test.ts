import { expect, test } from 'vitest'
import { wrappedNative } from '@/lib/decode/data/wrapped-native'
import { evmChainId } from '../data/evm-chains'
import type { ChainTransaction } from './chain-rows'
import { TRANSFER, topicOf, WITHDRAWAL } from './log-topics'
import { settleBlock } from './settle-block'

const ME = `0x${'1'.repeat(40)}`
const YOU = `0x${'2'.repeat(40)}`
const COIN = `0x${'c'.repeat(40)}`
const owner = { chain: evmChainId(56), account: ME }
const FEE = 50_000n * 3n
const word = (value: number) => `0x${value.toString(16).padStart(64, '0')}`
const log = (address: string, topics: string[], data: string) => {
  return { address, topics, data, blockNumber: 7, transactionHash: word(1), removed: false }
}
const tx = (more: Partial<ChainTransaction> = {}): ChainTransaction => ({
  hash: word(1),
  block: 7,
  time: 1_700_000_000,
  from: ME,
  to: YOU,
  value: 0n,
  input: '0x12345678',
  failed: false,
  gasUsed: 50_000n,
  gasPrice: 3n,
  logs: [],
  ...more,
})
const settle = (transactions: ChainTransaction[], count: bigint, balance: bigint) =>
  settleBlock(transactions, { count, balance }, owner)

test('unwrapping is explained by its log', () => {
  const wrapper = wrappedNative(owner.chain)?.address ?? ''
  const unwrapping = tx({ to: wrapper, logs: [log(wrapper, [WITHDRAWAL, topicOf(ME)], word(1000))] })
  expect(settle([unwrapping], 1n, 1000n - FEE)).toEqual({ transactions: [unwrapping], isWhole: true })
})

test('what is left over of a call came from the contract', () => {
  expect(settle([tx()], 1n, 40n - FEE)).toEqual({ transactions: [tx({ paidOut: 40n })], isWhole: true })
})

test('what is lacking was part of the fee: nothing else takes coins from an address without code', () => {
  const { transactions } = settle([tx({ l1Fee: 1n })], 1n, -7n - FEE)
  expect(transactions).toEqual([tx({ l1Fee: 7n })])
})

test('a failed call costs its gas and moves nothing', () => {
  expect(settle([tx({ value: 9n, failed: true })], 1n, -FEE).isWhole).toBe(true)
})

test('a deposit from below brings what it sends, whether that stays, goes on or comes back', () => {
  const base = { chain: evmChainId(8453), account: ME }
  const deposit = tx({ to: ME, value: 9n, input: '0x', gasPrice: 0n })
  const whole = (only: ChainTransaction, balance: bigint) => settleBlock([only], { count: 1n, balance }, base)
  expect(whole(deposit, 9n)).toEqual({ transactions: [deposit], isWhole: true })
  expect(whole({ ...deposit, to: YOU }, 0n).isWhole).toBe(true)
  expect(whole({ ...deposit, to: YOU, failed: true }, 9n).isWhole).toBe(true)
  // Elsewhere nothing is made, so the coins came from a contract.
  expect(settle([deposit], 1n, 9n).transactions).toEqual([{ ...deposit, paidOut: 9n }])
})

test('what somebody else sent costs the account nothing', () => {
  expect(settle([tx({ from: YOU, to: ME, value: 9n })], 0n, 9n).isWhole).toBe(true)
})

const incoming = tx({
  from: YOU,
  to: COIN,
  logs: [log(COIN, [TRANSFER, topicOf(YOU), topicOf(ME)], word(5))],
})
test.each<[string, ChainTransaction[], bigint, bigint]>([
  ['two calls that may have paid', [tx(), tx({ hash: word(2) })], 2n, 40n - 2n * FEE],
  ['a sent transaction that is not among them', [tx()], 2n, -FEE],
  ['coins that came with tokens of somebody else', [incoming], 0n, 40n],
  ['coins from nowhere', [], 0n, 40n],
])('%s: nothing is shared out', (_, transactions, count, balance) => {
  expect(settle(transactions, count, balance)).toEqual({ transactions, isWhole: false })
})
