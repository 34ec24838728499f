import { getAddress, Interface } from 'ethers'
import { expect, test } from 'vitest'
import type { ChainId } from '@/lib/core/ids'
import type { AddressTable } from './data/addresses'
import { BRIDGE_AGGREGATORS, BRIDGES } from './data/bridges'
import { COMPOUND_BULKERS, COMPOUND_MARKETS, MAXIMILLION } from './data/compound'
import { SWAP_ROUTERS } from './data/swap-routers'
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
const toldOf = (tx: EvmTransaction) => decodeTransaction(tx, netMoves(tx, 'ETH'))
const told = (part: Partial<EvmTransaction>) => toldOf(txOf(part))
/** Neither sender nor receiver is the account, so the lists of its transactions tell no more than the moves. */
const toldByMoves = (part: Partial<EvmTransaction>) => {
  const { from: _, to: __, ...rest } = txOf({ input: '0x', ...part })
  return toldOf(rest)
}
const call = (signature: string, ...args: unknown[]) => {
  const face = new Interface([`function ${signature}`])
  return face.encodeFunctionData(signature.split('(')[0] ?? '', args)
}
const eachAddress = (table: AddressTable) =>
  Object.entries(table).flatMap(([protocol, chains]) =>
    Object.entries(chains).flatMap(([chain, addresses]) =>
      addresses.map((address) => [protocol, chain === '*' ? '1' : chain, address] as const),
    ),
  )
const at = (chain: string) => `eip155:${chain}` as ChainId
const mainnet = (table: AddressTable, protocol: string, index = 0) =>
  (table[protocol]?.['1'] ?? table[protocol]?.['*'])?.[index]?.toLowerCase() ?? ''

test('every address has the checksum that it is written with', () => {
  const tables = [
    SWAP_ROUTERS,
    BRIDGES,
    COMPOUND_MARKETS,
    COMPOUND_BULKERS,
    SWAP_CONTRACTS,
    BRIDGE_AGGREGATORS,
    POSITION_MANAGERS,
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

const SETTLEMENT = '0x9008d19f58aabd9ed0d60971565aa8510560ab41'
const ETHER_ORDERS = '0xba3cb449bd2b4adddbc894d8697f5170800eadec'
/** Neither sender nor receiver is the account, so the lists of its transactions tell no more than the moves. */

test('an order that CoW settles is a trade of whoever gave it, though others sent it', () => {
  const trade = { kind: 'trade', protocol: 'cow', counterparty: SETTLEMENT }
  const sold = pays(COIN, 5n, SETTLEMENT)
  expect(toldByMoves({ moves: [sold, gets(OTHER, 7n, SETTLEMENT)] })).toEqual(trade)
  expect(toldByMoves({ moves: [sold], internal: [sent(5n, SETTLEMENT)] })).toEqual(trade)
  expect(toldByMoves({ moves: [sold, gets(OTHER)] })).toMatchObject({ kind: 'trade', unclear: true })
})

test('the halves of a CoW order that sells ether are named and not called understood', () => {
  const ordered = call('createOrder((address,address,uint256,uint256,bytes32,uint256,uint32,bool,int64))', [
    OTHER,
    ME,
    5n,
    7n,
    `0x${'0'.repeat(64)}`,
    0n,
    9,
    false,
    1,
  ])
  const half = { protocol: 'cow', unclear: true }
  const order = { to: ETHER_ORDERS, value: 5n, input: ordered }
  expect(told(order)).toEqual({ kind: 'withdrawal', counterparty: ETHER_ORDERS, ...half })
  const bought = { moves: [gets(OTHER, 7n, SETTLEMENT)] }
  expect(toldByMoves(bought)).toEqual({ kind: 'deposit', counterparty: SETTLEMENT, ...half })
  const refund = { internal: [sent(5n, ETHER_ORDERS)] }
  expect(toldByMoves(refund)).toEqual({ kind: 'deposit', counterparty: ETHER_ORDERS, ...half })
  expect(told({ ...order, to: UNKNOWN })).not.toHaveProperty('protocol')
})

test('ether for an order of 1inch is named, and no transfer', () => {
  const to = '0xe12e0f117d23a5ccc57f8935cd8c4e80cd91ff01'
  const order = '(uint256,uint256,uint256,uint256,uint256,uint256,uint256,uint256)'
  const input = call(`create(${order})`, [1n, 2n, 3n, 4n, 5n, 6n, 7n, 8n])
  const half = { kind: 'withdrawal', protocol: '1inch', counterparty: to, unclear: true }
  expect(told({ to, value: 5n, input })).toEqual(half)
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
  expect(describeCall({ chain: 'eip155:1', to, input, value: 0n })).toEqual({ action: 'swap', protocol })
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

test.each(
  eachAddress(BRIDGES),
)('%s on chain %s at %s takes coins away and brings them', (protocol, chain, address) => {
  const to = address.toLowerCase()
  const base = { chain: at(chain), to }
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
  expect(told({ ...base, internal: [sent(5n, to)] })).toMatchObject({ kind: 'deposit', reason: 'bridge-in' })
})

test('what a bridge pays is an arrival, whoever has called whatever contract', () => {
  const bridge = mainnet(BRIDGES, 'hop')
  const arrival = { kind: 'deposit', reason: 'bridge-in', protocol: 'hop', counterparty: bridge }
  expect(toldByMoves({ internal: [sent(5n, bridge)] })).toEqual(arrival)
  expect(told({ to: UNKNOWN, internal: [sent(5n, bridge)] })).toEqual(arrival)
  expect(toldByMoves({ moves: [gets(COIN, 7n, bridge)] })).toEqual(arrival)
  expect(toldByMoves({ internal: [sent(5n, UNKNOWN)] })).not.toHaveProperty('reason')
  expect(toldByMoves({ moves: [gets(COIN, 7n, bridge), gets(OTHER)] })).not.toHaveProperty('reason')
})

test('the address of a bridge is nothing special on another chain', () => {
  const bridge = mainnet(BRIDGES, 'hop')
  expect(toldByMoves({ chain: at('56'), internal: [sent(5n, bridge)] })).not.toHaveProperty('reason')
})

test('a bridge that gives something back at once is not called understood', () => {
  const to = mainnet(BRIDGES, 'across')
  expect(told({ to, moves: [pays(COIN), gets(OTHER, 7n, ZERO_ADDRESS)] })).toMatchObject({ unclear: true })
  expect(told({ to, from: UNKNOWN, moves: [pays(COIN)] })).toMatchObject({ unclear: true })
})

test('a token that carries itself pays its message in the native coin', () => {
  const send = 'send((uint32,bytes32,uint256,uint256,bytes,bytes,bytes),(uint256,uint256),address)'
  const input = call(send, [30110, `0x${'0'.repeat(64)}`, 5n, 4n, '0x', '0x', '0x'], [2n, 0n], ME)
  expect(told({ to: COIN, value: 2n, input, moves: [burnt(COIN)] })).toMatchObject({
    kind: 'withdrawal',
    reason: 'bridge-out',
    coinIsFee: true,
  })
  expect(told({ to: POOL, value: 2n, input, moves: [pays(COIN, 5n, UNKNOWN)] })).not.toHaveProperty('reason')
})

const CTOKEN = mainnet(COMPOUND_MARKETS, 'compound-v2', 1)
const COMET = mainnet(COMPOUND_MARKETS, 'compound-v3')
test.each<[string, Partial<EvmTransaction>, object]>([
  [
    'cToken mint',
    {
      to: CTOKEN,
      input: call('mint(uint256)', 5n),
      moves: [pays(COIN, 5n, CTOKEN), gets(CTOKEN, 9n, CTOKEN)],
    },
    { reason: 'lend', protocol: 'compound-v2' },
  ],
  [
    'cToken redeem',
    {
      to: CTOKEN,
      input: call('redeem(uint256)', 5n),
      moves: [pays(CTOKEN, 9n, CTOKEN), gets(COIN, 6n, CTOKEN)],
    },
    { reason: 'redeem', protocol: 'compound-v2' },
  ],
  [
    'cToken borrow',
    { to: CTOKEN, input: call('borrow(uint256)', 5n), moves: [gets(COIN, 5n, CTOKEN)] },
    { reason: 'borrow', protocol: 'compound-v2' },
  ],
  [
    'cToken repay',
    { to: CTOKEN, input: call('repayBorrow(uint256)', 5n), moves: [pays(COIN, 5n, CTOKEN)] },
    { reason: 'repay', protocol: 'compound-v2' },
  ],
  [
    'Comet supply',
    { to: COMET, input: call('supply(address,uint256)', COIN, 5n), moves: [pays(COIN), minted(COMET)] },
    { reason: 'lend', protocol: 'compound-v3' },
  ],
  [
    'Comet withdraw',
    { to: COMET, input: call('withdraw(address,uint256)', COIN, 5n), moves: [gets(COIN), burnt(COMET)] },
    { reason: 'redeem', protocol: 'compound-v3' },
  ],
  [
    'Aave borrow',
    {
      input: call('borrow(address,uint256,uint256,uint16,address)', COIN, 5n, 2, 0, ME),
      moves: [gets(COIN), minted(OTHER)],
    },
    { reason: 'borrow', protocol: 'aave' },
  ],
  [
    'Aave repay',
    {
      input: call('repay(address,uint256,uint256,address)', COIN, 5n, 2, ME),
      moves: [pays(COIN), burnt(OTHER)],
    },
    { reason: 'repay', protocol: 'aave' },
  ],
])('%s is understood', (_, tx, meaning) => {
  expect(told(tx)).toEqual({ kind: 'rollover', ...meaning })
})

const BULKER = mainnet(COMPOUND_BULKERS, 'compound-v3')
const invoke = call('invoke(bytes32[],bytes[])', [], [])
test.each<[string, Partial<EvmTransaction>, object]>([
  ['ether lent', { value: 5n, moves: [minted(COMET)] }, { reason: 'lend' }],
  ['a coin lent', { moves: [pays(COIN), minted(COMET)] }, { reason: 'lend' }],
  ['ether taken back', { internal: [sent(5n)], moves: [burnt(COMET)] }, { reason: 'redeem' }],
  ['ether as collateral', { value: 5n }, { reason: 'lend', unclear: true }],
  ['ether borrowed', { internal: [sent(5n)] }, { reason: 'redeem', unclear: true }],
])('Compound V3 through its bulker: %s', (_, tx, meaning) => {
  const told3 = { kind: 'rollover', protocol: 'compound-v3', ...meaning }
  expect(told({ ...tx, to: BULKER, input: invoke })).toEqual(told3)
  expect(told({ ...tx, to: UNKNOWN, input: invoke })).not.toHaveProperty('reason')
})

test('collateral that is given for what is borrowed in one call is not understood', () => {
  const both = { value: 5n, moves: [gets(COIN)] }
  const meaning = { kind: 'rollover', protocol: 'compound-v3', unclear: true }
  expect(told({ ...both, to: BULKER, input: invoke })).toEqual(meaning)
})

test('ether that Compound V2 is paid back through another contract is paid back', () => {
  const input = call('repayBehalf(address)', ME)
  const pay = { value: 5n, input, internal: [sent(1n)] }
  expect(told({ ...pay, to: MAXIMILLION })).toEqual({
    kind: 'rollover',
    reason: 'repay',
    protocol: 'compound-v2',
  })
  expect(told({ ...pay, to: UNKNOWN })).not.toHaveProperty('reason')
})

test('collateral, debts without their token and unknown markets are not called understood', () => {
  const supply = call('supply(address,uint256)', COIN, 5n)
  expect(told({ to: COMET, input: supply, moves: [pays(COIN)] })).toMatchObject({
    kind: 'rollover',
    unclear: true,
  })
  const mint = call('mint(uint256)', 5n)
  expect(told({ to: OTHER, input: mint, moves: [pays(COIN), gets(OTHER, 9n, OTHER)] })).toMatchObject({
    reason: 'lend',
    unclear: true,
  })
  expect(told({ to: UNKNOWN, input: mint, value: 5n, moves: [minted(OTHER, piece)] })).not.toHaveProperty(
    'reason',
  )
  const borrow = call('borrow(address,uint256,uint256,uint16,address)', COIN, 5n, 2, 0, ME)
  expect(told({ input: borrow, moves: [gets(COIN)] })).toMatchObject({ reason: 'borrow', unclear: true })
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
  const of = (input: string, to = PERMIT2) => describeCall({ chain: 'eip155:1', to, input, value: 0n })
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
