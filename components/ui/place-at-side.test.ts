// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { placeAtSide } from './place-at-side'

function box(left: number, top: number, width: number, height: number): HTMLElement {
  const element = document.createElement('div')
  document.body.append(element)
  element.getBoundingClientRect = () => new DOMRect(left, top, width, height)
  return element
}
const at = ({ style }: HTMLElement) => [style.left, style.top]

beforeEach(() => {
  vi.stubGlobal('innerWidth', 1280)
  vi.stubGlobal('innerHeight', 800)
})
afterEach(() => {
  vi.unstubAllGlobals()
  document.body.replaceChildren()
})

test('beside its anchor, at the end of the line', () => {
  const card = box(0, 0, 320, 150)
  placeAtSide(card, box(12, 200, 200, 40))
  expect(at(card)).toEqual(['222px', '200px'])
})

test('at the other side where reading runs from right to left', () => {
  const card = box(0, 0, 320, 150)
  const anchor = box(1068, 200, 200, 40)
  anchor.style.direction = 'rtl'
  placeAtSide(card, anchor)
  expect(at(card)).toEqual(['738px', '200px'])
})

test('below it in a narrow window, and never over the edge', () => {
  vi.stubGlobal('innerWidth', 360)
  const card = box(0, 0, 320, 150)
  placeAtSide(card, box(250, 52, 90, 40))
  expect(at(card)).toEqual(['32px', '98px'])
})

test('an anchor at the bottom keeps the whole card in the window', () => {
  const card = box(0, 0, 320, 150)
  placeAtSide(card, box(12, 760, 200, 40))
  expect(at(card)).toEqual(['222px', '642px'])
})
