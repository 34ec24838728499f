/** Request numbers of one key: always larger than the last, close to the clock, so that a lost counter recovers. */

/** Milliseconds. Persist the result before the request is sent. @example nextNonce(1700000000005, 1700000000001) // 1700000000006 */
export function nextNonce(last: number | undefined, now: number): number {
  return last !== undefined && last >= now ? last + 1 : now
}
