/** The end of a run: it and its strategy move in one transaction, so that no trigger fires again for what was done. */
import type { RunState } from '@/lib/core/rebalance'
import { type Sentence, say } from '@/lib/core/sentence'
import { readWhole } from '@/lib/db/read-whole.store'
import type { RunRow, StrategyRow } from '@/lib/db/rows'
import { noticed } from '../automation/strategy-notices'
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
    // A damaged one keeps no run from being ended.
    const { row: strategy } = await readWhole(db.strategies.get(run.strategyId))
    if (strategy) await db.strategies.put(afterRun(strategy, ended, at))
    return ended
  })
}

function afterRun(strategy: StrategyRow, run: RunRow, at: number): StrategyRow {
  const { firedAt: _, ...rest } = strategy
  const row = hasDone(run) ? { ...rest, ranAt: Math.max(run.at, strategy.ranAt ?? 0) } : strategy
  if (run.by !== 'automation' || run.state !== 'done') return row
  const done = run.legs.filter(({ state }) => state === 'done' || state === 'partial').length
  const sentence = say('The run of automatic mode has ended. Orders carried out: {done} of {orders}.', {
    done,
    orders: run.legs.length,
  })
  return noticed(row, { at, kind: 'acted', run: run.id, sentence })
}
