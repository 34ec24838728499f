/**
 * A reviewed plan becomes a run, once: the run has the id of its plan, so that started again it is the same run. One strategy has
 * one run at a time. Nothing is sent here.
 */
import { AppError } from '@/lib/core/errors'
import type { PlanLeg, RunId } from '@/lib/core/rebalance'
import { say } from '@/lib/core/sentence'
import type { RunRow, StrategyRow } from '@/lib/db/rows'
import { checkpoint } from '@/lib/engine/checkpoint'
import type { PlanReview } from '../messages'
import { readRuns } from './change-run.store'
import { isFollowed, isOver } from './run-row'
import type { RunsContext } from './runs-context'

export interface RunStart {
  review: Pick<PlanReview, 'id' | 'plan' | 'hash'>
  strategy: Pick<StrategyRow, 'id' | 'name'>
  by: RunRow['by']
  /** When the plan began to ask (ms): what a run has done that ended later is not in it. */
  askedAt?: number
}

/**
 * @returns the run as it is stored, and whether it was begun just now
 * @throws AppError `refused` for a plan without legs, while another run of the strategy is not ended, and after one that has ended
 *   since the plan began to ask
 */
export async function startRun(
  { db, now }: Pick<RunsContext, 'db' | 'now'>,
  start: RunStart,
): Promise<{ row: RunRow; isNew: boolean }> {
  const id = start.review.id as string as RunId
  const begun = await db.transaction('rw', [db.runs, db.strategies], async () => {
    const known = await db.runs.get(id)
    if (known) return { row: known, isNew: false }
    const strategy = await db.strategies.get(start.strategy.id)
    if (!strategy) throw new AppError('not-found', say('This strategy does not exist any more.'))
    if (start.review.plan.legs.length === 0)
      throw new AppError('refused', say('There is nothing to be carried out in this plan.'))
    const others = await readRuns(db, strategy.id)
    if (others.some((run) => !isOver(run)))
      throw new AppError(
        'refused',
        say('Another run of this strategy has not ended. Carry it on or end it first.'),
      )
    refuseOvertaken(others, start)
    const row = newRun(id, start, now())
    await db.runs.add(row)
    return { row, isNew: true }
  })
  if (begun.isNew) await checkpoint('run.started')
  return begun
}

function refuseOvertaken(others: readonly RunRow[], { by, askedAt = Infinity }: RunStart): void {
  if (by === 'automation' && others.some(isFollowed))
    throw new AppError('refused', say('An order of an earlier run is still on its way.'))
  if (others.some((run) => endOf(run) >= askedAt))
    throw new AppError('refused', say('Another run has ended since this plan was made. Make it anew.'))
}

const endOf = ({ events, at }: RunRow): number => events.at(-1)?.at ?? at

const newRun = (id: RunId, { review, strategy, by }: RunStart, at: number): RunRow => ({
  id,
  strategyId: strategy.id,
  at,
  dueAt: at,
  by,
  state: 'running',
  name: strategy.name,
  legs: review.plan.legs.map(newLeg),
  hash: review.hash,
  wholeUsd: review.plan.wholeUsd,
  costUsd: review.plan.cost.totalUsd,
  events: [{ at, state: 'running' }],
})

const newLeg = (leg: PlanLeg): RunRow['legs'][number] => ({
  id: leg.id,
  leg,
  state: 'waiting',
  orders: [],
})
