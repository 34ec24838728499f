/**
 * Orders of a plan, filled a day later: what was decided on the close of one day meets the close of the next. A purchase spends the
 * money that was planned for it, a sale gives the coins that were planned, and both get what the later price makes of them. An
 * asset without a price of its own that day waits for one, as long as its last price is held.
 */
import { toRatio } from '@/lib/core/amount'
import { marketKey, type Side } from '@/lib/core/order'
import type { Plan } from '../plan/plan'
import { isPrice, LONGEST_HELD } from './known-prices'
import type { PlayedSleeve } from './played-sleeves'

export interface SimulatedOrder {
  /** Place among the sleeves that take part. */
  sleeve: number
  side: Side
  /** Place of the day on whose close it was decided. */
  decidedOn: number
  /** Money of a purchase, coins of a sale. */
  pays: number
  /** At the close of that day, after the fee. */
  receives: number
  /** US dollars at that close. */
  fee: number
}

/** What there is: money, and coins by sleeve. */
export interface Pot {
  cash: number
  held: Float64Array
}

export interface Fill {
  /** Place of the day. */
  place: number
  sleeve: number
  /** Below zero: sold. */
  coins: number
  /** What was traded, without the fee; below zero: sold. */
  usd: number
  fee: number
}

/**
 * @param markets sleeves by the key of their market
 * @example ordersOf(plan, world.byMarket, 400)[0] // { sleeve: 0, side: 'buy', pays: 5_000, … }
 */
export function ordersOf(
  plan: Pick<Plan, 'legs'>,
  markets: ReadonlyMap<string, number>,
  decidedOn: number,
): SimulatedOrder[] {
  return plan.legs.map(({ way, pays, receives, feeUsd }) => {
    const sleeve = way.kind === 'order' ? markets.get(marketKey(way.market)) : undefined
    if (way.kind !== 'order' || sleeve === undefined) throw new RangeError('a leg of no simulated market')
    return {
      sleeve,
      side: way.side,
      decidedOn,
      pays: toRatio(pays.quantity),
      receives: toRatio(receives.quantity),
      fee: toRatio(feeUsd),
    }
  })
}

export interface FillQuestion {
  orders: readonly SimulatedOrder[]
  place: number
  sleeves: readonly Pick<PlayedSleeve, 'closes' | 'prices'>[]
}

/**
 * Changes the pot.
 * @returns what was filled, and the orders that wait on
 */
export function fillOrders(
  pot: Pot,
  { orders, place, sleeves }: FillQuestion,
): { fills: Fill[]; waiting: SimulatedOrder[] } {
  const fills: Fill[] = []
  const waiting: SimulatedOrder[] = []
  for (const order of orders) {
    const { closes, prices } = sleeves[order.sleeve] ?? {}
    if (!isPrice(closes?.[place])) {
      if (place - order.decidedOn <= LONGEST_HELD) waiting.push(order)
      continue
    }
    const change = (prices?.[place] ?? Number.NaN) / (prices?.[order.decidedOn] ?? Number.NaN)
    const fill = order.side === 'sell' ? sell(pot, order, change) : buy(pot, order, change)
    if (fill) fills.push({ place, sleeve: order.sleeve, ...fill })
  }
  return { fills, waiting }
}

type Filled = Pick<Fill, 'coins' | 'usd' | 'fee'>

/** @param change of the price since the decision, `1`: none */
function sell(pot: Pot, { sleeve, pays, receives, fee }: SimulatedOrder, change: number): Filled | undefined {
  const held = pot.held[sleeve] ?? 0
  const part = Math.min(1, held / pays)
  if (!(part > 0)) return undefined
  const [got, paid] = [receives * change * part, fee * change * part]
  pot.held[sleeve] = part < 1 ? 0 : held - pays
  pot.cash += got
  return { coins: -pays * part, usd: -(got + paid), fee: paid }
}

function buy(pot: Pot, { sleeve, pays, receives, fee }: SimulatedOrder, change: number): Filled | undefined {
  const part = Math.min(1, pot.cash / pays)
  if (!(part > 0)) return undefined
  const coins = (receives * part) / change
  pot.held[sleeve] = (pot.held[sleeve] ?? 0) + coins
  pot.cash = part < 1 ? 0 : pot.cash - pays
  return { coins, usd: pays * part - fee * part, fee: fee * part }
}
