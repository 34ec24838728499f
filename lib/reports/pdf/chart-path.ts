/** Days of a chart as the path of a line, as SVG writes it: from the top left, to the right and down. Pure. */

/** Points; levels at the bottom and at the top. */
export interface Scale {
  width: number
  height: number
  low: number
  high: number
}

type Days = readonly (number | null)[]

/** More would lie on each other. */
const MOST_POINTS = 520

/** From the lowest to the highest of all lines and of 1, where they began; never of no height. */
export function levelsOf(lines: readonly { values: Days }[]): Pick<Scale, 'low' | 'high'> {
  let [low, high] = [1, 1]
  for (const { values } of lines)
    for (const level of values)
      if (level !== null) [low, high] = [Math.min(low, level), Math.max(high, level)]
  return high > low ? { low, high } : { low: low - 0.01, high: high + 0.01 }
}

/**
 * A day that is not known leaves a gap. The last day is always there.
 * @example chartPath([1, 2], { width: 100, height: 50, low: 1, high: 2 }) // 'M 0 50 L 100 0'
 */
export function chartPath(values: Days, { width, height, low, high }: Scale): string {
  const last = values.length - 1
  const step = Math.max(1, Math.ceil(values.length / MOST_POINTS))
  const words: string[] = []
  let isDrawn = false
  for (let day = 0; day <= last; day = day < last ? Math.min(last, day + step) : last + 1) {
    const level = values[day] ?? null
    if (level !== null) {
      const x = last === 0 ? 0 : (day / last) * width
      const y = ((high - level) / (high - low)) * height
      words.push(`${isDrawn ? 'L' : 'M'} ${rounded(x)} ${rounded(y)}`)
    }
    isDrawn = level !== null
  }
  return words.join(' ')
}

const rounded = (value: number): number => Math.round(value * 100) / 100
