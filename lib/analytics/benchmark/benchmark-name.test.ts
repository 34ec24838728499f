import { expect, test } from 'vitest'
import { coin } from '@/lib/assets/asset-id'
import { benchmarkName } from './benchmark-name'
import { BENCHMARK_PRESETS } from './presets'

const names = {
  symbolOf: (asset: string) => (asset.split(':').at(-1) ?? '').slice(0, 3).toUpperCase(),
  indexes: [{ id: 'msci', name: 'MSCI World' }],
}

test('a preset has its own name, in the language of the reader', () => {
  for (const { choice, name } of BENCHMARK_PRESETS) expect(benchmarkName(choice, names)).toEqual(name)
})

test('a basket is called by its assets, with their weights when there are several', () => {
  const one = { kind: 'basket', parts: [{ asset: coin('cardano'), weight: 1 }] } as const
  expect(benchmarkName({ ...one, parts: [...one.parts] }, names)).toBe('CAR')
  const two = [
    { asset: coin('cardano'), weight: 1 / 3 },
    { asset: coin('solana'), weight: 2 / 3 },
  ]
  expect(benchmarkName({ kind: 'basket', parts: two }, names)).toBe('CAR 33.33 %, SOL 66.67 %')
})

test('an index has its name; one that is gone, and none, have none', () => {
  expect(benchmarkName({ kind: 'index', id: 'msci' }, names)).toBe('MSCI World')
  expect(benchmarkName({ kind: 'index', id: 'gone' }, names)).toBeNull()
  expect(benchmarkName({ kind: 'none' }, names)).toBeNull()
})
