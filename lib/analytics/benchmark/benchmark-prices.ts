/** The price series of a chosen benchmark. */
import type { PriceSeries } from '@/lib/analytics/scope-series'
import type { BenchmarkChoice } from '@/lib/analytics/views'
import type { AssetId } from '@/lib/core/ids'
import { basketSeries } from './basket-series'
import { type IndexPoint, indexSeries } from './index-series'

export interface BenchmarkSources {
  currency: string
  closes: (asset: AssetId) => PriceSeries
  indexes: readonly { id: string; points: readonly IndexPoint[] }[]
}

/**
 * @returns `null`: nothing is compared, or the index is no longer there
 * @throws AppError `invalid-input` for weights that do not come to 1
 * @example benchmarkPrices({ kind: 'basket', parts: [{ asset: bitcoin, weight: 1 }] }, sources)?.close
 */
export function benchmarkPrices(
  choice: BenchmarkChoice,
  { currency, closes, indexes }: BenchmarkSources,
): PriceSeries | null {
  switch (choice.kind) {
    case 'none':
      return null
    case 'basket':
      return basketSeries(
        choice.parts,
        choice.parts.map(({ asset }) => closes(asset)),
      )
    case 'index': {
      const index = indexes.find(({ id }) => id === choice.id)
      return index ? indexSeries(index.points, currency) : null
    }
    default:
      return choice satisfies never
  }
}
