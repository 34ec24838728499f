import { expect, test } from 'vitest'
import { plotCommand } from './plot-keys'

test('arrows go from day to day, with Shift they move the window', () => {
  expect(plotCommand({ key: 'ArrowLeft' })).toEqual({ act: 'step', by: -1 })
  expect(plotCommand({ key: 'ArrowRight' })).toEqual({ act: 'step', by: 1 })
  expect(plotCommand({ key: 'ArrowRight', shiftKey: true })).toEqual({ act: 'pan', share: 0.25 })
})

test('zoom in and out undo each other', () => {
  const [more, less] = [plotCommand({ key: '+' }), plotCommand({ key: '-' })]
  expect(more?.act === 'zoom' && less?.act === 'zoom' && more.factor * less.factor).toBeCloseTo(1)
})

test('ends, reset, leaving and opening have a key each', () => {
  const acts = ['Home', 'End', '0', 'Escape', 'Enter'].map((key) => plotCommand({ key })?.act)
  expect(acts).toEqual(['first', 'last', 'reset', 'leave', 'open'])
})

test('keys of the page and of the browser stay theirs', () => {
  for (const key of ['Tab', 'a', '/', 'ArrowUp', 'ArrowDown', ' '])
    expect(plotCommand({ key })).toBeUndefined()
  expect(plotCommand({ key: '+', ctrlKey: true })).toBeUndefined()
  expect(plotCommand({ key: 'ArrowLeft', altKey: true })).toBeUndefined()
})
