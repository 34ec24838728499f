import { expect, test } from 'vitest'
import { createLoop } from './keep-going'

test('slices follow one another until nothing is left, one run at a time', async () => {
  let left = 3
  let under = 0
  const loop = createLoop(async () => {
    under += 1
    expect(under).toBe(1)
    await Promise.resolve()
    under -= 1
    left -= 1
    return left > 0
  })
  const [first, second] = [loop.wake(), loop.wake()]
  expect(second).toBe(first)
  expect(loop.isGoing()).toBe(true)
  await first
  expect(left).toBeLessThanOrEqual(0)
  expect(loop.isGoing()).toBe(false)
})

test('a wake during the last slice is not lost', async () => {
  let slices = 0
  const loop = createLoop(async () => {
    slices += 1
    if (slices === 1) void loop.wake()
    return false
  })
  await loop.wake()
  expect(slices).toBe(2)
})

test('what a slice throws ends the run and reaches the caller; the next wake starts anew', async () => {
  let fails = true
  const loop = createLoop(async () => {
    if (fails) throw new Error('no disk')
    return false
  })
  await expect(loop.wake()).rejects.toThrow('no disk')
  fails = false
  await expect(loop.wake()).resolves.toBeUndefined()
})

test('a stopped loop ends after its slice', async () => {
  let slices = 0
  const loop = createLoop(async () => {
    slices += 1
    if (slices === 2) loop.stop()
    return true
  })
  await loop.wake()
  expect(slices).toBe(2)
})
