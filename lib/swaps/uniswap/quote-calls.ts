/**
 * How Uniswap's own quoters are asked what a way gives, and what they answer. Sources: `UniswapV2Router02.getAmountsOut`,
 * `QuoterV2` (v3-periphery), `V4Quoter` (v4-periphery). Pure.
 */

import { addressWord, bytes, callData, flag, list, tuple, uint } from '@/lib/chains/abi-words'
import type { Call } from '@/lib/chains/aggregate3-codec'
import type { CallOutcome } from '@/lib/chains/call-many.client'
import { type Deployment, NATIVE_CURRENCY } from './data/deployments'
import { type Route, TICK_SPACING } from './route'

const GET_AMOUNTS_OUT = '0xd06ca61f' // getAmountsOut(uint256,address[])
const V3_SINGLE = '0xc6a5026a' // quoteExactInputSingle((address,address,uint256,uint24,uint160))
const V3_PATH = '0xcdca1753' // quoteExactInput(bytes,uint256)
const V4_SINGLE = '0xaa9d21cb' // quoteExactInputSingle(((address,address,uint24,int24,address),bool,uint128,bytes))
const V4_PATH = '0xca253dc9' // quoteExactInput((address,(address,uint24,int24,address,bytes)[],uint128))

export interface RouteQuote {
  route: Route
  /** Units that come. */
  out: bigint
  /** Of the pools alone, without what stands around them. */
  gas: bigint
}

/** @example quoteCall(deployment, { kind: 'v2', path: [weth, usdc] }, 10n ** 18n) */
export function quoteCall(deployment: Deployment, route: Route, units: bigint): Call {
  switch (route.kind) {
    case 'v2': {
      const path = list(route.path.map(addressWord))
      return { target: deployment.v2Router, callData: callData(GET_AMOUNTS_OUT, [uint(units), path]) }
    }
    case 'v3':
      return { target: deployment.v3Quoter, callData: v3Call(route, units) }
    case 'v4':
      return { target: deployment.v4Quoter, callData: v4Call(route, units) }
    default:
      return route satisfies never
  }
}

type FeeRoute = Exclude<Route, { kind: 'v2' }>

function v3Call(route: FeeRoute, units: bigint): string {
  const [sell = '', buy = ''] = route.path
  if (route.path.length > 2) return callData(V3_PATH, [bytes(v3Path(route)), uint(units)])
  const fee = uint(route.fees[0] ?? 0)
  return callData(V3_SINGLE, [addressWord(sell), addressWord(buy), uint(units), fee, uint(0)])
}

/** Coins and fees as V3 wants them: 20 bytes, 3 bytes, 20 bytes, … @example v3Path(route) // '0xc02a…0001f4a0b8…' */
export function v3Path({ path, fees }: FeeRoute): string {
  const parts = path.map(
    (coin, index) =>
      coin.slice(2) + (fees[index] === undefined ? '' : fees[index].toString(16).padStart(6, '0')),
  )
  return `0x${parts.join('')}`
}

function v4Call(route: FeeRoute, units: bigint): string {
  const [sell = ''] = route.path
  if (route.path.length > 2) {
    return callData(V4_PATH, [tuple([addressWord(sell), v4PathKeys(route), uint(units)])])
  }
  const { key, zeroForOne } = v4Pool(route, 0)
  return callData(V4_SINGLE, [tuple([key, flag(zeroForOne), uint(units), bytes('0x')])])
}

/** Key of one pool on the way: currencies in their order, fee, spacing, no hooks. */
export function v4Pool({ path, fees }: FeeRoute, hop: number): { key: string; zeroForOne: boolean } {
  const [sell = '', buy = ''] = path.slice(hop)
  const zeroForOne = BigInt(sell) < BigInt(buy)
  const [first, second] = zeroForOne ? [sell, buy] : [buy, sell]
  const key = addressWord(first) + addressWord(second) + feeWords(fees[hop] ?? 3000)
  return { key, zeroForOne }
}

/** The coins after the first one, each with the pool that leads to it. */
const v4PathKeys = ({ path, fees }: FeeRoute) =>
  list(
    path
      .slice(1)
      .map((coin, index) => tuple([addressWord(coin), feeWords(fees[index] ?? 3000), bytes('0x')])),
  )

const feeWords = (fee: keyof typeof TICK_SPACING) =>
  uint(fee) + uint(TICK_SPACING[fee]) + addressWord(NATIVE_CURRENCY)

/** A swap through one pair of V2, measured; its router tells no gas. */
const V2_PAIR_GAS = 62_000n
/** Square roots of price at which a pool of V3 has nothing left: the quote is then of less than was asked. */
const V3_ENDS: ReadonlySet<bigint> = new Set([
  4_295_128_740n,
  1_461_446_703_485_210_103_287_273_052_203_988_822_378_723_970_341n,
])

/** @returns `undefined`: no such pool, nothing comes, or the pools cannot take all of it */
export function readQuote(route: Route, outcome: CallOutcome): RouteQuote | undefined {
  if (!outcome?.success) return undefined
  const { out, gas, ends = [] } = toldBy(route, wordsOf(outcome.returnData))
  if (out === undefined || gas === undefined || out === 0n) return undefined
  return ends.some((end) => V3_ENDS.has(end)) ? undefined : { route, out, gas }
}

interface Told {
  out: bigint | undefined
  gas: bigint | undefined
  /** Square roots of the prices that V3 would leave behind. */
  ends?: readonly bigint[]
}

function toldBy(route: Route, words: readonly bigint[]): Told {
  const hops = route.path.length - 1
  switch (route.kind) {
    case 'v2': // uint256[] amounts
      return { out: words.at(-1), gas: V2_PAIR_GAS * BigInt(hops) }
    case 'v3': // amountOut, sqrtPriceX96After (for several pools: where lists begin), initializedTicksCrossed, gasEstimate
      return { out: words[0], gas: words[3], ends: hops === 1 ? words.slice(1, 2) : words.slice(4) }
    case 'v4': // amountOut, gasEstimate
      return { out: words[0], gas: words[1] }
    default:
      return route satisfies never
  }
}

/** More words than any honest answer has. */
const MOST_WORDS = 64

function wordsOf(hex: string): bigint[] {
  const body = hex.slice(2)
  const count = Math.min(Math.floor(body.length / 64), MOST_WORDS)
  return Array.from({ length: count }, (_, index) => BigInt(`0x${body.slice(index * 64, index * 64 + 64)}`))
}
