/** Liquidity of Uniswap, Balancer and Curve: every call that has a name here, with what the contracts log for it. */
import { expect, test } from 'vitest'
import type { ChainId } from '@/lib/core/ids'
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
  SHARE,
  told,
} from '@/tests/fixtures/told-transaction'
import { SWAP_ROUTERS } from './data/swap-routers'
import { describeCall } from './describe-call'
import { curveLiquidity } from './protocols/curve-liquidity'
import { POSITION_MANAGERS } from './protocols/uniswap-positions'
import { uniswapV2Liquidity } from './protocols/uniswap-v2-liquidity'
import type { EvmTransaction } from './transaction'

type Moved = Partial<EvmTransaction>
const ADDS: Moved = { moves: [pays(COIN), pays(OTHER), minted(SHARE)] }
const ADDS_ONE: Moved = { value: 5n, moves: [minted(SHARE)] }
const REMOVES: Moved = { moves: [burnt(SHARE), gets(COIN), gets(OTHER)] }
const REMOVES_ONE: Moved = { moves: [burnt(SHARE)], internal: [ether()] }
const added = (protocol: string) => ({ kind: 'rollover', reason: 'add-liquidity', protocol })
const removed = (protocol: string) => ({ kind: 'rollover', reason: 'remove-liquidity', protocol })

const signaturesOf = (selectors: Readonly<Record<string, string>> = {}) => Object.values(selectors)

test.each(signaturesOf(uniswapV2Liquidity.selectors))('Uniswap V2: %s', (signature) => {
  const input = encodeCall(signature)
  const isAdd = signature.startsWith('add')
  // The share goes to its own pair, which destroys it.
  const given: Moved = { moves: [pays(SHARE), gets(COIN)], internal: [ether()] }
  const tx = isAdd ? ADDS : given
  const meaning = isAdd ? added : removed
  const isSolidly = signature.includes('bool') && !signature.includes('Permit')
  expect(told({ ...tx, input })).toEqual(meaning(isSolidly ? 'solidly' : 'uniswap-v2'))
  const sushi = SWAP_ROUTERS['sushiswap']?.['1']?.[0]?.toLowerCase() ?? ''
  expect(told({ ...tx, input, to: sushi })).toEqual(meaning('sushiswap'))
  expect(told({ moves: [pays(COIN), gets(OTHER)], input })).not.toHaveProperty('reason')
})

test.each(signaturesOf(curveLiquidity.selectors))('Curve: %s', (signature) => {
  const input = encodeCall(signature)
  const isAdd = signature.startsWith('add')
  for (const tx of isAdd ? [ADDS, ADDS_ONE] : [REMOVES, REMOVES_ONE])
    expect(told({ ...tx, input })).toEqual((isAdd ? added : removed)('curve'))
  expect(told({ moves: [pays(COIN), gets(OTHER)], input })).not.toHaveProperty('reason')
  const twice = isAdd ? [burnt(OTHER), minted(SHARE)] : [burnt(SHARE), minted(OTHER)]
  expect(told({ moves: twice, input })).not.toHaveProperty('reason')
})

const VAULT = '0xba12222222228d8ba445958a75a0704d566bf2c8'
const POOL_ID = `${SHARE}${'0'.repeat(24)}`
const request = [[COIN, OTHER], [5n, 5n], '0x', false]
test.each([
  ['joinPool', ADDS, ADDS_ONE, added('balancer')],
  ['exitPool', REMOVES, REMOVES_ONE, removed('balancer')],
])('Balancer V2: %s', (name, whole, single, meaning) => {
  const signature = `${name}(bytes32,address,address,(address[],uint256[],bytes,bool))`
  const input = encodeCall(signature, [POOL_ID, ME, ME, request])
  for (const tx of [whole, single]) expect(told({ ...tx, to: VAULT, input })).toEqual(meaning)
  expect(told({ ...whole, to: POOL, input })).not.toHaveProperty('reason')
  const foreign = encodeCall(signature, [`${OTHER}${'0'.repeat(24)}`, ME, ME, request])
  expect(told({ ...whole, to: VAULT, input: foreign })).not.toHaveProperty('reason')
  expect(describeCall({ chain: 'eip155:1', to: VAULT, input, value: 0n })).toEqual({
    action: meaning.reason,
    protocol: 'balancer',
  })
})

test.each([
  ['addLiquidityProportional(address,uint256[],uint256,bool,bytes)', [[5n, 5n], 1n, false, '0x'], ADDS],
  ['addLiquidityUnbalanced(address,uint256[],uint256,bool,bytes)', [[5n, 0n], 1n, true, '0x'], ADDS_ONE],
  [
    'addLiquiditySingleTokenExactOut(address,address,uint256,uint256,bool,bytes)',
    [COIN, 9n, 1n, true, '0x'],
    ADDS_ONE,
  ],
  ['removeLiquidityProportional(address,uint256,uint256[],bool,bytes)', [5n, [1n, 1n], false, '0x'], REMOVES],
  [
    'removeLiquiditySingleTokenExactIn(address,uint256,address,uint256,bool,bytes)',
    [5n, COIN, 1n, true, '0x'],
    REMOVES_ONE,
  ],
  [
    'removeLiquiditySingleTokenExactOut(address,uint256,address,uint256,bool,bytes)',
    [5n, COIN, 1n, true, '0x'],
    REMOVES_ONE,
  ],
] as const)('Balancer V3: %s', (signature, args, tx) => {
  const meaning = signature.startsWith('add') ? added : removed
  expect(told({ ...tx, input: encodeCall(signature, [SHARE, ...args]) })).toEqual(meaning('balancer-v3'))
  expect(told({ ...tx, input: encodeCall(signature, [OTHER, ...args]) })).not.toHaveProperty('reason')
})

test.each(['pancakeswap-v3', 'aerodrome', 'velodrome'])('positions of %s', (protocol) => {
  const [number = '', [address = ''] = []] = Object.entries(POSITION_MANAGERS[protocol] ?? {})[0] ?? []
  const to = address.toLowerCase()
  const slipstream =
    'mint((address,address,int24,int24,int24,uint256,uint256,uint256,uint256,address,uint256,uint160))'
  const piece = { standard: 'erc721', tokenId: '42', units: 1n }
  const opens = { to, moves: [pays(COIN), pays(OTHER), minted(to, piece)] }
  const chain = `eip155:${number}` as ChainId
  expect(told({ chain, ...opens, input: encodeCall(slipstream) })).toEqual(added(protocol))
})

const MANAGERS = Object.entries(POSITION_MANAGERS['uniswap-v4'] ?? {})
test.each(MANAGERS)('Uniswap V4 on chain %s', (number, [address = '']) => {
  const to = address.toLowerCase()
  const base = { chain: `eip155:${number}` as ChainId, to }
  const input = encodeCall('modifyLiquidities(bytes,uint256)', ['0x', 9n])
  const piece = { standard: 'erc721', tokenId: '42', units: 1n }
  const opens = { ...base, input, value: 5n, moves: [pays(COIN), minted(to, piece)] }
  expect(told(opens)).toEqual(added('uniswap-v4'))
  const many = encodeCall('multicall(bytes[])', [[input]])
  expect(told({ ...opens, input: many })).toEqual(added('uniswap-v4'))
  const closes = { ...base, input, moves: [burnt(to, piece), gets(COIN)], internal: [ether(to)] }
  expect(told(closes)).toEqual(removed('uniswap-v4'))
  const grows = { ...base, input, moves: [pays(COIN), pays(OTHER)] }
  expect(told(grows)).toEqual({ ...added('uniswap-v4'), unclear: true })
  expect(told({ ...opens, to: POOL })).not.toHaveProperty('reason')
})
