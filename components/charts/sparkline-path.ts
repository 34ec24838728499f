/** Points to an SVG path in a 100 x 100 box; the caller stretches the box. */

/**
 * @returns the `d` of a polyline, or '' with fewer than two points
 * @example sparklinePath([1, 3]) // 'M0 96L100 4'
 */
export function sparklinePath(values: readonly number[]): string {
  if (values.length < 2) return ''
  const low = Math.min(...values)
  const span = Math.max(...values) - low
  const y = (value: number) => (span === 0 ? 50 : 96 - ((value - low) / span) * 92)
  return values
    .map(
      (value, at) => `${at === 0 ? 'M' : 'L'}${round((at / (values.length - 1)) * 100)} ${round(y(value))}`,
    )
    .join('')
}

const round = (value: number) => Math.round(value * 100) / 100
