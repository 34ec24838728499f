import { expect, test } from 'vitest'
import { legendRows } from './chart-png'

const entries = (...names: string[]) => names.map((name) => ({ name, colour: 'red' }))
/** Ten pixels a letter; with its colour and the space behind it a name of one letter takes 44. */
const widthOf = (name: string) => name.length * 10

test('names follow one another and go into the next row where there is no room', () => {
  expect(
    legendRows(entries('a', 'b', 'c'), 100, widthOf).map((row) => row.map(({ name, x }) => [name, x])),
  ).toEqual([
    [
      ['a', 0],
      ['b', 44],
    ],
    [['c', 0]],
  ])
})

test('a name that is wider than the picture has a row of its own', () => {
  expect(legendRows(entries('a', 'x'.repeat(50), 'b'), 100, widthOf)).toHaveLength(3)
})

test('no names take no row', () => {
  expect(legendRows([], 100, widthOf)).toEqual([])
})
