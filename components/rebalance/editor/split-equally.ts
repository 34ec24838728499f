/** Weights on hundredths of a percent that come to exactly the whole: the first ones take what dividing leaves. Pure. */

const PARTS = 10_000

/** @example splitEqually(3) // [0.3334, 0.3333, 0.3333] */
export function splitEqually(count: number): number[] {
  const part = Math.floor(PARTS / count)
  const over = PARTS - part * count
  return Array.from({ length: count }, (_, index) => (part + (index < over ? 1 : 0)) / PARTS)
}

/** Weights rounded to hundredths of a percent, in sum as near to theirs as that allows: largest remainders first. @example splitByValue([1, 2]) // [0.3333, 0.6667] */
export function splitByValue(values: readonly number[]): number[] {
  const whole = values.reduce((sum, value) => sum + value, 0)
  if (whole <= 0) return values.map(() => 0)
  const exact = values.map((value) => (value / whole) * PARTS)
  const parts = exact.map(Math.floor)
  const over = PARTS - parts.reduce((sum, part) => sum + part, 0)
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .toSorted((a, b) => b.remainder - a.remainder)
    .slice(0, over)
  for (const { index } of byRemainder) parts[index] = (parts[index] ?? 0) + 1
  return parts.map((part) => part / PARTS)
}
