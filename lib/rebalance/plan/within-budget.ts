/** Gains of a plan: each sale is cut so that what all of them realise, losses taken off, stays within what the user allows. */
import { type Amount, compare, isZero, multiply, subtract, toRatio, ZERO } from '@/lib/core/amount'
import type { AccountId } from '@/lib/core/ids'
import type { LegGain } from '@/lib/core/rebalance'
import type { Intent } from './order-intents'
import { ratioOf } from './order-limits'
import { acquire, consume, countedGain, gainOf, type Pool, poolFor } from './pools'
import type { Facts, Sized } from './size-legs'
import type { Sizing } from './sizing'

/** A smaller order meets better prices, so the first cut may be a little too much; each further one is this much smaller. */
const AGAIN = '0.998' as Amount
const MOST_TRIES = 4

/**
 * @param size sizes one intent by everything but the budget
 * @returns the leg as it is, or as much of it as the budget lets through
 */
export function sizeWithinBudget(sizing: Sizing, intent: Intent, size: (intent: Intent) => Sized): Sized {
  const first = size(intent)
  const pool = poolFor(sizing.pools, intent.way.pays, intent.way.place.account)
  const { gainsLeft } = sizing
  if (!('facts' in first) || gainsLeft === undefined) return first
  if (pool === undefined) return hasUnknownGain(sizing, intent) ? { cut: 'unknown-gain' } : first
  let sized: Sized = first
  let wanted = intent.wanted
  for (let tries = 0; tries < MOST_TRIES && 'facts' in sized; tries++) {
    const sale = saleOf(sizing, sized.facts)
    if (compare(countedGain(pool, sale), gainsLeft) <= 0)
      return tries === 0 ? sized : { ...sized, cut: 'budget' }
    const part = tries === 0 ? partWithin(pool, sale, gainsLeft) : toRatio(AGAIN)
    if (part <= 0) break
    wanted = multiply(tries === 0 ? sized.facts.way.amount : wanted, ratioOf(part))
    sized = size({ ...intent, wanted })
  }
  return { cut: 'budget' }
}

/** No lots are known of a coin that was there before: its sale may realise anything. */
const hasUnknownGain = ({ isMoney, maySpend }: Sizing, { way: { pays, place } }: Intent): boolean =>
  !isMoney(pays) && maySpend(place, pays)

interface Sale {
  quantity: Amount
  /** After the fee, at the plan's prices. */
  proceedsUsd: Amount
}

const saleOf = ({ question: { prices } }: Sizing, { pays, receives }: Facts): Sale => ({
  quantity: pays.quantity,
  proceedsUsd: multiply(receives.quantity, prices.get(receives.asset) ?? ZERO),
})

/** The largest part of the sale whose gain is within what is left: back from its end, lot by lot. For a first guess. */
function partWithin(
  { lots, of: { rate } }: Pool,
  { quantity, proceedsUsd }: Sale,
  gainsLeft: Amount,
): number {
  const whole = toRatio(quantity)
  const price = (toRatio(proceedsUsd) * toRatio(rate)) / whole
  const ends: { from: number; gain: number; slope: number }[] = []
  let [sold, gain] = [0, 0]
  for (const lot of lots) {
    if (sold >= whole) break
    const part = Math.min(toRatio(lot.quantity), whole - sold)
    const slope = lot.term === 'exempt' ? 0 : price - toRatio(lot.cost ?? ZERO)
    ends.push({ from: sold, gain, slope })
    sold += part
    gain += slope * part
  }
  if (sold < whole) ends.push({ from: sold, gain, slope: price })
  const left = toRatio(gainsLeft)
  const last = ends.findLast((each) => each.gain <= left && each.slope > 0)
  if (last === undefined) return 0
  return Math.max(0, Math.min(1, (last.from + (left - last.gain) / last.slope) / whole))
}

/** Books the gain of a leg that is planned, and takes its lots. @returns undefined for what has no lots: money is paid */
export function realise(sizing: Sizing, account: AccountId, facts: Facts): LegGain | undefined {
  const from = poolFor(sizing.pools, facts.pays.asset, account)
  const into = poolFor(sizing.pools, facts.receives.asset, account)
  const sale = saleOf(sizing, facts)
  let gain: LegGain | undefined
  if (from !== undefined && !isZero(sale.quantity)) {
    gain = gainOf(from, sale)
    if (sizing.gainsLeft !== undefined) sizing.gainsLeft = subtract(sizing.gainsLeft, countedGain(from, sale))
    consume(from, facts.pays.quantity)
  }
  if (into !== undefined) acquire(into, facts, facts.worthUsd)
  return gain
}
