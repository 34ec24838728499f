// @vitest-environment happy-dom
import { cleanup, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { scrollOf, useScrollNear } from './scroll-near.hooks'

let frames: ((now: number) => void)[] = []
let now = 0
/** Some frames pass, 10 ms each. */
const pass = (count: number) => {
  for (let each = 0; each < count; each += 1) {
    now += 10
    for (const frame of frames.splice(0)) frame(now)
  }
}
beforeEach(() => {
  frames = []
  now = 0
  vi.stubGlobal('requestAnimationFrame', (frame: (now: number) => void) => frames.push(frame))
  vi.stubGlobal('cancelAnimationFrame', () => void (frames = []))
  vi.stubGlobal('innerHeight', 800)
  vi.spyOn(performance, 'now').mockImplementation(() => now)
  vi.stubGlobal('scrollY', 0)
  vi.spyOn(window, 'scrollBy').mockImplementation((...by: unknown[]) =>
    vi.stubGlobal('scrollY', Math.max(0, window.scrollY + Number(by[1]))),
  )
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

test('only near an edge, and not further after a page that was busy', () => {
  const at = (y: number, elapsed = 10) => scrollOf(y, { height: 800, elapsed })
  expect([at(71), at(72), at(728), at(729)]).toEqual([-8, 0, 0, 8])
  expect(at(799, 60_000)).toBe(40)
})

test('a pointer that rests at the edge scrolls on, and what lies under it is asked anew', () => {
  const under = vi.fn()
  const { result } = renderHook(() => useScrollNear(true, under))
  result.current({ x: 5, y: 790 })
  pass(5)
  expect(window.scrollY).toBe(40)
  expect(under).toHaveBeenCalledTimes(5)
  expect(under).toHaveBeenLastCalledWith({ x: 5, y: 790 })
})

test('at the end of the page, in its middle and after the drop nothing moves', () => {
  const under = vi.fn()
  const { result, rerender } = renderHook(({ isOn }) => useScrollNear(isOn, under), {
    initialProps: { isOn: true },
  })
  result.current({ x: 5, y: 10 })
  pass(3)
  result.current({ x: 5, y: 400 })
  pass(3)
  expect(under).not.toHaveBeenCalled()
  result.current({ x: 5, y: 790 })
  rerender({ isOn: false })
  pass(3)
  rerender({ isOn: true })
  pass(3)
  expect(window.scrollY).toBe(0)
})
