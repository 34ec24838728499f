/** The steps of a market by its price: what the venues use for coins of that size, about. */
import { type Pair, quotation } from '../universe'

export interface Grid {
  /** Step of a price. */
  tick: string
  /** Step of an amount. */
  lot: string
}

/** From the dearest down: the first row whose price is reached. */
export type GridTable = readonly (readonly [from: number, tick: string, lot: string])[]

/** @example gridOf([[1000, '0.01', '0.00001'], [0, '0.0001', '0.1']], pair) */
export function gridOf(table: GridTable, pair: Pair): Grid {
  const price = Number(quotation(pair).last)
  const [, tick, lot] = table.find(([from]) => price >= from) ?? [0, '0.00000001', '1']
  return { tick, lot }
}
