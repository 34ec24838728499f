/** What a paper account holds, as a reading like any other: nothing is asked of the venue. */
import { readPaperRow } from '@/lib/accounts/paper-row.store'
import { parseAssetId } from '@/lib/assets/asset-id'
import { mapVenueSymbol } from '@/lib/assets/venue-symbols'
import { type Amount, isZero } from '@/lib/core/amount'
import type { AccountId } from '@/lib/core/ids'
import type { Bucket, HoldingReading, Reading } from '@/lib/core/reading'
import type { Database } from '@/lib/db/database.store'
import type { PaperRow, PaperSource } from '@/lib/db/rows'

/** @throws AppError `not-found` when its book is gone: an empty reading would pass for an empty account */
export async function readPaper(
  db: Database,
  accountId: AccountId,
  source: Pick<PaperSource, 'venue'>,
): Promise<Reading> {
  return paperReading(await readPaperRow(db, accountId), source)
}

/** @example paperReading(row, { venue }).holdings // [{ asset: 'coin:tether', bucket: 'spot', quantity: '9500', … }] */
export function paperReading({ balances }: PaperRow, { venue }: Pick<PaperSource, 'venue'>): Reading {
  const holdings = Object.entries(balances).flatMap(([code, { free, reserved }]): HoldingReading[] => {
    const asset = mapVenueSymbol({ venue, symbol: code })
    const inBucket = (bucket: Bucket, quantity: Amount): HoldingReading[] =>
      isZero(quantity) ? [] : [{ asset, bucket, quantity, sourceSymbol: code }]
    return [...inBucket('spot', free), ...inBucket('in-order', reserved)]
  })
  const own = new Map(
    holdings.filter(({ asset }) => parseAssetId(asset)?.form === 'venue').map((each) => [each.asset, each]),
  )
  return {
    holdings,
    notIncluded: [],
    discovered: [...own.values()].map(({ asset, sourceSymbol }) => ({
      id: asset,
      symbol: sourceSymbol,
      name: sourceSymbol,
      foundBy: 'venue',
    })),
  }
}
