/** What came in and went out, day by day, gathered into bars that can be seen: days, weeks or months. Pure. */

export type BucketSize = 'day' | 'week' | 'month'

export interface FlowBucket {
  /** First moment (ms, UTC). */
  at: number
  in: number
  /** Positive: it went out. */
  out: number
  /** Days on which something of unknown value crossed: in neither sum. */
  unknown: number
}

const DAY = 86_400_000

/** @example bucketSize(365) // 'month' */
export const bucketSize = (days: number): BucketSize => (days <= 45 ? 'day' : days <= 184 ? 'week' : 'month')

/**
 * @param from ms of the first day's midnight @param flow one place a day; `null`: of unknown value
 * @returns one bucket for each day, week (from Monday) or month of the range, also for those without a flow
 */
export function flowBuckets(from: number, flow: readonly (number | null)[]): FlowBucket[] {
  const size = bucketSize(flow.length)
  const buckets: FlowBucket[] = []
  let current: FlowBucket | undefined
  flow.forEach((value, day) => {
    const at = startOf(from + day * DAY, size)
    if (current?.at !== at) {
      current = { at, in: 0, out: 0, unknown: 0 }
      buckets.push(current)
    }
    if (value === null) current.unknown += 1
    else if (value > 0) current.in += value
    else current.out -= value
  })
  return buckets
}

function startOf(at: number, size: BucketSize): number {
  const day = new Date(at)
  switch (size) {
    case 'day':
      return at
    case 'week':
      return at - ((day.getUTCDay() + 6) % 7) * DAY
    case 'month':
      return Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), 1)
    default:
      return size satisfies never
  }
}
