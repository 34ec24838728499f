/** What an order needs: how much of which coin has to be free before it is taken, and stays locked while it rests. */
import { minus, order, plus, times, total } from '../../ledger/decimal'
import type { EngineOrder, Level } from './order-words'
import type { HouseRules } from './purse'
import { most } from './steps'
import type { FloorMarket } from './trading-floor'
import { walkBook } from './walk-book'

export interface Need {
  code: string
  amount: string
}

const withFee = (cost: string, { feeIn, fees }: HouseRules): string =>
  feeIn === 'quote' ? times(cost, plus('1', most(fees.maker, fees.taker))) : cost

/** @param levels of the other side: what a market order would meet */
export function needOf(
  wanted: EngineOrder,
  { pair, lot }: FloorMarket,
  levels: readonly Level[],
  house: HouseRules,
): Need {
  const remaining = wanted.amount === undefined ? undefined : minus(wanted.amount, wanted.filled)
  if (wanted.side === 'sell') {
    const sold = (): string =>
      total(walkBook(levels, { side: 'sell', cost: wanted.cost, lot }).map(({ quantity }) => quantity))
    return { code: pair.base.symbol, amount: remaining ?? sold() }
  }
  const code = pair.quote.symbol
  if (wanted.cost !== undefined)
    return { code, amount: house.costHoldsFee ? wanted.cost : withFee(wanted.cost, house) }
  const limit = wanted.price ?? wanted.trigger
  if (wanted.kind !== 'market' && limit !== undefined)
    return { code, amount: withFee(times(remaining ?? '0', limit), house) }
  const taken = walkBook(levels, { side: 'buy', amount: remaining, lot })
  return { code, amount: withFee(total(taken.map(({ price, quantity }) => times(price, quantity))), house) }
}

export const isCovered = (need: Need, free: string): boolean => order(free, need.amount) >= 0
