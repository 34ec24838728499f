/** Keeps asking while the engine lives: wakes when the next row of the journal is due. A tick does the same after a restart. */
import { SETTLED } from '@/lib/db/rows'
import { readUnsettled } from './change-order.store'
import { settleDue } from './settle-due.store'
import { isWorthWaiting } from './settle-times'
import type { TradingContext } from './trading-context'

export interface Settler {
  /** Looks anew when the next row is due. */
  wake: () => void
  /** Asks for everything that is due, once. */
  settle: () => Promise<void>
  /** Something was sent whose end is not known: the engine must not be closed. */
  isBusy: () => Promise<boolean>
  nextDueAt: () => Promise<number>
  close: () => void
}

/** A timer longer than this waits for the next look instead. */
const LONGEST_MS = 60_000
/** After a failure of the database; it is met again, and told, by the next tick. */
const AGAIN_MS = 5_000

/** @example const settler = createSettler(trading); settler.wake() */
export function createSettler(trading: TradingContext): Settler {
  const { db, now, underWay } = trading
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | undefined
  let isClosed = false

  const set = (ms: number) => {
    clearTimeout(timer)
    if (!isClosed) timer = setTimeout(() => void step(), Math.min(Math.max(ms, 0), LONGEST_MS))
  }
  const settle = (): Promise<void> => {
    running ??= settleDue(trading).finally(() => {
      running = undefined
    })
    return running
  }
  const nextDueAt = async (): Promise<number> => {
    const rows = await readUnsettled(db)
    return Math.min(...rows.filter(({ id }) => !underWay.has(id)).map(({ settleAt }) => settleAt), SETTLED)
  }
  const schedule = async () => {
    const next = await nextDueAt()
    if (next < SETTLED) set(next - now())
  }
  const step = async () => {
    try {
      await settle()
      await schedule()
    } catch {
      set(AGAIN_MS)
    }
  }

  return {
    wake: () => void schedule().catch(() => set(AGAIN_MS)),
    settle,
    nextDueAt,
    isBusy: async () => {
      const rows = await readUnsettled(db)
      return rows.some(
        ({ state, at, sentAt = at }) =>
          state !== 'draft' && state !== 'open' && isWorthWaiting(sentAt, now()),
      )
    },
    close: () => {
      isClosed = true
      clearTimeout(timer)
    },
  }
}
