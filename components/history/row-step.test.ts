import { expect, test } from 'vitest'
import { rowAfter } from './row-step'

const at = (from: number) => ({ from, total: 100, page: 12 })

test('keys move by a row, a page, or to an end', () => {
  expect(
    ['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End'].map((key) => rowAfter(key, at(50))),
  ).toEqual([51, 49, 62, 38, 0, 99])
})

test('nothing leads beyond the ends, and other keys do not move', () => {
  expect([rowAfter('ArrowUp', at(0)), rowAfter('PageUp', at(5))]).toEqual([0, 0])
  expect([rowAfter('ArrowDown', at(99)), rowAfter('PageDown', at(95))]).toEqual([99, 99])
  for (const key of ['Enter', 'Tab', ' ', 'a', 'ArrowLeft']) expect(rowAfter(key, at(5))).toBeUndefined()
  expect(rowAfter('End', { from: 0, total: 0, page: 12 })).toBeUndefined()
})
