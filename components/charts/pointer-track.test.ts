import { beforeEach, expect, test, vi } from 'vitest'
import { type TrackActs, trackPointers } from './pointer-track'

const acts = {
  selecting: vi.fn<TrackActs['selecting']>(),
  selected: vi.fn<TrackActs['selected']>(),
  panned: vi.fn<TrackActs['panned']>(),
  pinched: vi.fn<TrackActs['pinched']>(),
  clicked: vi.fn<TrackActs['clicked']>(),
}
const mouse = { touch: false, shift: false }
const finger = { touch: true, shift: false }
const at = (x: number, id = 1) => ({ id, x, y: 50 })

beforeEach(() => vi.clearAllMocks())

test('a drag with the mouse selects from where it began', () => {
  const track = trackPointers(acts)
  track.down(at(100), mouse)
  track.move(at(102))
  expect(acts.selecting).not.toHaveBeenCalled()
  track.move(at(180))
  expect(acts.selecting).toHaveBeenLastCalledWith({ from: 100, until: 180 })
  expect(track.busy()).toBe(true)
  track.up(at(190))
  expect(acts.selected).toHaveBeenCalledWith(100, 190)
  expect(acts.selecting).toHaveBeenLastCalledWith(null)
  expect(acts.clicked).not.toHaveBeenCalled()
  expect(track.busy()).toBe(false)
})

test('a mouse that trembles clicks', () => {
  const track = trackPointers(acts)
  track.down(at(100), mouse)
  track.move(at(103))
  track.up(at(103))
  expect(acts.clicked).toHaveBeenCalledWith(103, 50)
  expect(acts.selected).not.toHaveBeenCalled()
})

test('with Shift it pans by what it moved, all of it', () => {
  const track = trackPointers(acts)
  track.down(at(100), { touch: false, shift: true })
  for (const x of [103, 120, 110]) track.move(at(x))
  track.up(at(110))
  expect(acts.panned.mock.calls.map(([by]) => by)).toEqual([20, -10])
  expect(acts.selected).not.toHaveBeenCalled()
})

test('one finger pans, two zoom around their middle', () => {
  const track = trackPointers(acts)
  track.down(at(100), finger)
  track.move(at(130))
  track.down(at(230, 2), finger)
  track.move(at(330, 2))
  expect(acts.panned).toHaveBeenCalledWith(30)
  expect(acts.pinched).toHaveBeenCalledWith(2, 230)
  track.up(at(330, 2))
  track.up(at(130))
  expect(acts.clicked).not.toHaveBeenCalled()
})

test('a drag that the browser takes away chooses nothing', () => {
  const track = trackPointers(acts)
  track.down(at(100), mouse)
  track.move(at(180))
  track.cancel(1)
  track.up(at(180))
  expect(acts.selected).not.toHaveBeenCalled()
  expect(acts.selecting).toHaveBeenLastCalledWith(null)
})

test('a pointer that is not down means nothing', () => {
  const track = trackPointers(acts)
  track.move(at(10))
  track.up(at(10))
  expect(acts.clicked).not.toHaveBeenCalled()
})
