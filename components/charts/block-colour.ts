/** Colours of blocks and bars: the palette in turn, each turn paler than the one before. Pure. */
import { SERIES, seriesColour } from './series-colour'

const STRENGTHS = [100, 62, 38]

/** @returns a CSS colour with the page's own token @example blockColour(0) // 'var(--color-series-1)' */
export function blockColour(at: number): string {
  const base = seriesColour(at % SERIES)
  const strength = STRENGTHS[Math.floor(at / SERIES) % STRENGTHS.length] ?? 100
  return strength === 100 ? base : `color-mix(in oklab, ${base} ${strength}%, var(--color-surface))`
}
