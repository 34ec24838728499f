/**
 * Open lots while a plan is made: legs consume them in the order in which a sale takes them, exactly. What a gain is reckoned from is what
 * the leg brings after its fee, at the plan's prices. Exempt gains are gains and count against no budget.
 */
import type { Term } from '@/lib/accounting/lot'
import { type Amount, compare, divide, isZero, multiply, subtract, sum, ZERO } from '@/lib/core/amount'
import type { AccountId, AssetId } from '@/lib/core/ids'
import type { LegGain, PlanLeg } from '@/lib/core/rebalance'
import { smaller } from './order-limits'
import type { PlanLot, PlanLots } from './question'

export interface Pool {
  of: PlanLots
  /** What is left of the lots; changed by sales. */
  lots: readonly PlanLot[]
}

export const openPools = (lots: readonly PlanLots[]): Pool[] => lots.map((of) => ({ of, lots: of.lots }))

/** @example poolFor(pools, 'coin:bitcoin', account)?.of.currency // 'EUR' */
export const poolFor = (pools: readonly Pool[], asset: AssetId, account: AccountId): Pool | undefined =>
  pools.find(({ of }) => of.asset === asset && of.accounts.includes(account))

/** A part of a lot that goes. */
interface Piece {
  lot: PlanLot | undefined
  quantity: Amount
}

function piecesOf(lots: readonly PlanLot[], wanted: Amount): Piece[] {
  const pieces: Piece[] = []
  let left = wanted
  for (const lot of lots) {
    if (isZero(left)) break
    const quantity = smaller(left, lot.quantity)
    pieces.push({ lot, quantity })
    left = subtract(left, quantity)
  }
  return isZero(left) ? pieces : [...pieces, { lot: undefined, quantity: left }]
}

/**
 * What selling that much would realise. Changes nothing.
 * @param proceedsUsd what the whole quantity brings
 * @example gainOf(pool, { quantity: '1', proceedsUsd: '100' }).gain // '40' where the lot had cost 60
 */
export function gainOf(
  pool: Pool,
  { quantity, proceedsUsd }: { quantity: Amount; proceedsUsd: Amount },
): LegGain {
  const { currency, rate, isRough } = pool.of
  const proceeds = multiply(proceedsUsd, rate)
  const pieces = piecesOf(pool.lots, quantity)
  const known = pieces.flatMap(({ lot, quantity: part }) =>
    lot?.cost === undefined
      ? []
      : [
          {
            term: lot.term,
            gain: subtract(divide(multiply(proceeds, part), quantity), multiply(lot.cost, part)),
          },
        ],
  )
  const of = (term: Term) => sum(known.filter((each) => each.term === term).map(({ gain }) => gain))
  const days = pieces.flatMap(({ lot }) =>
    lot?.term === 'short' && lot.daysToLong !== undefined ? [lot.daysToLong] : [],
  )
  return {
    currency,
    gain: sum(known.map(({ gain }) => gain)),
    short: of('short'),
    long: of('long'),
    missing: sum(pieces.filter(({ lot }) => lot?.cost === undefined).map((piece) => piece.quantity)),
    isRough,
    ...(days.length === 0 ? {} : { daysToLong: Math.min(...days) }),
  }
}

/** What counts against a budget: everything but what is exempt. What has no known cost is taken to have cost nothing. */
export function countedGain(
  pool: Pool,
  { quantity, proceedsUsd }: { quantity: Amount; proceedsUsd: Amount },
): Amount {
  const proceeds = multiply(proceedsUsd, pool.of.rate)
  return sum(
    piecesOf(pool.lots, quantity)
      .filter(({ lot }) => lot?.term !== 'exempt')
      .map(({ lot, quantity: part }) =>
        subtract(divide(multiply(proceeds, part), quantity), multiply(lot?.cost ?? ZERO, part)),
      ),
  )
}

/** Takes what a leg sells out of the pool. */
export function consume(pool: Pool, quantity: Amount): void {
  let left = quantity
  pool.lots = pool.lots.flatMap((lot) => {
    const gone = smaller(left, lot.quantity)
    left = subtract(left, gone)
    const rest = subtract(lot.quantity, gone)
    return isZero(rest) ? [] : [isZero(gone) ? lot : { ...lot, quantity: rest }]
  })
}

/** What a leg buys is a lot of its own, sold after all others. */
export function acquire(pool: Pool, { receives }: Pick<PlanLeg, 'receives'>, costUsd: Amount): void {
  if (compare(receives.quantity, ZERO) <= 0) return
  const cost = divide(multiply(costUsd, pool.of.rate), receives.quantity)
  const term = pool.of.lots.some((lot) => lot.term === 'none') ? 'none' : 'short'
  pool.lots = [...pool.lots, { quantity: receives.quantity, cost, term }]
}
