import { expect, test } from 'vitest'
import { coin } from '@/lib/assets/asset-id'
import { amount, isNegative } from '@/lib/core/amount'
import type { AccountId, EntryId } from '@/lib/core/ids'
import type { EffectiveEntry } from '@/lib/history/effective-entry'
import { type CandidateQuestion, candidateFinder } from './candidates'
import { type Side, sideOf } from './sides'

const NOON = Date.UTC(2024, 2, 1, 12)
const HOUR = 3_600_000
const DAY = 24 * HOUR
const BTC = coin('bitcoin')

function side(id: string, account: string, quantity: string, rest: Partial<EffectiveEntry> = {}): Side {
  const found = sideOf(
    {
      id: id as EntryId,
      accountId: account as AccountId,
      nativeId: id,
      at: NOON,
      kind: isNegative(amount(quantity)) ? 'withdrawal' : 'deposit',
      legs: [{ asset: BTC, quantity: amount(quantity) }],
      fees: [],
      origin: 'api',
      source: 'test',
      ...rest,
    },
    (asset) => asset,
  )
  if (!found) throw new Error(`${id} is no side`)
  return found
}

const find = (sides: Side[], more: Partial<CandidateQuestion> = {}) =>
  candidateFinder({ sides, asked: new Map(), forbidden: new Set(), ...more })

const namesFor = (id: string, sides: Side[], more: Partial<CandidateQuestion> = {}) =>
  find(sides, more)(id as EntryId).map(({ entry }) => entry)

const out = side('w', 'kraken', '-1')

test('a candidate tells account, time, quantity, and what would be lost, for both ends', () => {
  const late = side('d', 'wallet', '0.99', { at: NOON + 3 * DAY, precision: 'day' })
  const candidatesOf = find([out, late])
  expect(candidatesOf(out.id)).toEqual([
    { entry: 'd', accountId: 'wallet', at: NOON + 3 * DAY, precision: 'day', quantity: '0.99', lost: '0.01' },
  ])
  expect(candidatesOf(late.id)).toEqual([
    { entry: 'w', accountId: 'kraken', at: NOON, quantity: '1', lost: '0.01' },
  ])
})

test('the nearest in amount and time come first, eight at most', () => {
  const close = side('close', 'wallet', '0.999', { at: NOON + 30 * HOUR })
  const later = side('later', 'wallet', '1', { at: NOON + 20 * DAY })
  const less = side('less', 'wallet', '0.9', { at: NOON + HOUR })
  expect(namesFor('w', [later, less, out, close])).toEqual(['close', 'less', 'later'])
  const many = Array.from({ length: 12 }, (_, at) => side(`d${at}`, 'wallet', '0.9', { at: NOON + at * DAY }))
  expect(namesFor('w', [...many, out])).toEqual(many.slice(0, 8).map(({ id }) => id))
})

test('another asset, the same direction, half the amount, a quarter of a year or an arrival days before is none', () => {
  const others = [
    side('eth', 'wallet', '1', { legs: [{ asset: coin('ethereum'), quantity: amount('1') }] }),
    side('w2', 'wallet', '-1'),
    side('half', 'wallet', '0.49'),
    side('double', 'wallet', '2.1'),
    side('far', 'wallet', '1', { at: NOON + 90 * DAY + 1 }),
    side('before', 'wallet', '1', { at: NOON - DAY - 1 }),
    side('own', 'kraken', '1'),
  ]
  expect(namesFor('w', [out, ...others])).toEqual([])
  const fitting = [
    side('more', 'wallet', '2'),
    side('zone', 'wallet', '1', { at: NOON - DAY }),
    side('last', 'wallet', '1', { at: NOON + 90 * DAY }),
  ]
  expect(namesFor('w', [out, ...fitting])).toEqual(['zone', 'more', 'last'])
})

test('another transaction comes last; two chains of one account may be a bridge that nobody recognised', () => {
  const sent = side('w', 'wallet', '-1', { txHash: 'a'.repeat(64), chain: 'eip155:1' as never })
  const into = side('bridged', 'wallet', '0.99', {
    txHash: 'b'.repeat(64),
    chain: 'eip155:10' as never,
    at: NOON + HOUR,
  })
  const slow = side('slow', 'kraken', '0.6', { at: NOON + 60 * DAY })
  expect(namesFor('w', [sent, into, slow])).toEqual(['slow', 'bridged'])
})

test('what the user told apart is never offered again', () => {
  const into = side('d', 'wallet', '1', { at: NOON + 2 * DAY })
  expect(namesFor('w', [out, into], { forbidden: new Set(['w d', 'd w']) })).toEqual([])
})

test('where the matcher asks, its own candidates are told, nearest first', () => {
  const [a, b] = [side('a', 'wallet', '1', { at: NOON + HOUR }), side('b', 'ledger', '1')]
  const near = side('near', 'wallet', '1')
  const asked = new Map([[out.id, [a.id, b.id]]])
  expect(namesFor('w', [out, a, b, near], { asked })).toEqual(['b', 'a'])
})

test('ten thousand open ends among two hundred thousand are answered without comparing all with all', () => {
  const sides = Array.from({ length: 100_000 }, (_, at) => [
    side(`w${at}`, 'kraken', '-1', { at: NOON + at }),
    side(`d${at}`, 'wallet', '0.9', { at: NOON + at }),
  ]).flat()
  const candidatesOf = find(sides)
  const answers = sides.slice(0, 10_000).map(({ id }) => candidatesOf(id).length)
  expect(new Set(answers)).toEqual(new Set([8]))
})
