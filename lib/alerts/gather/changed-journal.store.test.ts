import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { OrderState } from '@/lib/core/order'
import { SETTLED } from '@/lib/db/rows'
import { damageRow } from '@/tests/fixtures/damage-row'
import { draftRow, type FakeDesk, NOW, openFakeDesk } from '@/tests/fixtures/open-fake-desk'
import { changedOrders } from './changed-journal.store'

const DAY = 86_400_000
let desk: FakeDesk
beforeEach(async () => {
  desk = await openFakeDesk()
})
afterEach(() => desk.db.delete())

const put = (id: string, state: OrderState, change: { at: number; changedAt: number; settleAt?: number }) =>
  desk.db.orders.put(
    draftRow({
      id: id as never,
      state,
      at: change.at,
      settleAt: change.settleAt ?? SETTLED,
      events: [{ at: change.changedAt, state }],
    }),
  )
const since = NOW - 60_000

test('those that changed since, however old they are, if they were under way at the last look', async () => {
  await put('old', 'filled', { at: NOW - 90 * DAY, changedAt: NOW - 1_000 })
  await put('other', 'filled', { at: NOW - 90 * DAY, changedAt: NOW - 80 * DAY })
  await put('new', 'rejected', { at: NOW - 2_000, changedAt: NOW - 1_000 })
  await put('open', 'open', { at: NOW - DAY, changedAt: NOW - DAY, settleAt: NOW + 5 })
  const { rows, watched } = await changedOrders(desk.db, { since, before: ['old', 'gone'] })
  expect(rows.map(({ id }) => id).toSorted()).toEqual(['new', 'old'])
  expect(watched).toEqual(['open'])
})

test('one whose end is unknown is always among them', async () => {
  await put('lost', 'unknown', { at: NOW - DAY, changedAt: NOW - DAY, settleAt: NOW + 5 })
  expect((await changedOrders(desk.db, { since, before: [] })).rows.map(({ id }) => id)).toEqual(['lost'])
})

test('a damaged one keeps no other from being seen', async () => {
  await put('new', 'filled', { at: NOW, changedAt: NOW })
  await damageRow(desk.db, 'orders', { id: 'x', accountId: 'a', at: NOW, settleAt: NOW })
  expect((await changedOrders(desk.db, { since, before: [] })).rows.map(({ id }) => id)).toEqual(['new'])
})
