// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import { markAt } from './drop-mark'

afterEach(() => {
  vi.restoreAllMocks()
  document.body.replaceChildren()
})

const box = (element: HTMLElement, width: number) =>
  vi.spyOn(element, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, width, 100))

/** One widget of half the grid's width, the pointer in its left half. */
function leftHalf(direction: 'ltr' | 'rtl') {
  const grid = document.createElement('div')
  const cell = document.createElement('div')
  grid.style.direction = direction
  cell.dataset['widget'] = 'movers'
  grid.append(cell)
  document.body.append(grid)
  box(grid, 800)
  box(cell, 400)
  document.elementFromPoint = () => cell
  return markAt(grid, { x: 100, y: 50 })
}

test('the left half is before a widget, and after it where reading runs from the right', () => {
  expect(leftHalf('ltr')).toEqual({ id: 'movers', side: 'before', along: 'x' })
  document.body.replaceChildren()
  expect(leftHalf('rtl')).toEqual({ id: 'movers', side: 'after', along: 'x' })
})
