/** Colours of a correlation: blue for together, orange for against each other, nothing for no connection. Pure. */

/** Never so strong that the figure on it is hard to read: at 55 the contrast in the dark falls below 4.5. */
const STRONGEST = 50

/** @param value from -1 to 1; beyond it is cut @example correlationColour(1) // 'color-mix(in oklab, var(--color-series-1) 50%, var(--color-surface))' */
export function correlationColour(value: number): string {
  const share = Math.round(Math.min(1, Math.abs(value)) * STRONGEST)
  return `color-mix(in oklab, var(--color-series-${value < 0 ? 2 : 1}) ${share}%, var(--color-surface))`
}
