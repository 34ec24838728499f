/** A dry run of a strategy, kept for two minutes so that it can be started: by hand or by automatic mode, the same. */
import { type Sentence } from '@/lib/core/sentence'
import type { StrategyRow } from '@/lib/db/rows'
import { makePlan, type PlanChoices, type PlanningContext } from './gather/make-plan.store'
import type { PlanReview } from './messages'
import type { PlanBook } from './plan-book'
import { changeStrategy, storeTargets } from './strategies.store'
import { answered } from './triggers/answered'

export interface DryRunContext {
  planning: PlanningContext
  book: PlanBook
}

/**
 * Stores the targets and what it would cost; sends nothing.
 * @returns a sentence where no plan can be made
 * @throws AppError when something fails without which there is no plan
 * @example await dryRun({ planning, book }, row, { flow: 'buys' }) // { id, plan: { legs, … }, hash, nonce, expiresAt, … }
 */
export async function dryRun(
  { planning, book }: DryRunContext,
  row: Pick<StrategyRow, 'id' | 'spec'>,
  { flow, aim }: PlanChoices = {},
): Promise<PlanReview | { unknown: Sentence }> {
  const { db, now } = planning.context
  const planned = await makePlan(planning, row, { flow, aim })
  if (planned.targets) await storeTargets(db, row, planned.targets, now())
  if ('unknown' in planned) return { unknown: planned.unknown }
  // What only buying costs says nothing of bringing everything back.
  const isWhole = (flow ?? row.spec.flow) === row.spec.flow && (aim ?? row.spec.aim) === row.spec.aim
  const { cost, legs } = planned.plan
  if (isWhole)
    await changeStrategy(db, row.id, (latest) => {
      const told = { ...latest, lastCost: { usd: cost.totalUsd, at: now() } }
      return legs.length === 0 && planned.failures.length === 0 ? answered(told, now()) : told
    })
  return book.keep(planned)
}
