/**
 * The return of one sub-period between two known values: a day, or the days around a gap. Modified Dietz (P. O. Dietz
 * 1966; GIPS, "Calculation Methodology"): the gain over the capital, each flow counted for the share of the time that
 * was still ahead of it.
 *
 * Modified Dietz stretches the rate of the time that the money was there over the whole sub-period. That is harmless
 * while the capital hardly changes, and grossly wrong when it multiplies: 9,800 come at 23:00 where 200 were, and gain
 * 0.3 % in the last hour. That is 29 over 608, "4.8 %". GIPS asks for a valuation at such a flow, which nobody has here.
 * There the rate is taken that explains the gain with the least squares: gain x mean(capital) / mean(capital squared),
 * 0.43 % in the example. Both are the same, and exact, when the flow comes as the period begins or ends.
 */
import type { RangeCut } from './cut-range'

/** Squared deviation of the capital from its mean, in parts of the mean's square: 1/9 is a doubling at noon. */
const MOST_SPREAD = 1 / 9

export interface SpanReturn {
  /** Not below -1: more than all cannot be lost. */
  return: number
  /** The capital that the gain is compared with. Not above zero: there is no return. */
  base: number
  /** The capital multiplied on the way, so that the return is that of the least squares. */
  isLarge: boolean
  /** There is a day whose capital is not known well enough for any of this. */
  isPassing: boolean
}

/**
 * @param start place of the value it begins with, in `cut.value`
 * @param end place of the value it ends with; `end - 1` is the last day whose flows count
 * @example a day that begins with 100, gets 50 at noon and ends with 160: { return: 0.08, base: 125, … }
 */
export function spanReturn(cut: RangeCut, start: number, end: number): SpanReturn {
  const first = cut.value[start] ?? Number.NaN
  let capital = first
  let sum = 0
  let squares = 0
  let passing = false
  for (let day = start; day < end; day += 1) {
    const flow = cut.flow[day] ?? 0
    const weighted = cut.weightedFlow[day] ?? 0
    sum += capital + weighted
    squares += meanSquare(capital, flow, weighted)
    passing ||= isPassing(capital, flow, weighted)
    capital += flow
  }
  const mean = sum / (end - start)
  const square = squares / (end - start)
  const gain = (cut.value[end] ?? Number.NaN) - capital
  const isLarge = square > (1 + MOST_SPREAD) * mean * mean
  const base = isLarge ? square / mean : mean
  return { return: Math.max(-1, gain / base), base, isLarge, isPassing: passing }
}

/** The mean over a day of the capital squared: `capital` until the flow, `capital + flow` from then on. */
function meanSquare(capital: number, flow: number, weighted: number): number {
  if (flow === 0 && weighted === 0) return capital * capital
  // Flows in both directions: nobody can tell how much was there in between, so the mean stands for it.
  if (!isOneFlow(flow, weighted)) return (capital + weighted) ** 2
  const share = weighted / flow
  return capital ** 2 * (1 - share) + (capital + flow) ** 2 * share
}

/** Can the flows of the day be told as one, at one time of it? */
const isOneFlow = (flow: number, weighted: number): boolean =>
  flow === 0 ? weighted === 0 : weighted / flow >= 0 && weighted / flow <= 1

/**
 * Flows in both directions between which there was more than twice as much as at either end of the day, or less than half,
 * on average. 10,000 that come at 10:00 and leave as 10,050 at 14:00 are 1,646 over the day, "3 %"; for how long which
 * capital was there is in no sum of the day.
 */
function isPassing(capital: number, flow: number, weighted: number): boolean {
  if (isOneFlow(flow, weighted)) return false
  const [mean, end] = [capital + weighted, capital + flow]
  return mean > 2 * Math.max(capital, end) || mean < Math.min(capital, end) / 2
}
