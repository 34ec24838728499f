/** Time as live feeds use it, handed in so that tests can turn it. */
export interface Clock {
  /** ms since the epoch. */
  now: () => number
  /** Runs `task` once. @returns calls it off */
  after: (ms: number, task: () => void) => () => void
}
