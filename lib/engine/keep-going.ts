/**
 * Long work in slices: one run at a time, slice after slice until nothing is left. Each slice stores what it has done, so
 * the process may end between any two of them. Pure: the slices know the clock.
 */

export interface Loop {
  /** Starts a run, or joins the one under way; a wake during its last slice makes it look once more. */
  wake: () => Promise<void>
  isGoing: () => boolean
  /** Ends after the slice under way. */
  stop: () => void
}

/**
 * @param slice does a bounded piece of work; `true`: there is more to do now. What it throws ends the run and is thrown by `wake`
 * @example const loop = createLoop(async () => (await runner.runSlice({ budgetMs: 10_000 })).more); await loop.wake()
 */
export function createLoop(slice: () => Promise<boolean>): Loop {
  let run: Promise<void> | undefined
  let wokenAgain = false
  const ending = { isAsked: false }

  const go = async () => {
    do {
      wokenAgain = false
      while (!ending.isAsked && (await slice())) wokenAgain = false
    } while (wokenAgain && !ending.isAsked)
  }

  return {
    wake: () => {
      wokenAgain = true
      run ??= go().finally(() => {
        run = undefined
      })
      return run
    },
    isGoing: () => run !== undefined,
    stop: () => {
      ending.isAsked = true
    },
  }
}
