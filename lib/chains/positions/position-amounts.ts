/**
 * What liquidity between two ticks is worth in both tokens at a price (Uniswap V3 whitepaper, 6.2 and 6.4). The price of a
 * tick is worked out as the whitepaper defines it, 1.0001 to its power, with far more digits than 96 bits keep.
 */

const FRACTION = 320n
const Q96 = 1n << 96n
const MAX_TICK = 887_272

/** Square root of the price at a tick, times 2^96. @throws RangeError beyond the ticks that exist */
export function sqrtPriceAt(tick: number): bigint {
  if (!Number.isInteger(tick) || Math.abs(tick) > MAX_TICK) throw new RangeError(`no tick: ${tick}`)
  const one = 1n << FRACTION
  let power = (one * 10_001n) / 10_000n
  let price = one
  for (let left = Math.abs(tick); left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) price = (price * power) >> FRACTION
    power = (power * power) >> FRACTION
  }
  const signed = tick < 0 ? (one * one) / price : price
  return squareRoot(signed >> (FRACTION - 192n))
}

/** Rounded down (Newton). */
export function squareRoot(value: bigint): bigint {
  if (value < 2n) return value
  let root = 1n << BigInt(Math.ceil(value.toString(2).length / 2))
  for (;;) {
    const next = (root + value / root) >> 1n
    if (next >= root) return root
    root = next
  }
}

export interface Position {
  liquidity: bigint
  tickLower: number
  tickUpper: number
}

/**
 * Units of both tokens, rounded down as the pool pays them out.
 * @param sqrtPrice of the pool now, times 2^96
 */
export function amountsOf(
  { liquidity, tickLower, tickUpper }: Position,
  sqrtPrice: bigint,
): [bigint, bigint] {
  const [low, high] = [sqrtPriceAt(tickLower), sqrtPriceAt(tickUpper)]
  const now = sqrtPrice < low ? low : sqrtPrice > high ? high : sqrtPrice
  if (low >= high || now === 0n) return [0n, 0n]
  return [((liquidity << 96n) * (high - now)) / high / now, (liquidity * (now - low)) / Q96]
}
