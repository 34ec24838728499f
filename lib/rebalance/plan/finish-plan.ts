/** Legs are there: what they come to, what stays off, and what only the user can do about it. */

import { gapsOf, lacksOf } from './gaps'
import type { Plan } from './plan'
import type { PlanQuestion } from './question'
import type { Sizing } from './sizing'
import type { Stand } from './stand'
import { rowsOf, sumUp } from './sum-up'
import { transfersOf } from './transfers'
import type { Wanted } from './wants'

/** @example finishPlan(question, stand, { wanted, sizing }).cost.totalUsd // '4.1' */
export function finishPlan(
  question: PlanQuestion,
  stand: Stand,
  { wanted, sizing }: { wanted: Wanted; sizing: Sizing },
): Plan {
  const { legs } = sizing
  const rows = rowsOf(question, stand, legs)
  const asked = { question, stand, wanted, sizing, rows }
  const transfers = transfersOf({ question, stand, sizing }, lacksOf(asked))
  return {
    at: question.at,
    wholeUsd: stand.wholeUsd,
    legs,
    transfers,
    ...sumUp(rows, stand.wholeUsd, { legs, transfers }),
    gaps: gapsOf(asked),
    remarks: stand.remarks,
  }
}
