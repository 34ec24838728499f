/** Keeps the stored targets of strategies up to date. What fails for a moment does not take away what was known. */
import { toAppError } from '@/lib/core/errors'
import { readWholeRows } from '@/lib/db/read-whole.store'
import type { StrategyRow } from '@/lib/db/rows'
import { computeTargets, type TargetsContext } from './gather/compute-targets.store'
import { type PortfolioNow, readPortfolioNow } from './gather/portfolio-now.store'
import { nextLook } from './next-look'
import { changeStrategy, storeTargets } from './strategies.store'

/**
 * Never rejects for what a source does.
 * @param read the portfolio, where it was read just now
 * @returns the row as it is stored now; `undefined`: it was removed meanwhile
 */
export async function refreshTargets(
  context: TargetsContext,
  row: Pick<StrategyRow, 'id' | 'spec' | 'targets'>,
  read?: PortfolioNow,
): Promise<StrategyRow | undefined> {
  const { db, now } = context
  const portfolio = read ?? (await readPortfolioNow(db, now()))
  const computed = await computeTargets(context, row.spec, portfolio).catch((error: unknown) =>
    toAppError(error),
  )
  if (!(computed instanceof Error)) return storeTargets(db, row, computed, now())
  const known = row.targets
  if (known === undefined || 'unknown' in known)
    return storeTargets(db, row, { unknown: computed.sentence }, now())
  return changeStrategy(db, row.id, (latest) => ({
    ...latest,
    dueAt: nextLook(latest.spec, undefined, now()),
  }))
}

/** @returns whether one of them was looked at */
export async function refreshDueTargets(context: TargetsContext): Promise<boolean> {
  const { db, now } = context
  const keys = await db.strategies.where('dueAt').belowOrEqual(now()).primaryKeys()
  const due = await readWholeRows(keys, (id) => db.strategies.get(id))
  if (due.length === 0) return false
  const portfolio = await readPortfolioNow(db, now())
  for (const row of due) await refreshTargets(context, row, portfolio)
  return true
}
