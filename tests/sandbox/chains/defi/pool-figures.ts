/** What a pool is opened with, worked out from prices in whole numbers: units of each side, square root of the price, ticks. */
import type { PoolToken } from './pools'

const NATIVE = '0x0000000000000000000000000000000000000000'
const SCALE = 18

/** A decimal as a whole number of 10^-18. @example scaled('0.25') // 250000000000000000n */
function scaled(decimal: string): bigint {
  const [whole = '0', part = ''] = decimal.split('.')
  return BigInt(whole + part.slice(0, SCALE).padEnd(SCALE, '0'))
}

function squareRoot(value: bigint): bigint {
  if (value < 2n) return value
  let guess = 1n << BigInt((value.toString(2).length + 1) >> 1)
  for (;;) {
    const next = (guess + value / guess) >> 1n
    if (next >= guess) return guess
    guess = next
  }
}

/** The coin of V4 is address zero. */
export const currencyOf = ({ address }: PoolToken): string => (address === 'native' ? NATIVE : address)

/** In the order of a pool: the lower address first. */
export const sorted = (pair: readonly [PoolToken, PoolToken]): readonly [PoolToken, PoolToken] => {
  const [first, second] = pair
  return BigInt(currencyOf(first)) < BigInt(currencyOf(second)) ? pair : [second, first]
}

/** @example unitsFor({ usd: '2', decimals: 6, ... }, 10) // 5000000n */
export const unitsFor = ({ usd, decimals }: PoolToken, dollars: number): bigint =>
  (scaled(String(dollars)) * 10n ** BigInt(decimals)) / scaled(usd)

/** Of units of the second token for one unit of the first, as 96 binary places. */
export function sqrtPrice([first, second]: readonly [PoolToken, PoolToken]): bigint {
  const numerator = scaled(first.usd) * 10n ** BigInt(second.decimals)
  const denominator = scaled(second.usd) * 10n ** BigInt(first.decimals)
  return squareRoot((numerator << 192n) / denominator)
}

/** Liquidity of the whole range: the square root of both sides' product. */
export const fullRangeLiquidity = (first: bigint, second: bigint): bigint => squareRoot(first * second)

const MOST = 887_272

/** @param reach ticks to either side of the price; absent: the whole range */
export function ticksAround(sqrt: bigint, spacing: number, reach?: number): { lower: number; upper: number } {
  const floor = (tick: number) => Math.floor(tick / spacing) * spacing
  if (reach === undefined) return { lower: -Math.floor(MOST / spacing) * spacing, upper: floor(MOST) }
  const tick = Math.floor((2 * Math.log(Number(sqrt) / 2 ** 96)) / Math.log(1.0001))
  return { lower: floor(tick - reach), upper: floor(tick + reach) + spacing }
}
