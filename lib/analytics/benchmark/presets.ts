/** Benchmarks that can be chosen without having to think of one. */
import type { BenchmarkChoice } from '@/lib/analytics/views'
import { coin } from '@/lib/assets/asset-id'
import { type Sentence, say } from '@/lib/core/sentence'

export interface BenchmarkPreset {
  id: 'btc' | 'eth' | 'btc-eth'
  name: Sentence
  choice: BenchmarkChoice & { kind: 'basket' }
}

const [BTC, ETH] = [coin('bitcoin'), coin('ethereum')]

export const BENCHMARK_PRESETS: readonly BenchmarkPreset[] = [
  { id: 'btc', name: say('Bitcoin'), choice: { kind: 'basket', parts: [{ asset: BTC, weight: 1 }] } },
  { id: 'eth', name: say('Ethereum'), choice: { kind: 'basket', parts: [{ asset: ETH, weight: 1 }] } },
  {
    id: 'btc-eth',
    name: say('60 % Bitcoin, 40 % Ethereum'),
    choice: {
      kind: 'basket',
      parts: [
        { asset: BTC, weight: 0.6 },
        { asset: ETH, weight: 0.4 },
      ],
    },
  },
]
