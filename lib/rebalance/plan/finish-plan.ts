/** Legs are there: what they come to, what stays off, and what only the user can do about it. */

import { gapsOf } from './gaps'
import type { Plan } from './plan'
import type { PlanQuestion } from './question'
import type { Sizing } from './sizing'
import type { Stand } from './stand'
import { sumUp } from './sum-up'
import type { Wanted } from './wants'

/** @example finishPlan(question, stand, { wanted, sizing }).cost.totalUsd // '4.1' */
export function finishPlan(
  question: PlanQuestion,
  stand: Stand,
  { wanted, sizing }: { wanted: Wanted; sizing: Sizing },
): Plan {
  const transfers: Plan['transfers'] = []
  const { legs } = sizing
  const outcome = sumUp(question, stand, { legs, transfers })
  return {
    at: question.at,
    wholeUsd: stand.wholeUsd,
    legs,
    transfers,
    ...outcome,
    gaps: gapsOf({ question, stand, wanted, sizing, rows: outcome.rows }),
    remarks: stand.remarks,
  }
}
