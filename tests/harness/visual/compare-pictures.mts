/** Holds two pictures against each other, pixel by pixel. Another size is another picture, however little it shows. */
import pixelmatch from 'pixelmatch'
import { PNG } from 'pngjs'

export interface Difference {
  /** Pixels that are another colour, and those that only one of the pictures has. */
  pixels: number
  /** PNG that marks them; absent when there are none. */
  marked?: Uint8Array
}

/** How far a colour may be off, 0 to 1: both pictures come from one machine, so only the rounding of blends is let through. */
const COLOUR = 0.05

/** @example comparePictures(before, after).pixels // 0 */
export function comparePictures(before: Uint8Array, after: Uint8Array): Difference {
  if (Buffer.compare(before, after) === 0) return { pixels: 0 }
  const [a, b] = [PNG.sync.read(before), PNG.sync.read(after)]
  const size = { width: Math.max(a.width, b.width), height: Math.max(a.height, b.height) }
  const marked = new PNG(size)
  const pixels = pixelmatch(spread(a, size).data, spread(b, size).data, marked.data, size.width, size.height, { threshold: COLOUR, includeAA: true })
  const beyond = size.width * size.height - Math.min(a.width, b.width) * Math.min(a.height, b.height)
  const all = Math.max(pixels, beyond)
  return all === 0 ? { pixels: 0 } : { pixels: all, marked: PNG.sync.write(marked) }
}

/** On a transparent ground of that size. */
function spread(png: PNG, { width, height }: { width: number; height: number }): PNG {
  if (png.width === width && png.height === height) return png
  const large = new PNG({ width, height })
  large.data.fill(0)
  for (let row = 0; row < png.height; row += 1)
    large.data.set(png.data.subarray(row * png.width * 4, (row + 1) * png.width * 4), row * width * 4)
  return large
}
