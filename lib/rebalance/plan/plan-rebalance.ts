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
import { type Choice, chooseWays } from './choose-ways'
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
  sizeLegs(sizing, intentsOf(choice.chosen, prices, sizing.isMoney), stand)
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
 * cost moves the aims a little: the same ways then carry a little more or less.
 */
function settled(question: PlanQuestion, stand: Stand): Settled {
  const prices = new Map([...question.prices].map(([asset, price]) => [asset, toRatio(price)] as const))
  const base = { question, sleeveOf: stand.sleeveOf, purse: purseOf(question), prices }
  const money = toRatio(stand.values.get(CASH) ?? ZERO) - toRatio(question.bufferUsd)
  const first = wantsOf(question, stand)
  if (first.wants.size === 0) return { wanted: first, choice: { chosen: [], costUsd: 0 }, prices }
  let asked: WaysQuestion = { ...base, wants: first.wants }
  let choice = chooseWays(asked, money)
  let wanted = wantsOf(question, stand, choice.costUsd)
  if ([...wanted.wants.keys()].some((sleeve) => !first.wants.has(sleeve))) {
    asked = { ...base, wants: wanted.wants }
    choice = chooseWays(asked, money)
    wanted = wantsOf(question, stand, choice.costUsd)
  }
  return { wanted, choice: moved(choice, asked, wanted.wants), prices }
}

/** The same ways for wants that are a little different. */
function moved(choice: Choice, { wants: before, sleeveOf }: WaysQuestion, wants: Wants): Choice {
  const change = (asset: AssetId, isBought: boolean) => {
    const sleeve = sleeveOf.get(asset)
    const [was, is] =
      sleeve === undefined || sleeve === CASH ? [0, 0] : [before.get(sleeve) ?? 0, wants.get(sleeve) ?? 0]
    return (isBought ? was > 0 : was < 0) ? Math.max(0, is / was) : undefined
  }
  return {
    ...choice,
    chosen: choice.chosen.map((each) => ({
      ...each,
      usd: each.usd * (change(each.way.receives, true) ?? change(each.way.pays, false) ?? 1),
    })),
  }
}
