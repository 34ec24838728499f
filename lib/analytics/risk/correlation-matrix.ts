/** Correlations of every pair of assets, over the days that both have, with how many these are. */
import { CorrelationSums } from './correlation-sums'

export interface CorrelationMatrix {
  /** Symmetric; `null` below 30 common days, or when one of the two did not move. */
  matrix: readonly (readonly (number | null)[])[]
  /** Common days of each pair. */
  days: readonly (readonly number[])[]
}

/**
 * @param series daily log returns, one array an asset, all of the same days; NaN: not known
 * @throws RangeError when they are not of the same days
 * @example correlationMatrix([btc, eth]).matrix // [[1, 0.83], [0.83, 1]]
 */
export function correlationMatrix(series: readonly Float64Array[]): CorrelationMatrix {
  const length = series[0]?.length ?? 0
  if (series.some((each) => each.length !== length)) throw new RangeError('all series are of the same days')
  const sums = new CorrelationSums(series.length)
  sums.addSeries(series)
  return matrixOf(sums)
}

export function matrixOf(sums: CorrelationSums): CorrelationMatrix {
  const matrix: (number | null)[][] = []
  const days: number[][] = []
  for (let a = 0; a < sums.assets; a += 1) {
    const [values, counts]: [(number | null)[], number[]] = [[], []]
    for (let b = 0; b <= a; b += 1) {
      const pair = sums.of(a, b)
      values.push(pair.value)
      counts.push(pair.days)
    }
    matrix.push(values)
    days.push(counts)
  }
  mirror(matrix)
  mirror(days)
  return { matrix, days }
}

/** Rows that end at the diagonal get what the rows below them have of their column. */
function mirror<T>(rows: T[][]): void {
  for (const [a, below] of rows.entries())
    for (const [b, row] of rows.entries()) {
      if (b === a) break
      row.push(below[b] as T)
    }
}
