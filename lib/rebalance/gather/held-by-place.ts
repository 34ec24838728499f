/** What the accounts of a strategy hold, place by place: everything that counts, and what of it can be sold now. Pure. */
import { add, compare, ZERO } from '@/lib/core/amount'
import type { AccountId, AssetId } from '@/lib/core/ids'
import type { AssetLine, LinePart } from '@/lib/portfolio/view'
import type { PlanHolding } from '../plan/question'

/**
 * @param lines of the portfolio that the plan speaks of
 * @example heldByPlace(lines, [kraken]) // [{ account: kraken, asset: 'coin:bitcoin', quantity: '1.5', free: '1' }]
 */
export function heldByPlace(
  lines: readonly Pick<AssetLine, 'asset' | 'parts'>[],
  accounts: readonly AccountId[],
): PlanHolding[] {
  const held = new Map<string, PlanHolding>()
  for (const { asset, parts } of lines) {
    for (const part of parts) {
      if (!accounts.includes(part.accountId)) continue
      const key = `${part.accountId} ${part.chain ?? ''} ${asset}`
      held.set(key, withPart(held.get(key) ?? nothing(asset, part), part))
    }
  }
  return [...held.values()]
}

const nothing = (asset: AssetId, { accountId, chain }: LinePart): PlanHolding => ({
  account: accountId,
  ...(chain === undefined ? {} : { chain }),
  asset,
  quantity: ZERO,
  free: ZERO,
})

function withPart(holding: PlanHolding, { bucket, quantity }: LinePart): PlanHolding {
  const isFree = (bucket === 'spot' || bucket === 'wallet') && compare(quantity, ZERO) > 0
  return {
    ...holding,
    quantity: add(holding.quantity, quantity),
    free: isFree ? add(holding.free, quantity) : holding.free,
  }
}
