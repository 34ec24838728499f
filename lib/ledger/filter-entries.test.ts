import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import type { Entry } from '@/lib/core/entry'
import type { AccountId, AssetId, EntryId } from '@/lib/core/ids'
import { entryTest, type FilterFacts } from './filter-entries'
import { entryFilter } from './messages'

const entry = (change: Partial<Omit<Entry, 'id'>> & { id: string }): Entry => ({
  accountId: 'kraken' as AccountId,
  nativeId: change.id,
  at: 1_700_000_000_000,
  kind: 'trade',
  legs: [
    { asset: 'coin:bitcoin' as AssetId, quantity: amount('1') },
    { asset: 'fiat:eur' as AssetId, quantity: amount('-30000') },
  ],
  fees: [],
  origin: 'api',
  source: 'kraken:ledger',
  ...change,
  id: change.id as EntryId,
})

const entries = [
  entry({ id: 'buy', note: 'Weekly savings' }),
  entry({
    id: 'reward',
    kind: 'income',
    reason: 'staking',
    at: 1_710_000_000_000,
    accountId: 'cold' as AccountId,
  }),
  entry({
    id: 'swap',
    origin: 'chain',
    txHash: '0xabc',
    legs: [{ asset: 'eip155:1/native' as AssetId, quantity: amount('-2') }],
  }),
]

const facts: FilterFacts = {
  collectionOf: (asset) => (asset === 'eip155:1/native' ? ('coin:ethereum' as AssetId) : asset),
  symbolOf: (asset) => (asset === 'eip155:1/native' ? 'ETH' : (asset.split(':')[1] ?? '')),
  labelOf: (account) => (account === 'cold' ? 'Cold storage' : 'My Kraken'),
  has: (id, flag) => id === 'swap' && flag === 'unmatched',
}

const found = (filter: unknown) =>
  entries.filter(entryTest(v.parse(entryFilter, filter), facts)).map(({ id }) => id)

describe('a filter', () => {
  test('that asks nothing finds everything', () => {
    expect(found({})).toEqual(['buy', 'reward', 'swap'])
    expect(found({ kinds: { of: [] } })).toEqual(['buy', 'reward', 'swap'])
  })

  test('chooses, and turned round leaves out', () => {
    expect(found({ kinds: { of: ['income'] } })).toEqual(['reward'])
    expect(found({ kinds: { not: true, of: ['income'] } })).toEqual(['buy', 'swap'])
    expect(found({ accounts: { of: ['cold'] } })).toEqual(['reward'])
    expect(found({ origins: { not: true, of: ['api'] } })).toEqual(['swap'])
    expect(found({ flags: { of: ['unmatched', 'edited'] } })).toEqual(['swap'])
    expect(found({ flags: { not: true, of: ['unmatched'] } })).toEqual(['buy', 'reward'])
  })

  test('finds an asset by its collection and by itself', () => {
    expect(found({ assets: { of: ['coin:ethereum'] } })).toEqual(['swap'])
    expect(found({ assets: { of: ['eip155:1/native'] } })).toEqual(['swap'])
    expect(found({ assets: { not: true, of: ['coin:ethereum'] } })).toEqual(['buy', 'reward'])
  })

  test('looks for every word in symbols, notes, hashes and labels, in any case', () => {
    expect(found({ text: 'SAVINGS weekly' })).toEqual(['buy'])
    expect(found({ text: '0xABC' })).toEqual(['swap'])
    expect(found({ text: 'cold storage' })).toEqual(['reward'])
    expect(found({ text: 'eth nothing' })).toEqual([])
  })

  test('takes both ends of a span as part of it', () => {
    expect(found({ from: 1_710_000_000_000 })).toEqual(['reward'])
    expect(found({ until: 1_700_000_000_000 })).toEqual(['buy', 'swap'])
  })
})
