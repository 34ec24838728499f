import { expect, test } from 'vitest'
import { coin, fiat } from '@/lib/assets/asset-id'
import { collectionOf } from '@/lib/assets/collection'
import { amount, isNegative, multiply } from '@/lib/core/amount'
import type { AccountId, AssetId, EntryId } from '@/lib/core/ids'
import type { EffectiveEntry } from '@/lib/history/effective-entry'
import type { Candidate } from '@/lib/transfers/transfer'
import { findIssues } from './find-issues'
import type { IssueQuestion } from './issue-question'

const BTC = coin('bitcoin')
const kraken = 'kraken' as AccountId

function entry(
  id: string,
  at: number,
  quantity: string,
  rest: Partial<EffectiveEntry> = {},
  asset = BTC,
): EffectiveEntry {
  return {
    id: id as EntryId,
    accountId: kraken,
    nativeId: id,
    at,
    kind: isNegative(amount(quantity)) ? 'withdrawal' : 'deposit',
    legs: [{ asset, quantity: amount(quantity) }],
    fees: [],
    origin: 'api',
    source: 'test',
    ...rest,
  }
}

const candidate = (entry: string): Candidate => ({
  entry: entry as EntryId,
  accountId: kraken,
  at: 0,
  quantity: amount('1'),
  lost: amount('0'),
})

/** Everything is worth 10 apiece, but what no venue could map. */
const find = (given: Partial<IssueQuestion>) =>
  findIssues({
    entries: [],
    matches: { transfers: [], ambiguous: [], unmatched: [], near: () => [], apart: [] },
    mismatches: [],
    missingBasis: [],
    unpriced: [],
    histories: [],
    dismissed: new Set(),
    collectionOf,
    isCounted: () => true,
    symbolOf: (asset) => asset.replace(/^.*[:/]/, ''),
    labelOf: () => 'Kraken',
    worthOf: (asset, quantity) => (asset.startsWith('venue:') ? null : multiply(quantity, amount('10'))),
    now: 99,
    ...given,
  })

test('a balance below nothing tells its first moment and its depth, once', () => {
  const entries = [
    entry('a', 1, '1'),
    entry('b', 2, '-1.5'),
    entry('c', 3, '-0.25'),
    entry('d', 4, '9'),
    entry('e', 5, '-20'),
  ]
  expect(find({ entries: entries.slice(0, 4) })).toMatchObject([
    {
      id: 'negative-balance:kraken:coin:bitcoin',
      entryId: 'b',
      at: 2,
      quantity: '0.75',
      value: '7.5',
      dismissed: false,
    },
  ])
  expect(find({ entries })).toMatchObject([{ entryId: 'b', at: 2, quantity: '11.75' }])
  expect(find({ entries: entries.map((each) => ({ ...each, ignored: true })) })).toEqual([])
  const borrowed = entries.map((each) => ({ ...each, reason: 'borrow' as const }))
  expect(find({ entries: borrowed })).toEqual([])
})

test('legs and fees of one entry count at once', () => {
  const both = entry('a', 1, '-1', {
    legs: [
      { asset: BTC, quantity: amount('-1') },
      { asset: BTC, quantity: amount('1') },
    ],
  })
  expect(find({ entries: [both] })).toEqual([])
  expect(find({ entries: [{ ...both, fees: [{ asset: BTC, quantity: amount('0.1') }] }] })).toMatchObject([
    { quantity: '0.1' },
  ])
})

test('transfers without or with several other ends are asked, but not money of a bank', () => {
  const entries = [entry('in', 1, '2'), entry('out', 2, '-1'), entry('bank', 3, '500', {}, fiat('eur'))]
  const matches = {
    transfers: [],
    apart: [],
    ambiguous: [{ entry: 'out' as EntryId, candidates: ['x' as EntryId, 'y' as EntryId] }],
    unmatched: ['in' as EntryId, 'bank' as EntryId],
    near: (id: EntryId) => (id === 'out' ? [candidate('x'), candidate('y')] : []),
  }
  expect(find({ entries, matches })).toMatchObject([
    {
      id: 'ambiguous-transfer:out',
      severity: 'high',
      candidates: [{ entry: 'x' }, { entry: 'y' }],
      quantity: '-1',
      value: '10',
    },
    { id: 'unmatched-transfer:in', severity: 'medium', quantity: '2' },
  ])
})

test('of very many open transfers the first two hundred as shown tell candidates', () => {
  const entries = Array.from({ length: 300 }, (_, at) => entry(`e${at}`, at, at < 50 ? '-1' : '1'))
  const matches = {
    transfers: [],
    apart: [],
    ambiguous: [],
    unmatched: entries.map(({ id }) => id),
    near: () => [candidate('x')],
  }
  const told = find({ entries, matches }).filter(({ candidates }) => candidates !== undefined)
  expect(told).toHaveLength(200)
  // All that left, then the newest of what came.
  expect(told.filter(({ severity }) => severity === 'high')).toHaveLength(50)
  expect(Math.min(...told.flatMap(({ severity, at }) => (severity === 'high' ? [] : (at ?? 0))))).toBe(150)
})

test('missing costs are gathered by account and asset; a sum with an unknown is unknown', () => {
  const missing = {
    entryId: 'b' as EntryId,
    accountId: kraken,
    asset: BTC,
    at: 5,
    quantity: amount('1'),
    proceeds: amount('7'),
  }
  const earlier = { ...missing, entryId: 'a' as EntryId, at: 4 }
  expect(find({ missingBasis: [missing, earlier] })).toMatchObject([
    { id: 'missing-basis:kraken:coin:bitcoin', entryId: 'a', at: 4, quantity: '2', value: '14' },
  ])
  expect(find({ missingBasis: [missing, { ...earlier, proceeds: null }] })).toMatchObject([{ value: null }])
})

test('the most severe comes first, then what nobody can value, then the largest; dismissed ones stay known', () => {
  const odd = 'venue:kraken/ODD' as AssetId
  const mismatch = (asset: AssetId, difference: string) => ({
    accountId: kraken,
    asset,
    derived: amount('0'),
    live: amount(difference),
    difference: amount(difference),
  })
  const found = find({
    entries: [entry('odd', 1, '1', { unclear: true }, odd), entry('odd2', 2, '1', { unclear: true }, odd)],
    mismatches: [mismatch(BTC, '-1'), mismatch(coin('ethereum'), '2'), mismatch(odd, '1')],
    unpriced: [{ asset: odd, at: 1 }],
    dismissed: new Set(['unclear-entry:kraken']),
  })
  expect(found.map(({ id, dismissed }) => `${id}${dismissed ? ' dismissed' : ''}`)).toEqual([
    'live-mismatch:kraken:venue:kraken/ODD',
    'live-mismatch:kraken:coin:ethereum',
    'live-mismatch:kraken:coin:bitcoin',
    'unknown-symbol:kraken:venue:kraken/ODD',
    'unpriced-asset:venue:kraken/ODD',
    'unclear-entry:kraken dismissed',
  ])
  expect(found[2]).toMatchObject({ quantity: '-1', value: '10' })
  expect(found[5]?.sentence.params).toMatchObject({ count: 2 })
})

test('a part of a history that failed or is lost for good is told', () => {
  const stream = { id: 's', label: { template: 's' }, done: 0 }
  const reason = { template: 'The last 30 days only.' }
  const row = {
    accountId: kraken,
    dueAt: 0,
    state: 'failed' as const,
    paused: false,
    entries: 0,
    failures: 1,
  }
  const streams = [
    { ...stream, state: 'failed' as const, provenUntil: 7, missing: [] },
    { ...stream, id: 't', state: 'complete' as const, missing: [{ what: 'old', reason }] },
  ]
  expect(find({ histories: [{ ...row, streams }] })).toMatchObject([
    { id: 'history-gap:kraken:s', at: 7, severity: 'high' },
    { id: 'history-gap:kraken:t:old', sentence: reason },
  ])
})

test('interest that is in no entry is said mildly, what is missing from a receipt is not', () => {
  const receipt = 'eip155:1/erc20:0x1' as AssetId
  const mismatch = (difference: string) => ({
    accountId: kraken,
    asset: receipt,
    derived: amount('250'),
    live: amount('250.13'),
    difference: amount(difference),
  })
  const issuesOf = (difference: string, grows: boolean) =>
    find({ mismatches: [mismatch(difference)], growsByItself: () => grows })
  expect(issuesOf('0.13', true)).toMatchObject([
    { severity: 'low', sentence: { params: { difference: '0.13' } }, value: '1.3' },
  ])
  expect(issuesOf('0.13', true)[0]?.sentence.template).toMatch(/grows by itself/)
  expect(issuesOf('-0.13', true)[0]?.severity).toBe('high')
  expect(issuesOf('0.13', false)[0]?.severity).toBe('high')
})
