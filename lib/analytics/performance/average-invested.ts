/**
 * The capital that was at work in a range, averaged over the time: what was there when it began, and each flow for the
 * time that was still ahead of it. A profit over this average is the Modified Dietz return of the range.
 *
 * Only the time in which there was something counts: a coin that was held for a month of ten years has the average of
 * that month. What comes after a time without anything is new capital; what was taken out before is not subtracted from it.
 */
import type { RangeCut } from './cut-range'

export interface Invested {
  average: number
  /** Of the range, with something invested; a day on which it came or ended counts in part. */
  days: number
}

/**
 * @param least below it a part counts as empty (`leastBase`)
 * @returns an average of 0 over 0 days when nothing was invested
 * @example 10,000 for a year, and 20,000 more for its last 185 days: { average: 20_136.99, days: 365 }
 */
export function averageInvested(cut: RangeCut, least: number): Invested {
  let capital = 0
  let area = 0
  let days = 0
  for (let day = 0; day < cut.days; day += 1) {
    const flow = cut.flow[day] ?? 0
    const weighted = cut.weightedFlow[day] ?? 0
    const start = cut.value[day] ?? Number.NaN
    const beginsEmpty = start < least
    const endsEmpty = (cut.value[day + 1] ?? Number.NaN) < least
    if (day === 0 || beginsEmpty) capital = start
    if (!(beginsEmpty && endsEmpty && flow === 0 && weighted === 0)) {
      area += capital + weighted
      days += shareOfDay(weighted / flow, beginsEmpty, endsEmpty)
    }
    capital += flow
  }
  return { average: days > 0 ? area / days : 0, days }
}

/** Money that comes into nothing is there from then on, money that leaves nothing behind until then. */
function shareOfDay(ahead: number, beginsEmpty: boolean, endsEmpty: boolean): number {
  if (beginsEmpty === endsEmpty || !(ahead >= 0 && ahead <= 1)) return 1
  return beginsEmpty ? ahead : 1 - ahead
}
