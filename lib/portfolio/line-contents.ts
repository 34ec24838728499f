/** What stands behind the whole of a line, for a reader: the quantity of each part. */
import { collectionOf } from '@/lib/assets/collection'
import { describeAsset } from '@/lib/assets/describe'
import { multiply } from '@/lib/core/amount'
import type { AssetId } from '@/lib/core/ids'
import type { AssetRow } from '@/lib/db/rows'
import type { AssetLine } from './view'

/** @example withContents(line, rows).contents // { protocol: 'uniswap-v2', parts: [{ symbol: 'ETH', quantity: '0.5', … }, …] } */
export function withContents(line: AssetLine, rows: ReadonlyMap<AssetId, AssetRow>): AssetLine {
  const told = rows.get(line.asset)?.contents
  if (!told) return line
  const parts = told.parts.map(({ asset, perUnit }) => {
    const collection = collectionOf(asset)
    const { symbol } = describeAsset(collection, rows.get(collection))
    return { asset: collection, symbol, quantity: multiply(perUnit, line.quantity) }
  })
  return { ...line, contents: { protocol: told.protocol, parts } }
}
