/** What one unit that was invested when the range began became, time-weighted: deposits and withdrawals move nothing. */
import type { DailyReturns } from './daily-returns'

/**
 * One place more than days, as in a chart that begins at the end of the day before the range: first 1. `null`: not
 * measured. Behind such days the index goes on where it stood, and at the end of a span it has the span's return in it.
 * Where nothing was invested it stands still.
 * @example growthIndex(returns) // [1, 1.02, null, null, 1.05]
 */
export function growthIndex({ range, returns, states, spans }: DailyReturns): (number | null)[] {
  const ends = new Map(spans.map((span) => [span.until - range.from, span.return]))
  let level = 1
  const index: (number | null)[] = [level]
  for (const [day, state] of states.entries()) {
    const change = state === 'measured' ? returns[day] : ends.get(day)
    if (change !== undefined) level *= 1 + change
    index.push(change !== undefined || state === 'idle' ? level : null)
  }
  return index
}

/**
 * All returns multiplied, 0.8 is 80 %. Days that are not measured count as unchanged; whether there are too many of
 * them is for `twr` to say.
 * @example chainReturns(returns) // 0.8
 */
export function chainReturns({ returns, spans }: DailyReturns): number {
  let level = 1
  for (let day = 0; day < returns.length; day += 1) {
    const change = returns[day] ?? Number.NaN
    if (Number.isFinite(change)) level *= 1 + change
  }
  for (const span of spans) level *= 1 + span.return
  return level - 1
}
