/** Joins what stands in the same bucket, so that the truth has one row per asset and bucket and no zeros. */
import { plus } from './decimal'
import type { TrueBucketHolding } from './truth'

/** @example bucketHoldings([{ asset, bucket: 'spot', quantity: '1' }, { asset, bucket: 'spot', quantity: '2' }]) // one row, '3' */
export function bucketHoldings(rows: readonly TrueBucketHolding[]): TrueBucketHolding[] {
  const joined = new Map<string, TrueBucketHolding>()
  for (const row of rows) {
    const key = `${row.asset} ${row.bucket}`
    const known = joined.get(key)
    joined.set(key, { ...row, quantity: plus(known?.quantity ?? '0', row.quantity) })
  }
  return [...joined.values()].filter(({ quantity }) => quantity !== '0')
}
