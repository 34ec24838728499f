import { expect, test } from 'vitest'
import { rowWindow, scrollTopFor } from './row-window'

const rowHeight = 48
const viewport = 600

test('a short list is drawn where it stands', () => {
  expect(rowWindow({ scrollTop: 4800, viewport, total: 1000, rowHeight })).toEqual({
    height: 48_000,
    first: 92,
    last: 122,
    seen: 100,
    top: 92 * 48,
  })
})

test('a million rows stay below the cap of browsers, and both ends are reached', () => {
  const total = 1_000_000
  const start = rowWindow({ scrollTop: 0, viewport, total, rowHeight })
  expect(start.height).toBeLessThan(17_000_000)
  expect([start.first, start.top]).toEqual([0, 0])
  const end = rowWindow({ scrollTop: start.height, viewport, total, rowHeight })
  expect(end.last).toBe(total)
  // The last row ends where the content ends.
  expect(Math.round(end.top + (end.last - end.first) * rowHeight)).toBe(end.height)
})

test('the middle of the scroll is the middle of the list', () => {
  const total = 1_000_000
  const { height } = rowWindow({ scrollTop: 0, viewport, total, rowHeight })
  const { first, last } = rowWindow({ scrollTop: (height - viewport) / 2, viewport, total, rowHeight })
  expect((first + last) / 2 / total).toBeCloseTo(0.5, 3)
})

test('a list that became shorter than where it was scrolled to shows its end', () => {
  expect(rowWindow({ scrollTop: 9_000, viewport, total: 20, rowHeight }).last).toBe(20)
})

test('a row is scrolled to no farther than needed, in a list of a million too', () => {
  const short = { scrollTop: 480, viewport: 480, total: 1000, rowHeight }
  expect(scrollTopFor(15, short)).toBe(480)
  expect(scrollTopFor(10, short)).toBe(480)
  expect(scrollTopFor(9, short)).toBe(9 * 48)
  expect(scrollTopFor(20, short)).toBe(21 * 48 - 480)
  const long = { scrollTop: 0, viewport, total: 1_000_000, rowHeight }
  for (const row of [0, 1, 12, 777_777, 999_999])
    for (const from of [0, 9_000_000, 15_000_000]) {
      const scrollTop = scrollTopFor(row, { ...long, scrollTop: from })
      const { first, last, seen } = rowWindow({ ...long, scrollTop })
      expect(row >= first && row < last && row >= seen - 1 && row <= seen + viewport / rowHeight).toBe(true)
    }
})
