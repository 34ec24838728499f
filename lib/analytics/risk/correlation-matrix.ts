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
  sums.addAll(daysOf(series, length))
  return matrixOf(sums)
}

/** One array a day, one place an asset. */
function daysOf(series: readonly Float64Array[], length: number): Float64Array[] {
  const days = Array.from({ length }, () => new Float64Array(series.length))
  for (const [asset, returns] of series.entries())
    for (const [at, day] of days.entries()) day[asset] = returns[at] ?? Number.NaN
  return days
}

export function matrixOf(sums: CorrelationSums): CorrelationMatrix {
  const assets = Array.from({ length: sums.assets }, (_, asset) => asset)
  const pairs = assets.map((a) => assets.slice(0, a + 1).map((b) => sums.of(a, b)))
  const pair = (a: number, b: number) => pairs[Math.max(a, b)]?.[Math.min(a, b)]
  return {
    matrix: assets.map((a) => assets.map((b) => pair(a, b)?.value ?? null)),
    days: assets.map((a) => assets.map((b) => pair(a, b)?.days ?? 0)),
  }
}
