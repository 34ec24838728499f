/** The state of a plan while its legs are sized one after another: what lies where, what came from which leg, and what is left to spend. */
import { type Amount, add, compare, multiply, subtract, ZERO } from '@/lib/core/amount'
import type { AssetId } from '@/lib/core/ids'
import { marketKey, type Side } from '@/lib/core/order'
import { CASH, type PlanLeg, type SleeveId } from '@/lib/core/rebalance'
import { larger, smaller } from './order-limits'
import { openPools, type Pool } from './pools'
import { keyOfPlace, moveIn, type Purse, pocketOf, purseOf } from './purse'
import type { PlanMarket, PlanPlace, PlanQuestion } from './question'
import type { Cut } from './size-order-leg'
import { cashAssets, type Stand } from './stand'

/** A dependent leg pays with this part of what the book says will come: prices move until it is its turn. */
export const COMES = '0.995' as Amount

/** What is there to pay with, of one coin at one place. */
interface Fund {
  /** Of what lay there before the plan. */
  own: Amount
  /** Of what legs of the plan bring. */
  came: Amount
  feeders: string[]
}

export interface CutNote {
  sleeves: readonly SleeveId[]
  cut: Cut
  place: PlanPlace
}

export interface Sizing {
  question: PlanQuestion
  purse: Purse
  isMoney: (asset: AssetId) => boolean
  /** All money of the question, debts taken off; US dollars. */
  moneyUsd: Amount
  legs: PlanLeg[]
  notes: CutNote[]
  funds: Map<string, Fund>
  taken: Map<string, Amount>
  pools: readonly Pool[]
  /** Gain that may still be realised, in the currency of the lots; absent: no bound. */
  gainsLeft?: Amount
  /** Whether what lay there before may be paid with, or only what legs bring. */
  maySpend: (place: PlanPlace, asset: AssetId) => boolean
}

/** @param maySpend whether what lies there may be paid with before anything comes */
export function openSizing(question: PlanQuestion, stand: Stand, maySpend: Sizing['maySpend']): Sizing {
  const money = new Set(cashAssets(question))
  return {
    question,
    purse: purseOf(question),
    isMoney: (asset) => money.has(asset),
    moneyUsd: stand.values.get(CASH) ?? ZERO,
    legs: [],
    notes: [],
    funds: new Map(),
    taken: new Map(),
    pools: openPools(question.lots),
    maySpend,
    ...(question.limits.gainsBudget === undefined ? {} : { gainsLeft: question.limits.gainsBudget }),
  }
}

function fundOf(sizing: Sizing, place: PlanPlace, asset: AssetId): Fund {
  const key = `${keyOfPlace(place)} ${asset}`
  const known = sizing.funds.get(key)
  if (known) return known
  const own = sizing.maySpend(place, asset) ? pocketOf(sizing.purse, place, asset).free : ZERO
  const fund: Fund = { own: larger(own, ZERO), came: ZERO, feeders: [] }
  sizing.funds.set(key, fund)
  return fund
}

/** @example availableOf(sizing, place, 'fiat:eur') // what lies there, and 99.5 % of what comes */
export function availableOf(sizing: Sizing, place: PlanPlace, asset: AssetId): Amount {
  const { own, came } = fundOf(sizing, place, asset)
  return add(own, came)
}

/** Most of this money that may be spent so that the buffer stays; never below zero. */
export function mostMoney({ question, moneyUsd, isMoney }: Sizing, asset: AssetId): Amount | undefined {
  return isMoney(asset) ? larger(subtract(moneyUsd, question.bufferUsd), ZERO) : undefined
}

/** Books what a leg pays and brings. @returns the legs that it is paid with */
export function book(
  sizing: Sizing,
  place: PlanPlace,
  leg: Pick<PlanLeg, 'id' | 'pays' | 'receives'>,
): readonly string[] {
  const from = fundOf(sizing, place, leg.pays.asset)
  const own = smaller(from.own, leg.pays.quantity)
  const rest = subtract(leg.pays.quantity, own)
  from.own = subtract(from.own, own)
  from.came = subtract(from.came, rest)
  // Made before anything comes: what is counted as its own is what lay there.
  const into = fundOf(sizing, place, leg.receives.asset)
  into.came = add(into.came, multiply(leg.receives.quantity, COMES))
  into.feeders.push(leg.id)
  moveIn(sizing.purse, place, leg.pays.asset, subtract(ZERO, leg.pays.quantity))
  moveIn(sizing.purse, place, leg.receives.asset, leg.receives.quantity)
  sizing.moneyUsd = add(sizing.moneyUsd, moneyChange(sizing, leg))
  return compare(rest, ZERO) > 0 ? from.feeders.slice() : []
}

function moneyChange(
  { question: { prices }, isMoney }: Sizing,
  { pays, receives }: Pick<PlanLeg, 'pays' | 'receives'>,
) {
  const worth = ({ asset, quantity }: PlanLeg['pays']) =>
    isMoney(asset) ? multiply(quantity, prices.get(asset) ?? ZERO) : ZERO
  return subtract(worth(receives), worth(pays))
}

export const takenKey = ({ rules }: PlanMarket, side: Side): string => `${marketKey(rules.market)} ${side}`
