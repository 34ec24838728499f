import { Interface, id } from 'ethers'
import { expect, test } from 'vitest'
import type { ChainId } from '@/lib/core/ids'
import { encodeCall } from '@/tests/fixtures/encode-call'
import { decodeTransaction } from './decode-transaction'
import { describeCall } from './describe-call'
import { netMoves, ZERO_ADDRESS } from './net-moves'
import { APPROVAL_SELECTORS } from './protocols/erc20'
import { decoders } from './registry'
import type { EvmTransaction, TokenMove } from './transaction'

const ME = `0x${'1'.repeat(40)}`
const YOU = `0x${'2'.repeat(40)}`
const ROUTER = `0x${'3'.repeat(40)}`
const COIN = `0x${'a'.repeat(40)}`
const SHARE = `0x${'b'.repeat(40)}`
const WETH = '0xc02aaa39b223fe8d0a0e5c4f27ead9083c756cc2'
const ETHER = 10n ** 18n

const tx = (part: Partial<EvmTransaction>): EvmTransaction => ({
  chain: 'eip155:1' as ChainId,
  hash: `0x${'f'.repeat(64)}`,
  at: 0,
  account: ME,
  from: ME,
  to: YOU,
  value: 0n,
  input: '0x',
  failed: false,
  gas: 21_000n,
  internal: [],
  moves: [],
  ...part,
})
const move = (contract: string, from: string, to: string, units: bigint): TokenMove => ({
  standard: 'erc20',
  contract,
  from,
  to,
  units,
  symbol: 'X',
  name: 'X',
  decimals: 6,
})
const told = (part: Partial<EvmTransaction>) => {
  const given = tx(part)
  const moves = netMoves(given, 'ETH')
  return { ...decodeTransaction(given, moves), changes: moves.map(({ units }) => units) }
}
const call = (signature: string, ...args: unknown[]) => {
  const face = new Interface([`function ${signature}`])
  return face.encodeFunctionData(signature.split('(')[0] ?? '', args)
}

test('every selector is that of its signature', () => {
  const all = [APPROVAL_SELECTORS, ...decoders.map(({ selectors = {} }) => selectors)].flatMap((each) =>
    Object.entries(each),
  )
  expect(all.length).toBeGreaterThan(15)
  for (const [selector, signature] of all) expect(id(signature).slice(0, 10)).toBe(selector)
})

test('a plain sending is a withdrawal here and a deposit there', () => {
  expect(told({ value: 5n })).toEqual({ kind: 'withdrawal', counterparty: YOU, changes: [-5n] })
  expect(told({ from: YOU, to: ME, value: 5n })).toEqual({
    kind: 'deposit',
    counterparty: YOU,
    changes: [5n],
  })
})

test('a sending to oneself moves nothing but gas', () => {
  expect(told({ to: ME, value: 5n })).toMatchObject({ kind: 'fee', reason: 'gas', changes: [] })
})

test('a failed transaction is a fee, whatever it wanted', () => {
  expect(told({ failed: true, value: 5n })).toMatchObject({ kind: 'fee', reason: 'failed', changes: [] })
})

test('an approval is a fee without legs', () => {
  const input = call('approve(address,uint256)', ROUTER, 1n)
  expect(told({ to: COIN, input })).toMatchObject({ kind: 'fee', reason: 'approval', changes: [] })
})

test.each(Object.values(APPROVAL_SELECTORS))('%s only allows something', (signature) => {
  const input = encodeCall(signature)
  expect(told({ to: COIN, input })).toMatchObject({ kind: 'fee', reason: 'approval', changes: [] })
  expect(told({ to: COIN, input, moves: [move(COIN, ME, YOU, 1n)] })).not.toMatchObject({ kind: 'fee' })
})

test('a wrap without a log gets its other side, and a wrap with one is not counted twice', () => {
  const wrap = { to: WETH, value: ETHER, input: '0xd0e30db0' }
  expect(told(wrap)).toMatchObject({ kind: 'rollover', reason: 'wrap', changes: [-ETHER, ETHER] })
  const logged = { ...wrap, moves: [move(WETH, ZERO_ADDRESS, ME, ETHER)] }
  expect(told(logged)).toMatchObject({ reason: 'wrap', changes: [-ETHER, ETHER] })
  const unwrap = {
    to: WETH,
    input: call('withdraw(uint256)', ETHER),
    internal: [{ from: WETH, to: ME, units: ETHER }],
  }
  expect(told(unwrap)).toMatchObject({ reason: 'unwrap', changes: [ETHER, -ETHER] })
})

test('one coin for another is a trade; a share for a coin from an unknown contract is unclear', () => {
  const swap = { to: ROUTER, input: '0x12345678', value: 9n, moves: [move(COIN, YOU, ME, 7n)] }
  expect(told(swap)).not.toHaveProperty('unclear')
  expect(told(swap).kind).toBe('trade')
  const vault = { ...swap, moves: [move(SHARE, ZERO_ADDRESS, ME, 7n)] }
  expect(told(vault)).toMatchObject({ kind: 'trade', unclear: true })
})

test('lending needs the receipt that the call promises', () => {
  const input = call('supply(address,uint256,address,uint16)', COIN, 9n, ME, 0)
  const out = move(COIN, ME, SHARE, 9n)
  const lent = { to: ROUTER, input, moves: [out, move(SHARE, ZERO_ADDRESS, ME, 9n)] }
  expect(told(lent)).toMatchObject({ kind: 'rollover', reason: 'lend', protocol: 'aave-v3' })
  expect(told({ ...lent, moves: [out] })).toMatchObject({ kind: 'withdrawal', unclear: true })
})

test('calls are described, and what is cut, nested without end or unknown is said to be unknown', () => {
  const of = (input: string, value = 0n) => describeCall({ chain: 'eip155:1', to: COIN, input, value })
  const transfer = call('transfer(address,uint256)', YOU, 4n)
  expect(of(transfer)).toEqual({ action: 'transfer-token', token: COIN, to: YOU, units: 4n })
  expect(of(call('approve(address,uint256)', YOU, 2n ** 256n - 1n))).toMatchObject({ units: 'unlimited' })
  expect(of(transfer.slice(0, -2))).toMatchObject({ action: 'unknown' })
  expect(of(transfer, 1n)).toMatchObject({ action: 'unknown' })
  let nested = transfer
  for (let depth = 0; depth < 20; depth++) nested = call('multicall(bytes[])', [nested])
  expect(JSON.stringify(of(nested), (_, value) => (String(value) === value ? value : value))).toContain(
    'unknown',
  )
  expect(of(`0x${'ab'.repeat(200_000)}`)).toEqual({ action: 'unknown' })
})
