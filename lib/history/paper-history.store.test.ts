import { expect, test } from 'vitest'
import { add, amount, negate, sum } from '@/lib/core/amount'
import type { EntryDraft } from '@/lib/core/entry'
import type { AccountId, VenueId } from '@/lib/core/ids'
import type { PaperFill, PaperSource } from '@/lib/db/rows'
import { paperPage } from './paper-history.store'

const source: PaperSource = {
  kind: 'paper',
  venue: 'kraken' as VenueId,
  start: [
    { code: 'USDT', quantity: amount('10000') },
    { code: 'EUR', quantity: amount('500') },
  ],
  counted: false,
}
const account = { id: 'paper' as AccountId, createdAt: 1000, source }
const fill = (id: string, change: Partial<PaperFill> = {}): PaperFill => ({
  id,
  orderId: '1',
  at: 2000,
  symbol: 'BTC/USDT',
  side: 'buy',
  amount: amount('0.1'),
  price: amount('50000'),
  cost: amount('5000'),
  fee: { code: 'BTC', quantity: amount('0.0004') },
  ...change,
})
const change = (entries: readonly EntryDraft[], symbol: string) =>
  sum([
    ...entries.flatMap(({ legs }) =>
      legs.filter((leg) => leg.sourceSymbol === symbol).map((leg) => leg.quantity),
    ),
    ...entries.flatMap(({ fees }) =>
      fees.filter((fee) => fee.sourceSymbol === symbol).map((fee) => negate(fee.quantity)),
    ),
  ])

test('coins begin as half a purchase, so that they have a cost; money of a bank is a deposit', () => {
  const { entries } = paperPage(account, [], { cursor: undefined, now: 5000 })
  expect(entries.map(({ nativeId, kind, legs }) => [nativeId, kind, legs[0]?.asset])).toEqual([
    ['start:USDT', 'trade', 'coin:tether'],
    ['start:EUR', 'deposit', 'fiat:eur'],
  ])
})

test('fills are trades that come to the balance, fees in what was received', () => {
  const fills = [
    fill('1'),
    fill('2', {
      side: 'sell',
      amount: amount('0.05'),
      cost: amount('2600'),
      fee: { code: 'USDT', quantity: amount('10.4') },
    }),
  ]
  const page = paperPage(account, fills, { cursor: undefined, now: 5000 })
  expect(change(page.entries, 'BTC')).toBe('0.0496')
  expect(change(page.entries, 'USDT')).toBe(add(amount('10000'), amount('-2410.4')))
  expect(page).toMatchObject({ done: true, cursor: '2', provenUntil: 5000 })
})

test('the cursor goes on where it was, and tells nothing twice', () => {
  const fills = Array.from({ length: 1100 }, (_, at) => fill(String(at), { at: 2000 + at }))
  const first = paperPage(account, fills, { cursor: undefined, now: 9000 })
  expect(first).toMatchObject({ done: false, provenUntil: 2499 })
  const told = [...first.entries]
  let page = first
  while (!page.done) {
    page = paperPage(account, fills, { cursor: page.cursor, now: 9000 })
    told.push(...page.entries)
  }
  expect(new Set(told.map(({ nativeId }) => nativeId)).size).toBe(1102)
  expect(told).toHaveLength(1102)
  expect(paperPage(account, fills, { cursor: page.cursor, now: 9001 }).entries).toEqual([])
})
