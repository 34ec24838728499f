/**
 * Calls that were broken on the way: cut, or with a bit turned. Whatever is said of them must be what ethers, which reads
 * the same bytes by itself, finds in them; and reading must end soon, whatever they hold.
 */
import { AbiCoder, Interface } from 'ethers'
import { expect, test } from 'vitest'
import { encodeCall } from '@/tests/fixtures/encode-call'
import { describeCall } from './describe-call'
import type { SwapTerms } from './swap-terms'

const WETH = '0xc02aaa39b223fe8d0a0e5c4f27ead9083c756cc2'
const A = '0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48'
const B = '0xdac17f958d2ee523a2206206994597c13d831ec7'
const ME = `0x${'1'.repeat(40)}`
const THEM = `0x${'3'.repeat(40)}`
const V2 = '0x7a250d5630b4cf539739df2c5dacb4c659f2488d'
const ROUTER_02 = '0x68b3465833fb72a70ecdf485e0e4c7bd8665fc45'
const UNIVERSAL = '0x66a9893cc07d91d95644aedd05d03f95e1dba8af'
const TWO = `0x${'2'.padStart(40, '0')}`

const path = (...tokens: string[]) =>
  `0x${tokens.map((token, at) => (at === 0 ? '' : '000bb8') + token.slice(2)).join('')}`
const encode = (types: string[], values: unknown[]) => AbiCoder.defaultAbiCoder().encode(types, values)
const V2_SWAP = 'swapExactTokensForTokens(uint256,uint256,address[],address,uint256)'
const swapV2 = encodeCall(V2_SWAP, [5n, 3n, [A, WETH, B], ME, 99n])
const swap02 = encodeCall('multicall(uint256,bytes[])', [
  99n,
  [
    encodeCall('exactInput((bytes,address,uint256,uint256))', [[path(A, B, WETH), TWO, 7n, 0n]]),
    encodeCall('unwrapWETH9(uint256,address)', [4n, ME]),
  ],
])
const swapUniversal = encodeCall('execute(bytes,bytes[],uint256)', [
  '0x000604',
  [
    encode(['address', 'uint256', 'uint256', 'bytes', 'bool'], [TWO, 9n, 0n, path(A, WETH, B), true]),
    encode(['address', 'address', 'uint256'], [B, THEM, 25n]),
    encode(['address', 'address', 'uint256'], [B, ME, 4n]),
  ],
  99n,
])

/** Always the same, so that a failure comes back. */
function numbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

function turned(input: string, next: (below: number) => number): string {
  const at = 10 + next(input.length - 10)
  const digit = Number.parseInt(input[at] ?? '0', 16) ^ (1 << next(4))
  return input.slice(0, at) + digit.toString(16) + input.slice(at + 1)
}

const termsOf = (to: string, input: string): SwapTerms | undefined => {
  const description = describeCall({ chain: 'eip155:1', to, input, value: 0n })
  return description.action === 'swap' ? description.terms : undefined
}

test.each([
  ['V2', V2, swapV2],
  ['SwapRouter02', ROUTER_02, swap02],
  ['a universal router', UNIVERSAL, swapUniversal],
])('%s: what is cut says nothing, where it is cut', (_, to, input) => {
  expect(termsOf(to, input)).toBeDefined()
  for (let length = 10; length < input.length; length += 2) {
    const terms = termsOf(to, input.slice(0, length))
    // Only padding may go: bytes that end in the middle of a word are padded by nobody's rule.
    if (terms) expect(terms).toEqual(termsOf(to, input))
  }
})

test('V2: with a bit turned, terms are what the bytes say, or there are none', () => {
  const next = numbers(1)
  const face = new Interface([`function ${V2_SWAP}`])
  let told = 0
  for (let round = 0; round < 400; round++) {
    const input = turned(swapV2, next)
    const terms = termsOf(V2, input)
    if (!terms) continue
    told++
    const [sold, least, way, to] = face.decodeFunctionData(V2_SWAP.split('(')[0] ?? '', input)
    expect(terms.sells).toMatchObject({ token: String(way[0]).toLowerCase(), units: sold })
    expect(terms.buys).toMatchObject({ token: String(way[way.length - 1]).toLowerCase(), units: least })
    expect(terms.recipient).toBe(String(to).toLowerCase())
  }
  expect(told).toBeGreaterThan(20)
})

test.each([
  ['SwapRouter02', ROUTER_02, swap02],
  ['a universal router', UNIVERSAL, swapUniversal],
])('%s: with bits turned, no token and no recipient is told that the bytes do not name', (_, to, input) => {
  const next = numbers(2)
  let told = 0
  for (let round = 0; round < 600; round++) {
    let broken = input
    for (let bits = 1 + next(3); bits > 0; bits--) broken = turned(broken, next)
    const terms = termsOf(to, broken)
    if (!terms) continue
    told++
    for (const name of [terms.sells?.token, terms.buys?.token, terms.recipient])
      if (name !== 'native' && name !== 'sender') expect(broken).toContain(name?.slice(2))
  }
  expect(told).toBeGreaterThan(50)
})

/** A list of calls that all point at the same bytes, which are a list of calls again. */
function bomb(levels: number, width: number): string {
  const word = (value: number) => value.toString(16).padStart(64, '0')
  let inner = encodeCall('unwrapWETH9(uint256,address)', [1n, ME]).slice(2)
  for (let level = 0; level < levels; level++) {
    const padded = inner.padEnd(Math.ceil(inner.length / 64) * 64, '0')
    const offsets = word(width * 32).repeat(width)
    inner = `ac9650d8${word(32)}${word(width)}${offsets}${word(inner.length / 2)}${padded}`
  }
  return `0x${inner}`
}

test('a script of more steps than anybody writes has no terms', () => {
  const of = (steps: number) => {
    const whole = encode(['address', 'uint256', 'uint256', 'bytes', 'bool'], [ME, 9n, 4n, path(A, B), true])
    const inputs = Array.from({ length: steps }, () => whole)
    return termsOf(UNIVERSAL, encodeCall('execute(bytes,bytes[])', [`0x${'00'.repeat(steps)}`, inputs]))
  }
  expect(of(100)?.sells).toMatchObject({ units: 900n })
  expect(of(300)).toBeUndefined()
})

test('calls that point at one another again and again are not followed for long', () => {
  for (const input of [bomb(2, 1000), bomb(5, 90), bomb(7, 30), bomb(3, 99)]) {
    const text = JSON.stringify(describeCall({ chain: 'eip155:1', to: ROUTER_02, input, value: 0n }))
    expect(text.length).toBeLessThan(1_000_000)
  }
})
