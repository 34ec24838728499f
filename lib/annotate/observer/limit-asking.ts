/** How fast a frame may ask: faster than this nobody signs, and no page may keep the engine busy. Pure. */

const MOST = 5
const WITHIN_MS = 10_000

export type Verdict = 'pass' | 'too-many' | 'drop'

/**
 * `too-many` comes once, with the first that is over the limit, so that a request cannot hide behind bogus ones unsaid; then
 * `drop`, until the page has been quiet enough.
 * @example const limit = limitAsking(); limit(Date.now()) // 'pass'
 */
export function limitAsking(): (now: number) => Verdict {
  let times: number[] = []
  let isSaid = false
  return (now) => {
    times = times.filter((time) => now - time < WITHIN_MS)
    if (times.length < MOST) {
      times.push(now)
      isSaid = false
      return 'pass'
    }
    if (isSaid) return 'drop'
    isSaid = true
    return 'too-many'
  }
}
