/** What can be compared with by name. */
import { BENCHMARK_PRESETS } from '@/lib/analytics/benchmark/presets'
import type { BenchmarkChoice } from '@/lib/analytics/views'

export const BENCHMARKS = ['none', 'btc', 'eth', 'btc-eth'] as const

/** @example benchmarkOf('btc') // { kind: 'basket', parts: [{ asset: 'coin:bitcoin', weight: 1 }] } */
export const benchmarkOf = (name: (typeof BENCHMARKS)[number] | undefined): BenchmarkChoice =>
  BENCHMARK_PRESETS.find(({ id }) => id === name)?.choice ?? { kind: 'none' }
