/** Holds each order of a run by automatic mode to the leash, once more before its confirm, with the prices of that moment. */
import { type Amount, multiply, sum } from '@/lib/core/amount'
import { AppError } from '@/lib/core/errors'
import type { AssetId } from '@/lib/core/ids'
import type { OrderId } from '@/lib/core/order'
import type { Leash, PlanLeg } from '@/lib/core/rebalance'
import { type Sentence, say } from '@/lib/core/sentence'
import type { Database } from '@/lib/db/database.store'
import { readWhole } from '@/lib/db/read-whole.store'
import type { RunRow } from '@/lib/db/rows'
import type { Pricing } from '@/lib/portfolio/pricing'
import { DAY_MS, NOT_COUNTED } from '@/lib/trading/daily-limit'
import { readPricing } from '@/lib/trading/read-pricing.store'
import type { OrderReview } from '@/lib/trading/review'
import type { LegLeash } from '../runs/runs-context'
import { beyondLeash, pricesApart } from './beyond-leash'

interface Context {
  db: Database
  now: () => number
}

/** @example createRuns({ …, leash: createLegLeash({ db, now }) }) */
export function createLegLeash({ db, now }: Context): LegLeash {
  return {
    boundOf: async (run, { leg }, middle) => {
      if (run.by !== 'automation' || leg.way.kind !== 'order') return undefined
      const { slippage } = await leashOf(db, run)
      const factor = leg.way.side === 'buy' ? 1 + slippage : 1 - slippage
      return multiply(middle, String(factor) as Amount)
    },
    refuses: async (run, { leg }, review) => {
      if (run.by !== 'automation') return undefined
      const leash = await leashOf(db, run)
      const spentUsd = await orderedByAutomation(db, run.strategyId, { now: now(), except: review.id })
      const worthUsd = (await db.orders.get(review.id))?.worth
      const { slippage } = review.estimate
      const beyond = beyondLeash(leash, {
        now: now(),
        ...(spentUsd === undefined ? {} : { spentUsd }),
        orders: [
          {
            account: leg.account,
            accountLabel: leg.accountLabel,
            assets: [leg.pays.asset, leg.receives.asset],
            ...(worthUsd === undefined ? {} : { worthUsd }),
            ...(slippage === undefined ? {} : { slippage }),
          },
        ],
      })
      return beyond ?? comparePrices(leash, leg, review, await readPricing(db, now()))
    },
  }
}

/** @throws AppError `refused` when automatic mode was switched off meanwhile: the run stops */
async function leashOf(db: Database, { strategyId }: RunRow): Promise<Leash> {
  const strategy = await db.strategies.get(strategyId)
  if (strategy?.automation.on) return strategy.automation.leash
  throw new AppError(
    'refused',
    say('Automatic mode was switched off. Nothing more is sent. Go on by hand, or end this run.'),
  )
}

function comparePrices(
  leash: Leash,
  leg: PlanLeg,
  { reference }: Pick<OrderReview, 'reference'>,
  pricing: Pricing,
): Sentence | undefined {
  return pricesApart(leash, {
    ...(reference === undefined ? {} : { middle: reference }),
    ...otherPrices(leg, pricing),
  })
}

/**
 * US dollars for one of the two coins. Neither the user's own price nor the one that the venue tells itself is a second source, and
 * one that is too old is none.
 */
export function otherPrices(
  { way, pays, receives }: PlanLeg,
  { priceOf }: Pick<Pricing, 'priceOf'>,
): { base?: Amount; quote?: Amount } {
  const fresh = (asset: AssetId): Amount | undefined => {
    const price = priceOf(asset)
    if (price === null || price.stale || price.source === 'manual') return undefined
    // A venue's own symbol is priced by that venue; the median of two is told as `kraken+okx`.
    return way.kind === 'order' && price.source.split('+').includes(way.market.venue)
      ? undefined
      : price.price
  }
  const isBuy = way.kind === 'order' && way.side === 'buy'
  const base = fresh((isBuy ? receives : pays).asset)
  const quote = fresh((isBuy ? pays : receives).asset)
  return { ...(base === undefined ? {} : { base }), ...(quote === undefined ? {} : { quote }) }
}

/**
 * What automatic mode of a strategy has ordered within 24 hours, US dollars; orders count in full, also what of them was cancelled.
 * @returns `undefined` when one of them has no price or is missing, or it or a run of that time does not open
 */
export async function orderedByAutomation(
  db: Database,
  strategy: RunRow['strategyId'],
  { now, except }: { now: number; except?: OrderId },
): Promise<Amount | undefined> {
  const since = now - DAY_MS
  const all = await readRunsSince(db, strategy, since)
  if (all === undefined) return undefined
  // Each order of a run is told by an event of it that is no older.
  const runs = all.filter(({ by, at, events }) => by === 'automation' && (events.at(-1)?.at ?? at) > since)
  const ids = runs.flatMap(({ legs }) => legs.flatMap(({ orders }) => orders))
  const worths: Amount[] = []
  for (const id of ids) {
    if (id === except) continue
    const { damaged, row } = await readWhole(db.orders.get(id))
    if (damaged || !row) return undefined
    if (row.at <= since || NOT_COUNTED.has(row.state)) continue
    if (row.worth === undefined) return undefined
    worths.push(row.worth)
  }
  return sum(worths)
}

/** @returns `undefined` when one that was begun since does not open: what it has ordered is not known */
async function readRunsSince(
  db: Database,
  strategy: RunRow['strategyId'],
  since: number,
): Promise<RunRow[] | undefined> {
  const recent = new Set(await db.runs.where('at').above(since).primaryKeys())
  const runs: RunRow[] = []
  for (const id of await db.runs.where('strategyId').equals(strategy).primaryKeys()) {
    const { damaged, row } = await readWhole(db.runs.get(id))
    if (damaged && recent.has(id)) return undefined
    if (row) runs.push(row)
  }
  return runs
}
