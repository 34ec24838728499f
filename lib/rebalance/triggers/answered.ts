/** A plan was made and nothing is to be traded: the date is answered, and nothing is due any more. Pure. */
import type { StrategyRow } from '@/lib/db/rows'

/** @example answered({ ...row, firedAt: 1 }, now) // { ...row, answeredAt: now } */
export function answered({ firedAt: _, ...row }: StrategyRow, at: number): StrategyRow {
  return { ...row, answeredAt: at }
}
