/**
 * What an account holds by its own entries: for accounts that exist as a file or as entries by hand only, nobody else can
 * say. Corrections count, replaced and ignored entries do not.
 */
import { type Amount, add, isZero, negate } from '@/lib/core/amount'
import type { AccountId, AssetId } from '@/lib/core/ids'
import type { HoldingReading } from '@/lib/core/reading'
import type { Database } from '@/lib/db/database.store'
import { applyOverlay } from './effective-entry'
import type { SegmentKey } from './segment-key'
import { readAllEntries, readReplacements } from './segments.store'

/** @example await readBookBalances(db, segmentKey, account) // [{ asset, bucket: 'manual', quantity: '1.5', … }] */
export async function readBookBalances(
  db: Database,
  segmentKey: SegmentKey,
  account: AccountId,
): Promise<HoldingReading[]> {
  const replaced = await readReplacements(db, segmentKey, account)
  const overlays = new Map((await db.overlays.toArray()).map(({ id, overlay }) => [id, overlay]))
  const sums = new Map<AssetId, { quantity: Amount; sourceSymbol: string }>()
  const put = (asset: AssetId, quantity: Amount, sourceSymbol = '') => {
    const before = sums.get(asset)
    const total = before === undefined ? quantity : add(before.quantity, quantity)
    sums.set(asset, { quantity: total, sourceSymbol: before?.sourceSymbol || sourceSymbol })
  }
  for await (const entries of readAllEntries(db, segmentKey, { account }))
    for (const told of entries) {
      const entry = applyOverlay(told, overlays.get(told.id))
      if (entry.ignored || replaced.has(told.id)) continue
      for (const leg of entry.legs) put(leg.asset, leg.quantity, leg.sourceSymbol)
      for (const fee of entry.fees) put(fee.asset, negate(fee.quantity), fee.sourceSymbol)
    }
  return [...sums]
    .filter(([, { quantity }]) => !isZero(quantity))
    .map(([asset, { quantity, sourceSymbol }]) => ({ asset, bucket: 'manual', quantity, sourceSymbol }))
}
