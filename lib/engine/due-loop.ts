/**
 * Rows that are due at times of their own, looked at while the engine lives: wakes when the next one is due. A tick does the
 * same after a restart. Pure: the caller knows the clock.
 */

export interface DueLoop {
  /** Looks anew when the next row is due; does not wait. */
  wake: () => void
  /** Looks at everything that is due, once; a second caller waits for the same look. */
  run: () => Promise<void>
  close: () => void
}

export interface DueLoopOptions {
  now: () => number
  /** Everything that is due, once. */
  work: () => Promise<void>
  /** When the next row is due (ms). */
  nextDueAt: () => Promise<number>
  /** At and after it nothing is waited for. */
  never: number
}

/** A timer longer than this waits for the next look instead. */
const LONGEST_MS = 60_000
/** After a failure of the database; it is met again, and told, by the next tick. */
const AGAIN_MS = 5_000

/** @example const loop = createDueLoop({ now, work: () => settleDue(trading), nextDueAt, never: SETTLED }); loop.wake() */
export function createDueLoop({ now, work, nextDueAt, never }: DueLoopOptions): DueLoop {
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | undefined
  let isClosed = false

  const set = (ms: number) => {
    clearTimeout(timer)
    if (!isClosed) timer = setTimeout(() => void step(), Math.min(Math.max(ms, 0), LONGEST_MS))
  }
  const run = (): Promise<void> => {
    running ??= work().finally(() => {
      running = undefined
    })
    return running
  }
  const schedule = async () => {
    const next = await nextDueAt()
    if (next < never) set(next - now())
  }
  const step = async () => {
    try {
      await run()
      await schedule()
    } catch {
      set(AGAIN_MS)
    }
  }

  return {
    wake: () => void schedule().catch(() => set(AGAIN_MS)),
    run,
    close: () => {
      isClosed = true
      clearTimeout(timer)
    },
  }
}
