/** Turns a reading into rows: equal (asset, bucket, chain) are added up, never assigned. Pure. */
import { type Amount, add } from '@/lib/core/amount'
import type { AccountId } from '@/lib/core/ids'
import type { HoldingReading } from '@/lib/core/reading'
import type { KeyedHash } from '@/lib/db/keyed-hash'
import type { HoldingRow } from '@/lib/db/rows'

export interface MergeOptions {
  accountId: AccountId
  hash: KeyedHash
  readAt: number
}

/**
 * @example toHoldingRows([spot BTC 1, earn BTC 2, spot BTC 3], options) // two rows: spot 4, earn 2
 * Quantities of zero are left out: an account that was emptied has no rows.
 */
export function toHoldingRows(
  readings: readonly HoldingReading[],
  { accountId, hash, readAt }: MergeOptions,
): HoldingRow[] {
  const rows = new Map<string, HoldingRow>()
  for (const { asset, bucket, quantity, chain, sourceSymbol } of readings) {
    const id = hash('holding', accountId, asset, bucket, chain ?? '')
    const known = rows.get(id)
    const total: Amount = known ? add(known.quantity, quantity) : quantity
    rows.set(id, {
      id,
      accountId,
      asset,
      bucket,
      quantity: total,
      sourceSymbol,
      readAt,
      ...(chain ? { chain } : {}),
    })
  }
  return [...rows.values()].filter(({ quantity }) => quantity !== '0')
}
