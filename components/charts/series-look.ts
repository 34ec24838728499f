/**
 * How the n-th line of a chart looks: the seven colours of the palette in turn, and another dash pattern for each turn, so
 * that no two of the first 28 look the same, and no two are told apart by colour alone once colours repeat. Where more
 * contrast is asked for, neighbours have another pattern from the first line on. Pure.
 */
import type { ChartSeries } from './chart-series'
import { SERIES, seriesColour } from './series-colour'

const PATTERNS: readonly (readonly number[])[] = [[], [6, 3], [2, 3], [8, 3, 2, 3]]
const COMPARED: readonly number[] = [5, 4]

export interface SeriesLook {
  /** A CSS colour, tokens allowed. */
  colour: string
  /** CSS pixels of line and space; empty is solid. */
  dash: readonly number[]
}

/** @example lookOf({ id: 'a', name: 'A', values: [] }, 0) // { colour: 'var(--color-series-1)', dash: [] } */
export function lookOf({ colour, dashed }: ChartSeries, at: number, strong = false): SeriesLook {
  // Seven and four have no common divisor: each pair of colour and pattern comes once in 28 here, too.
  const pattern = PATTERNS[(strong ? at : Math.floor(at / SERIES)) % PATTERNS.length] ?? []
  return {
    colour: colour ?? seriesColour(at % SERIES),
    dash: dashed === true ? COMPARED : pattern,
  }
}
