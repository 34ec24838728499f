/**
 * Sorts a long history by time; those of one moment as `inOrder` says. A comparison of two entries looks into two segments, and a sort of a million makes
 * twenty million of them; so entries are first thrown into as many buckets of time as they fill with a few each, and are
 * compared inside of a bucket only. Pure.
 */
import { type EffectiveEntry, inOrder } from '@/lib/history/effective-entry'

/** Below this many a plain sort is as quick. */
const FEW = 2_000
/** On average. */
const PER_BUCKET = 2
/** A bucket with more is sorted as a history of its own: one far outlier throws all others into one. */
const CROWDED = 32

/** @example sortByTime(entries) // a new list, oldest first */
export function sortByTime<E extends EffectiveEntry>(entries: readonly E[]): E[] {
  if (entries.length < FEW) return [...entries].sort(inOrder)
  const told = new Float64Array(entries.length)
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (let at = 0; at < told.length; at += 1) {
    const time = entries[at]?.at ?? 0
    told[at] = time
    if (time < first) first = time
    if (time > last) last = time
  }
  if (first === last) return [...entries].sort(inOrder)
  const { sorted, times, starts } = inBuckets(entries, told, first, last)
  for (let bucket = 1; bucket < starts.length; bucket += 1)
    sortBucket(sorted, times, starts[bucket - 1] ?? 0, starts[bucket] ?? 0)
  return sorted
}

/** The first and the last moment are never in one bucket, so that a crowded one is smaller than the whole. */
function inBuckets<E extends EffectiveEntry>(
  entries: readonly E[],
  told: Float64Array,
  first: number,
  last: number,
): { sorted: E[]; times: Float64Array; starts: Uint32Array } {
  const buckets = Math.ceil(told.length / PER_BUCKET)
  // Rounding never puts a later time before an earlier one.
  const bucketOf = (time: number) => Math.floor(((time - first) / (last - first)) * (buckets - 1))
  const starts = new Uint32Array(buckets + 1)
  for (const time of told) {
    const next = bucketOf(time) + 1
    starts[next] = (starts[next] ?? 0) + 1
  }
  for (let bucket = 1; bucket <= buckets; bucket += 1)
    starts[bucket] = (starts[bucket] ?? 0) + (starts[bucket - 1] ?? 0)
  const free = starts.slice()
  const times = new Float64Array(told.length)
  const sorted = [...entries]
  for (let at = 0; at < told.length; at += 1) {
    const time = told[at] ?? 0
    const bucket = bucketOf(time)
    const place = free[bucket] ?? 0
    free[bucket] = place + 1
    times[place] = time
    sorted[place] = entries[at] as E
  }
  return { sorted, times, starts }
}

/** In place. */
function sortBucket<E extends EffectiveEntry>(
  sorted: E[],
  times: Float64Array,
  from: number,
  until: number,
): void {
  if (until - from > CROWDED) {
    const part = sortByTime(sorted.slice(from, until))
    for (let at = 0; at < part.length; at += 1) sorted[from + at] = part[at] as E
    return
  }
  for (let next = from + 1; next < until; next += 1) {
    const entry = sorted[next] as E
    const time = times[next] ?? 0
    let place = next
    for (; place > from; place -= 1) {
      const before = times[place - 1] ?? 0
      if (before < time || (before === time && inOrder(sorted[place - 1] as E, entry) <= 0)) break
      times[place] = before
      sorted[place] = sorted[place - 1] as E
    }
    times[place] = time
    sorted[place] = entry
  }
}
