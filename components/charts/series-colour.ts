/** Colours of the parts of a whole: seven in order, then grey. The order is by size, so that colours do not jump. */

export const SERIES = 7

/** @returns a CSS colour with the page's own token @example seriesColour(0) // 'var(--color-series-1)' */
export const seriesColour = (at: number): string =>
  at < SERIES ? `var(--color-series-${at + 1})` : 'var(--color-series-other)'
