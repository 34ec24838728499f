/** Terms of swaps through Uniswap's first routers, encoded by ethers from the published interfaces, and their traps. */
import { id } from 'ethers'
import { expect, test } from 'vitest'
import { eachAddress } from '@/tests/fixtures/address-tables'
import { encodeCall } from '@/tests/fixtures/encode-call'
import { protocolAt } from './data/addresses'
import { swapRouters } from './data/swap-routers'
import { UNISWAP_LIKES } from './data/uniswap-likes'
import { describeCall } from './describe-call'
import { PAYMENT_02_STEPS, PAYMENT_STEPS } from './flows/payment-steps'
import { ROUTER_02_STEPS, V3_ROUTER_STEPS } from './flows/periphery-steps'

const WETH = '0xc02aaa39b223fe8d0a0e5c4f27ead9083c756cc2'
const A = `0x${'a'.repeat(40)}`
const B = `0x${'b'.repeat(40)}`
const C = `0x${'c'.repeat(40)}`
const ME = `0x${'1'.repeat(40)}`
const THEM = `0x${'3'.repeat(40)}`
const V2 = '0x7a250d5630b4cf539739df2c5dacb4c659f2488d'
const V3 = '0xe592427a0aece92de3edee1f18e0157c05861564'
const ROUTER_02 = '0x68b3465833fb72a70ecdf485e0e4c7bd8665fc45'
const ONE = `0x${'1'.padStart(40, '0')}`
const TWO = `0x${'2'.padStart(40, '0')}`
const ZERO = `0x${'0'.repeat(40)}`

const of = (to: string, input: string, value = 0n) => describeCall({ chain: 'eip155:1', to, input, value })
const termsOf = (to: string, input: string, value = 0n) => {
  const description = of(to, input, value)
  return description.action === 'swap' ? description.terms : undefined
}
const path = (...tokens: string[]) =>
  `0x${tokens.map((token, at) => (at === 0 ? '' : '000bb8') + token.slice(2)).join('')}`

test.each<[string, readonly unknown[], bigint, object]>([
  [
    'swapExactTokensForTokens(uint256,uint256,address[],address,uint256)',
    [5n, 0n, [A, C, B], ME, 99n],
    0n,
    {
      sells: { token: A, units: 5n, limit: 'exact' },
      buys: { token: B, units: 0n, limit: 'least' },
      recipient: ME,
      deadline: 99,
    },
  ],
  [
    'swapTokensForExactTokens(uint256,uint256,address[],address,uint256)',
    [7n, 9n, [A, B], ME, 2n ** 256n - 1n],
    0n,
    {
      sells: { token: A, units: 9n, limit: 'most' },
      buys: { token: B, units: 7n, limit: 'exact' },
      recipient: ME,
    },
  ],
  [
    'swapETHForExactTokens(uint256,address[],address,uint256)',
    [7n, [WETH, B], ME, 99n],
    9n,
    {
      sells: { token: 'native', units: 9n, limit: 'most' },
      buys: { token: B, units: 7n, limit: 'exact' },
      recipient: ME,
      deadline: 99,
    },
  ],
  [
    'swapTokensForExactETH(uint256,uint256,address[],address,uint256)',
    [7n, 9n, [A, WETH], ME, 99n],
    0n,
    {
      sells: { token: A, units: 9n, limit: 'most' },
      buys: { token: 'native', units: 7n, limit: 'exact' },
      recipient: ME,
      deadline: 99,
    },
  ],
  [
    'swapExactETHForTokensSupportingFeeOnTransferTokens(uint256,address[],address,uint256)',
    [7n, [WETH, B], THEM, 99n],
    9n,
    {
      sells: { token: 'native', units: 9n, limit: 'exact' },
      buys: { token: B, units: 7n, limit: 'least' },
      recipient: THEM,
      deadline: 99,
    },
  ],
])('V2: %s', (signature, args, value, terms) => {
  expect(termsOf(V2, encodeCall(signature, args), value)).toEqual(terms)
})

test('V2: what would not run, or leaves with the router what is bought, has no terms', () => {
  const eth = 'swapExactETHForTokens(uint256,address[],address,uint256)'
  const tokens = 'swapExactTokensForTokens(uint256,uint256,address[],address,uint256)'
  expect(termsOf(V2, encodeCall(eth, [7n, [A, B], ME, 9n]), 5n)).toBeUndefined()
  expect(termsOf(V2, encodeCall(tokens, [5n, 1n, [A, B], V2, 9n]))).toBeUndefined()
  expect(termsOf(V2, encodeCall(tokens, [5n, 1n, [A], ME, 9n]))).toBeUndefined()
  expect(of(V2, encodeCall(tokens, [5n, 1n, [A, B], ME, 9n]), 3n)).toEqual({
    action: 'swap',
    protocol: 'uniswap-v2',
    value: 3n,
  })
  const whole = encodeCall(tokens, [5n, 1n, [A, B], ME, 9n])
  expect(termsOf(V2, `${whole}deadbeef`)).toMatchObject({ sells: { units: 5n } })
  expect(termsOf(V2, whole.slice(0, -2))).toBeUndefined()
  const dirty = whole.replace(ME.slice(2).padStart(64, '0'), `1${ME.slice(2).padStart(63, '0')}`)
  expect(dirty).not.toBe(whole)
  expect(termsOf(V2, dirty)).toBeUndefined()
})

const SINGLE_V3 = 'exactInputSingle((address,address,uint24,address,uint256,uint256,uint256,uint160))'
const OUT_V3 = 'exactOutput((bytes,address,uint256,uint256,uint256))'
const MULTICALL = 'multicall(bytes[])'

test('V3: the path of an exact output is reversed, and what is left of the ether comes back', () => {
  const out = encodeCall(OUT_V3, [[path(B, C, WETH), ME, 77n, 5n, 9n]])
  expect(termsOf(V3, out)).toEqual({
    sells: { token: WETH, units: 9n, limit: 'most' },
    buys: { token: B, units: 5n, limit: 'exact' },
    recipient: ME,
    deadline: 77,
  })
  const refunded = encodeCall(MULTICALL, [[out, encodeCall('refundETH()', [])]])
  expect(termsOf(V3, refunded, 9n)).toMatchObject({ sells: { token: 'native', units: 9n, limit: 'most' } })
  // Nothing brings the rest back: all of it is gone.
  expect(termsOf(V3, out, 9n)).toMatchObject({ sells: { token: 'native', units: 9n, limit: 'exact' } })
  // Not enough of it: one or the other coin would be taken.
  expect(of(V3, out, 8n)).toEqual({ action: 'swap', protocol: 'uniswap-v3', value: 8n })
})

test('V3: the zero address is the router, and the unwrapping says who gets it', () => {
  const single = (to: string, limit = 0n) => encodeCall(SINGLE_V3, [[A, WETH, 500, to, 77n, 9n, 4n, limit]])
  const unwrap = encodeCall('unwrapWETH9(uint256,address)', [6n, THEM])
  expect(termsOf(V3, encodeCall(MULTICALL, [[single(ZERO), unwrap]]))).toEqual({
    sells: { token: A, units: 9n, limit: 'exact' },
    buys: { token: 'native', units: 6n, limit: 'least' },
    recipient: THEM,
    deadline: 77,
  })
  expect(termsOf(V3, single(ZERO))).toBeUndefined()
  expect(termsOf(V3, single(V3))).toBeUndefined()
  // Here 1 is nothing but an address.
  expect(termsOf(V3, single(ONE))).toMatchObject({ recipient: ONE })
  // With a limit on the price the pool may stop early.
  expect(termsOf(V3, single(ME, 5n))).toMatchObject({ sells: { units: 9n, limit: 'most' } })
})

const SINGLE = 'exactInputSingle((address,address,uint24,address,uint256,uint256,uint160))'
const OUT_SINGLE = 'exactOutputSingle((address,address,uint24,address,uint256,uint256,uint160))'
const EXTENDED = 'multicall(uint256,bytes[])'
const several = (...calls: string[]) => encodeCall(EXTENDED, [88n, calls])

test('SwapRouter02: parts of one pair are summed, others have no terms', () => {
  const part = (given: string, taken: string) => encodeCall(SINGLE, [[given, taken, 500, ONE, 5n, 3n, 0n]])
  expect(termsOf(ROUTER_02, several(part(A, B), part(A, B)))).toEqual({
    sells: { token: A, units: 10n, limit: 'exact' },
    buys: { token: B, units: 6n, limit: 'least' },
    recipient: 'sender',
    deadline: 88,
  })
  expect(of(ROUTER_02, several(part(A, B), part(A, C)))).toEqual({ action: 'swap', protocol: 'uniswap-v3' })
  expect(of(ROUTER_02, several(part(A, B), part(C, B)))).toEqual({ action: 'swap', protocol: 'uniswap-v3' })
  expect(of(ROUTER_02, several(part(A, B), part(B, A)))).toEqual({ action: 'swap', protocol: 'uniswap-v3' })
})

test('SwapRouter02: a permit, a fee of what is bought, and the rest for the sender', () => {
  const permit = encodeCall('selfPermit(address,uint256,uint256,uint8,bytes32,bytes32)', [
    A,
    2n ** 256n - 1n,
    9n,
    27,
    `0x${'00'.repeat(32)}`,
    `0x${'00'.repeat(32)}`,
  ])
  const swap = encodeCall(SINGLE, [[A, WETH, 500, TWO, 1000n, 800n, 0n]])
  const unwrap = encodeCall('unwrapWETH9WithFee(uint256,uint256,address)', [900n, 100n, THEM])
  expect(termsOf(ROUTER_02, several(permit, swap, unwrap))).toEqual({
    sells: { token: A, units: 1000n, limit: 'exact' },
    buys: { token: 'native', units: 891n, limit: 'least' },
    recipient: 'sender',
    deadline: 88,
    fees: [{ to: THEM, of: 'buys', share: { bps: 100 } }],
    permits: [{ token: A, spender: ROUTER_02, units: 'unlimited', via: 'erc20' }],
  })
})

test('SwapRouter02: what the router has is sold only where the same call has put it there', () => {
  const all = encodeCall('swapExactTokensForTokens(uint256,uint256,address[],address)', [0n, 3n, [A, B], ME])
  const pull = encodeCall('pull(address,uint256)', [A, 40n])
  expect(termsOf(ROUTER_02, several(pull, all))).toEqual({
    sells: { token: A, units: 40n, limit: 'exact' },
    buys: { token: B, units: 3n, limit: 'least' },
    recipient: ME,
    deadline: 88,
  })
  expect(termsOf(ROUTER_02, all)).toBeUndefined()
})

test('SwapRouter02: an exact output with more ether than it may take', () => {
  const out = encodeCall(OUT_SINGLE, [[WETH, B, 500, ONE, 5n, 7n, 0n]])
  const refund = encodeCall('refundETH()', [])
  expect(of(ROUTER_02, several(out, refund), 10n)).toEqual({
    action: 'swap',
    protocol: 'uniswap-v3',
    value: 10n,
    terms: {
      sells: { token: 'native', units: 7n, limit: 'most' },
      buys: { token: B, units: 5n, limit: 'exact' },
      recipient: 'sender',
      deadline: 88,
    },
  })
})

test('what a router has nobody swept is no purchase, and an unknown part ends the terms', () => {
  const toRouter = encodeCall(SINGLE, [[A, B, 500, TWO, 5n, 3n, 0n]])
  expect(of(ROUTER_02, several(toRouter))).toEqual({ action: 'swap', protocol: 'uniswap-v3' })
  const strange = encodeCall('mint(address,uint256)')
  expect(of(ROUTER_02, several(encodeCall(SINGLE, [[A, B, 500, ME, 5n, 3n, 0n]]), strange))).toMatchObject({
    action: 'many',
    calls: [{ action: 'swap' }, { action: 'unknown' }],
  })
  const sweep = encodeCall('sweepToken(address,uint256,address)', [B, 4n, ME])
  expect(termsOf(ROUTER_02, several(toRouter, sweep))).toMatchObject({
    buys: { token: B, units: 4n, limit: 'least' },
    recipient: ME,
  })
  // Only a part of it leaves the router by what is swept: the other token stays.
  const other = encodeCall('sweepToken(address,uint256,address)', [C, 0n, ME])
  expect(termsOf(ROUTER_02, several(toRouter, other))).toBeUndefined()
})

test.each(
  [V3_ROUTER_STEPS, ROUTER_02_STEPS, PAYMENT_STEPS, PAYMENT_02_STEPS].flatMap((steps) =>
    Object.entries(steps).map(([selector, { signature }]) => [selector, signature]),
  ),
)('%s is the selector of %s', (selector, signature) => {
  expect(id(signature ?? '').slice(0, 10)).toBe(selector)
})

test('every router that is read is one that is known', () => {
  for (const [, chain, address] of eachAddress(UNISWAP_LIKES))
    expect(protocolAt(swapRouters, `eip155:${chain}`, address.toLowerCase())).toBeDefined()
})
