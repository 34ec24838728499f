/** What an order takes from the other side of a book, level by level, best price first. */
import { minus, order, times } from '../../ledger/decimal'
import type { EngineSide, Level } from './order-words'
import { least, overFloor } from './steps'

export interface Taking {
  side: EngineSide
  /** The worst price that is taken; any when absent. */
  limit?: string | undefined
  /** In the base; or `cost` in the quote. */
  amount?: string | undefined
  cost?: string | undefined
  lot: string
}

export interface Taken {
  price: string
  quantity: string
}

const reaches = (side: EngineSide, price: string, limit: string | undefined): boolean =>
  limit === undefined || (side === 'buy' ? order(price, limit) <= 0 : order(price, limit) >= 0)

/** True when an order at this price would be filled at once. */
export const crosses = (side: EngineSide, limit: string, [best]: readonly Level[]): boolean =>
  best !== undefined && reaches(side, best.price, limit)

/** @example walkBook([{ price: '10', amount: '1' }, { price: '11', amount: '1' }], { side: 'buy', amount: '1.5', lot: '0.1' }) */
export function walkBook(levels: readonly Level[], { side, limit, amount, cost, lot }: Taking): Taken[] {
  const taken: Taken[] = []
  let [remaining, money] = [amount, cost]
  for (const level of levels) {
    if (!reaches(side, level.price, limit)) break
    const wanted = remaining ?? overFloor(money ?? '0', level.price, lot)
    const quantity = least(wanted, level.amount)
    if (quantity === '0') break
    taken.push({ price: level.price, quantity })
    if (remaining !== undefined) remaining = minus(remaining, quantity)
    if (money !== undefined) money = minus(money, times(quantity, level.price))
    if (remaining === '0') break
  }
  return taken
}
