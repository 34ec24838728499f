/** Terms of calls of LI.FI, Stargate, Curve's pools and Sushi's route processors, as ethers encodes them. */
import { getAddress, id, solidityPacked } from 'ethers'
import { expect, test } from 'vitest'
import { eachAddress } from '@/tests/fixtures/address-tables'
import { encodeCall } from '@/tests/fixtures/encode-call'
import { CURVE_POOLS } from './data/curve-pools'
import { STARGATE_POOLS, STARGATE_TOKENS } from './data/layer-zero'
import { STARGATE_V1 } from './data/stargate-v1'
import { ROUTE_PROCESSORS } from './data/sushi-routes'
import { describeCall } from './describe-call'
import { curvePoolSwaps } from './protocols/curve-pool-swaps'
import { lifiBridges } from './protocols/lifi-bridges'
import { lifiSwaps } from './protocols/lifi-swaps'
import { stargateSends } from './protocols/stargate-sends'
import { stargateV1Swaps } from './protocols/stargate-v1-swaps'
import { sushiRoutes } from './protocols/sushi-routes'

const ME = `0x${'1'.repeat(40)}`
const FRIEND = `0x${'2'.repeat(40)}`
const POOL = `0x${'3'.repeat(40)}`
const ZERO = `0x${'0'.repeat(40)}`
const ETHER = '0xEeeeeEeeeEeEeeEeEeEeeEEEeeeeEeeeeeeeEEeE'
const USDC = '0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48'
const USDT = '0xdac17f958d2ee523a2206206994597c13d831ec7'
const DAI = '0x6b175474e89094c44da98b954eedeac495271d0f'
const WETH = '0xc02aaa39b223fe8d0a0e5c4f27ead9083c756cc2'
const BYTES32 = `0x${'0'.repeat(64)}`

const ask = (to: string, input: string, value = 0n, chain = 'eip155:1') =>
  describeCall({ chain, to, input, value })
const sold = (token: string, units: bigint, limit = 'exact') => ({ token, units, limit })
const bought = (token: string, units: bigint, limit = 'least') => ({ token, units, limit })
const word = (address: string) => `0x${'0'.repeat(24)}${address.slice(2)}`

test('selectors are those of the signatures', () => {
  for (const decoder of [lifiSwaps, lifiBridges, stargateSends, stargateV1Swaps, curvePoolSwaps, sushiRoutes])
    for (const [selector, signature] of Object.entries(decoder.selectors ?? {}))
      expect(id(signature).slice(0, 10)).toBe(selector)
})

test('contracts are written with their checksums', () => {
  const tables = [STARGATE_POOLS, STARGATE_V1, ROUTE_PROCESSORS].flatMap(eachAddress).map((row) => row[2])
  for (const address of [...tables, ...Object.keys(CURVE_POOLS)])
    expect(getAddress(address.toLowerCase())).toBe(address)
  const tokens = Object.values(STARGATE_TOKENS).flatMap((chains) => Object.values(chains))
  for (const token of tokens) expect(token).toMatch(/^(?:native|0x[0-9a-f]{40})$/)
})

const DIAMOND = '0x1231deb6f5749ef6ce6943a275a1d3e7486f4eae'
const SWAP = '(address,address,address,address,uint256,bytes,bool)'
const step = (takes: string, makes: string, units: bigint, isDeposited = true) => [
  POOL,
  POOL,
  takes,
  makes,
  units,
  '0x',
  isDeposited,
]
const swapOf = (name: string, steps: unknown) =>
  encodeCall(`${name}(bytes32,string,string,address,uint256,${SWAP}${name.includes('Single') ? '' : '[]'})`, [
    BYTES32,
    'a',
    'b',
    FRIEND,
    7n,
    steps,
  ])
const lifi = { action: 'swap', protocol: 'li-fi' }

test('a swap of LI.FI takes what its first step names and gives what its last one makes', () => {
  const terms = { sells: sold(USDC, 100n), buys: bought(DAI, 7n), recipient: FRIEND }
  const single = swapOf('swapTokensSingleV3ERC20ToERC20', step(USDC, DAI, 100n, false))
  expect(ask(DIAMOND, single)).toEqual({ ...lifi, terms })
  const steps = [step(USDC, USDC, 100n), step(USDC, WETH, 99n, false), step(WETH, DAI, 5n, false)]
  expect(ask(DIAMOND, swapOf('swapTokensMultipleV3ERC20ToERC20', steps))).toEqual({ ...lifi, terms })
  expect(ask(DIAMOND, swapOf('swapTokensGeneric', steps))).toEqual({ ...lifi, terms })
  expect(ask(POOL, single)).toMatchObject({ action: 'unknown' })
})

test('ether in a swap of LI.FI is told by the name of its call', () => {
  const toEther = swapOf('swapTokensSingleV3ERC20ToNative', step(USDC, DAI, 100n))
  expect(ask(DIAMOND, toEther)).toMatchObject({ terms: { buys: bought('native', 7n) } })
  const fromEther = swapOf('swapTokensSingleV3NativeToERC20', step(DAI, USDC, 1n))
  expect(ask(DIAMOND, fromEther, 100n)).toMatchObject({ terms: { sells: sold('native', 100n) } })
  expect(ask(DIAMOND, fromEther)).not.toHaveProperty('terms')
  const several = swapOf('swapTokensMultipleV3NativeToERC20', [step(ZERO, USDC, 90n), step(USDC, DAI, 5n)])
  expect(ask(DIAMOND, several, 100n)).toMatchObject({ terms: { sells: sold('native', 100n, 'most') } })
  const generic = swapOf('swapTokensGeneric', [step(ZERO, USDC, 90n), step(USDC, ZERO, 5n, false)])
  expect(ask(DIAMOND, generic, 90n)).toMatchObject({
    terms: { sells: sold('native', 90n), buys: bought('native', 7n) },
  })
})

test.each([
  ['two coins', swapOf('swapTokensGeneric', [step(USDC, DAI, 1n), step(WETH, DAI, 1n)]), 0n],
  ['no coin', swapOf('swapTokensMultipleV3ERC20ToERC20', [step(USDC, DAI, 1n, false)]), 0n],
  ['no step', swapOf('swapTokensGeneric', []), 0n],
  ['too little ether', swapOf('swapTokensGeneric', [step(ZERO, DAI, 10n)]), 9n],
  ['ether beside a token', swapOf('swapTokensSingleV3ERC20ToERC20', step(USDC, DAI, 1n)), 1n],
])('a swap of LI.FI that takes %s has no terms', (_what, input, value) => {
  expect(ask(DIAMOND, input, value)).toMatchObject(lifi)
  expect(ask(DIAMOND, input, value)).not.toHaveProperty('terms')
})

const RECORD = '(bytes32,string,string,address,address,address,uint256,uint256,bool,bool)'
const FACETS: Readonly<Record<string, readonly [type: string, value: unknown]>> = {
  AcrossV3: ['(address,uint256,uint32,uint32,bytes)', [DAI, 1n, 1n, 1n, '0x']],
  AcrossV4: [
    '(bytes32,bytes32,bytes32,uint256,uint128,bytes32,uint32,uint32,uint32,bytes)',
    [word(FRIEND), word(FRIEND), BYTES32, 1n, 1n, BYTES32, 1n, 1n, 1n, '0x'],
  ],
  Relay: ['(bytes32,bytes32,bytes32,bytes)', [BYTES32, BYTES32, BYTES32, '0x']],
  Stargate: [
    '(uint16,(uint32,bytes32,uint256,uint256,bytes,bytes,bytes),(uint256,uint256),address)',
    [1n, [30184n, word(FRIEND), 1n, 1n, '0x', '0x', '0x'], [1n, 0n], ME],
  ],
  Mayan: ['(bytes32,address,bytes)', [BYTES32, POOL, '0x']],
  GasZip: ['(bytes32,uint256)', [BYTES32, 1n]],
}
interface Sent {
  token?: string
  receiver?: string
  chain?: bigint
  swaps?: boolean
  calls?: boolean
}
const recordOf = ({ token = USDC, receiver = FRIEND, chain = 8453n, swaps = false, calls = false }: Sent) => [
  BYTES32,
  'bridge',
  'integrator',
  ZERO,
  token,
  receiver,
  100n,
  chain,
  swaps,
  calls,
]
function start(facet: string, record: Sent = {}, steps?: unknown[]) {
  const [type = '', value] = FACETS[facet] ?? []
  return steps === undefined
    ? encodeCall(`startBridgeTokensVia${facet}(${RECORD},${type})`, [recordOf(record), value])
    : encodeCall(`swapAndStartBridgeTokensVia${facet}(${RECORD},${SWAP}[],${type})`, [
        recordOf({ swaps: true, ...record }),
        steps,
        value,
      ])
}
const bridge = { action: 'bridge', protocol: 'li-fi' }
const toBase = { recipient: FRIEND, toChain: 'eip155:8453' }

test.each([
  ['AcrossV3', toBase],
  ['AcrossV4', toBase],
  ['Relay', toBase],
  ['Stargate', toBase],
  // Words behind the record decide where it goes.
  ['Mayan', { recipient: FRIEND }],
  ['GasZip', { recipient: FRIEND }],
])('a crossing of LI.FI by %s', (facet, where) => {
  expect(ask(DIAMOND, start(facet))).toEqual({ ...bridge, terms: { sells: sold(USDC, 100n), ...where } })
  expect(ask(POOL, start(facet))).toMatchObject({ action: 'unknown' })
})

test('a crossing of LI.FI in ether, and one that swaps before', () => {
  expect(ask(DIAMOND, start('Relay', { token: ZERO }), 120n)).toMatchObject({
    terms: { sells: sold('native', 100n) },
    value: 120n,
  })
  expect(ask(DIAMOND, start('Relay', { token: ZERO }), 99n)).not.toHaveProperty('terms')
  const steps = [step(DAI, USDC, 50n), step(USDC, USDC, 5n, false)]
  expect(ask(DIAMOND, start('Stargate', {}, steps), 3n)).toMatchObject({
    terms: { sells: sold(DAI, 50n), ...toBase },
    value: 3n,
  })
})

test.each<[string, Sent, object]>([
  ['a call there', { calls: true }, { toChain: 'eip155:8453' }],
  [
    'a receiver that is no EVM',
    { receiver: '0x11f111f111f111F111f111f111F111f111f111F1' },
    { toChain: 'eip155:8453' },
  ],
  ['a chain that nobody here knows', { chain: 1151111081099710n }, { recipient: FRIEND }],
])('a crossing of LI.FI with %s tells less', (_what, record, where) => {
  expect(ask(DIAMOND, start('Relay', record))).toEqual({
    ...bridge,
    terms: { sells: sold(USDC, 100n), ...where },
  })
})

test('a crossing of LI.FI whose words disagree tells no chain, and none that its contract refuses', () => {
  expect(ask(DIAMOND, start('Stargate', { chain: 10n }))).toEqual({
    ...bridge,
    terms: { sells: sold(USDC, 100n), recipient: FRIEND },
  })
  expect(ask(DIAMOND, start('Relay', { swaps: true }))).toEqual(bridge)
  // What nobody carries over would come back to another one.
  expect(ask(DIAMOND, start('AcrossV4', { receiver: ME }))).toEqual({
    ...bridge,
    terms: { sells: sold(USDC, 100n), toChain: 'eip155:8453' },
  })
})

const ETH_POOL = '0x77b2043768d28e9c9ab44e1abfc95944bce57931'
const USDC_POOL = '0xc026395860db2d07ee33e05fe50ed7bd583189c7'
const USDT_POOL = '0x933597a323eb81cae705c5bc29985172fd5a3973'
const send = (chain: bigint, units: bigint, to = word(FRIEND)) =>
  encodeCall('sendToken((uint32,bytes32,uint256,uint256,bytes,bytes,bytes),(uint256,uint256),address)', [
    [chain, to, units, 7n, '0x', '0x', '0x'],
    [1n, 0n],
    ME,
  ])
const stargate = { action: 'bridge', protocol: 'stargate' }

test('a sending of Stargate says what goes where, and the least of it there', () => {
  const where = { recipient: FRIEND, toChain: 'eip155:8453' }
  expect(ask(USDC_POOL, send(30184n, 100n), 5n)).toEqual({
    ...stargate,
    value: 5n,
    terms: {
      sells: sold(USDC, 100n),
      buys: bought('0x833589fcd6edb6e08f4c7c32d4f71b54bda02913', 7n),
      ...where,
    },
  })
  expect(ask(ETH_POOL, send(30184n, 10n ** 12n), 2n * 10n ** 12n)).toMatchObject({
    terms: { sells: sold('native', 10n ** 12n), buys: bought('native', 7n) },
  })
  // What is finer than six decimals stays.
  expect(ask(ETH_POOL, send(30184n, 10n ** 12n + 1n), 2n * 10n ** 12n)).toMatchObject({
    terms: { sells: sold('native', 10n ** 12n + 1n, 'most') },
  })
})

test('of a sending of Stargate what is not known is left out', () => {
  expect(ask(USDT_POOL, send(30102n, 100n))).toEqual({
    ...stargate,
    terms: { sells: sold(USDT, 100n), recipient: FRIEND, toChain: 'eip155:56' },
  })
  expect(ask(USDT_POOL, send(30184n, 100n))).not.toHaveProperty('terms.buys')
  const alone = { ...stargate, terms: { sells: sold(USDC, 100n) } }
  expect(ask(USDC_POOL, send(30999n, 100n))).toEqual(alone)
  expect(ask(USDC_POOL, send(30184n, 100n, `0x${'ab'.repeat(32)}`))).toEqual(alone)
  expect(ask(ETH_POOL, send(30184n, 100n), 99n)).toEqual({ ...stargate, value: 99n })
  expect(ask(POOL, send(30184n, 100n))).toMatchObject({ action: 'unknown' })
  expect(ask(USDC_POOL, send(30184n, 100n), 0n, 'eip155:10')).toMatchObject({ action: 'unknown' })
})

const V1_ROUTER = '0x8731d54e9d02c286767d56ac03e8037c07e01e98'
const V1_ETHER = '0x150f94b44927f078737562f0fcf3c95c01cc2376'
const v1Swap = (chain: bigint, from: bigint, to: bigint, receiver = FRIEND) =>
  encodeCall('swap(uint16,uint256,uint256,address,uint256,uint256,(uint256,uint256,bytes),bytes,bytes)', [
    chain,
    from,
    to,
    ME,
    100n,
    7n,
    [0n, 0n, '0x'],
    receiver,
    '0x',
  ])
const v1Ether = (chain: bigint) =>
  encodeCall('swapETH(uint16,address,bytes,uint256,uint256)', [chain, ME, FRIEND, 100n, 7n])

test('a crossing of the first Stargate is told by the pools at both ends', () => {
  const where = { recipient: FRIEND, toChain: 'eip155:42161' }
  const arrives = bought('0xff970a61a04b1ca14834a43f5de4533ebddb5cc8', 7n)
  expect(ask(V1_ROUTER, v1Swap(110n, 1n, 1n), 3n)).toEqual({
    ...stargate,
    value: 3n,
    terms: { sells: sold(USDC, 100n), buys: arrives, ...where },
  })
  expect(ask(V1_ETHER, v1Ether(110n), 103n)).toMatchObject({
    terms: { sells: sold('native', 100n), buys: bought('native', 7n), ...where },
  })
})

test('of a crossing of the first Stargate what is not known is left out', () => {
  const where = { recipient: FRIEND, toChain: 'eip155:42161' }
  expect(ask(V1_ROUTER, v1Swap(110n, 13n, 1n))).toEqual({ ...stargate, terms: where })
  expect(ask(V1_ROUTER, v1Swap(110n, 1n, 13n))).toEqual({
    ...stargate,
    terms: { sells: sold(USDC, 100n), ...where },
  })
  expect(ask(V1_ROUTER, v1Swap(999n, 1n, 1n))).toEqual({ ...stargate, terms: { sells: sold(USDC, 100n) } })
  expect(ask(V1_ROUTER, v1Swap(110n, 1n, 1n, BYTES32))).not.toHaveProperty('terms.recipient')
  expect(ask(V1_ETHER, v1Ether(110n), 100n)).toEqual({ ...stargate, value: 100n })
  expect(ask(V1_ETHER, v1Swap(110n, 1n, 1n))).toMatchObject({ action: 'unknown' })
})

const THREE = '0xbebc44782c7db0a1a60cb6fe97d0b483032ff1c7'
const STETH = '0xdc24316b9ae028f1497c275eb9192a3ea0f67022'
const TRICRYPTO = '0x7f86bf177dd4f3494b841a37e810a34dd56c829b'
const stable = (from: bigint, to: bigint) =>
  encodeCall('exchange(int128,int128,uint256,uint256)', [from, to, 100n, 7n])
const crypto = (from: bigint, to: bigint, unwraps: boolean) =>
  encodeCall('exchange(uint256,uint256,uint256,uint256,bool,address)', [from, to, 100n, 7n, unwraps, FRIEND])

test('a pool of Curve that is listed is told by its coins', () => {
  const curve = { action: 'swap', protocol: 'curve' }
  expect(ask(THREE, stable(1n, 0n))).toEqual({
    ...curve,
    terms: { sells: sold(USDC, 100n), buys: bought(DAI, 7n), recipient: 'sender' },
  })
  expect(ask(STETH, stable(0n, 1n), 100n)).toMatchObject({ terms: { sells: sold('native', 100n) } })
  expect(ask(TRICRYPTO, crypto(0n, 2n, true))).toEqual({
    ...curve,
    terms: { sells: sold(USDC, 100n), buys: bought('native', 7n), recipient: FRIEND },
  })
  expect(ask(TRICRYPTO, crypto(2n, 0n, true), 100n)).toMatchObject({ terms: { sells: sold('native', 100n) } })
  expect(ask(TRICRYPTO, crypto(2n, 0n, false))).toMatchObject({ terms: { sells: sold(WETH, 100n) } })
})

test.each([
  ['a place that is none', THREE, stable(1n, 3n), 0n],
  ['a place below none', THREE, stable(-1n, 1n), 0n],
  ['the same place twice', THREE, stable(1n, 1n), 0n],
  ['too little ether', STETH, stable(0n, 1n), 99n],
  ['ether that is not sold', THREE, stable(0n, 1n), 1n],
])('a pool of Curve with %s has no terms', (_what, to, input, value) => {
  expect(ask(to, input, value)).toMatchObject({ action: 'swap', protocol: 'curve' })
  expect(ask(to, input, value)).not.toHaveProperty('terms')
})

test('a call that looks like one of a pool of Curve proves nothing', () => {
  expect(ask(POOL, stable(0n, 1n))).toMatchObject({ action: 'unknown' })
  expect(ask(THREE, stable(0n, 1n), 0n, 'eip155:10')).toMatchObject({ action: 'unknown' })
  expect(ask(THREE, crypto(0n, 1n, false))).toMatchObject({ action: 'unknown' })
})

const PROCESSOR = '0xe43ca1dee3f0fc1e2df73a0745674545f11a59f5'
const v2 = solidityPacked(['uint8', 'address', 'uint8', 'address', 'uint24'], [0, POOL, 1, POOL, 3000])
const v3 = solidityPacked(['uint8', 'address', 'uint8', 'address'], [1, POOL, 1, ME])
const share = (part: number, pool: string) => solidityPacked(['uint16', 'bytes'], [part, pool])
const taking = (token: string, ...parts: string[]) =>
  solidityPacked(
    ['uint8', 'address', 'uint8', ...parts.map(() => 'bytes')],
    [2, token, parts.length, ...parts],
  )
const joined = (...parts: string[]) => `0x${parts.map((part) => part.slice(2)).join('')}`
const onePool = solidityPacked(['uint8', 'address', 'bytes'], [4, WETH, v3])
const native = solidityPacked(
  ['uint8', 'uint8', 'bytes'],
  [3, 1, share(0xffff, solidityPacked(['uint8', 'uint8', 'address', 'address'], [2, 1, POOL, WETH]))],
)
const route = (token: string, script: string) =>
  encodeCall('processRoute(address,uint256,address,uint256,address,bytes)', [
    token,
    100n,
    DAI,
    7n,
    FRIEND,
    script,
  ])
const comes = { buys: bought(DAI, 7n), recipient: FRIEND }

test('a route of Sushi is followed for what it takes', () => {
  const split = taking(USDC, share(0x7fff, v2), share(0xffff, v3))
  expect(ask(PROCESSOR, route(USDC, joined(split, onePool)))).toEqual({
    action: 'swap',
    protocol: 'sushiswap',
    terms: { sells: sold(USDC, 100n), ...comes },
  })
  expect(ask(PROCESSOR, route(USDC, taking(USDC, share(0x7fff, v2))))).toMatchObject({
    terms: { sells: sold(USDC, 100n, 'most') },
  })
  expect(ask(PROCESSOR, route(ETHER, joined(native, onePool)), 100n)).toMatchObject({
    terms: { sells: sold('native', 100n), ...comes },
  })
})

const whole = taking(USDC, share(0xffff, v2))
test.each([
  ['takes another token beside', route(USDC, joined(whole, taking(WETH, share(0xffff, v2)))), 0n],
  ['takes another token instead', route(USDC, taking(WETH, share(0xffff, v2))), 0n],
  ['takes it twice', route(USDC, joined(whole, whole)), 0n],
  ['takes a token beside ether', route(ETHER, joined(native, whole)), 100n],
  ['has a pool of another kind', route(USDC, taking(USDC, share(0xffff, '0x07'))), 0n],
  ['has a word of another kind', route(USDC, joined(whole, '0x09')), 0n],
  ['is cut', route(USDC, whole.slice(0, -2)), 0n],
  ['takes nothing', route(USDC, '0x'), 0n],
  ['gets ether that is not sold', route(USDC, whole), 1n],
])('a route of Sushi that %s does not tell what goes', (_what, input, value) => {
  expect(ask(PROCESSOR, input, value)).toMatchObject({ action: 'swap', terms: comes })
  expect(ask(PROCESSOR, input, value)).not.toHaveProperty('terms.sells')
})
