/**
 * The same plan with legs left out or resized. Every leg is sized anew by the same checks: what was paid with the proceeds of a leg
 * that is gone shrinks or goes too. Nothing is added, and no leg that was not touched grows.
 */
import { type Amount, isNegative, isZero, multiply, toRatio, ZERO } from '@/lib/core/amount'
import { AppError } from '@/lib/core/errors'
import { marketKey } from '@/lib/core/order'
import { CASH, type PlanLeg, type SleeveId } from '@/lib/core/rebalance'
import { say } from '@/lib/core/sentence'
import { finishPlan } from './finish-plan'
import { inOneOrder } from './in-one-order'
import type { Intent } from './order-intents'
import type { Plan, PlanEdits } from './plan'
import { keyOfPlace } from './purse'
import type { PlanQuestion } from './question'
import { sizeLegs } from './size-legs'
import { openSizing } from './sizing'
import { type Stand, standOf } from './stand'
import { wantsOf } from './wants'
import type { Way } from './ways'

/**
 * @throws AppError `invalid-input` for an amount that the venue, the money or the bounds of the strategy refuse; `not-found` for a leg
 *   that is not in the plan
 * @example editPlan(question, plan, { without: ['3'], amounts: { '1': '0.25' } }).legs.length // one less
 */
export function editPlan(asked: PlanQuestion, plan: Plan, edits: PlanEdits): Plan {
  const question = inOneOrder(asked)
  const stand = standOf(question)
  refuseUnknown(plan, edits)
  const intents = plan.legs
    .filter(({ id }) => !edits.without.includes(id))
    .map((leg) => intentOf(question, leg, edits.amounts[leg.id]))
  const wanted = wantsOf(question, stand, toRatio(plan.cost.totalUsd))
  const own = ownPayments(plan, question)
  const sizing = openSizing(question, stand, (place, asset) => {
    const sleeve = stand.sleeveOf.get(asset)
    const isToBeSold = sleeve !== undefined && (wanted.ideal.get(sleeve) ?? 0) < 0
    return sleeve === CASH || isToBeSold || own.has(`${keyOfPlace(place)} ${asset}`)
  })
  for (const leg of plan.legs)
    if (edits.without.includes(leg.id) || edits.amounts[leg.id] !== undefined)
      sizing.notes.push({
        sleeves: sleevesOf(leg, stand),
        cut: 'edit',
        place: intentOf(question, leg).way.place,
      })
  sizeLegs(sizing, intents, stand)
  const edited = finishPlan(question, stand, { wanted, sizing })
  refuseAboveTurnover(question, edited)
  return edited
}

function refuseUnknown({ legs }: Plan, { without, amounts }: PlanEdits): void {
  for (const id of [...without, ...Object.keys(amounts)])
    if (!legs.some((leg) => leg.id === id))
      throw new AppError('not-found', say('This leg is not in the plan.'))
  for (const amount of Object.values(amounts))
    if (isZero(amount) || isNegative(amount))
      throw new AppError('invalid-input', say('The amount of a leg is above zero.'))
}

function intentOf({ places, prices }: PlanQuestion, leg: PlanLeg, typed?: Amount): Intent {
  const way = places.flatMap((place): Way[] => {
    if (place.account !== leg.account) return []
    const { pays, receives } = { pays: leg.pays.asset, receives: leg.receives.asset }
    if (place.kind === 'wallet')
      return leg.way.kind === 'swap' && leg.way.chain === place.chain
        ? [{ kind: 'swap', place, pays, receives }]
        : []
    const { way } = leg
    if (way.kind !== 'order') return []
    const market = place.markets.find(({ rules }) => marketKey(rules.market) === marketKey(way.market))
    return market ? [{ kind: 'order', place, market, side: way.side, pays, receives }] : []
  })[0]
  if (way === undefined) throw new AppError('not-found', say('This leg is not in the plan.'))
  const wanted = typed ?? leg.way.amount
  // What it pays, as the plan has found it; of another amount in proportion.
  const paid = multiply(leg.pays.quantity, prices.get(leg.pays.asset) ?? ZERO)
  const usd = (toRatio(paid) * toRatio(wanted)) / toRatio(leg.way.amount)
  return { way, wanted, usd, tax: 0, id: leg.id, ...(typed === undefined ? {} : { isTyped: true }) }
}

/** What legs of the plan pay with what lay there before. */
function ownPayments({ legs }: Plan, question: PlanQuestion): ReadonlySet<string> {
  return new Set(
    legs
      .filter(({ after }) => after.length === 0)
      .map((leg) => `${keyOfPlace(intentOf(question, leg).way.place)} ${leg.pays.asset}`),
  )
}

const sleevesOf = (leg: PlanLeg, { sleeveOf }: Stand): SleeveId[] =>
  [leg.pays.asset, leg.receives.asset]
    .map((asset) => sleeveOf.get(asset))
    .filter((sleeve): sleeve is SleeveId => sleeve !== undefined && sleeve !== CASH)

function refuseAboveTurnover({ limits: { turnover } }: PlanQuestion, plan: Plan): void {
  if (turnover !== undefined && plan.turnover > turnover * (1 + 1e-9))
    throw new AppError('invalid-input', say('This is more than one plan may trade.'))
}
