/** What answers have cost, summed by month. An answer whose cost nobody knows is counted, never as nothing. Pure. */
import { type Amount, add, ZERO } from '@/lib/core/amount'
import type { ChatMessageRow } from '@/lib/db/rows'

export interface MonthCost {
  /** First moment of the month, by the reader's clock. */
  at: number
  answers: number
  usd: Amount
  /** Answers without a known cost; they are not in the sum. */
  unknown: number
  input: number
  output: number
}

/** Newest first. @example monthCosts(answers)[0] // { at, answers: 12, usd: '0.31', unknown: 0, input: 40_200, output: 3_100 } */
export function monthCosts(answers: readonly ChatMessageRow[]): MonthCost[] {
  const months = new Map<number, MonthCost>()
  for (const { at, costUsd, use } of answers) {
    const day = new Date(at)
    const month = new Date(day.getFullYear(), day.getMonth(), 1).getTime()
    const sum = months.get(month) ?? { at: month, answers: 0, usd: ZERO, unknown: 0, input: 0, output: 0 }
    months.set(month, {
      ...sum,
      answers: sum.answers + 1,
      usd: costUsd === undefined ? sum.usd : add(sum.usd, costUsd),
      unknown: sum.unknown + (costUsd === undefined ? 1 : 0),
      input: sum.input + (use?.input ?? 0),
      output: sum.output + (use?.output ?? 0),
    })
  }
  return [...months.values()].toSorted((a, b) => b.at - a.at)
}
