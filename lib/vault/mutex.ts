/** One after the other: two windows that try a PIN at once are two tries, not one. */

export interface Mutex {
  <T>(run: () => Promise<T>): Promise<T>
  /** True while a run is under way or waits. */
  isBusy(): boolean
}

/** A failed run does not stop the ones behind it. */
export function createMutex(): Mutex {
  let tail: Promise<unknown> = Promise.resolve()
  let waiting = 0
  const exclusively = <T>(run: () => Promise<T>): Promise<T> => {
    waiting += 1
    const turn = tail.then(run)
    const ended = () => void (waiting -= 1)
    tail = turn.then(ended, ended) // the caller of `run` gets the error; the queue only waits
    return turn
  }
  return Object.assign(exclusively, { isBusy: () => waiting > 0 })
}
