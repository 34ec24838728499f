/** The end of a run: it and its strategy move in one transaction, so that no trigger fires again for what was done. */
import type { RunState } from '@/lib/core/rebalance'
import type { Sentence } from '@/lib/core/sentence'
import type { RunRow } from '@/lib/db/rows'
import { hasDone, isFollowed, isOver, movedRun } from './run-row'
import type { RunsContext } from './runs-context'

export interface RunEnd {
  state: Extract<RunState, 'done' | 'abandoned'>
  why?: Sentence
}

/** A leg whose order is on its way is followed to its end all the same. @returns the run as it ended; `undefined`: it was over */
export function endRun(
  { db, now }: Pick<RunsContext, 'db' | 'now'>,
  id: RunRow['id'],
  { state, why }: RunEnd,
): Promise<RunRow | undefined> {
  return db.transaction('rw', [db.runs, db.strategies], async () => {
    const run = await db.runs.get(id)
    if (!run || isOver(run)) return undefined
    const at = now()
    const ended = movedRun(run, {
      at,
      state,
      ...(why === undefined ? {} : { why }),
      ...(isFollowed(run) ? { dueAt: at } : {}),
    })
    await db.runs.put(ended)
    const strategy = await db.strategies.get(run.strategyId)
    if (strategy && hasDone(run)) {
      const { firedAt: _, ...rest } = strategy
      await db.strategies.put({ ...rest, ranAt: Math.max(run.at, strategy.ranAt ?? 0) })
    }
    return ended
  })
}
