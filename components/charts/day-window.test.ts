import { describe, expect, test } from 'vitest'
import { isWhole, panWindow, revealDay, selectWindow, wholeWindow, zoomWindow } from './day-window'

const window = { from: 20, until: 60 }

describe('zoom', () => {
  test('the place under the pointer stays where it is', () => {
    const next = zoomWindow(window, { factor: 2, at: 30, length: 101 })
    expect(next).toEqual({ from: 25, until: 45 })
    expect((30 - next.from) / (next.until - next.from)).toBe((30 - 20) / 40)
  })

  test('out of it ends at the whole, wherever the pointer is', () => {
    expect(zoomWindow(window, { factor: 0.01, at: 58, length: 101 })).toEqual(wholeWindow(101))
    expect(isWhole(zoomWindow(window, { factor: 0.01, at: 21, length: 101 }), 101)).toBe(true)
  })

  test('a week is the shortest', () => {
    expect(zoomWindow(window, { factor: 1000, at: 40, length: 101 })).toEqual({ from: 37, until: 43 })
  })

  test('a series of three days or of one is shown as it is', () => {
    expect(zoomWindow(wholeWindow(3), { factor: 4, at: 1, length: 3 })).toEqual({ from: 0, until: 2 })
    expect(zoomWindow(wholeWindow(1), { factor: 4, at: 0, length: 1 })).toEqual({ from: 0, until: 0 })
  })
})

test('pan stops at both ends and keeps its length', () => {
  expect(panWindow(window, 10, 101)).toEqual({ from: 30, until: 70 })
  expect(panWindow(window, 500, 101)).toEqual({ from: 60, until: 100 })
  expect(panWindow(window, -500, 101)).toEqual({ from: 0, until: 40 })
})

test('a selection may be drawn from right to left, and a click on one day is a week', () => {
  expect(selectWindow(50, 30, 101)).toEqual({ from: 30, until: 50 })
  expect(selectWindow(50, 50, 101)).toEqual({ from: 47, until: 53 })
  expect(selectWindow(0, 1, 101)).toEqual({ from: 0, until: 6 })
})

test('a day outside is revealed by the shortest way, one inside moves nothing', () => {
  expect(revealDay(window, 65, 101)).toEqual({ from: 25, until: 65 })
  expect(revealDay(window, 10, 101)).toEqual({ from: 10, until: 50 })
  expect(revealDay(window, 30, 101)).toBe(window)
})
