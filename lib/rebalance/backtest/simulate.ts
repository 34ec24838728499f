/**
 * The daily loop: what was decided yesterday is filled at today's close, everything is valued at it, and what follows from it is
 * decided for tomorrow. Whoever decides sees no price after the day.
 */
import type { Played } from './played-sleeves'
import { type Fill, fillOrders, type Pot, type SimulatedOrder } from './simulated-orders'

export interface Standing {
  /** Place of the day. */
  place: number
  pot: Readonly<Pot>
  /** US dollars at its close. */
  value: number
  /** Everything that was filled until then; one list for the whole run, which grows. */
  fills: readonly Fill[]
}

/** Decides on a day's close; nobody is asked while orders are under way, or on the last day. */
export type Decide = (standing: Standing) => readonly SimulatedOrder[]

export interface Simulation {
  /** US dollars at the close of each day from the first to the last, both included. */
  values: Float64Array
  fills: readonly Fill[]
  pot: Pot
}

export interface SimulationQuestion {
  played: Pick<Played, 'sleeves' | 'from' | 'until'>
  /** What there is on the first day. */
  pot: Pot
  decide: Decide
}

/** @example simulate({ played, pot: { cash: 10_000, held: new Float64Array(2) }, decide }).values[0] // 10_000 */
export function simulate({ played, pot: start, decide }: SimulationQuestion): Simulation {
  const { sleeves, from, until } = played
  const pot = { cash: start.cash, held: Float64Array.from(start.held) }
  const values = new Float64Array(until - from + 1)
  const fills: Fill[] = []
  let orders: readonly SimulatedOrder[] = []
  for (let place = from; place <= until; place += 1) {
    const filled = fillOrders(pot, { orders, place, sleeves })
    fills.push(...filled.fills)
    const value = valueOf(pot, sleeves, place)
    values[place - from] = value
    orders =
      filled.waiting.length > 0 || place === until ? filled.waiting : decide({ place, pot, value, fills })
  }
  return { values, fills, pot }
}

function valueOf({ cash, held }: Pot, sleeves: Played['sleeves'], place: number): number {
  let value = cash
  for (let at = 0; at < sleeves.length; at += 1) {
    const coins = held[at] ?? 0
    if (coins > 0) value += coins * (sleeves[at]?.prices[place] ?? Number.NaN)
  }
  return value
}
