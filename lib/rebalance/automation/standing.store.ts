/** What triggers are asked with: how the strategies stand by the published portfolio, and whether that is newer than their last run. */
import { type Amount, divide, isZero } from '@/lib/core/amount'
import type { AccountId } from '@/lib/core/ids'
import type { StrategyDrift, StrategyId } from '@/lib/core/rebalance'
import type { Database } from '@/lib/db/database.store'
import { readWhole } from '@/lib/db/read-whole.store'
import type { RunRow } from '@/lib/db/rows'
import { createPricing } from '@/lib/portfolio/pricing'
import type { PortfolioView } from '@/lib/portfolio/view'
import { hasDone } from '../runs/run-row'

export interface Standing {
  view: PortfolioView
  /** US dollars for one of the view's currency; absent: no rate is known. */
  usdRate?: Amount
}

/** @returns `undefined` before the first portfolio was built */
export async function readStanding(
  db: Database,
  readPortfolio: () => Promise<PortfolioView | undefined>,
  now: number,
): Promise<Standing | undefined> {
  const view = await readPortfolio()
  if (!view) return undefined
  const [prices, rates] = await Promise.all([db.prices.toArray(), db.rates.toArray()])
  const pricing = createPricing(
    { prices, manualPrices: [], rates, settings: { currency: view.currency } },
    now,
  )
  const isKnown = pricing.currency === view.currency && !isZero(pricing.rate)
  return { view, ...(isKnown ? { usdRate: divide('1' as Amount, pricing.rate) } : {}) }
}

/** @returns `undefined` where the drift of the strategy is not told */
export const driftIn = ({ view }: Standing, strategy: StrategyId): StrategyDrift | undefined =>
  view.drifts?.find((each): each is StrategyDrift => each.strategy === strategy && 'rows' in each)

/**
 * Whether the portfolio as it is shown knows what the strategy's runs have done: until then its weights are those of before, and
 * would set it off once more.
 * @param runs of the strategy
 */
export async function knowsRuns(db: Database, { view }: Standing, runs: readonly RunRow[]): Promise<boolean> {
  for (const run of runs) {
    if (!hasDone(run)) continue
    const endedAt = run.events.at(-1)?.at ?? run.at
    for (const account of movedBy(run)) {
      if (!(await db.accounts.get(account))) continue
      const { damaged, row } = await readWhole(db.statuses.get(account))
      if (damaged) return false
      const readAt = row?.lastGoodAt
      if (row && (readAt === undefined || readAt < endedAt || view.builtAt < readAt)) return false
    }
  }
  return true
}

const movedBy = ({ legs }: RunRow): Set<AccountId> =>
  new Set(
    legs.filter(({ state }) => state !== 'waiting' && state !== 'skipped').map(({ leg }) => leg.account),
  )
