import { PNG } from 'pngjs'
import { expect, test } from 'vitest'
import { comparePictures } from './compare-pictures.mts'

function picture(
  width: number,
  height: number,
  dark: readonly (readonly [x: number, y: number])[] = [],
): Uint8Array {
  const png = new PNG({ width, height })
  png.data.fill(255)
  for (const [x, y] of dark) png.data.set([20, 20, 20, 255], (y * width + x) * 4)
  return PNG.sync.write(png)
}

test('the same picture has no difference, whatever its bytes are', () => {
  expect(comparePictures(picture(4, 3), picture(4, 3))).toEqual({ pixels: 0 })
})

test('each pixel of another colour is counted and marked', () => {
  const { pixels, marked } = comparePictures(
    picture(4, 3),
    picture(4, 3, [
      [1, 1],
      [3, 2],
    ]),
  )
  expect(pixels).toBe(2)
  expect(PNG.sync.read(marked ?? new Uint8Array())).toMatchObject({ width: 4, height: 3 })
})

test('another size is a difference of at least what only one of them has', () => {
  expect(comparePictures(picture(4, 3), picture(4, 5)).pixels).toBe(8)
})
