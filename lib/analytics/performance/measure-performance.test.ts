import { describe, expect, test } from 'vitest'
import type { Figure } from '@/lib/analytics/figure'
import { PERFORMANCE_FIGURES } from '@/lib/analytics/views'
import { fill } from '@/lib/core/sentence'
import { DAY_MS } from '@/lib/valuation/days'
import { afterFirst, FIRST_DAY, steppedSeries, type ToldDay, toldSeries } from '@/tests/fixtures/scope-series'
import { dailyReturns } from './daily-returns'
import { measurePerformance } from './measure-performance'

const of = (days: ToldDay[]) => {
  const series = toldSeries(days)
  return measurePerformance(series, afterFirst(series))
}
const repeat = (days: number, day: ToldDay) => Array.from({ length: days }, () => day)
const stepped = (...told: Parameters<typeof steppedSeries>) => {
  const series = steppedSeries(...told)
  return measurePerformance(series, afterFirst(series))
}
const input = ({ inputs }: Figure, label: string) =>
  inputs.find((each) => each.label.template === label)?.value
const said = (figure: Figure) => {
  const sentence = figure.value === null ? figure.why : figure.note
  return sentence ? fill(sentence.template, sentence.params) : undefined
}

test('every figure lists the worths, what came and went, and the dates', () => {
  const figures = of([
    { value: 100 },
    { value: 160, flow: 50, ahead: 1 },
    { value: 130, flow: -40 },
    { value: 143 },
  ])
  for (const id of PERFORMANCE_FIGURES) {
    expect(input(figures[id], 'Worth at the beginning')).toBe(100)
    expect(input(figures[id], 'Worth at the end')).toBe(143)
    expect(input(figures[id], 'Came in')).toBe(50)
    expect(input(figures[id], 'Went out')).toBe(40)
    expect(input(figures[id], 'First day')).toBe((FIRST_DAY + 1) * DAY_MS)
    expect(input(figures[id], 'Last day')).toBe((FIRST_DAY + 3) * DAY_MS)
  }
  expect(figures.profit).toMatchObject({ value: 33, unit: 'money' })
  expect(figures.simple.value).toBeCloseTo(33 / 110, 12)
  expect(input(figures.simple, 'Put in, less taken out')).toBe(110)
  expect(input(figures.twr, 'Days measured')).toBe(3)
})

describe('both ends must be known', () => {
  test.each([
    ['begins', [{}, { value: 100 }, { value: 110 }]],
    ['ends', [{ value: 100 }, { value: 110 }, {}]],
  ])('what it was worth when the range %s', (word, days) => {
    const figures = of(days)
    for (const id of PERFORMANCE_FIGURES)
      expect(said(figures[id])).toBe(
        `What it was worth when the range ${word} is not known. The inbox says what is missing.`,
      )
  })
})

describe('a flow of unknown value', () => {
  const figures = of([{ value: 100 }, { value: 900, flow: NaN }, ...repeat(20, { value: 900 })])

  test('leaves no profit, and no return that is made of it', () => {
    for (const id of ['profit', 'simple', 'roai', 'mwr'] as const) {
      expect(figures[id].value).toBeNull()
      expect(said(figures[id])).toMatch(/^On 1 days something came or went whose value is not known/)
      expect(input(figures[id], 'Came in')).toBeNull()
    }
  })

  test('leaves the time-weighted return of the other days, and says so', () => {
    expect(figures.twr.value).toBeCloseTo(0, 12)
    expect(said(figures.twr)).toBe('1 days could not be measured and count as unchanged.')
    expect(input(figures.twr, 'Days not measured: a flow of unknown value')).toBe(1)
  })
})

describe('how many days must be known for a time-weighted return', () => {
  const withUnknown = (unknown: number, all: number) => {
    const flows = Array.from(
      { length: all },
      (_, day): ToldDay => ({
        value: 100,
        flow: day < unknown ? NaN : 0,
      }),
    )
    return of([{ value: 100 }, ...flows]).twr
  }

  test('up to a tenth missing is a note, up to half a warning, more is none', () => {
    expect(said(withUnknown(0, 20))).toBeUndefined()
    expect(said(withUnknown(2, 20))).toBe('2 days could not be measured and count as unchanged.')
    expect(said(withUnknown(3, 20))).toMatch(/^3 of 20 days .* the true return may be far from this/)
    expect(withUnknown(10, 20).value).toBe(0)
    expect(withUnknown(11, 20).value).toBeNull()
    expect(said(withUnknown(11, 20))).toMatch(/^11 of 20 days could not be measured: too many/)
  })

  test('days with nothing invested are not missing, and do not hide those that are', () => {
    const idle = repeat(80, { value: 0 })
    const paid = { value: 100, flow: 100, ahead: 1 }
    const rest = repeat(9, { value: 100 })
    expect(of([...idle, paid, ...rest, { value: 110 }]).twr.value).toBeCloseTo(0.1, 12)
    const unknown = repeat(12, { value: 100, flow: NaN })
    expect(of([...idle, paid, ...rest, ...unknown]).twr.value).toBeNull()
  })

  test('a bridged gap is said to be approximate', () => {
    const { twr } = of([{ value: 100 }, {}, {}, { value: 130 }])
    expect(twr.value).toBeCloseTo(0.3, 12)
    expect(said(twr)).toBe('3 days are measured together with those around a missing value, approximately.')
    expect(input(twr, 'Days measured together with others')).toBe(3)
  })
})

test('a gap in the middle takes nothing from a profit', () => {
  const figures = of([{ value: 100 }, {}, { flow: 20 }, { value: 132 }])
  expect(figures.profit.value).toBe(12)
  expect(figures.simple.value).toBeCloseTo(0.1, 12)
})

test('a range in which nothing was invested has no return, and a profit of nothing', () => {
  const figures = of([{ value: 0 }, { value: 0 }, { value: 0 }])
  expect(figures.profit.value).toBe(0)
  for (const id of ['twr', 'mwr', 'roai', 'simple', 'cagr'] as const)
    expect(said(figures[id])).toBe('Nothing was invested in this range.')
})

test('a range of no known value at all has no figure', () => {
  const figures = of([{}, {}, {}])
  for (const id of PERFORMANCE_FIGURES) expect(figures[id].value).toBeNull()
})

describe('rates of a year', () => {
  test('take a year', () => {
    expect(said(stepped(100, 364, { 364: { value: 120 } }).cagr)).toBe(
      'A rate for each year takes 365 days; there are 364.',
    )
    expect(stepped(100, 365, { 365: { value: 120 } }).cagr.value).toBeCloseTo(0.2, 12)
    expect(stepped(100, 730, { 730: { value: 144 } }).cagr.value).toBeCloseTo(0.2, 12)
  })

  test('count only the time in which something was invested', () => {
    const { cagr } = stepped(0, 800, { 436: { value: 100, flow: 100, ahead: 1 }, 800: { value: 120 } })
    expect(cagr.value).toBeCloseTo(0.2, 12)
    expect(input(cagr, 'Days with something invested')).toBe(365)
  })

  test('the money-weighted return says what it is a rate of', () => {
    const week = stepped(100, 7, { 7: { value: 105 } }).mwr
    expect(week.value).toBeCloseTo(0.05, 12)
    expect(said(week)).toBe('For all of the 7 days: less than a year is not multiplied up to one.')
    expect(said(stepped(100, 730, { 730: { value: 121 } }).mwr)).toBe('For each year of the 730 days.')
  })
})

describe('a money-weighted return counts a flow by its time of day', () => {
  test.each([
    [1, 1210],
    [0, 1110],
    [0.5, 1160],
  ])('with %d of the day ahead of it', (ahead, value) => {
    expect(of([{ value: 100 }, { value, flow: 1000, ahead }]).mwr.value).toBeCloseTo(0.1, 12)
  })
})

describe('no money-weighted return', () => {
  test('when everything was lost', () => {
    const figures = stepped(100, 30, { 30: { value: 0 } })
    expect(said(figures.mwr)).toBe('Nothing came back: no rate of interest makes nothing of something.')
    expect(figures.twr.value).toBe(-1)
    expect(figures.roai.value).toBe(-1)
  })

  test('when several rates fit', () => {
    const { mwr } = stepped(2000, 730, { 365: { value: -8000, flow: -10_000 }, 730: { value: -10_000 } })
    expect(said(mwr)).toBe('2 different rates explain these flows, so that none of them is the return.')
  })
})

describe('more taken out than put in', () => {
  test('leaves nothing to compare the profit with', () => {
    const figures = stepped(100, 40, { 10: { value: 300 }, 11: { flow: -250 } })
    expect(figures.profit.value).toBe(200)
    expect(said(figures.simple)).toMatch(/^As much or more was taken out than put in/)
    expect(said(figures.roai)).toMatch(/^More was taken out than put in for most of the time/)
    expect(figures.twr.value).toBeCloseTo(2, 12)
  })
})

describe('the average investment', () => {
  test('counts the time in which there was something', () => {
    const { roai } = stepped(0, 100, {
      10: { value: 1000, flow: 1000, ahead: 1 },
      20: { value: 0, flow: -1100 },
    })
    expect(roai.value).toBeCloseTo(0.1, 12)
    expect(input(roai, 'Days with something invested')).toBe(11)
  })

  test('does not subtract from new money what was taken out before an empty time', () => {
    const { roai } = stepped(0, 40, {
      1: { value: 100, flow: 100, ahead: 1 },
      10: { value: 0, flow: -300 },
      31: { value: 100, flow: 100, ahead: 1 },
      40: { value: 100 },
    })
    expect(roai.value).toBeCloseTo(2, 12)
  })

  test('a first day counts from the moment on which the money came', () => {
    const { roai } = of([{ value: 0 }, { value: 1010, flow: 1000, ahead: 1 / 24 }])
    expect(roai.value).toBeCloseTo(0.01, 12)
  })
})

test('numbers beyond all bounds are no figure', () => {
  const figures = of([{ value: -1e308 }, { value: 10 }, { value: 1e308 }])
  expect(said(figures.profit)).toBe('The numbers are too large to be computed with.')
})

describe('returns that the caller has', () => {
  const series = toldSeries([
    { value: 100 },
    { value: 110 },
    { value: 132, flow: 11, ahead: 1 },
    { value: 120 },
  ])
  const range = afterFirst(series)

  test('make the same figures', () => {
    const daily = dailyReturns(series, range)
    expect(measurePerformance(series, range, { daily })).toEqual(measurePerformance(series, range))
  })

  test('are taken, not measured again', () => {
    const daily = { ...dailyReturns(series, range), returns: new Float64Array(3).fill(1) }
    expect(measurePerformance(series, range, { daily }).twr.value).toBe(7)
  })

  test('of another range are not taken', () => {
    const daily = dailyReturns(series, { ...range, until: range.until - 1 })
    expect(measurePerformance(series, range, { daily })).toEqual(measurePerformance(series, range))
  })
})
