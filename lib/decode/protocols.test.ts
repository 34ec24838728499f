import { getAddress, Interface } from 'ethers'
import { expect, test } from 'vitest'
import type { ChainId } from '@/lib/core/ids'
import { eachAddress, mainnet } from '@/tests/fixtures/address-tables'
import { MULTICALL_3 } from './batch-calls'
import { BRIDGE_AGGREGATORS, BRIDGES } from './data/bridges'
import { COMPOUND_BULKERS, COMPOUND_MARKETS } from './data/compound'
import { SWAP_ROUTERS } from './data/swap-routers'
import { UNISWAP_LIKES } from './data/uniswap-likes'
import { decodeTransaction } from './decode-transaction'
import { describeCall } from './describe-call'
import { netMoves, ZERO_ADDRESS } from './net-moves'
import { SWAP_CONTRACTS } from './protocols/swap-calls'
import { POSITION_MANAGERS } from './protocols/uniswap-positions'
import type { EvmTransaction, TokenMove } from './transaction'

const ME = `0x${'1'.repeat(40)}`
const POOL = `0x${'2'.repeat(40)}`
const COIN = `0x${'a'.repeat(40)}`
const OTHER = `0x${'b'.repeat(40)}`
const UNKNOWN = `0x${'9'.repeat(40)}`

const move = (contract: string, from: string, to: string, units: bigint, part = {}): TokenMove => ({
  standard: 'erc20',
  contract,
  from,
  to,
  units,
  symbol: 'X',
  name: 'X',
  decimals: 6,
  ...part,
})
const pays = (contract: string, units = 5n, to = POOL) => move(contract, ME, to, units)
const gets = (contract: string, units = 7n, from = POOL) => move(contract, from, ME, units)
const piece = { standard: 'erc721', tokenId: '42' } as const
const sent = (units: bigint, from = POOL) => ({ from, to: ME, units })

const txOf = (part: Partial<EvmTransaction>): EvmTransaction => ({
  chain: 'eip155:1' as ChainId,
  hash: `0x${'f'.repeat(64)}`,
  at: 0,
  account: ME,
  from: ME,
  to: POOL,
  value: 0n,
  input: '0xdeadbeef',
  failed: false,
  gas: 1n,
  internal: [],
  moves: [],
  ...part,
})
const told = (part: Partial<EvmTransaction>) => {
  const tx = txOf(part)
  return decodeTransaction(tx, netMoves(tx, 'ETH'))
}
const call = (signature: string, ...args: unknown[]) => {
  const face = new Interface([`function ${signature}`])
  return face.encodeFunctionData(signature.split('(')[0] ?? '', args)
}
const at = (chain: string) => `eip155:${chain}` as ChainId

test('every address has the checksum that it is written with', () => {
  const tables = [
    SWAP_ROUTERS,
    BRIDGES,
    COMPOUND_MARKETS,
    COMPOUND_BULKERS,
    SWAP_CONTRACTS,
    BRIDGE_AGGREGATORS,
    POSITION_MANAGERS,
    UNISWAP_LIKES,
    MULTICALL_3,
  ]
  const all = tables.flatMap(eachAddress)
  expect(all.length).toBeGreaterThan(120)
  for (const [, , address] of all) expect(getAddress(address.toLowerCase())).toBe(address)
})

test.each(
  eachAddress(SWAP_ROUTERS),
)('a swap through %s on chain %s at %s is a trade', (protocol, chain, address) => {
  const to = address.toLowerCase()
  const swap = { chain: at(chain), to, moves: [pays(COIN), gets(OTHER)] }
  expect(told(swap)).toEqual({ kind: 'trade', protocol, counterparty: to })
  expect(told({ ...swap, value: 9n, moves: [gets(OTHER, 7n, ZERO_ADDRESS)] })).toMatchObject({ protocol })
})

test('a router does not make a trade of what is none', () => {
  const to = mainnet(SWAP_ROUTERS, '1inch')
  expect(told({ to, moves: [pays(COIN)] })).toMatchObject({ kind: 'withdrawal', unclear: true })
  expect(
    told({ to, moves: [pays(COIN), gets(OTHER, 1n, ZERO_ADDRESS)].map((each) => ({ ...each, ...piece })) }),
  ).toMatchObject({ unclear: true })
  expect(told({ to, from: POOL, moves: [pays(COIN), gets(OTHER)] })).toMatchObject({ unclear: true })
  expect(told({ to, chain: at('1'), failed: true, moves: [pays(COIN)] })).toMatchObject({
    kind: 'fee',
    reason: 'failed',
  })
  // The same address on a chain where nobody has deployed it is anybody's.
  const quick = SWAP_ROUTERS['quickswap']?.['137']?.[0]?.toLowerCase() ?? ''
  expect(told({ to: quick, moves: [pays(COIN), gets(OTHER)] })).not.toHaveProperty('protocol')
})

const LIFI_SWAP = '(address,address,address,address,uint256,bytes,bool)'
test.each([
  [
    'balancer',
    'swap((bytes32,uint8,address,address,uint256,bytes),(address,bool,address,bool),uint256,uint256)',
    [[`0x${'0'.repeat(64)}`, 0, COIN, OTHER, 5n, '0x'], [ME, false, ME, false], 1n, 2n],
  ],
  [
    'li-fi',
    `swapTokensSingleV3ERC20ToERC20(bytes32,string,string,address,uint256,${LIFI_SWAP})`,
    [`0x${'0'.repeat(64)}`, 'a', 'b', ME, 1n, [POOL, POOL, COIN, OTHER, 5n, '0x', true]],
  ],
])('the swap call of %s is a trade there and nowhere else', (protocol, signature, args) => {
  const input = call(signature, ...args)
  const to = mainnet(SWAP_CONTRACTS, protocol)
  const swap = { to, input, moves: [pays(COIN), gets(OTHER)] }
  expect(told(swap)).toMatchObject({ kind: 'trade', protocol })
  expect(told({ ...swap, to: UNKNOWN })).not.toHaveProperty('protocol')
  expect(told({ ...swap, input: '0xdeadbeef' })).not.toHaveProperty('protocol')
  expect(describeCall({ chain: 'eip155:1', to, input, value: 0n })).toMatchObject({
    action: 'swap',
    protocol,
  })
})

test('a pool of Curve swaps coins; its share is no coin', () => {
  const input = call('exchange(int128,int128,uint256,uint256)', 0, 1, 5n, 1n)
  expect(told({ input, moves: [pays(COIN), gets(OTHER)] })).toMatchObject({
    kind: 'trade',
    protocol: 'curve',
  })
  expect(told({ input, moves: [pays(COIN), gets(OTHER, 7n, ZERO_ADDRESS)] })).toMatchObject({ unclear: true })
})

const STETH = '0xae7ab96520de3a18e5e111b5eaab095312d7fe84'
const WSTETH = '0x7f39c581f595b53c5cb19bd0b3f8da6c935e2ca0'
const UNSTETH = '0x889edc2edab5f40e902b864ad4d7ade8e412f9b1'
const RETH = '0xae78736cd615f374d3085123a210448e74fc6393'
const minted = (contract: string, part = {}) => ({ ...gets(contract, 5n, ZERO_ADDRESS), ...part })
const burnt = (contract: string, part = {}) => ({ ...pays(contract, 5n, ZERO_ADDRESS), ...part })

test.each<[string, Partial<EvmTransaction>, string, string]>([
  [
    'Lido submit',
    { to: STETH, value: 5n, input: call('submit(address)', ME), moves: [minted(STETH)] },
    'stake',
    'lido',
  ],
  ['ether sent to Lido', { to: STETH, value: 5n, input: '0x', moves: [minted(STETH)] }, 'stake', 'lido'],
  ['ether sent to wstETH', { to: WSTETH, value: 5n, input: '0x', moves: [minted(WSTETH)] }, 'stake', 'lido'],
  [
    'wstETH wrap',
    { to: WSTETH, input: call('wrap(uint256)', 5n), moves: [pays(STETH, 4n, WSTETH), minted(WSTETH)] },
    'wrap',
    'lido',
  ],
  [
    'wstETH unwrap',
    { to: WSTETH, input: call('unwrap(uint256)', 5n), moves: [burnt(WSTETH), gets(STETH, 6n, WSTETH)] },
    'unwrap',
    'lido',
  ],
  [
    'Lido request',
    { to: UNSTETH, moves: [pays(STETH, 5n, UNSTETH), minted(UNSTETH, piece)] },
    'unstake',
    'lido',
  ],
  ['Lido claim', { to: UNSTETH, internal: [sent(5n)], moves: [burnt(UNSTETH, piece)] }, 'unstake', 'lido'],
  [
    'Rocket Pool deposit',
    { value: 5n, input: call('deposit()'), moves: [minted(RETH)] },
    'stake',
    'rocket-pool',
  ],
  [
    'rETH burn',
    { to: RETH, input: call('burn(uint256)', 5n), internal: [sent(5n, RETH)], moves: [burnt(RETH)] },
    'unstake',
    'rocket-pool',
  ],
])('%s is another form of the same money', (_, tx, reason, protocol) => {
  expect(told(tx)).toEqual({ kind: 'rollover', reason, protocol })
})

test('staked ether bought on a market is a trade, and so is the pair on another chain', () => {
  expect(told({ value: 5n, moves: [gets(STETH)] }).kind).toBe('trade')
  expect(told({ chain: at('10'), value: 5n, moves: [minted(STETH)] }).kind).toBe('trade')
})

const MANAGER = mainnet(POSITION_MANAGERS, 'uniswap-v3')
const collect = call('collect((uint256,address,uint128,uint128))', [42n, ME, 9n, 9n])
test.each<[string, string, TokenMove[], object]>([
  [
    'mint',
    call('multicall(bytes[])', []),
    [pays(COIN), pays(OTHER), minted(MANAGER, { ...piece, units: 1n })],
    { reason: 'add-liquidity' },
  ],
  [
    'increase',
    call('increaseLiquidity((uint256,uint256,uint256,uint256,uint256,uint256))', [42n, 1n, 1n, 0n, 0n, 9n]),
    [pays(COIN), pays(OTHER)],
    { reason: 'add-liquidity', unclear: true },
  ],
  ['collect', collect, [gets(COIN), gets(OTHER)], { reason: 'remove-liquidity', unclear: true }],
  [
    'close',
    call('multicall(bytes[])', [collect]),
    [gets(COIN), burnt(MANAGER, { ...piece, units: 1n })],
    { reason: 'remove-liquidity' },
  ],
])('Uniswap V3 positions: %s', (_, input, moves, meaning) => {
  expect(told({ to: MANAGER, input, moves })).toEqual({
    kind: 'rollover',
    protocol: 'uniswap-v3',
    ...meaning,
  })
  expect(told({ to: UNKNOWN, input, moves })).not.toHaveProperty('protocol')
})

test('a claim with a proof is an airdrop when the asked contract pays', () => {
  const input = call('claim(uint256,address,uint256,bytes32[])', 1n, ME, 7n, [])
  expect(told({ input, moves: [gets(COIN)] })).toMatchObject({ kind: 'income', reason: 'airdrop' })
  expect(told({ input, moves: [gets(COIN, 7n, UNKNOWN)] })).toMatchObject({ kind: 'deposit', unclear: true })
  expect(told({ input, moves: [gets(COIN), pays(OTHER)] }).kind).not.toBe('income')
})

const PERMIT2 = '0x000000000022d473030f116ddee9f6b43ac78ba3'
test('allowances of Permit2 are described with their end, and cost a fee', () => {
  const approve = call('approve(address,address,uint160,uint48)', COIN, POOL, 2n ** 160n - 1n, 1_700_000_000)
  const of = (input: string, to = PERMIT2) =>
    describeCall({ chain: 'eip155:1', from: ME, to, input, value: 0n })
  expect(of(approve)).toEqual({
    action: 'approve',
    token: COIN,
    spender: POOL,
    units: 'unlimited',
    expiresAt: 1_700_000_000_000,
  })
  expect(of(approve, UNKNOWN)).toMatchObject({ action: 'unknown' })
  const permit = call(
    'permit(address,((address,uint160,uint48,uint48),address,uint256),bytes)',
    ME,
    [[COIN, 8n, 2n ** 48n - 1n, 0], POOL, 9n],
    '0x',
  )
  expect(of(permit)).toEqual({ action: 'approve', token: COIN, spender: POOL, units: 8n })
  expect(told({ to: PERMIT2, input: approve })).toMatchObject({ kind: 'fee', reason: 'approval' })
  expect(told({ to: PERMIT2, input: permit })).toMatchObject({ kind: 'fee', reason: 'approval' })
})
