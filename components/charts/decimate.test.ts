import { describe, expect, test } from 'vitest'
import type { DayWindow } from './day-window'
import { decimate as decimated } from './decimate'

const wave = (length: number) => Float64Array.from({ length }, (_, at) => Math.sin(at / 9) * 100 + at / 10)
const whole = (values: Float64Array) => ({ from: 0, until: values.length - 1 })
const decimate = (values: Float64Array, window: DayWindow, buckets: number) => [
  ...decimated(values, window, buckets),
]
const valuesAt = (values: Float64Array, places: number[]) => places.map((at) => values[at])

test('a few days are all kept', () => {
  expect(decimate(Float64Array.of(1, 5, 2, 3), { from: 0, until: 3 }, 100)).toEqual([0, 1, 2, 3])
})

test('first, lowest, highest and last of one bucket', () => {
  expect(decimate(Float64Array.of(3, 5, 1, 2, 4), { from: 0, until: 4 }, 1)).toEqual([0, 1, 2, 4])
})

test('a window of another length takes other days, and the first ones again after that', () => {
  const values = wave(1000)
  const [coarse, fine] = [decimate(values, whole(values), 20), decimate(values, whole(values), 200)]
  expect(fine.length).toBeGreaterThan(3 * coarse.length)
  expect(decimate(values, whole(values), 20)).toEqual(coarse)
})

describe('five years for 300 columns', () => {
  const values = wave(1826)
  values[777] = 9_999
  values[778] = -9_999
  const kept = decimate(values, whole(values), 300)

  test('at most two days a column', () => {
    expect(kept.length).toBeLessThanOrEqual(2 * 300 + 4)
    expect(kept.length).toBeGreaterThan(300)
    expect(new Set(kept).size).toBe(kept.length)
  })

  test('keep the peak, the crash, and the order', () => {
    expect(valuesAt(values, kept)).toContain(9_999)
    expect(valuesAt(values, kept)).toContain(-9_999)
    expect(kept).toEqual([...new Set(kept)].sort((a, b) => a - b))
  })

  test('reach from the first to the last day', () => {
    expect([kept[0], kept.at(-1)]).toEqual([0, 1825])
  })
})

describe('gaps', () => {
  const values = wave(1000)
  values.fill(Number.NaN, 500, 503)
  values[700] = Number.NaN
  values.fill(Number.NaN, 0, 10)
  const kept = decimate(values, whole(values), 20)

  test('of one day between fifty are kept, with both edges', () => {
    for (const place of [499, 503, 699, 700, 701, 10]) expect(kept).toContain(place)
    expect(kept.some((at) => at >= 500 && at < 503)).toBe(true)
  })

  test('are never bridged: between known neighbours that are kept there is no unknown that is not', () => {
    const bridged = kept.some((at, index) => {
      const next = kept[index + 1]
      if (next === undefined || Number.isNaN(values[at]) || Number.isNaN(values[next])) return false
      return values.subarray(at, next).some(Number.isNaN)
    })
    expect(bridged).toBe(false)
  })

  test('a day alone between gaps is kept', () => {
    const alone = new Float64Array(400).fill(Number.NaN)
    alone[200] = 7
    expect(valuesAt(alone, decimate(alone, whole(alone), 10))).toContain(7)
  })

  test('nothing known is nothing drawn', () => {
    expect(decimate(new Float64Array(400).fill(Number.NaN), { from: 0, until: 399 }, 10)).toEqual([])
  })
})

test('the same days are kept while the window moves', () => {
  const values = wave(2000)
  const near = (from: number) =>
    decimate(values, { from, until: from + 1000 }, 100).filter((at) => at > 500 && at < 900)
  expect(near(301.3)).toEqual(near(300))
})

test('a zoomed window takes one neighbour on each side, so that the line reaches the edges', () => {
  const kept = decimate(wave(1000), { from: 100.5, until: 110.5 }, 100)
  expect([kept[0], kept.at(-1)]).toEqual([100, 111])
})
