/**
 * Parts of net worth by venue, asset, chain or issuer, each as a share with its bounds. What has no price may be worth
 * anything: inside of a slice it can only raise its share, outside of it only lower it. A debt without a price, or an account
 * that was never read, leaves no bound at all.
 */
import { type Amount, add, divide, isNegative, isZero, toRatio, ZERO } from '@/lib/core/amount'
import { isOwed } from '@/lib/portfolio/is-owed'
import type { AssetLine, LinePart } from '@/lib/portfolio/view'
import type { XrayFacts } from './facts'

export interface Slice {
  key: string
  label: string
  /** Of what has a price. A ratio; above 1 where debts lower net worth. */
  share: number
  /** What the true share may be. Infinite where nothing bounds it. */
  low: number
  high: number
}

export interface Belongs {
  key: string
  label: string
}

export type Slices =
  /** Largest first. */
  | { slices: Slice[] }
  /** Debts are as large as what is owned: there is no whole to have a share of. */
  | { slices: null }

interface Draft extends Belongs {
  value: Amount
  /** Parts inside that are owned and have no price. */
  owned: number
}

/** @example slicesOf(facts, (line) => ({ key: line.asset, label: line.symbol })) */
export function slicesOf(
  { portfolio }: XrayFacts,
  belongsTo: (line: AssetLine, part: LinePart) => Belongs | undefined,
): Slices {
  const drafts = new Map<string, Draft>()
  const all = { owned: 0, owed: 0 }
  for (const line of portfolio.lines)
    for (const part of line.parts) {
      if (isZero(part.quantity)) continue
      const lacks = part.value === null ? (isOwed(part) ? 'owed' : 'owned') : undefined
      if (lacks) all[lacks] += 1
      const place = belongsTo(line, part)
      if (!place) continue
      const draft = drafts.get(place.key) ?? { ...place, value: ZERO, owned: 0 }
      drafts.set(place.key, draft)
      if (lacks === 'owned') draft.owned += 1
      else draft.value = add(draft.value, part.value ?? ZERO)
    }
  const whole = portfolio.netWorth
  if (drafts.size === 0) return { slices: [] }
  const isUnread = portfolio.completeness.missing.length > 0
  if (isNegative(whole) || (isZero(whole) && all.owned === 0 && !isUnread)) return { slices: null }
  const slices = [...drafts.values()].map((draft) => sliceOf(draft, whole, all, isUnread))
  return { slices: slices.sort((a, b) => b.share - a.share || (a.key < b.key ? -1 : 1)) }
}

function sliceOf(
  { key, label, value, owned }: Draft,
  whole: Amount,
  all: { owned: number; owed: number },
  isUnread: boolean,
): Slice {
  const share = isZero(whole) ? 0 : toRatio(divide(value, whole))
  if (isUnread || all.owed > 0)
    return { key, label, share, low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY }
  const low = all.owned > owned ? Math.min(0, share) : share
  return {
    key,
    label,
    share,
    low: owned > 0 ? Math.min(low, 1) : low,
    high: owned > 0 ? Math.max(1, share) : share,
  }
}
