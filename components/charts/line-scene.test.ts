import { expect, test } from 'vitest'
import type { ChartSeries } from './chart-series'
import { axisRange, detailOf, type LineScene, markedValue, sceneLines } from './line-scene'

const scene = (series: ChartSeries[], more: Partial<LineScene> = {}): LineScene => ({
  first: 0,
  window: { from: 0, until: 2 },
  lines: sceneLines(series),
  emphasised: null,
  moving: false,
  events: [],
  zero: false,
  ...more,
})
const money: ChartSeries = { id: 'value', name: 'Value', values: [100, null, 200] }
const ratio: ChartSeries = {
  id: 'drawdown',
  name: 'Drawdown',
  values: [0, -0.5, -0.1],
  axis: 'left',
  fill: true,
}

test('where more contrast is asked for, neighbours differ by their pattern, and no two of 28 lines look the same', () => {
  const lines = sceneLines(
    Array.from({ length: 28 }, (_, at) => ({ ...money, id: String(at) })),
    true,
  )
  const looks = lines.map(({ look }) => `${look.colour} ${look.dash.join()}`)
  expect(new Set(looks).size).toBe(28)
  for (const [at, { look }] of lines.entries()) expect(look.dash).not.toEqual(lines[at + 1]?.look.dash)
})

test('each axis has its own height, with zero where it is asked for', () => {
  expect(axisRange(scene([money, ratio]), 'right')).toEqual({ min: 94, max: 206 })
  expect(axisRange(scene([money, ratio]), 'left')?.max).toBe(0)
  expect(axisRange(scene([money], { zero: true }), 'right')?.min).toBe(0)
  expect(axisRange(scene([money]), 'left')).toBeNull()
})

test('a mark stands on the first line that knows its day', () => {
  expect(markedValue(scene([money, ratio]), 1)).toEqual({ axis: 'left', value: -0.5 })
  expect(markedValue(scene([money]), 1)).toBeNull()
})

test('while fifty lines move they have fewer points than at rest; one line is as fine as the screen', () => {
  const fifty = Array.from({ length: 50 }, (_, at) => ({ ...money, id: String(at) }))
  expect(detailOf(scene(fifty, { moving: true }), 1000)).toEqual({ most: 320, width: 1, dashed: false })
  expect(detailOf(scene(fifty), 1000)).toEqual({ most: 2000, width: 1, dashed: true })
  expect(detailOf(scene(fifty, { emphasised: '3' }), 1000).dashed).toBe(false)
  expect(detailOf(scene([money], { moving: true }), 1000).most).toBe(2000)
  expect(detailOf(scene([money]), 1000).width).toBe(1.75)
})

test('the first seven lines differ by colour, the next by pattern too', () => {
  const many = sceneLines(Array.from({ length: 28 }, (_, at) => ({ ...money, id: String(at) })))
  expect(new Set(many.map(({ look }) => `${look.colour} ${look.dash.join()}`)).size).toBe(28)
  expect(many[0]?.look.dash).toEqual([])
  expect(sceneLines([{ ...money, dashed: true }])[0]?.look.dash).not.toEqual([])
})
