/** Where a moment begins in a list that is ordered by time. */
import type { Side } from './sides'

/** @returns the index of the first side that is not before `time`; the length when all are */
export function firstFrom(ordered: readonly { entry: Pick<Side['entry'], 'at'> }[], time: number): number {
  let [low, high] = [0, ordered.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ordered[middle]?.entry.at ?? 0) < time) low = middle + 1
    else high = middle
  }
  return low
}
