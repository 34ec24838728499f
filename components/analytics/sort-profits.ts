/** The order of the rows of an attribution. What is unknown stands last in both directions. Pure. */
import type { AssetProfit } from '@/lib/analytics/views'

export const PROFIT_COLUMNS = [
  'profit',
  'price',
  'income',
  'fees',
  'losses',
  'flow',
  'start',
  'end',
  'realised',
  'unrealised',
] as const
export type ProfitColumn = (typeof PROFIT_COLUMNS)[number]

type Sums = Partial<Pick<AssetProfit, ProfitColumn>>

/** @example sortProfits(assets, { column: 'profit', descending: true }) // best first */
export function sortProfits<Row extends Sums>(
  rows: readonly Row[],
  { column, descending }: { column: ProfitColumn; descending: boolean },
): Row[] {
  const direction = descending ? -1 : 1
  return rows.toSorted((a, b) => {
    const [x, y] = [a[column] ?? null, b[column] ?? null]
    if (x === null || y === null) return Number(x === null) - Number(y === null)
    return direction * (x - y)
  })
}
