/**
 * A form that begins with what is held: each larger holding with the weight that it has now, money as money. What is small is left out
 * of it, and so left alone. Pure.
 */
import { stablecoinOf } from '@/lib/analytics/xray/stablecoin-of'
import { isNegative, isZero, toRatio } from '@/lib/core/amount'
import type { AssetId } from '@/lib/core/ids'
import type { SleeveId } from '@/lib/core/rebalance'
import type { AssetLine } from '@/lib/portfolio/view'
import { percentText } from '../typed-figures'
import { splitByValue } from './split-equally'
import { FIRST_MONEY, oneAsset, type StrategyDraft } from './strategy-draft'

export type HeldLine = Pick<AssetLine, 'asset' | 'symbol' | 'value'>

/** So many get a weight of their own. */
const MOST = 12
/** Of everything that is held; what is less is left alone. */
const LEAST_SHARE = 0.01

/** Currencies and the stablecoins that stand for one. */
export const isMoney = (asset: AssetId): boolean =>
  asset.startsWith('fiat:') || stablecoinOf(asset) !== undefined

/**
 * @param empty the form that it begins from
 * @param newId random ids, for assets whose own is too long for a sleeve
 * @example startFromHoldings(newDraft(facts), view.lines, { method: 'target-weights', field: 'weights', … }).sleeves
 */
export function startFromHoldings(
  empty: StrategyDraft,
  lines: readonly HeldLine[],
  { method, field, locale, newId }: { method: string; field: string; locale: string; newId: () => SleeveId },
): StrategyDraft {
  const priced = lines.flatMap(({ asset, symbol, value }) =>
    value === null || isNegative(value) || isZero(value) ? [] : [{ asset, symbol, value: toRatio(value) }],
  )
  const whole = priced.reduce((sum, { value }) => sum + value, 0)
  const money = priced.filter(({ asset }) => isMoney(asset))
  const chosen = priced
    .filter(({ asset, value }) => !isMoney(asset) && value >= whole * LEAST_SHARE)
    .toSorted((a, b) => b.value - a.value)
    .slice(0, MOST)
  const cash = money.reduce((sum, { value }) => sum + value, 0)
  const weights = splitByValue([...chosen.map(({ value }) => value), cash])
  const sleeves = chosen.map((each) => oneAsset(each, newId()))
  return {
    ...empty,
    sleeves,
    cash:
      money.length > 0
        ? money.toSorted((a, b) => b.value - a.value).map(({ asset }) => asset)
        : [FIRST_MONEY],
    method,
    params: {
      ...empty.params,
      [method]: {
        [field]: Object.fromEntries(sleeves.map(({ id }, at) => [id, percentText(weights[at] ?? 0, locale)])),
      },
    },
  }
}
