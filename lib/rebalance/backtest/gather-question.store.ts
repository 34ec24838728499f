/** What a backtest is computed from, as far as it is stored or can be asked for: closes, rates, the user's tax rules. */
import { readTaxRules } from '@/lib/accounting/rules.store'
import { describeAsset } from '@/lib/assets/describe'
import type { AssetId } from '@/lib/core/ids'
import type { SleeveId, StrategySpec } from '@/lib/core/rebalance'
import type { ReadPastMarketCaps } from '@/lib/prices/past/past-market-caps.client'
import { type ClosesContext, readDailyCloses } from '../gather/daily-closes.store'
import { needOf } from '../targets/targets-of'
import { candidatesOf, mostDays } from './candidates'
import type { BacktestChoices, BacktestQuestion } from './question'

export interface BacktestContext extends ClosesContext {
  pastMarketCapsOf: ReadPastMarketCaps
}

/**
 * @param signal ends the asking between two assets
 * @example await gatherQuestion(context, choices, signal) // { …choices, closes: { firstDay, bySleeve }, symbols, rules, rates }
 */
export async function gatherQuestion(
  context: BacktestContext,
  choices: BacktestChoices,
  signal: AbortSignal,
): Promise<BacktestQuestion> {
  const { spec, from, until, walkForward } = choices
  const need = needOf(spec)
  const back = walkForward === undefined ? need.days : mostDays(candidatesOf(spec))
  const span = { firstDay: from - back, days: Math.max(0, until - from + 1) + back }
  const rules = await readTaxRules(context.db)
  const closes = new Map<AssetId, Float64Array>()
  const assets = spec.sleeves.flatMap(({ assets: [asset], isLocked }) => (asset && !isLocked ? [asset] : []))
  // One after the other: each is asked for as long as one may be, and what was stored stays stored.
  for (const asset of [...assets, `fiat:${rules.currency}` as AssetId]) {
    signal.throwIfAborted()
    for (const [each, days] of await readDailyCloses(context, { ...span, assets: [asset] }))
      closes.set(each, days)
  }
  const marketCaps = need.marketCaps && (await context.pastMarketCapsOf({ ...span, assets, signal }))
  return {
    ...choices,
    rules,
    symbols: await symbolsOf(context, assets),
    rates: ratesOf(rules.currency, closes, span.days),
    closes: { firstDay: span.firstDay, bySleeve: bySleeve(spec, closes) },
    ...(marketCaps ? { marketCaps: bySleeve(spec, marketCaps) } : {}),
  }
}

/** Of each sleeve's first asset. */
const bySleeve = (
  { sleeves }: Pick<StrategySpec, 'sleeves'>,
  days: ReadonlyMap<AssetId, Float64Array>,
): Map<SleeveId, Float64Array> =>
  new Map(
    sleeves.flatMap(({ id, assets: [asset] }): [SleeveId, Float64Array][] => {
      const own = asset && days.get(asset)
      return own ? [[id, own]] : []
    }),
  )

async function symbolsOf({ db }: ClosesContext, assets: readonly AssetId[]): Promise<Map<AssetId, string>> {
  const discovered = new Map((await db.assets.toArray()).map((row) => [row.asset, row]))
  return new Map(assets.map((asset) => [asset, describeAsset(asset, discovered.get(asset)).symbol]))
}

/** Units of the currency for a dollar, from dollars for one of it. */
function ratesOf(currency: string, closes: ReadonlyMap<AssetId, Float64Array>, days: number): Float64Array {
  if (currency === 'usd') return new Float64Array(days).fill(1)
  const own = closes.get(`fiat:${currency}` as AssetId)
  return own ? own.map((usd) => 1 / usd) : new Float64Array(days).fill(Number.NaN)
}
