import { expect, test } from 'vitest'
import { coin } from '@/lib/assets/asset-id'
import { ANALYTICS_CHOICES } from '@/tests/fixtures/analytics-view'
import { benchmarkOf, scopeOf } from './analytics-choice'

const chainName = (id: string) => (id === 'eip155:1' ? 'Ethereum' : id)
const scope = (key: string) => scopeOf(key, ANALYTICS_CHOICES, chainName)

test('each kind of part becomes its question and its name', () => {
  expect(scope('account:kraken')).toEqual({ scope: { of: 'accounts', accounts: ['kraken'] }, name: 'Kraken' })
  expect(scope('portfolio:long')).toEqual({
    scope: { of: 'accounts', accounts: ['kraken'] },
    name: 'Long term',
  })
  expect(scope('tag:cold').name).toBe('Cold')
  expect(scope('asset:coin:cardano')).toEqual({
    scope: { of: 'asset', asset: 'coin:cardano' },
    name: 'ADA',
  })
  expect(scope('chain:eip155:1')).toEqual({ scope: { of: 'chain', chain: 'eip155:1' }, name: 'Ethereum' })
})

test('a part that is gone is the whole, never another part', () => {
  expect(scope('account:gone')).toEqual({ scope: { of: 'whole' } })
})

test('a basket of nothing and an index that is gone compare with nothing', () => {
  expect(benchmarkOf({ benchmark: 'custom', basket: [] }, ANALYTICS_CHOICES)).toEqual({ kind: 'none' })
  expect(benchmarkOf({ benchmark: 'index:gone', basket: [] }, ANALYTICS_CHOICES)).toEqual({ kind: 'none' })
  expect(benchmarkOf({ benchmark: 'index:msci', basket: [] }, ANALYTICS_CHOICES)).toEqual({
    kind: 'index',
    id: 'msci',
  })
})

test('presets and the own basket come to one', () => {
  const basket = [{ asset: coin('cardano'), weight: 1 }]
  expect(benchmarkOf({ benchmark: 'custom', basket }, ANALYTICS_CHOICES)).toEqual({
    kind: 'basket',
    parts: basket,
  })
  const mixed = benchmarkOf({ benchmark: 'btc-eth', basket: [] }, ANALYTICS_CHOICES)
  expect(mixed.kind === 'basket' && mixed.parts.map(({ weight }) => weight)).toEqual([0.6, 0.4])
})
