import { expect, test } from 'vitest'
import type { AccountId, AssetId, EntryId } from '@/lib/core/ids'
import { BNB, BTC, ETH, entry, feesOf, questionOf } from '@/tests/fixtures/scenarios/ledger'
import { movesOf } from './gains-question'
import { type Gone, KeptOutgoes, NO_ROW } from './kept-outgoes'
import { LotMatch, type LotOrigin } from './lot-match'
import { Planner } from './planner'

const ONE = 10n ** 34n

const sale = (id: string, proceeds: bigint | null): Gone => ({
  entryId: id as EntryId,
  account: 'account-a' as AccountId,
  at: 1,
  asset: 'coin:bitcoin' as AssetId,
  kind: 'trade',
  what: 'disposal',
  quantity: 3n,
  proceeds,
})
const notPlanned = {
  plan: () => {
    throw new Error('nothing is planned')
  },
}
const lot: LotOrigin = { id: 'buy:0', acquiredBy: 'buy' as EntryId, acquiredAt: 0, movedBy: ['m' as EntryId] }

test('rows are what was told, each with its own matches', () => {
  const kept = new KeptOutgoes(notPlanned)
  const one = new LotMatch({ from: lot, quantity: 3n, cost: 5n, rule: 'fifo' })
  one.term = 'long'
  const two = new LotMatch({ from: lot, quantity: 1n, cost: 2n, rule: 'specific' })
  const none = new LotMatch({ from: null, quantity: 2n, cost: null, rule: 'missing' })
  const first = kept.add(sale('a', 7n), [one], NO_ROW)
  kept.add(sale('of another line', 7n), [], NO_ROW)
  const second = kept.add(sale('nothing', 7n), [], first)
  const [a, nothing, b] = kept.rowsUntil(kept.add(sale('b', 10n), [two, none], second))
  expect(a).toMatchObject({ ...sale('a', 7n), matches: [{ lot: 'buy:0', gain: 2n, term: 'long' }] })
  expect(nothing).toEqual({ ...sale('nothing', 7n), matches: [] })
  // 10 of 3 units: 3.33 rounded for the first one, what is left for the last one.
  expect(b).toMatchObject({
    entryId: 'b',
    matches: [
      { quantity: 1n, proceeds: 3n, gain: 1n, rule: 'specific', movedBy: ['m'] },
      { lot: '', quantity: 2n, proceeds: 7n, cost: null, gain: null, term: 'none' },
    ],
  })
})

test('what is not known to be worth something has matches without proceeds', () => {
  const kept = new KeptOutgoes(notPlanned)
  const match = new LotMatch({ from: lot, quantity: 3n, cost: 5n, rule: 'fifo' })
  const only = kept.add(sale('a', null), [match], NO_ROW)
  expect(kept.rowsUntil(only)[0]?.matches).toMatchObject([{ cost: 5n, proceeds: null, gain: null }])
})

test('what an entry tells is planned again, each of its events for itself', () => {
  const [legs, fees] = [
    [
      ['1', BTC],
      ['-2', ETH],
    ],
    feesOf(['0.5', BNB]),
  ] as const
  const swap = entry('swap', '2024-01-01', 'trade', legs, { fees })
  const planner = new Planner(
    questionOf([swap], { prices: { [ETH]: '3', [BNB]: '4' } }),
    movesOf(questionOf([])),
  )
  const kept = new KeptOutgoes(planner)
  let last = NO_ROW
  for (const event of planner.plan(swap).events)
    if (event.act === 'go')
      last = kept.add(
        event,
        [new LotMatch({ from: lot, quantity: event.quantity, cost: 5n, rule: 'fifo' })],
        last,
      )
  expect(kept.rowsUntil(last)).toMatchObject([
    {
      entryId: 'swap',
      asset: BNB,
      quantity: ONE / 2n,
      proceeds: 2n * ONE,
      matches: [{ quantity: ONE / 2n }],
    },
    {
      entryId: 'swap',
      asset: ETH,
      quantity: 2n * ONE,
      proceeds: 6n * ONE,
      matches: [{ gain: 6n * ONE - 5n }],
    },
  ])
})
