/**
 * What the counted accounts have of each sleeve, of the cash and of everything else, at the portfolio's own prices and by its own
 * rules of what counts. A debt lowers its sleeve. What a sleeve has without a price, or what counts in no total, makes the whole
 * unknown: a weight beside it would be of the wrong whole. Other assets without a price are left out, as in the portfolio's total.
 */
import { type Amount, isZero, sum } from '@/lib/core/amount'
import type { AccountId, AssetId } from '@/lib/core/ids'
import { CASH, OTHERS, type Sleeve, type SleeveId, type StrategySpec } from '@/lib/core/rebalance'
import { type Sentence, say } from '@/lib/core/sentence'
import type { AssetLine, PortfolioView } from '@/lib/portfolio/view'

export interface ValuedSleeve extends Pick<Sleeve, 'id' | 'name' | 'assets' | 'isLocked'> {
  /** In the view's currency; below zero: more is owed than owned. */
  value: Amount
}

export type ValuedLines = Pick<PortfolioView, 'lines' | 'excluded' | 'paper'>

/**
 * The sleeves in the strategy's order, then the cash, then what is to be sold beside them, where something is.
 * @example sleeveValues(spec, [KRAKEN], view) // [{ id: 'coin:bitcoin', value: '6000', … }, { id: 'cash', value: '4000', … }]
 */
export function sleeveValues(
  { sleeves, cash, others }: Pick<StrategySpec, 'sleeves' | 'cash' | 'others'>,
  accounts: readonly AccountId[],
  { lines, excluded, paper = [] }: ValuedLines,
): readonly ValuedSleeve[] | { unknown: Sentence } {
  const cashSleeve = { id: CASH, name: 'Cash', assets: cash.assets, isLocked: false }
  const all = [...sleeves, cashSleeve]
  const sleeveOf = new Map(all.flatMap(({ id, assets }) => assets.map((asset) => [asset, id] as const)))
  const values = new Map<SleeveId, Amount[]>([...all.map(({ id }) => id), OTHERS].map((id) => [id, []]))
  const counted = new Set(accounts)
  const otherAssets: AssetId[] = []
  for (const line of [...lines, ...excluded, ...paper]) {
    const parts = line.parts.filter(({ accountId, quantity }) => counted.has(accountId) && !isZero(quantity))
    const sleeve = sleeveOf.get(line.asset)
    const problem = sleeve === undefined || parts.length === 0 ? undefined : problemOf(line)
    if (problem) return { unknown: problem }
    if (line.excluded !== undefined || parts.length === 0 || line.value === null) continue
    if (sleeve === undefined) otherAssets.push(line.asset)
    values.get(sleeve ?? OTHERS)?.push(...parts.flatMap(({ value }) => value ?? []))
  }
  const valueOf = (id: SleeveId) => sum(values.get(id) ?? [])
  const told = all.map(({ id, name, assets, isLocked }) => ({
    id,
    name,
    assets,
    isLocked,
    value: valueOf(id),
  }))
  if (others === 'leave') return told
  return [
    ...told,
    { id: OTHERS, name: 'Others', assets: otherAssets, isLocked: false, value: valueOf(OTHERS) },
  ]
}

function problemOf({ symbol, value, excluded }: AssetLine): Sentence | undefined {
  if (excluded !== undefined) return say('{symbol} is not counted in your portfolio.', { symbol })
  return value === null ? say('The price of {symbol} is not known.', { symbol }) : undefined
}
