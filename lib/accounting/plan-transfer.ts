/**
 * What a transfer between own accounts does to lots: they move with their dates and costs, and what was paid for it goes.
 * The balances of both accounts tell how much: what left with its fees, what arrived without them, the rest is the fee.
 */
import type { AssetId } from '@/lib/core/ids'
import type { EffectiveEntry } from '@/lib/history/effective-entry'
import type { Transfer } from '@/lib/transfers/transfer'
import { toScaled } from './exact'
import type { LotEvent, Part } from './lot'
import { type Planning, worthOf } from './plan-entry'

export interface PlannedTransfer {
  events: LotEvent[]
  /** What the fee was worth, as far as it is known. */
  fees: bigint
  /** The fee is a disposal, and nobody knows at which value. */
  unvalued: boolean
}

/** A clock that is ahead may tell an arrival before its departure: then the lots move at the arrival. */
export function planTransfer(
  transfer: Transfer,
  from: EffectiveEntry,
  to: EffectiveEntry,
  planning: Planning,
): PlannedTransfer {
  const { rules, collectionOf } = planning
  const arriving = to.legs.find(({ quantity }) => !quantity.startsWith('-'))?.asset ?? transfer.asset
  const isSame = collectionOf(arriving) === collectionOf(transfer.asset)
  const left = toScaled(transfer.sent) + feesIn(from, transfer.asset, planning)
  const arrived = atLeastZero(toScaled(transfer.received) - feesIn(to, arriving, planning))
  const at = Math.min(from.at, to.at)
  const base = { entryId: from.id, at, kind: from.kind }
  const leaving = { asset: transfer.asset, account: from.accountId }
  const coming = { asset: arriving, account: to.accountId }
  const fee: Part = {
    ...leaving,
    quantity: atLeastZero(isSame ? left - arrived : left - toScaled(transfer.sent)),
  }
  const moved = left - fee.quantity
  const worth = fee.quantity > 0n ? worthOf(planning, fee, at) : 0n
  const isCarried = rules.transferFees === 'basis'
  const isDisposal = rules.transferFees === 'disposal'
  const events: LotEvent[] = []
  if (fee.quantity > 0n && !isCarried)
    events.push({
      ...base,
      ...fee,
      act: 'go',
      what: isDisposal ? 'disposal' : 'fee',
      proceeds: isDisposal ? worth : null,
    })
  events.push({
    ...base,
    act: 'move',
    arrivedBy: to.id,
    from: { ...leaving, quantity: moved },
    to: { ...coming, quantity: isSame ? moved : arrived },
    fee: isCarried ? fee.quantity : 0n,
  })
  // More than ever left: nobody knows what the rest has cost.
  if (isSame && arrived > moved)
    events.push({
      ...base,
      ...coming,
      act: 'acquire',
      entryId: to.id,
      kind: to.kind,
      quantity: arrived - moved,
      cost: null,
      index: 0,
    })
  return { events, fees: worth ?? 0n, unvalued: isDisposal && worth === null }
}

const atLeastZero = (value: bigint): bigint => (value > 0n ? value : 0n)

function feesIn({ fees }: EffectiveEntry, asset: AssetId, { collectionOf }: Planning): bigint {
  const collection = collectionOf(asset)
  return fees
    .filter((fee) => collectionOf(fee.asset) === collection)
    .reduce((sum, { quantity }) => sum + toScaled(quantity), 0n)
}
