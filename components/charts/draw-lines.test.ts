import { expect, test } from 'vitest'
import { type Pen, traceAreas, traceLine } from './draw-lines'

/** Writes down what was drawn: `M0,1 L1,2`. */
function recorder(): { pen: Pen; drawn: string[] } {
  const drawn: string[] = []
  const pen: Pen = {
    beginPath: () => drawn.push('B'),
    moveTo: (x, y) => drawn.push(`M${x},${y}`),
    lineTo: (x, y) => drawn.push(`L${x},${y}`),
    closePath: () => drawn.push('Z'),
  }
  return { pen, drawn }
}

const toX = (place: number) => place * 10
const toY = (value: number) => 100 - value
const gappy = Float64Array.of(1, 2, Number.NaN, 4, Number.NaN, 6, 7)
const all = [...gappy.keys()]

test('a gap is never bridged, and a day alone is a dot', () => {
  const { pen, drawn } = recorder()
  traceLine(pen, all, gappy, toX, toY)
  expect(drawn).toEqual(['M0,99', 'L10,98', 'M28.75,96', 'L31.25,96', 'M50,94', 'L60,93'])
})

test('areas end at each gap and stand on zero', () => {
  const { pen, drawn } = recorder()
  traceAreas(pen, [0, 1, 2, 5, 6], gappy, toX, toY)
  expect(drawn.join(' ')).toBe('M0,100 L0,99 L10,98 L10,100 Z M50,100 L50,94 L60,93 L60,100 Z')
})

test('nothing known draws nothing', () => {
  const { pen, drawn } = recorder()
  const unknown = Float64Array.of(Number.NaN, Number.NaN)
  traceLine(pen, [0, 1], unknown, toX, toY)
  traceAreas(pen, [0, 1], unknown, toX, toY)
  expect(drawn).toEqual([])
})
