/** Bridges: every address and every call that has a name here, as ethers encodes it, with what moves on either side. */
import { id } from 'ethers'
import { expect, test } from 'vitest'
import type { ChainId } from '@/lib/core/ids'
import { eachAddress, mainnet } from '@/tests/fixtures/address-tables'
import { encodeCall } from '@/tests/fixtures/encode-call'
import {
  burnt,
  COIN,
  ether,
  gets,
  ME,
  minted,
  OTHER,
  POOL,
  pays,
  told,
  toldByMoves,
} from '@/tests/fixtures/told-transaction'
import { BRIDGE_SIGNATURES } from './data/bridge-signatures'
import { BRIDGE_AGGREGATORS, BRIDGES } from './data/bridges'
import { describeCall } from './describe-call'
import { ZERO_ADDRESS } from './net-moves'

const UNKNOWN = `0x${'9'.repeat(40)}`
const chainOf = (number: string) => `eip155:${number}` as ChainId

const bridgeOf = (protocol: string, chain: string, index = 0) =>
  BRIDGES[protocol]?.[chain]?.[index]?.toLowerCase() ?? ''

const CALLS = Object.entries(BRIDGE_SIGNATURES).flatMap(([protocol, calls]) =>
  Object.entries(calls).map(([selector, signature]) => [protocol, signature, selector] as const),
)
test.each(CALLS)('%s %s', (protocol, signature, selector) => {
  expect(id(signature).slice(0, 10)).toBe(selector)
  const to = bridgeOf(protocol, '1')
  const input = encodeCall(signature)
  const out = { kind: 'withdrawal', reason: 'bridge-out', protocol, counterparty: to }
  expect(told({ to, input, value: 5n })).toEqual(out)
  expect(told({ to, input, moves: [pays(COIN)] })).toEqual(out)
  expect(told({ to, input, value: 1n, moves: [burnt(COIN)] })).toEqual({ ...out, coinIsFee: true })
  const of = (address: string) => describeCall({ chain: 'eip155:1', to: address, input, value: 0n })
  expect(of(to)).toMatchObject({ action: 'bridge', protocol })
  expect(of(POOL)).toMatchObject({ action: 'unknown' })
})

test.each([
  ['optimism-bridge', '10'],
  ['base-bridge', '8453'],
])('%s: ether and tokens leave chain %s', (protocol, number) => {
  const chain = `eip155:${number}` as ChainId
  const out = { kind: 'withdrawal', reason: 'bridge-out', protocol }
  const bridge = bridgeOf(protocol, number)
  const token = encodeCall('withdraw(address,uint256,uint32,bytes)')
  expect(told({ chain, to: bridge, input: token, moves: [burnt(COIN)] })).toMatchObject(out)
  const passer = bridgeOf(protocol, number, 1)
  const coin = encodeCall('initiateWithdrawal(address,uint256,bytes)')
  expect(told({ chain, to: passer, input: coin, value: 5n })).toMatchObject(out)
})

test('withdrawals that their owner finishes on Ethereum are arrivals', () => {
  const portal = bridgeOf('optimism-bridge', '1', 1)
  const withdrawal = '(uint256,address,address,uint256,uint256,bytes)'
  const finish = encodeCall(`finalizeWithdrawalTransaction(${withdrawal})`)
  expect(told({ to: portal, input: finish, internal: [ether()] })).toMatchObject({
    reason: 'bridge-in',
    protocol: 'optimism-bridge',
  })
  const outbox = bridgeOf('arbitrum-bridge', '1', 2)
  const execute = encodeCall(
    'executeTransaction(bytes32[],uint256,address,address,uint256,uint256,uint256,uint256,bytes)',
  )
  const gateway = bridgeOf('arbitrum-bridge', '1', 6)
  expect(told({ to: outbox, input: execute, moves: [gets(COIN, gateway)] })).toMatchObject({
    reason: 'bridge-in',
    protocol: 'arbitrum-bridge',
  })
})

test('proving a withdrawal costs a fee and moves nothing', () => {
  const portal = bridgeOf('base-bridge', '1', 1)
  const withdrawal = '(uint256,address,address,uint256,uint256,bytes)'
  const prove = `proveWithdrawalTransaction(${withdrawal},uint256,(bytes32,bytes32,bytes32,bytes32),bytes[])`
  expect(told({ to: portal, input: encodeCall(prove) })).toMatchObject({ kind: 'fee', reason: 'gas' })
})

test('USDC that its owner fetches with CCTP is made for the account', () => {
  const receive = encodeCall('receiveMessage(bytes,bytes)')
  const to = bridgeOf('cctp', '*', 1)
  expect(told({ to, input: receive, moves: [minted(COIN)] })).toEqual({
    kind: 'deposit',
    reason: 'bridge-in',
    protocol: 'cctp',
    counterparty: to,
  })
})

test('a pool of Stargate that is lent to is no bridge for that', () => {
  const to = bridgeOf('stargate', '1', 1)
  const share = minted(`0x${'c'.repeat(40)}`)
  const input = encodeCall('deposit(address,uint256)', [ME, 5n])
  expect(told({ to, input, moves: [pays(COIN, to), share] })).not.toHaveProperty('reason')
})

/** As LI.FI's Stargate facet has it; the decoder asks for no bridging call by name. */
const STARGATE = '(uint16,(uint32,bytes32,uint256,uint256,bytes,bytes,bytes),(uint256,uint256),address)'
const START = `startBridgeTokensViaStargate((bytes32,string,string,address,address,address,uint256,uint256,bool,bool),${STARGATE})`
test.each(Object.keys(BRIDGE_AGGREGATORS))('%s takes coins away when none come back', (protocol) => {
  const to = BRIDGE_AGGREGATORS[protocol]?.['*']?.[0]?.toLowerCase() ?? ''
  const input = encodeCall(START)
  const out = { kind: 'withdrawal', reason: 'bridge-out', protocol, counterparty: to }
  expect(told({ to, input, value: 5n })).toEqual(out)
  expect(told({ to, input, value: 1n, moves: [pays(COIN)] })).toEqual({ ...out, coinIsFee: true })
  expect(told({ to, input, moves: [pays(COIN), gets(OTHER)] })).not.toHaveProperty('reason')
  expect(told({ to, input, moves: [gets(COIN)] })).not.toHaveProperty('reason')
})

test('a swap of LI.FI for somebody else is no bridge', () => {
  const to = BRIDGE_AGGREGATORS['li-fi']?.['*']?.[0]?.toLowerCase() ?? ''
  const swap = '(address,address,address,address,uint256,bytes,bool)'
  const input = encodeCall(`swapTokensSingleV3ERC20ToERC20(bytes32,string,string,address,uint256,${swap})`)
  expect(told({ to, input, moves: [pays(COIN)] })).toMatchObject({ kind: 'withdrawal', unclear: true })
})

test.each(
  eachAddress(BRIDGES),
)('%s on chain %s at %s takes coins away and brings them', (protocol, chain, address) => {
  const to = address.toLowerCase()
  const base = { chain: chainOf(chain), to }
  expect(told({ ...base, moves: [pays(COIN)] })).toEqual({
    kind: 'withdrawal',
    reason: 'bridge-out',
    protocol,
    counterparty: to,
  })
  expect(told({ ...base, value: 3n, moves: [pays(COIN)] })).toMatchObject({
    reason: 'bridge-out',
    coinIsFee: true,
  })
  expect(told({ ...base, from: UNKNOWN, moves: [gets(COIN)] })).toEqual({
    kind: 'deposit',
    reason: 'bridge-in',
    protocol,
    counterparty: to,
  })
  expect(told({ ...base, internal: [ether(to)] })).toMatchObject({ kind: 'deposit', reason: 'bridge-in' })
})

test('what a bridge pays is an arrival, whoever has called whatever contract', () => {
  const bridge = mainnet(BRIDGES, 'hop')
  const arrival = { kind: 'deposit', reason: 'bridge-in', protocol: 'hop', counterparty: bridge }
  expect(toldByMoves({ internal: [ether(bridge)] })).toEqual(arrival)
  expect(told({ to: UNKNOWN, internal: [ether(bridge)] })).toEqual(arrival)
  expect(toldByMoves({ moves: [gets(COIN, bridge)] })).toEqual(arrival)
  expect(toldByMoves({ internal: [ether(UNKNOWN)] })).not.toHaveProperty('reason')
  expect(toldByMoves({ moves: [gets(COIN, bridge), gets(OTHER)] })).not.toHaveProperty('reason')
})

test('the address of a bridge is nothing special on another chain', () => {
  const bridge = mainnet(BRIDGES, 'hop')
  expect(toldByMoves({ chain: chainOf('56'), internal: [ether(bridge)] })).not.toHaveProperty('reason')
})

test('a bridge that gives something back at once is not called understood', () => {
  const to = mainnet(BRIDGES, 'across')
  expect(told({ to, moves: [pays(COIN), gets(OTHER, ZERO_ADDRESS)] })).toMatchObject({ unclear: true })
  expect(told({ to, from: UNKNOWN, moves: [pays(COIN)] })).toMatchObject({ unclear: true })
})

test('a token that carries itself pays its message in the native coin', () => {
  const send = 'send((uint32,bytes32,uint256,uint256,bytes,bytes,bytes),(uint256,uint256),address)'
  const input = encodeCall(send)
  expect(told({ to: COIN, value: 2n, input, moves: [burnt(COIN)] })).toMatchObject({
    kind: 'withdrawal',
    reason: 'bridge-out',
    coinIsFee: true,
  })
  expect(told({ to: POOL, value: 2n, input, moves: [pays(COIN, UNKNOWN)] })).not.toHaveProperty('reason')
})
