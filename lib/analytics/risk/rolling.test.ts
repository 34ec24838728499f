import { describe, expect, test } from 'vitest'
import { seededRandom } from '@/tests/sandbox/ledger/random'
import { meanAndDeviation } from './mean-and-deviation'
import { measureRisk } from './measure-risk'
import { movingMoments } from './moving-moments'
import { rolling } from './rolling'

const drawn = (seed: number, count: number, gaps: number) => {
  const random = seededRandom(`rolling ${seed}`)
  return Float64Array.from({ length: count }, () =>
    random.chance(gaps) ? Number.NaN : random.integer(-90_000, 95_000) / 1e6,
  )
}
const close = (actual: number | null | undefined, expected: number) =>
  expect(Math.abs((actual ?? Number.NaN) - expected)).toBeLessThan(1e-10)

test('moments are those of the days before, and a gap counts for nothing', () => {
  const { count, mean } = movingMoments(Float64Array.of(1, 3, Number.NaN, 5), 2)
  expect([...count]).toEqual([1, 2, 1, 1])
  expect([...mean]).toEqual([1, 2, 3, 5])
  expect(movingMoments(Float64Array.of(Number.NaN, 2), 1).mean).toEqual(Float64Array.of(Number.NaN, 2))
})

describe('by chance: as the plain formula of each window', () => {
  test.each(
    [1, 2, 7, 30, 31, 90, 365].flatMap((days) => [0, 0.1].map((gaps) => [days, gaps] as const)),
  )('%i days, gaps %f', (days, gaps) => {
    const returns = drawn(days, 500, gaps)
    const moved = rolling(returns, { days, riskFree: 0.02 })
    for (let day = 0; day < returns.length; day++) {
      const window = returns.slice(Math.max(0, day - days + 1), day + 1).filter(Number.isFinite)
      const isEnough = window.length >= days * 0.8
      const plain = measureRisk(window, { firstDay: 0, riskFree: 0.02 })
      expect(moved.twr[day] === null).toBe(!isEnough)
      if (isEnough) close(moved.twr[day], window.reduce((level, each) => level * (1 + each), 1) - 1)
      expect(moved.volatility[day] === null).toBe(!isEnough || days < 30)
      expect(moved.sharpe[day] === null).toBe(!isEnough || days < 30)
      if (!isEnough || days < 30) continue
      const { deviation } = meanAndDeviation(window)
      close(moved.volatility[day], deviation * Math.sqrt(365))
      if (plain.sharpe.value !== null) close(moved.sharpe[day], plain.sharpe.value)
    }
  })
})

test('a window is told from 80 % of its days on', () => {
  const returns = new Float64Array(40).fill(0.01)
  returns.fill(Number.NaN, 30, 40)
  const { twr } = rolling(returns, { days: 30, riskFree: 0 })
  expect(twr.findIndex((each) => each !== null)).toBe(23)
  expect(twr.findLastIndex((each) => each !== null)).toBe(35)
})

test('a wild past does not stay: ten thousand quiet days after it are as quiet as they are', () => {
  const returns = Float64Array.from({ length: 10_400 }, (_, day) =>
    day < 300 ? (day % 2 ? 1e6 : -0.9) : day % 2 ? 1e-5 : -1e-5,
  )
  const quiet = rolling(returns, { days: 90, riskFree: 0 }).volatility.at(-1)
  expect(quiet).toBeCloseTo(1e-5 * Math.sqrt((365 * 90) / 89), 15)
})

test('days that are all the same have a volatility of zero and no Sharpe', () => {
  const { volatility, sharpe } = rolling(new Float64Array(60).fill(0.001), { days: 30, riskFree: 0 })
  expect(volatility.at(-1)).toBeCloseTo(0, 12)
  expect(sharpe.at(-1)).toBeNull()
})

test('a total loss stays in the window and leaves with it', () => {
  const returns = Float64Array.of(0.1, -1, 0.1, 0.1, 0.1)
  const { twr } = rolling(returns, { days: 3, riskFree: 0 })
  expect(twr.slice(0, 4)).toEqual([null, null, -1, -1])
  close(twr[4], 1.1 ** 3 - 1)
  expect(rolling(Float64Array.of(-2, 0.1, 0.1), { days: 3, riskFree: 0 }).twr).toEqual([null, null, null])
})

test('a window of no days is refused', () => {
  expect(() => rolling(new Float64Array(3), { days: 0, riskFree: 0 })).toThrow(RangeError)
})
