/** Lots go from one account to another of the same person, with their dates and costs. */
import { split } from './exact'
import type { Move } from './lot'
import type { LotKeeping } from './lot-keeping'
import { type LotMatch, NOBODY } from './lot-match'
import { TOLD } from './pooled-lot'

export function moveLots(keeping: LotKeeping, event: Move): void {
  const { lots, outgoes } = keeping
  const { from, to, fee, entryId } = event
  const lost = lots.take({ ...from, quantity: fee }, entryId)
  const cost = lost.reduce((sum, match) => sum + (match.cost ?? 0n), 0n)
  // Within one pool nothing moves, unless the cost of the fee has to find its lots.
  const isStill = lots.areTogether(from, to) && cost === 0n
  const moved = isStill ? [] : lots.take(from, entryId)
  const isCarried = moved.some((match) => match.cost !== null)
  if (cost > 0n && !isCarried)
    outgoes.tell({ ...event, ...from, what: 'fee', quantity: fee, proceeds: null }, lost)
  arrive(keeping, event, { moved, added: isCarried ? cost : 0n })
}

interface Arriving {
  moved: readonly LotMatch[]
  /** The cost of what got lost, which stays with what arrived. */
  added: bigint
}

function arrive({ lots, collectionOf }: LotKeeping, event: Move, { moved, added }: Arriving): void {
  const { to, from, entryId, arrivedBy } = event
  const isSameAsset = collectionOf(from.asset) === collectionOf(to.asset)
  const sizes = moved.map(({ quantity }) => quantity)
  const quantities = isSameAsset && to.quantity === from.quantity ? sizes : split(to.quantity, sizes)
  const extra = shareAmongKnown(added, moved)
  for (const [at, { from: lot, cost }] of moved.entries())
    lots.add({
      source: {
        id: lot ? `${lot.id}>${arrivedBy}:${at}` : `${arrivedBy}:m${at}`,
        acquiredBy: lot?.acquiredBy ?? arrivedBy,
        madeBy: arrivedBy,
        acquiredAt: lot?.acquiredAt ?? null,
        movedBy: [...(lot?.movedBy ?? NOBODY), entryId],
      },
      index: TOLD,
      asset: to.asset,
      account: to.account,
      quantity: quantities[at] ?? 0n,
      cost: cost === null ? null : cost + (extra[at] ?? 0n),
    })
}

/** A cost that is shared by what has a known cost; the last one takes the remainder. */
function shareAmongKnown(total: bigint, moved: readonly LotMatch[]): bigint[] {
  if (total === 0n) return []
  return split(
    total,
    moved.map(({ cost, quantity }) => (cost === null ? 0n : quantity)),
  )
}
