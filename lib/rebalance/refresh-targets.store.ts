/** Keeps the stored targets of a strategy up to date. What fails for a moment does not take away what was known. */
import { toAppError } from '@/lib/core/errors'
import type { StrategyRow } from '@/lib/db/rows'
import { computeTargets, type TargetsContext } from './gather/compute-targets.store'
import { readPortfolioNow } from './gather/portfolio-now.store'
import { storeTargets } from './strategies.store'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
/** What could not be told is looked at again after this. */
const UNKNOWN_MS = 10 * MINUTE

/** When the targets are to be computed next (ms). @example targetsDueAt({}) // 0: they never were */
export function targetsDueAt({ targets }: Pick<StrategyRow, 'targets'>): number {
  if (targets === undefined) return 0
  return targets.at + ('unknown' in targets ? UNKNOWN_MS : DAY)
}

/**
 * Never rejects for what a source does.
 * @returns the row as it is stored now; `undefined`: it was removed meanwhile
 */
export async function refreshTargets(
  context: TargetsContext,
  row: Pick<StrategyRow, 'id' | 'spec' | 'targets'>,
): Promise<StrategyRow | undefined> {
  const { db, now } = context
  const portfolio = await readPortfolioNow(db, now())
  const computed = await computeTargets(context, row.spec, portfolio).catch((error: unknown) => ({
    unknown: toAppError(error).sentence,
    isFailure: true,
  }))
  if (!('unknown' in computed)) return storeTargets(db, row, computed)
  const known = row.targets
  const isKept = 'isFailure' in computed && known !== undefined && !('unknown' in known)
  return storeTargets(db, row, isKept ? known : { unknown: computed.unknown, at: now() })
}
