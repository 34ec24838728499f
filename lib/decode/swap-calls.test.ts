/** Every swap call that has a name here, as ethers encodes it from the published interface. */
import { id } from 'ethers'
import { expect, test } from 'vitest'
import type { ChainId } from '@/lib/core/ids'
import { encodeCall } from '@/tests/fixtures/encode-call'
import { COIN, ether, gets, ME, minted, OTHER, POOL, pays, told } from '@/tests/fixtures/told-transaction'
import { SWAP_ROUTERS } from './data/swap-routers'
import { SWAP_SIGNATURES } from './data/swap-signatures'
import { describeCall } from './describe-call'
import { swapCalls } from './protocols/swap-calls'
import type { EvmTransaction } from './transaction'

const WETH = '0xc02aaa39b223fe8d0a0e5c4f27ead9083c756cc2'
const NATIVE = '0xEeeeeEeeeEeEeeEeEeEeeEEEeeeeEeeeeeeeEEeE'
const PAID = pays(COIN)
const GOT = gets(OTHER)

/** Kind of contract -> a router of it on Ethereum or where it is. */
const ROUTERS: Readonly<Record<string, readonly [protocol: string, chain: string, index: number]>> = {
  'uniswap-v2': ['sushiswap', '1', 0],
  'uniswap-v3': ['uniswap-v3', '1', 0],
  'swap-router-02': ['pancakeswap', '1', 0],
  'universal-router': ['uniswap-universal-router', '1', 1],
  solidly: ['velodrome', '10', 0],
  '1inch-v4': ['1inch', '*', 0],
  '1inch-v5': ['1inch', '*', 1],
  '1inch-v6': ['1inch', '*', 2],
  '0x-v4': ['0x', '1', 0],
  'paraswap-v5': ['paraswap', '*', 1],
  'paraswap-v6': ['paraswap', '*', 0],
  kyberswap: ['kyberswap', '*', 0],
  odos: ['odos', '1', 0],
  openocean: ['openocean', '*', 0],
  'curve-router': ['curve', '1', 0],
  sushiswap: ['sushiswap', '*', 0],
  metamask: ['metamask', '1', 0],
}
const CALLS = Object.entries(SWAP_SIGNATURES).flatMap(([kind, calls]) =>
  Object.entries(calls).map(([selector, signature]) => [kind, signature, selector] as const),
)

test.each(CALLS)('%s %s', (kind, signature, selector) => {
  expect(id(signature).slice(0, 10)).toBe(selector)
  const [protocol = '', chain = '', index = 0] = ROUTERS[kind] ?? []
  const to = SWAP_ROUTERS[protocol]?.[chain]?.[index]?.toLowerCase() ?? ''
  const input = encodeCall(signature)
  expect(input.slice(0, 10)).toBe(selector)
  const id155 = `eip155:${chain === '*' ? '1' : chain}` as ChainId
  const trade = { kind: 'trade', protocol, counterparty: to }
  expect(told({ chain: id155, to, input, moves: [PAID, GOT] })).toEqual(trade)
  const of = (address: string) => describeCall({ chain: id155, to: address, input, value: 0n })
  // With made-up arguments some say nothing more, some do: what they say is tested beside their decoders.
  // A list without commands swaps nothing.
  const isEmpty = kind === 'universal-router' && !signature.startsWith('execute(address')
  expect(of(to)).toMatchObject(isEmpty ? { action: 'unknown', selector } : { action: 'swap', protocol })
  expect(of(POOL)).toMatchObject({ action: 'unknown' })
})

test('swaps in one call of several, and what stands around them, are one swap with its ether', () => {
  const single = 'exactInputSingle((address,address,uint24,address,uint256,uint256,uint160))'
  const parts = [single, single, 'unwrapWETH9(uint256,address)', 'refundETH()'].map((each) =>
    encodeCall(each),
  )
  const to = SWAP_ROUTERS['uniswap-v3']?.['1']?.[1]?.toLowerCase() ?? ''
  const several = (calls: string[], value = 0n) => {
    const input = encodeCall('multicall(uint256,bytes[])', [9n, calls])
    return describeCall({ chain: 'eip155:1', to, input, value })
  }
  const swap = { action: 'swap', protocol: 'uniswap-v3' }
  expect(several(parts.slice(0, 2))).toEqual(swap)
  expect(several(parts.slice(0, 2), 5n)).toEqual({ ...swap, value: 5n })
  const strange = encodeCall('mint(address,uint256)')
  expect(several([...parts.slice(0, 1), strange])).toEqual({
    action: 'many',
    calls: [swap, { action: 'unknown', selector: strange.slice(0, 10) }],
  })
  // Nobody knows which of them takes it.
  expect(
    several([encodeCall('swapExactTokensForTokens(uint256,uint256,address[],address)'), strange], 7n),
  ).toMatchObject({
    action: 'many',
    value: 7n,
  })
  expect(several([])).toEqual({ action: 'many', calls: [] })
})

test('what 0x takes in ether beside the token that is sold is a fee, elsewhere it is not understood', () => {
  const proxy = SWAP_ROUTERS['0x']?.['1']?.[0]?.toLowerCase() ?? ''
  const swap = { value: 1n, moves: [PAID, GOT] }
  expect(told({ ...swap, to: proxy })).toEqual({
    kind: 'trade',
    protocol: '0x',
    counterparty: proxy,
    coinIsFee: true,
  })
  const other = SWAP_ROUTERS['kyberswap']?.['*']?.[0]?.toLowerCase() ?? ''
  expect(told({ ...swap, to: other })).toMatchObject({ kind: 'trade', unclear: true })
})

test('ether that a swap sends along is said', () => {
  const input = encodeCall('swapExactETHForTokens(uint256,address[],address,uint256)')
  const to = SWAP_ROUTERS['uniswap-v2']?.['1']?.[0]?.toLowerCase() ?? ''
  const swap = { action: 'swap', protocol: 'uniswap-v2', value: 5n }
  expect(describeCall({ chain: 'eip155:1', to, input, value: 5n })).toEqual(swap)
  const approve = encodeCall('approve(address,uint256)')
  expect(describeCall({ chain: 'eip155:1', to, input: approve, value: 5n })).toMatchObject({
    action: 'unknown',
  })
})

const settle = (coin: string) =>
  encodeCall('execute((address,address,uint256),bytes[],bytes32)', [
    [ME, coin, 1n],
    [],
    `0x${'0'.repeat(64)}`,
  ])
const single = (given: string, taken: string) =>
  encodeCall('swapSingleTokenExactIn(address,address,address,uint256,uint256,uint256,bool,bytes)', [
    POOL,
    given,
    taken,
    5n,
    1n,
    9n,
    true,
    '0x',
  ])
test.each<[string, string, Partial<EvmTransaction>]>([
  ['0x', settle(OTHER), { value: 5n, moves: [GOT] }],
  ['0x', settle(NATIVE), { moves: [PAID], internal: [ether()] }],
  ['balancer-v3', single(COIN, OTHER), { moves: [PAID, GOT] }],
  ['balancer-v3', single(WETH, OTHER), { value: 5n, moves: [GOT] }],
  ['balancer-v3', single(COIN, WETH), { moves: [PAID], internal: [ether()] }],
])('%s swaps what its call names', (protocol, input, tx) => {
  expect(told({ ...tx, input })).toEqual({ kind: 'trade', protocol, counterparty: POOL })
})

test('a swap that moves another coin than its call names has no name', () => {
  expect(told({ input: settle(COIN), value: 5n, moves: [GOT] })).not.toHaveProperty('protocol')
  expect(told({ input: single(OTHER, COIN), moves: [PAID, GOT] })).not.toHaveProperty('protocol')
  expect(told({ input: settle(COIN), value: 5n, moves: [minted(OTHER)] })).toMatchObject({ unclear: true })
})

const EXCHANGES = Object.values(swapCalls.selectors ?? {}).filter((each) => each.startsWith('exchange'))
test.each(EXCHANGES)('a pool of Curve: %s', (signature) => {
  const input = encodeCall(signature)
  const trade = { kind: 'trade', protocol: 'curve', counterparty: POOL }
  expect(told({ input, moves: [PAID, GOT] })).toEqual(trade)
  expect(told({ input, value: 5n, moves: [GOT] })).toEqual(trade)
  expect(told({ input, moves: [PAID, minted(OTHER)] })).not.toHaveProperty('protocol')
})
