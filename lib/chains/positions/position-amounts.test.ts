import { expect, test } from 'vitest'
import { amountsOf, sqrtPriceAt, squareRoot } from './position-amounts'

const Q96 = 2n ** 96n

/** `TickMath` of Uniswap rounds up, and its own constants are off in the last of many digits. */
const isNear = (told: bigint, real: bigint) => {
  const off = told > real ? told - real : real - told
  return off <= 1n || off * 10n ** 18n < real
}

test('prices of ticks as the whitepaper defines them', () => {
  expect(sqrtPriceAt(0)).toBe(Q96)
  expect(isNear(sqrtPriceAt(-887_272), 4_295_128_739n)).toBe(true)
  expect(
    isNear(sqrtPriceAt(887_272), 1_461_446_703_485_210_103_287_273_052_203_988_822_378_723_970_342n),
  ).toBe(true)
  expect(sqrtPriceAt(1) > Q96).toBe(true)
  expect(Number(sqrtPriceAt(20_000)) / Number(Q96)).toBeCloseTo(1.0001 ** 10_000, 10)
})

test.each([887_273, -887_273, 1.5, Number.NaN])('%s is no tick', (tick) => {
  expect(() => sqrtPriceAt(tick)).toThrow(RangeError)
})

test('roots are rounded down', () => {
  for (const value of [0n, 1n, 2n, 3n, 4n, 15n, 16n, 10n ** 40n - 1n, 10n ** 40n]) {
    const root = squareRoot(value)
    expect(root * root <= value && (root + 1n) * (root + 1n) > value).toBe(true)
  }
})

const position = { liquidity: 10n ** 18n, tickLower: -600, tickUpper: 600 }

test('below its range a position is all of the first token, above all of the second, within both', () => {
  const [first, none] = amountsOf(position, sqrtPriceAt(-700))
  const [nothing, second] = amountsOf(position, sqrtPriceAt(700))
  expect(none).toBe(0n)
  expect(nothing).toBe(0n)
  expect(first > 0n && second > 0n).toBe(true)
  const [half0, half1] = amountsOf(position, Q96)
  expect(half0 < first && half1 < second && half0 > 0n && half1 > 0n).toBe(true)
})

test('a position that is upside down is worth nothing', () => {
  expect(amountsOf({ ...position, tickLower: 600, tickUpper: -600 }, Q96)).toEqual([0n, 0n])
})
