import { expect, test } from 'vitest'
import type { WidgetSize } from './arrange-widgets'
import { fillRows, flowWidgets } from './flow-widgets'

test('rows are filled in the order of the widgets, and nothing is pulled up into a hole', () => {
  expect(flowWidgets(['m', 's', 's', 'm', 'm', 'l'], 3)).toEqual([
    { row: 0, span: 2 },
    { row: 0, span: 1 },
    { row: 1, span: 1 },
    { row: 1, span: 2 },
    { row: 2, span: 2 },
    { row: 3, span: 3 },
  ])
  expect(flowWidgets(['m', 's'], 1)).toEqual([
    { row: 0, span: 1 },
    { row: 1, span: 1 },
  ])
})

test('the last of a row takes what is left of it', () => {
  expect(fillRows(['s', 'l', 's', 's', 's'], 2).map(({ span }) => span)).toEqual([2, 2, 1, 1, 2])
})

test('no row is wider than the grid, and filled rows are exactly as wide', () => {
  const sizes: WidgetSize[] = ['s', 'm', 'l']
  for (let mix = 0; mix < 3 ** 6; mix++) {
    const some = Array.from({ length: 6 }, (_, at) => sizes[Math.floor(mix / 3 ** at) % 3] ?? 's')
    for (const columns of [1, 2, 3])
      for (const flow of [flowWidgets, fillRows]) {
        const rows = new Map<number, number>()
        for (const { row, span } of flow(some, columns)) rows.set(row, (rows.get(row) ?? 0) + span)
        for (const width of rows.values())
          if (flow === fillRows) expect(width).toBe(columns)
          else expect(width).toBeLessThanOrEqual(columns)
      }
  }
})
