/** What a benchmark is called on a document: the assets of a basket with their weights, or the name of an index. Pure. */
import type { AssetId } from '@/lib/core/ids'
import type { Sentence } from '@/lib/core/sentence'
import type { BenchmarkChoice } from '../views'
import { BENCHMARK_PRESETS } from './presets'

export interface BenchmarkNames {
  symbolOf: (asset: AssetId) => string
  indexes: readonly { id: string; name: string }[]
}

/**
 * @returns `null` for none, and for an index that is no longer there
 * @example benchmarkName({ kind: 'basket', parts: [{ asset: bitcoin, weight: 0.5 }, { asset: cardano, weight: 0.5 }] }, names) // 'BTC 50 %, ADA 50 %'
 */
export function benchmarkName(
  choice: BenchmarkChoice,
  { symbolOf, indexes }: BenchmarkNames,
): Sentence | string | null {
  switch (choice.kind) {
    case 'none':
      return null
    case 'basket': {
      const same = JSON.stringify(choice.parts)
      const preset = BENCHMARK_PRESETS.find((each) => JSON.stringify(each.choice.parts) === same)
      if (preset) return preset.name
      const [only, ...others] = choice.parts
      if (only && others.length === 0) return symbolOf(only.asset)
      return choice.parts
        .map(({ asset, weight }) => `${symbolOf(asset)} ${Number((weight * 100).toFixed(2))} %`)
        .join(', ')
    }
    case 'index':
      return indexes.find(({ id }) => id === choice.id)?.name ?? null
    default:
      return choice satisfies never
  }
}
