/** Terms of calls of CoW, Curve, Balancer, Sushi and Across, as ethers encodes them from the published interfaces. */
import { getAddress, id, solidityPacked } from 'ethers'
import { expect, test } from 'vitest'
import { eachAddress } from '@/tests/fixtures/address-tables'
import { encodeCall } from '@/tests/fixtures/encode-call'
import { BALANCER_ROUTERS } from './data/balancer-routers'
import { describeCall } from './describe-call'
import { acrossDeposits } from './protocols/across-deposits'
import { balancerSwaps } from './protocols/balancer-swaps'
import { balancerV3Swaps } from './protocols/balancer-v3-swaps'
import { cowCalls } from './protocols/cow-calls'
import { curveSwaps } from './protocols/curve-swaps'
import { sushiSnwaps } from './protocols/sushi-snwaps'

const ME = `0x${'1'.repeat(40)}`
const FRIEND = `0x${'2'.repeat(40)}`
const POOL = `0x${'3'.repeat(40)}`
const ZERO = `0x${'0'.repeat(40)}`
const ETHER = '0xEeeeeEeeeEeEeeEeEeEeeEEEeeeeEeeeeeeeEEeE'
const USDC = '0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48'
const DAI = '0x6b175474e89094c44da98b954eedeac495271d0f'
const WETH = '0xc02aaa39b223fe8d0a0e5c4f27ead9083c756cc2'
const BYTES32 = `0x${'0'.repeat(64)}`

const ask = (to: string, input: string, value = 0n, from = ME) =>
  describeCall({ chain: 'eip155:1', from, to, input, value })
const sold = (token: string, units: bigint, limit = 'exact') => ({ token, units, limit })
const bought = (token: string, units: bigint, limit = 'least') => ({ token, units, limit })

test('selectors are those of the signatures', () => {
  for (const decoder of [cowCalls, curveSwaps, balancerSwaps, balancerV3Swaps, sushiSnwaps, acrossDeposits])
    for (const [selector, signature] of Object.entries(decoder.selectors ?? {}))
      expect(id(signature).slice(0, 10)).toBe(selector)
})

const ETH_FLOW = '0xba3cb449bd2b4adddbc894d8697f5170800eadec'
const SETTLEMENT = '0x9008d19f58aabd9ed0d60971565aa8510560ab41'
const createOrder = (part: { receiver?: string; fee?: bigint; inParts?: boolean; token?: string } = {}) =>
  encodeCall('createOrder((address,address,uint256,uint256,bytes32,uint256,uint32,bool,int64))', [
    [
      part.token ?? USDC,
      part.receiver ?? ME,
      100n,
      7n,
      BYTES32,
      part.fee ?? 0n,
      1893456000n,
      part.inParts ?? false,
      -5n,
    ],
  ])

test('ether that is sold through CoW goes into an order with its own terms', () => {
  const cow = { action: 'swap', protocol: 'cow' }
  const terms = { sells: sold('native', 100n), buys: bought(USDC, 7n), recipient: ME, deadline: 1893456000 }
  expect(ask(ETH_FLOW, createOrder(), 100n)).toEqual({ ...cow, terms, value: 100n })
  expect(ask(ETH_FLOW, createOrder({ fee: 5n, inParts: true }), 105n)).toMatchObject({
    terms: { sells: sold('native', 105n, 'most'), fillsInParts: true },
  })
  // Its contract refuses both.
  expect(ask(ETH_FLOW, createOrder(), 99n)).toEqual({ ...cow, value: 99n })
  expect(ask(ETH_FLOW, createOrder({ receiver: ZERO }), 100n)).toEqual({ ...cow, value: 100n })
  expect(ask(POOL, createOrder(), 100n)).toMatchObject({ action: 'unknown' })
})

test('a word for an order of CoW tells no more than until when', () => {
  const uid = solidityPacked(['bytes32', 'address', 'uint32'], [BYTES32, ME, 1893456000n])
  const sign = (order: string, isSigned: boolean) =>
    encodeCall('setPreSignature(bytes,bool)', [order, isSigned])
  const said = { action: 'swap', protocol: 'cow', terms: { deadline: 1893456000 } }
  expect(ask(SETTLEMENT, sign(uid, true))).toEqual(said)
  expect(ask(SETTLEMENT, sign(uid, false))).toMatchObject({ action: 'unknown' })
  expect(ask(SETTLEMENT, sign('0x1234', true))).toMatchObject({ action: 'unknown' })
  expect(ask(POOL, sign(uid, true))).toMatchObject({ action: 'unknown' })
})

const CURVE = '0x45312ea0eff7e09c83cbe249fa1d7598c4c8cd4e'
const routeOf = (...steps: string[]) => [...steps, ...Array.from({ length: 11 - steps.length }, () => ZERO)]
const PARAMS = Array.from({ length: 5 }, () => [0n, 1n, 1n, 1n, 2n])
const POOLS = Array.from({ length: 5 }, () => ZERO)
const exchange = (route: string[], receiver?: string) =>
  receiver === undefined
    ? encodeCall('exchange(address[11],uint256[5][5],uint256,uint256,address[5])', [
        route,
        PARAMS,
        100n,
        7n,
        POOLS,
      ])
    : encodeCall('exchange(address[11],uint256[5][5],uint256,uint256,address[5],address)', [
        route,
        PARAMS,
        100n,
        7n,
        POOLS,
        receiver,
      ])

test('a route of Curve ends where no pool follows', () => {
  const curve = { action: 'swap', protocol: 'curve' }
  const terms = { sells: sold(USDC, 100n), buys: bought(DAI, 7n), recipient: 'sender' }
  expect(ask(CURVE, exchange(routeOf(USDC, POOL, WETH, POOL, DAI)))).toEqual({ ...curve, terms })
  expect(ask(CURVE, exchange(routeOf(USDC, POOL, DAI), FRIEND))).toEqual({
    ...curve,
    terms: { ...terms, recipient: FRIEND },
  })
  // What stands behind the end is never reached.
  expect(ask(CURVE, exchange(routeOf(USDC, POOL, DAI, ZERO, WETH)))).toEqual({ ...curve, terms })
  const full = routeOf(USDC, POOL, WETH, POOL, DAI, POOL, WETH, POOL, USDC, POOL, DAI)
  expect(ask(CURVE, exchange(full))).toEqual({ ...curve, terms })
})

test('a route of Curve with ether takes neither more nor less of it', () => {
  const input = exchange(routeOf(ETHER, POOL, USDC))
  expect(ask(CURVE, input, 100n)).toMatchObject({ terms: { sells: sold('native', 100n) } })
  expect(ask(CURVE, input, 101n)).toEqual({ action: 'swap', protocol: 'curve', value: 101n })
  expect(ask(CURVE, exchange(routeOf(USDC, POOL, DAI)), 1n)).not.toHaveProperty('terms')
  expect(ask(CURVE, exchange(routeOf(USDC, ZERO, DAI)))).not.toHaveProperty('terms')
  expect(ask(CURVE, exchange(routeOf(USDC, POOL, DAI)).slice(0, -64))).not.toHaveProperty('terms')
})

const VAULT = '0xba12222222228d8ba445958a75a0704d566bf2c8'
const FUNDS = [ME, false, ME, false]
const FUNDS_TYPE = '(address,bool,address,bool)'
const vaultSwap = (kind: bigint, assets = [USDC, DAI], funds: unknown[] = FUNDS) =>
  encodeCall(`swap((bytes32,uint8,address,address,uint256,bytes),${FUNDS_TYPE},uint256,uint256)`, [
    [BYTES32, kind, ...assets, 100n, '0x'],
    funds,
    7n,
    1893456000n,
  ])
const balancer = { action: 'swap', protocol: 'balancer' }

test('a swap of Balancer is exact at the end that is given', () => {
  const more = { recipient: ME, deadline: 1893456000 }
  expect(ask(VAULT, vaultSwap(0n))).toEqual({
    ...balancer,
    terms: { sells: sold(USDC, 100n), buys: bought(DAI, 7n), ...more },
  })
  expect(ask(VAULT, vaultSwap(1n))).toEqual({
    ...balancer,
    terms: { sells: sold(USDC, 7n, 'most'), buys: bought(DAI, 100n, 'exact'), ...more },
  })
  expect(ask(VAULT, vaultSwap(0n, [ZERO, DAI]), 100n)).toMatchObject({
    terms: { sells: sold('native', 100n) },
  })
})

test.each([
  ['a balance inside of the vault', vaultSwap(0n, [USDC, DAI], [ME, true, ME, false]), 0n],
  ['a balance that stays inside', vaultSwap(0n, [USDC, DAI], [ME, false, ME, true]), 0n],
  ['a kind that is none', vaultSwap(2n), 0n],
  ["what is somebody else's", vaultSwap(0n, [USDC, DAI], [FRIEND, false, ME, false]), 0n],
  ['too little ether', vaultSwap(0n, [ZERO, DAI]), 99n],
  ['ether that is not sold', vaultSwap(0n), 1n],
])('a swap of Balancer with %s has no terms', (_what, input, value) => {
  expect(ask(VAULT, input, value)).not.toHaveProperty('terms')
  expect(ask(VAULT, input, value)).toMatchObject(balancer)
})

type Hop = [from: bigint, to: bigint, amount: bigint]
const batch = (kind: bigint, hops: Hop[], assets: string[], limits: bigint[]) =>
  encodeCall(
    `batchSwap(uint8,(bytes32,uint256,uint256,uint256,bytes)[],address[],${FUNDS_TYPE},int256[],uint256)`,
    [kind, hops.map(([from, to, amount]) => [BYTES32, from, to, amount, '0x']), assets, FUNDS, limits, 9n],
  )

test('limits of several swaps of Balancer: above zero goes in, below comes out', () => {
  const hops: Hop[] = [
    [0n, 1n, 100n],
    [1n, 2n, 0n],
  ]
  const terms = { sells: sold(USDC, 100n), buys: bought(DAI, 7n), recipient: ME, deadline: 9 }
  expect(ask(VAULT, batch(0n, hops, [USDC, WETH, DAI], [100n, 0n, -7n]))).toEqual({ ...balancer, terms })
  expect(ask(VAULT, batch(0n, hops, [USDC, WETH, DAI], [120n, 0n, -7n]))).toMatchObject({
    terms: { sells: sold(USDC, 120n, 'most') },
  })
  expect(ask(VAULT, batch(1n, hops, [USDC, WETH, DAI], [120n, 0n, -7n]))).toMatchObject({
    terms: { sells: sold(USDC, 120n, 'most') },
  })
  const back: Hop[] = [...hops, [2n, 0n, 5n]]
  expect(ask(VAULT, batch(0n, back, [USDC, WETH, DAI], [100n, 0n, -7n]))).toMatchObject({
    terms: { sells: sold(USDC, 100n, 'most') },
  })
  // No least at all: it is said as zero.
  expect(ask(VAULT, batch(0n, hops, [USDC, WETH, DAI], [100n, 0n, 0n]))).toMatchObject({
    terms: { buys: bought(DAI, 0n) },
  })
  expect(ask(VAULT, batch(0n, hops, [USDC, WETH, ZERO], [100n, 0n, -7n]))).toMatchObject({
    terms: { buys: bought('native', 7n) },
  })
})

test.each<[string, Hop[], string[], bigint[]]>([
  [
    'two coins that go',
    [
      [0n, 2n, 5n],
      [1n, 2n, 5n],
    ],
    [USDC, WETH, DAI],
    [5n, 5n, -7n],
  ],
  [
    'two coins that come',
    [
      [0n, 1n, 5n],
      [0n, 2n, 5n],
    ],
    [USDC, WETH, DAI],
    [10n, -1n, -7n],
  ],
  ['one coin that stands twice', [[0n, 1n, 5n]], [USDC, USDC], [5n, -7n]],
  ['a limit too few', [[0n, 1n, 5n]], [USDC, DAI], [5n]],
  ['nothing that may go', [[0n, 1n, 5n]], [USDC, DAI], [0n, -7n]],
  ['a place that is none', [[0n, 9n, 5n]], [USDC, DAI], [5n, 0n]],
])('several swaps of Balancer with %s have no terms', (_what, hops, assets, limits) => {
  expect(ask(VAULT, batch(0n, hops, assets, limits))).toEqual(balancer)
})

const V3_ROUTER = '0xae563e3f8219521950555f5962419c8919758ea2'
const BATCH_ROUTER = '0x136f1efcc3f8f88516b9e94110d56fdbfb1778d1'
const single = (name: 'In' | 'Out', given: string, taken: string, wraps: boolean) =>
  encodeCall(`swapSingleTokenExact${name}(address,address,address,uint256,uint256,uint256,bool,bytes)`, [
    POOL,
    given,
    taken,
    100n,
    7n,
    9n,
    wraps,
    '0x',
  ])

test('a swap of Balancer V3, and the coin that it wraps by itself', () => {
  const v3 = { action: 'swap', protocol: 'balancer-v3' }
  const more = { recipient: 'sender', deadline: 9 }
  expect(ask(V3_ROUTER, single('In', USDC, WETH, false))).toEqual({
    ...v3,
    terms: { sells: sold(USDC, 100n), buys: bought(WETH, 7n), ...more },
  })
  expect(ask(V3_ROUTER, single('Out', USDC, WETH, true))).toEqual({
    ...v3,
    terms: { sells: sold(USDC, 7n, 'most'), buys: bought('native', 100n, 'exact'), ...more },
  })
  expect(ask(V3_ROUTER, single('In', WETH, USDC, true), 100n)).toMatchObject({
    terms: { sells: sold('native', 100n) },
    value: 100n,
  })
  expect(ask(POOL, single('In', USDC, WETH, false))).toMatchObject({ action: 'unknown' })
})

const PATHS = '((address,(address,address,bool)[],uint256,uint256)[],uint256,bool,bytes)'
const pathTo = (token: string, ...units: bigint[]) => [
  USDC,
  [
    [POOL, WETH, true],
    [POOL, token, false],
  ],
  ...units,
]
const paths = (name: 'In' | 'Out', each: unknown[]) =>
  encodeCall(`swapExact${name}${PATHS}`, [each, 9n, false, '0x'])

test('paths of Balancer V3 with the same ends are one swap', () => {
  const two = [pathTo(DAI, 100n, 7n), pathTo(DAI, 50n, 3n)]
  expect(ask(BATCH_ROUTER, paths('In', two))).toMatchObject({
    terms: { sells: sold(USDC, 150n), buys: bought(DAI, 10n) },
  })
  expect(ask(BATCH_ROUTER, paths('Out', two))).toMatchObject({
    terms: { sells: sold(USDC, 150n, 'most'), buys: bought(DAI, 10n, 'exact') },
  })
  expect(ask(BATCH_ROUTER, paths('In', [pathTo(DAI, 1n, 1n), pathTo(WETH, 1n, 1n)]))).not.toHaveProperty(
    'terms',
  )
  expect(ask(BATCH_ROUTER, paths('In', []))).not.toHaveProperty('terms')
  expect(ask(BATCH_ROUTER, paths('In', [[USDC, [], 1n, 1n]]))).not.toHaveProperty('terms')
})

const behindRights = (calls: string[]) =>
  encodeCall(
    'permitBatchAndCall((address,address,address,uint256,uint256,uint256)[],bytes[],((address,uint160,uint48,uint48)[],address,uint256),bytes,bytes[])',
    [
      [[USDC, ME, V3_ROUTER, 5n, 0n, 9n]],
      ['0x'],
      [[[DAI, 2n ** 160n - 1n, 1893456000n, 0n]], V3_ROUTER, 9n],
      '0x',
      calls,
    ],
  )

test('rights that stand before a swap of Balancer V3 are told with it', () => {
  const swap = single('In', USDC, DAI, false)
  expect(ask(V3_ROUTER, behindRights([swap]))).toMatchObject({
    terms: {
      sells: sold(USDC, 100n),
      permits: [
        { token: USDC, spender: V3_ROUTER, units: 5n },
        { token: DAI, spender: V3_ROUTER, units: 'unlimited', expiresAt: 1893456000000 },
      ],
    },
  })
  expect(ask(V3_ROUTER, behindRights([swap, swap]))).not.toHaveProperty('terms')
  expect(ask(V3_ROUTER, behindRights([]))).not.toHaveProperty('terms')
})

test('routers of Balancer are written with their checksums', () => {
  for (const [, , address] of eachAddress(BALANCER_ROUTERS))
    expect(getAddress(address.toLowerCase())).toBe(address)
})

const SNWAPPER = '0xac4c6e212a361c968f1725b4d055b47e63f80b75'
const snwap = (token: string, units: bigint) =>
  encodeCall('snwap(address,uint256,address,address,uint256,address,bytes)', [
    token,
    units,
    FRIEND,
    DAI,
    7n,
    POOL,
    '0x',
  ])
const several = (inputs: unknown[], outputs: unknown[]) =>
  encodeCall(
    'snwapMultiple((address,uint256,address)[],(address,address,uint256)[],(address,uint256,bytes)[])',
    [inputs, outputs, []],
  )

test('what RedSnwapper takes, and who must have more of what', () => {
  const sushi = { action: 'swap', protocol: 'sushiswap' }
  const terms = { sells: sold(USDC, 100n), buys: bought(DAI, 7n), recipient: FRIEND }
  expect(ask(SNWAPPER, snwap(USDC, 100n))).toEqual({ ...sushi, terms })
  expect(ask(SNWAPPER, snwap(ETHER, 100n), 100n)).toMatchObject({ terms: { sells: sold('native', 100n) } })
  expect(ask(SNWAPPER, several([[USDC, 100n, POOL]], [[DAI, FRIEND, 7n]]))).toEqual({ ...sushi, terms })
})

test.each([
  ['what the contract itself has', snwap(USDC, 0n), 0n],
  ['more ether than is named', snwap(ETHER, 100n), 150n],
  ['ether beside a token', snwap(USDC, 100n), 1n],
  [
    'two coins',
    several(
      [
        [USDC, 1n, POOL],
        [WETH, 1n, POOL],
      ],
      [[DAI, ME, 7n]],
    ),
    0n,
  ],
  [
    'two receivers',
    several(
      [[USDC, 1n, POOL]],
      [
        [DAI, ME, 7n],
        [DAI, FRIEND, 7n],
      ],
    ),
    0n,
  ],
])('RedSnwapper: %s has no terms', (_what, input, value) => {
  expect(ask(SNWAPPER, input, value)).toMatchObject({ action: 'swap', protocol: 'sushiswap' })
  expect(ask(SNWAPPER, input, value)).not.toHaveProperty('terms')
})

const SPOKE = '0x5c7bcd6e7de5423a257d81b442095a1a6ced35c5'
const word = (address: string) => `0x${'0'.repeat(24)}${address.slice(2)}`
const REST = [100n, 7n]
const deposit = (token: string, chain: bigint, got = DAI) =>
  encodeCall(
    'depositV3(address,address,address,address,uint256,uint256,uint256,address,uint32,uint32,uint32,bytes)',
    [ME, FRIEND, token, got, ...REST, chain, ZERO, 1n, 1893456000n, 0n, '0x'],
  )
const wideDeposit = (recipient: string, got: string, chain = 10n) =>
  encodeCall(
    'deposit(bytes32,bytes32,bytes32,bytes32,uint256,uint256,uint256,bytes32,uint32,uint32,uint32,bytes)',
    [word(ME), recipient, word(USDC), got, ...REST, chain, BYTES32, 1n, 1893456000n, 0n, '0x'],
  )

test('a deposit into Across says where, what and to whom', () => {
  const across = { action: 'bridge', protocol: 'across' }
  const terms = {
    sells: sold(USDC, 100n),
    buys: bought(DAI, 7n, 'exact'),
    recipient: FRIEND,
    toChain: 'eip155:10',
    deadline: 1893456000,
  }
  expect(ask(SPOKE, deposit(USDC, 10n))).toEqual({ ...across, terms })
  expect(ask(SPOKE, wideDeposit(word(FRIEND), word(DAI)))).toEqual({ ...across, terms })
  expect(ask(SPOKE, deposit(WETH, 10n), 100n)).toMatchObject({ terms: { sells: sold('native', 100n) } })
  expect(ask(SPOKE, deposit(WETH, 10n))).toMatchObject({ terms: { sells: sold(WETH, 100n) } })
  expect(ask(SPOKE, deposit(WETH, 10n), 99n)).not.toHaveProperty('terms')
  expect(ask(SPOKE, deposit(USDC, 10n), 1n)).not.toHaveProperty('terms')
})

test('a deposit into Across that would come back to a stranger tells nobody who gets it', () => {
  const terms = { sells: sold(USDC, 100n), toChain: 'eip155:10', deadline: 1893456000 }
  expect(ask(SPOKE, deposit(USDC, 10n), 0n, POOL)).toEqual({ action: 'bridge', protocol: 'across', terms })
})

test('what Across names without a token, or on a chain that nobody here knows, is not told', () => {
  const { buys, ...rest } = { sells: sold(USDC, 100n), buys: 0, deadline: 1893456000 }
  expect(buys).toBe(0)
  expect(ask(SPOKE, deposit(USDC, 10n, ZERO))).toMatchObject({
    terms: { ...rest, recipient: FRIEND, toChain: 'eip155:10' },
  })
  expect(ask(SPOKE, deposit(USDC, 10n, ZERO))).not.toHaveProperty('terms.buys')
  const alone = { action: 'bridge', protocol: 'across', terms: rest }
  expect(ask(SPOKE, deposit(USDC, 34268394551451n))).toEqual(alone)
  expect(ask(SPOKE, wideDeposit(`0x${'ab'.repeat(32)}`, word(DAI)))).toEqual(alone)
})

test('an older deposit into Across does not say what arrives', () => {
  const input = encodeCall('deposit(address,address,uint256,uint256,int64,uint32,bytes,uint256)', [
    FRIEND,
    WETH,
    100n,
    8453n,
    -1n,
    1n,
    '0x',
    2n ** 256n - 1n,
  ])
  expect(ask(SPOKE, input, 100n)).toEqual({
    action: 'bridge',
    protocol: 'across',
    value: 100n,
    terms: { sells: sold('native', 100n), recipient: FRIEND, toChain: 'eip155:8453' },
  })
})
