/** What a plan comes to: every weight before and after, costs, turnover and gains, from its legs alone. */
import {
  type Amount,
  add,
  compare,
  divide,
  isZero,
  multiply,
  subtract,
  sum,
  toRatio,
  ZERO,
} from '@/lib/core/amount'
import { CASH, OTHERS, type PlanLeg, type SleeveId } from '@/lib/core/rebalance'
import { hasKnownGain } from './known-gain'
import type { PlanCost, PlanRow, PlanTax, PlanTransfer } from './plan'
import type { PlanQuestion } from './question'
import type { Stand } from './stand'

export interface Outcome {
  rows: readonly PlanRow[]
  cost: PlanCost
  tax?: PlanTax
  turnover: number
}

/** @example sumUp(rows, '10000', { legs, transfers }).cost.totalUsd // '3.2' */
export function sumUp(
  rows: readonly PlanRow[],
  wholeUsd: Amount,
  { legs, transfers }: { legs: readonly PlanLeg[]; transfers: readonly PlanTransfer[] },
): Outcome {
  const tax = taxOf(legs)
  const bought = rows
    .filter(({ sleeve }) => sleeve !== CASH)
    .map(({ valueBefore, valueAfter }) => subtract(valueAfter, valueBefore))
    .filter((change) => compare(change, ZERO) > 0)
  return {
    rows,
    cost: costOf(legs, transfers),
    ...(tax === undefined ? {} : { tax }),
    turnover: partOf(sum(bought), wholeUsd),
  }
}

const partOf = (value: Amount, whole: Amount): number =>
  compare(whole, ZERO) > 0 ? toRatio(divide(value, whole)) : 0

/** @example rowsOf(question, stand, legs)[0] // { sleeve: 'coin:bitcoin', before: 0.6, after: 0.5, … } */
export function rowsOf(question: PlanQuestion, stand: Stand, legs: readonly PlanLeg[]): PlanRow[] {
  const after = valuesAfter(question, stand, legs)
  const wholeAfter = sum(after.values())
  const named = [
    ...question.sleeves.map(({ id, name, isLocked }) => ({ id, name, isLocked })),
    ...(stand.values.has(OTHERS) ? [{ id: OTHERS, name: 'Others', isLocked: false }] : []),
  ]
  return named.map(({ id, name, isLocked }) => {
    const [valueBefore, valueAfter] = [stand.values.get(id) ?? ZERO, after.get(id) ?? ZERO]
    const before = partOf(valueBefore, stand.wholeUsd)
    const row = question.targets.find(({ sleeve }) => sleeve === id)
    const stays = isLocked || row === undefined
    const aim = stays && id !== OTHERS ? (row ?? { weight: before, low: before, high: before }) : row
    return {
      sleeve: id,
      name,
      valueBefore,
      valueAfter,
      before,
      after: partOf(valueAfter, wholeAfter),
      target: aim?.weight ?? 0,
      low: aim?.low ?? 0,
      high: aim?.high ?? 0,
      isLocked,
    }
  })
}

/** At the plan's prices; gas is taken from the coin that pays it. */
function valuesAfter(
  { prices, places }: PlanQuestion,
  { values, sleeveOf }: Stand,
  legs: readonly PlanLeg[],
) {
  const after = new Map(values)
  const move = (asset: PlanLeg['pays']['asset'] | undefined, usd: Amount) => {
    const sleeve = asset && sleeveOf.get(asset)
    if (sleeve !== undefined) after.set(sleeve, add(after.get(sleeve) ?? ZERO, usd))
  }
  const worth = ({ asset, quantity }: PlanLeg['pays']) => multiply(quantity, prices.get(asset) ?? ZERO)
  for (const { account, way, pays, receives, gasUsd } of legs) {
    move(pays.asset, subtract(ZERO, worth(pays)))
    move(receives.asset, worth(receives))
    if (way.kind !== 'swap' || gasUsd === undefined) continue
    const place = places.find(
      (each) => each.kind === 'wallet' && each.account === account && each.chain === way.chain,
    )
    if (place?.kind === 'wallet') move(place.reserve?.asset, subtract(ZERO, gasUsd))
  }
  return after as ReadonlyMap<SleeveId, Amount>
}

function costOf(legs: readonly PlanLeg[], transfers: readonly PlanTransfer[]): PlanCost {
  const total = (of: readonly (Amount | undefined)[]) => sum(of.filter((each) => each !== undefined))
  const feesUsd = total(legs.map(({ feeUsd }) => feeUsd))
  const slippageUsd = total(legs.map((leg) => leg.slippageUsd))
  const gasUsd = total(legs.map((leg) => leg.gasUsd))
  return {
    totalUsd: sum([feesUsd, slippageUsd, gasUsd]),
    feesUsd,
    slippageUsd,
    gasUsd,
    transfersUsd: total(transfers.map(({ feeUsd }) => feeUsd)),
    isPartly:
      legs.some(
        ({ way, slippageUsd, gasUsd }) =>
          slippageUsd === undefined || (way.kind === 'swap' && gasUsd === undefined),
      ) || transfers.some(({ feeUsd }) => feeUsd === undefined),
  }
}

function taxOf(legs: readonly PlanLeg[]): PlanTax | undefined {
  const gains = legs.flatMap(({ gain }) => (gain ? [gain] : []))
  const [first] = gains
  // Of what no cost is known, no gain is told, and not zero.
  if (first === undefined || !legs.some(hasKnownGain)) return undefined
  return {
    currency: first.currency,
    gain: sum(gains.map(({ gain }) => gain)),
    short: sum(gains.map(({ short }) => short)),
    long: sum(gains.map(({ long }) => long)),
    isPartly: gains.some(({ missing }) => !isZero(missing)),
    isRough: gains.some(({ isRough }) => isRough),
  }
}
