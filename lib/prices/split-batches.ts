/** Splits assets into batches by the requests they make. Assets that ask the same thing (one collection) share a place. */
import type { AssetId } from '@/lib/core/ids'

export interface BatchLimits {
  /** What the source calls the asset; assets without a name are left out. */
  nameOf: (asset: AssetId) => string | undefined
  maxNames: number
  /** Of the joined and encoded names. */
  maxLength: number
}

/** @example splitBatches(assets, { nameOf, maxNames: 150, maxLength: 4000 }) */
export function splitBatches(
  assets: readonly AssetId[],
  { nameOf, maxNames, maxLength }: BatchLimits,
): AssetId[][] {
  const byName = new Map<string, AssetId[]>()
  for (const asset of new Set(assets)) {
    const name = nameOf(asset)
    if (name === undefined) continue
    byName.set(name, [...(byName.get(name) ?? []), asset])
  }
  const batches: AssetId[][] = []
  let batch: AssetId[] = []
  let names = 0
  let length = 0
  for (const [name, sharing] of byName) {
    const cost = encodeURIComponent(name).length + 1
    if (names > 0 && (names >= maxNames || length + cost > maxLength)) {
      batches.push(batch)
      batch = []
      names = 0
      length = 0
    }
    batch.push(...sharing)
    names += 1
    length += cost
  }
  if (batch.length > 0) batches.push(batch)
  return batches
}
