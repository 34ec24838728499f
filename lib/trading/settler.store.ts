/** Keeps asking while the engine lives: wakes when the next row of the journal is due. A tick does the same after a restart. */
import { SETTLED } from '@/lib/db/rows'
import { createDueLoop } from '@/lib/engine/due-loop'
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

/** @example const settler = createSettler(trading); settler.wake() */
export function createSettler(trading: TradingContext): Settler {
  const { db, now, underWay } = trading
  const nextDueAt = async (): Promise<number> => {
    const rows = await readUnsettled(db)
    return Math.min(...rows.filter(({ id }) => !underWay.has(id)).map(({ settleAt }) => settleAt), SETTLED)
  }
  const loop = createDueLoop({ now, work: () => settleDue(trading), nextDueAt, never: SETTLED })

  return {
    wake: loop.wake,
    settle: loop.run,
    nextDueAt,
    isBusy: async () => {
      const rows = await readUnsettled(db)
      return rows.some(
        ({ state, at, sentAt = at }) =>
          state !== 'draft' && state !== 'open' && isWorthWaiting(sentAt, now()),
      )
    },
    close: loop.close,
  }
}
