/** Terms of scripts for Universal Routers, encoded by ethers from the published interfaces, and their traps. */
import { AbiCoder } from 'ethers'
import { expect, test } from 'vitest'
import { encodeCall } from '@/tests/fixtures/encode-call'
import { describeCall } from './describe-call'

const WETH = '0xc02aaa39b223fe8d0a0e5c4f27ead9083c756cc2'
const A = `0x${'a'.repeat(40)}`
const B = `0x${'b'.repeat(40)}`
const C = `0x${'c'.repeat(40)}`
const THEM = `0x${'3'.repeat(40)}`
const V1 = '0x3fc91a3afd70395cd496c647d5a6cc9d4b2b7fad'
const V2 = '0x66a9893cc07d91d95644aedd05d03f95e1dba8af'
const V2_1 = '0x4c82d1fbfe28c977cbb58d8c7ff8fcf9f70a2cca'
const SENDER = `0x${'1'.padStart(40, '0')}`
const ROUTER = `0x${'2'.padStart(40, '0')}`
const ETH = `0x${'0'.repeat(40)}`
const ALL = 2n ** 255n

type Step = readonly [code: string, types: readonly string[], values: readonly unknown[]]
const encode = (types: readonly string[], values: readonly unknown[]) =>
  AbiCoder.defaultAbiCoder().encode([...types], values)
const codes = (steps: readonly Step[]) => `0x${steps.map(([code]) => code).join('')}`
const inputs = (steps: readonly Step[]) => steps.map(([, types, values]) => encode(types, values))
const script = (steps: readonly Step[]) =>
  encodeCall('execute(bytes,bytes[],uint256)', [codes(steps), inputs(steps), 99n])

const of = (steps: readonly Step[], { to = V2, value = 0n } = {}) =>
  describeCall({ chain: 'eip155:1', to, input: script(steps), value })
const termsOf = (steps: readonly Step[], at?: { to?: string; value?: bigint }) => {
  const description = of(steps, at)
  return description.action === 'swap' ? description.terms : undefined
}

const path = (...tokens: string[]) =>
  `0x${tokens.map((token, at) => (at === 0 ? '' : '000bb8') + token.slice(2)).join('')}`
const V3_TYPES = ['address', 'uint256', 'uint256', 'bytes', 'bool']
const v3In = (to: string, units: bigint, minimum: bigint, way: string, byUser = true): Step => [
  '00',
  V3_TYPES,
  [to, units, minimum, way, byUser],
]
const v3Out = (to: string, units: bigint, most: bigint, way: string, byUser = true): Step => [
  '01',
  V3_TYPES,
  [to, units, most, way, byUser],
]
const v2In = (to: string, units: bigint, minimum: bigint, way: string[], byUser = true): Step => [
  '08',
  ['address', 'uint256', 'uint256', 'address[]', 'bool'],
  [to, units, minimum, way, byUser],
]
const wrap = (units: bigint, to = ROUTER): Step => ['0b', ['address', 'uint256'], [to, units]]
const unwrap = (minimum: bigint, to = SENDER): Step => ['0c', ['address', 'uint256'], [to, minimum]]
const sweep = (token: string, minimum: bigint, to = SENDER): Step => [
  '04',
  ['address', 'address', 'uint256'],
  [token, to, minimum],
]
const portion = (token: string, to: string, bips: bigint, code = '06'): Step => [
  code,
  ['address', 'address', 'uint256'],
  [token, to, bips],
]
const PERMIT = ['((address,uint160,uint48,uint48),address,uint256)', 'bytes']
const permit: Step = ['0a', PERMIT, [[[A, 2n ** 160n - 1n, 1000n, 0n], V2, 99n], '0x12']]

test('a permit, a swap, a fee of what is bought, and the rest for the sender', () => {
  const steps = [permit, v3In(ROUTER, 1000n, 0n, path(A, C, B)), portion(B, THEM, 25n), sweep(B, 700n)]
  expect(termsOf(steps)).toEqual({
    sells: { token: A, units: 1000n, limit: 'exact' },
    buys: { token: B, units: 700n, limit: 'least' },
    recipient: 'sender',
    deadline: 99,
    fees: [{ to: THEM, of: 'buys', share: { bps: 25 } }],
    permits: [{ token: A, spender: V2, units: 'unlimited', expiresAt: 1_000_000 }],
  })
})

test('ether is wrapped, split over two ways of one pair, and the rest comes back unwrapped', () => {
  const steps = [
    wrap(1000n),
    v3In(SENDER, 600n, 60n, path(WETH, B), false),
    v2In(SENDER, 400n, 30n, [WETH, B], false),
  ]
  expect(termsOf(steps, { value: 1000n })).toEqual({
    sells: { token: 'native', units: 1000n, limit: 'exact' },
    buys: { token: B, units: 90n, limit: 'least' },
    recipient: 'sender',
    deadline: 99,
  })
  const out = [wrap(1000n), v3Out(SENDER, 7n, 900n, path(B, WETH), false), unwrap(0n)]
  expect(termsOf(out, { value: 1000n })).toMatchObject({
    sells: { token: 'native', units: 900n, limit: 'most' },
    buys: { token: B, units: 7n, limit: 'exact' },
  })
  // Nobody takes the rest out: it is gone.
  expect(termsOf(out.slice(0, 2), { value: 1000n })).toMatchObject({
    sells: { token: 'native', units: 1000n, limit: 'exact' },
  })
})

test('a fee of the wrapped coin is one of the ether that is bought', () => {
  const steps = [v3In(ROUTER, 1000n, 0n, path(A, WETH)), portion(WETH, THEM, 100n), unwrap(50n, THEM)]
  expect(termsOf(steps)).toMatchObject({
    buys: { token: 'native', units: 50n, limit: 'least' },
    recipient: THEM,
    fees: [{ to: THEM, of: 'buys', share: { bps: 100 } }],
  })
})

test('a fee of what is sold is told in units, because they are known', () => {
  const pull: Step = ['02', ['address', 'address', 'uint160'], [A, ROUTER, 1000n]]
  const steps = [pull, portion(A, THEM, 30n), v3In(SENDER, ALL, 5n, path(A, B), false)]
  expect(termsOf(steps)).toMatchObject({
    sells: { token: A, units: 1000n, limit: 'exact' },
    buys: { token: B, units: 5n, limit: 'least' },
    fees: [{ to: THEM, of: 'sells', share: { units: 3n } }],
  })
})

test('a part of what is bought that is not one of all of it has no terms', () => {
  const swap = v3In(ROUTER, 1000n, 40n, path(A, B))
  expect(termsOf([swap, portion(B, THEM, 25n), swap, sweep(B, 1n)])).toBeUndefined()
  expect(termsOf([swap, portion(B, THEM, 25n), portion(B, C, 25n), sweep(B, 1n)])).toBeUndefined()
  // Of a token in between: of neither side.
  const second = v3In(SENDER, ALL, 4n, path(B, C), false)
  expect(termsOf([swap, portion(B, THEM, 25n), second])).toBeUndefined()
  expect(termsOf([swap, second])).toMatchObject({ sells: { token: A }, buys: { token: C, units: 4n } })
})

test('a way over V3 and V2: the pair is paid by its address', () => {
  const pair = `0x${'7'.repeat(40)}`
  expect(termsOf([v3In(pair, 9n, 0n, path(A, B)), v2In(SENDER, 0n, 4n, [B, C], false)])).toMatchObject({
    sells: { token: A, units: 9n, limit: 'exact' },
    buys: { token: C, units: 4n, limit: 'least' },
  })
  expect(termsOf([v2In(SENDER, 0n, 4n, [B, C])])).toBeUndefined()
})

test('what stays with the router, goes to two, may fail or is not listed has no terms', () => {
  const swap = { action: 'swap', protocol: 'uniswap-universal-router' }
  const whole = v3In(SENDER, 9n, 4n, path(A, B))
  expect(termsOf([whole])).toBeDefined()
  expect(of([v3In(ROUTER, 9n, 4n, path(A, B))])).toEqual(swap)
  expect(of([v3In(V2, 9n, 4n, path(A, B))])).toEqual(swap)
  expect(of([whole, v3In(THEM, 9n, 4n, path(A, B))])).toEqual(swap)
  expect(of([whole, v3In(SENDER, 9n, 4n, path(A, C))])).toEqual(swap)
  expect(of([['80', whole[1], whole[2]]])).toEqual(swap)
  expect(of([whole, ['3f', [], []]])).toEqual(swap)
  expect(of([whole, ['07', ['address', 'address', 'uint256'], [B, THEM, 1n]]])).toEqual(swap)
  expect(of([v3In(SENDER, ALL, 4n, path(A, B), false)])).toEqual(swap)
  expect(of([v3In(SENDER, 9n, 4n, path(A))])).toEqual(swap)
  // A right that was used before is no reason to doubt the swap.
  expect(termsOf([['8a', permit[1], permit[2]], whole])).toMatchObject({ sells: { units: 9n } })
})

test('ether beside a token that is sold is said, and no terms are', () => {
  const steps = [v3In(SENDER, 9n, 4n, path(A, B))]
  expect(of(steps, { value: 5n })).toEqual({
    action: 'swap',
    protocol: 'uniswap-universal-router',
    value: 5n,
  })
  expect(termsOf([...steps, sweep(ETH, 0n)], { value: 5n })).toMatchObject({ sells: { token: A } })
})

test('a script without a swap is not called one', () => {
  const pull: Step = ['02', ['address', 'address', 'uint160'], [A, THEM, 1000n]]
  expect(of([permit, pull])).toMatchObject({ action: 'unknown' })
})

const KEY = '(address,address,uint24,int24,address)'
const WAY = '(address,uint24,int24,address,bytes)[]'
const v4 = (...steps: Step[]): Step => ['10', ['bytes', 'bytes[]'], [codes(steps), inputs(steps)]]
const one = (code: string, units: bigint, bound: bigint): Step => [
  code,
  [`(${KEY},bool,uint128,uint128,bytes)`],
  [[[ETH, B, 500, 10, ETH], true, units, bound, '0x']],
]
const settle = (token: string, units: bigint, byUser = true): Step => [
  '0b',
  ['address', 'uint256', 'bool'],
  [token, units, byUser],
]
const take = (token: string, to: string, units: bigint): Step => [
  '0e',
  ['address', 'address', 'uint256'],
  [token, to, units],
]
const settleAll = (token: string, most: bigint): Step => ['0c', ['address', 'uint256'], [token, most]]
const takeAll = (token: string, least: bigint): Step => ['0f', ['address', 'uint256'], [token, least]]

test('V4: ether is the zero address, and the sender takes what is due', () => {
  expect(termsOf([v4(one('06', 9n, 4n), settleAll(ETH, 9n), takeAll(B, 5n))], { value: 9n })).toEqual({
    sells: { token: 'native', units: 9n, limit: 'exact' },
    buys: { token: B, units: 5n, limit: 'least' },
    recipient: 'sender',
    deadline: 99,
  })
})

test('V4: a pool that runs dry gives less than an exact output, so only what is taken counts', () => {
  const out = (...rest: Step[]) => [v4(one('08', 7n, 9n), ...rest), sweep(ETH, 0n)]
  expect(termsOf(out(settle(ETH, 0n), take(B, SENDER, 0n)), { value: 9n })).toMatchObject({
    sells: { token: 'native', units: 9n, limit: 'most' },
    buys: { token: B, units: 0n, limit: 'least' },
  })
  expect(termsOf(out(settle(ETH, 0n), takeAll(B, 7n)), { value: 9n })).toMatchObject({
    buys: { token: B, units: 7n, limit: 'exact' },
  })
})

test('V4: a way, in the order of either direction', () => {
  const hop = (token: string) => [token, 500, 10, ETH, '0x']
  const way = (code: string, named: string, hops: string[], units: bigint, bound: bigint): Step => [
    code,
    [`(address,${WAY},uint128,uint128)`],
    [[named, hops.map(hop), units, bound]],
  ]
  const sold = [settle(A, 0n), take(B, THEM, 0n)]
  expect(termsOf([v4(way('07', A, [C, B], 9n, 4n), ...sold)])).toMatchObject({
    sells: { token: A, units: 9n, limit: 'exact' },
    buys: { token: B, units: 4n, limit: 'least' },
    recipient: THEM,
  })
  expect(termsOf([v4(way('09', B, [A, C], 4n, 9n), settleAll(A, 9n), takeAll(B, 4n))])).toMatchObject({
    sells: { token: A, units: 9n, limit: 'most' },
    buys: { token: B, units: 4n, limit: 'exact' },
  })
  expect(termsOf([v4(way('07', A, [], 9n, 4n), ...sold)])).toBeUndefined()
})

test('V4: later routers name a price for each pool, and which they are is told by the address alone', () => {
  const priced: Step = [
    '06',
    [`(${KEY},bool,uint128,uint128,uint256,bytes)`],
    [[[A, B, 500, 10, ETH], true, 9n, 4n, 1n, '0x']],
  ]
  const rest = [settleAll(A, 9n), takeAll(B, 4n)]
  expect(termsOf([v4(priced, ...rest)], { to: V2_1 })).toMatchObject({ sells: { token: A, units: 9n } })
  expect(termsOf([v4(priced, ...rest)], { to: V2 })).toBeUndefined()
  // In the first version 0x10 bought pieces.
  expect(termsOf([v4(one('06', 9n, 4n), settleAll(ETH, 9n), takeAll(B, 5n))], { to: V1, value: 9n })).toBe(
    undefined,
  )
  const fee = portion(B, THEM, 10n ** 15n, '07')
  expect(termsOf([v3In(ROUTER, 9n, 4n, path(A, B)), fee, sweep(B, 3n)], { to: V2_1 })).toMatchObject({
    fees: [{ to: THEM, of: 'buys', share: { bps: 10 } }],
  })
})

test('V4: debts and credits that stay open, and more than is due, have no terms', () => {
  expect(termsOf([v4(one('06', 9n, 4n), settleAll(ETH, 9n))], { value: 9n })).toBeUndefined()
  expect(termsOf([v4(one('06', 9n, 4n), takeAll(B, 4n))], { value: 9n })).toBeUndefined()
  expect(termsOf([v4(one('06', 9n, 4n), settleAll(ETH, 8n), takeAll(B, 4n))], { value: 9n })).toBeUndefined()
  expect(termsOf([v4(one('06', 9n, 4n), settleAll(ETH, 9n), takeAll(B, 4n))], { value: 8n })).toBeUndefined()
  expect(termsOf([v4(['16', ['uint256'], [1n]])])).toBeUndefined()
})

test('V4: a fee out of what is due, and a swap of what the one before gave', () => {
  const second: Step = [
    '06',
    [`(${KEY},bool,uint128,uint128,bytes)`],
    [[[B, C, 500, 10, ETH], true, 0n, 6n, '0x']],
  ]
  const cut: Step = ['10', ['address', 'address', 'uint256'], [C, THEM, 50n]]
  const steps = [v4(one('06', 9n, 0n), second, settle(ETH, 0n), cut, take(C, SENDER, 0n))]
  expect(termsOf(steps, { value: 9n })).toMatchObject({
    sells: { token: 'native', units: 9n, limit: 'exact' },
    buys: { token: C, units: 6n, limit: 'least' },
    fees: [{ to: THEM, of: 'buys', share: { bps: 50 } }],
  })
})

test('a list within a list is followed, to a depth', () => {
  const within = (steps: readonly Step[]): Step => ['21', ['bytes', 'bytes[]'], [codes(steps), inputs(steps)]]
  let steps: Step[] = [v3In(SENDER, 9n, 4n, path(A, B))]
  expect(termsOf([within(steps)])).toMatchObject({ sells: { token: A, units: 9n } })
  expect(termsOf([within(steps)], { to: V1 })).toBeUndefined()
  for (let depth = 0; depth < 12; depth++) steps = [within(steps)]
  expect(termsOf(steps)).toBeUndefined()
})
