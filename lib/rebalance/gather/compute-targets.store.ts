/** A strategy's targets now: its method over the portfolio as it stands and the closes of the days before. */
import { describeAsset } from '@/lib/assets/describe'
import { divide, toRatio } from '@/lib/core/amount'
import type { AssetId } from '@/lib/core/ids'
import type { SleeveId, StrategySpec, Targets } from '@/lib/core/rebalance'
import { type Sentence, say } from '@/lib/core/sentence'
import { dayOf } from '@/lib/valuation/days'
import { needOf, targetsOf } from '../targets/targets-of'
import { type ClosesContext, readDailyCloses } from './daily-closes.store'
import type { PortfolioNow } from './portfolio-now.store'
import { weighScope } from './weigh-scope'

export interface TargetsContext extends ClosesContext {
  /** US dollars; what is not named is not known. */
  marketCapsOf: (assets: readonly AssetId[]) => Promise<ReadonlyMap<AssetId, number>>
}

/**
 * @returns a sentence where they cannot be told
 * @throws AppError when market values are needed and nobody tells them
 * @example await computeTargets(context, spec, await readPortfolioNow(db, now())) // { at, rows: [{ sleeve, weight: 0.6, … }], remarks: [] }
 */
export async function computeTargets(
  context: TargetsContext,
  spec: StrategySpec,
  { rows, view }: PortfolioNow,
): Promise<Targets | { unknown: Sentence }> {
  const weighed = weighScope(spec, view)
  if ('unknown' in weighed) return weighed
  const { accounts, sleeves, whole, remarks } = weighed
  const at = context.now()
  const need = needOf(spec)
  const discovered = new Map(rows.assets.map((row) => [row.asset, row]))
  const assets = need.sleeves.map(({ asset }) => asset)
  const [closes, marketCaps] = await Promise.all([
    readDailyCloses(context, { assets, firstDay: dayOf(at) - need.days, days: need.days }),
    need.marketCaps ? context.marketCapsOf(assets) : undefined,
  ])
  const bySleeve = <T>(values: ReadonlyMap<AssetId, T>): Map<SleeveId, T> =>
    new Map(
      need.sleeves.flatMap(({ id, asset }): [SleeveId, T][] => {
        const value = values.get(asset)
        return value === undefined ? [] : [[id, value]]
      }),
    )
  const targets = targetsOf({
    spec,
    input: {
      closes: bySleeve(closes),
      ...(marketCaps === undefined ? {} : { marketCaps: bySleeve(marketCaps) }),
      symbolOf: (asset) => describeAsset(asset, discovered.get(asset)).symbol,
      wholeUsd: toRatio(whole),
      weights: new Map(sleeves.map(({ id, value }) => [id, toRatio(divide(value, whole))])),
    },
    at,
  })
  if ('unknown' in targets) return targets
  const stale = view.accounts.filter((account) => account.stale && accounts.includes(account.id))
  return { ...targets, remarks: [...remarks, ...targets.remarks, ...staleness(stale.length)] }
}

/** Weights of now are of what was read last. */
const staleness = (count: number): Sentence[] =>
  count === 0
    ? []
    : [say('{count} accounts could not be read lately: their last good values count.', { count })]
