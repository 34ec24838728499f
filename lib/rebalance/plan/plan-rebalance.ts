/**
 * The plan: from everything that is known to the fewest and cheapest legs that bring the weights back. A pure function, the same for
 * a plan that is reviewed and for a day of a backtest; the same question gives the same plan, whatever the order of its lists.
 *
 * How: wants (how much of each sleeve) -> ways (what is sold and bought where, as the cheapest flow through all places) -> legs (each
 * sized exactly, in the order in which they are carried out) -> what it comes to. Only the last two say figures of money; the first
 * two choose.
 */
import { toRatio, ZERO } from '@/lib/core/amount'
import type { AssetId } from '@/lib/core/ids'
import { CASH } from '@/lib/core/rebalance'
import { type Choice, type ChosenWay, chooseWays } from './choose-ways'
import { finishPlan } from './finish-plan'
import { inOneOrder } from './in-one-order'
import { intentsOf } from './order-intents'
import type { Plan } from './plan'
import { purseOf } from './purse'
import type { PlanQuestion } from './question'
import { sizeLegs } from './size-legs'
import { openSizing } from './sizing'
import { type Stand, standOf } from './stand'
import { type Wanted, type Wants, wantsOf } from './wants'
import type { WaysQuestion } from './ways'

/** @example planRebalance(question).legs[0] // { id: '1', way: { kind: 'order', side: 'sell', amount: '0.1', … }, … } */
export function planRebalance(asked: PlanQuestion): Plan {
  const question = inOneOrder(asked)
  const stand = standOf(question)
  const { wanted, choice, prices } = settled(question, stand)
  const sizing = openSizing(question, stand, (_place, asset) => maySpend(stand, wanted.wants, asset))
  sizeLegs(sizing, intentsOf(choice.chosen, { prices, isMoney: sizing.isMoney, lots: question.lots }), stand)
  return finishPlan(question, stand, { wanted, sizing })
}

/** What may be paid with: money, and what is to be sold. */
const maySpend = ({ sleeveOf }: Stand, wants: Wants, asset: AssetId): boolean => {
  const sleeve = sleeveOf.get(asset)
  return sleeve === CASH || (sleeve !== undefined && (wants.get(sleeve) ?? 0) < 0)
}

interface Settled {
  wanted: Wanted
  choice: Choice
  /** US dollars for one. */
  prices: ReadonlyMap<AssetId, number>
}

/**
 * What trading costs makes the whole smaller, and with it the aims. So the ways are chosen for the whole as it is, and what they
 * cost moves the aims a little: the same ways then carry a little more or less. Where it moves them more than a little (a sleeve
 * has left its band only by the cost), the ways are chosen again.
 */
function settled(question: PlanQuestion, stand: Stand): Settled {
  const prices = new Map([...question.prices].map(([asset, price]) => [asset, toRatio(price)] as const))
  const base = { question, sleeveOf: stand.sleeveOf, purse: purseOf(question), prices }
  const money = toRatio(stand.values.get(CASH) ?? ZERO) - toRatio(question.bufferUsd)
  let wanted = wantsOf(question, stand)
  let choice: Choice = { chosen: [], costUsd: 0 }
  if (wanted.wants.size === 0) return { wanted, choice, prices }
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const asked: WaysQuestion = { ...base, wants: wanted.wants }
    choice = chooseWays(asked, money)
    const less = wantsOf(question, stand, choice.costUsd)
    if (areClose(wanted.wants, less.wants))
      return { wanted: less, choice: moved(choice, asked, less.wants), prices }
    wanted = less
  }
  return { wanted, choice, prices }
}

/** Costs of costs are small: the second round mostly is the last. */
const MOST_ROUNDS = 3

/** Same sleeves, and none moved by more than a twentieth. */
const areClose = (before: Wants, after: Wants): boolean =>
  [...after.keys()].every((sleeve) => before.has(sleeve)) &&
  [...before].every(([sleeve, usd]) => Math.abs((after.get(sleeve) ?? usd) / usd - 1) <= 0.05)

/** The same ways for wants that are a little different. */
function moved(choice: Choice, { wants: before, sleeveOf }: WaysQuestion, wants: Wants): Choice {
  const change = (asset: AssetId, isBought: boolean) => {
    const sleeve = sleeveOf.get(asset)
    const was = sleeve === undefined || sleeve === CASH ? 0 : (before.get(sleeve) ?? 0)
    const is = sleeve === undefined ? 0 : (wants.get(sleeve) ?? 0)
    return (isBought ? was > 0 : was < 0) ? is / was : undefined
  }
  const factorOf = ({ way }: ChosenWay) => {
    const factors = [change(way.pays, false), change(way.receives, true)].filter((each) => each !== undefined)
    return factors.length === 0 ? 1 : Math.min(...factors)
  }
  return { ...choice, chosen: choice.chosen.map((each) => ({ ...each, usd: each.usd * factorOf(each) })) }
}
