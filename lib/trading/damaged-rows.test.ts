/** A damaged row of the desk keeps no other order from being settled, and no job from ending. */
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { OrderId } from '@/lib/core/order'
import { damageRow } from '@/tests/fixtures/damage-row'
import { ACCOUNT } from '@/tests/fixtures/fake-desk'
import { draftRow, type FakeDesk, NOW, openFakeDesk } from '@/tests/fixtures/open-fake-desk'
import { readDueOrders } from './read-due-orders.store'
import { recoverOrders } from './recover-orders.store'
import { createSettler } from './settler.store'

let desk: FakeDesk
beforeEach(async () => {
  desk = await openFakeDesk()
  await damageRow(desk.db, 'orders', { id: 'damaged', accountId: ACCOUNT, at: NOW, settleAt: NOW })
  await expect(desk.db.orders.get('damaged' as OrderId)).rejects.toMatchObject({ code: 'vault-damaged' })
})
afterEach(() => desk.db.delete())

test('the end of a job learns when the other orders are due', async () => {
  await desk.db.orders.put(draftRow({ state: 'unknown', settleAt: NOW + 7, sentAt: NOW }))
  const settler = createSettler(desk.trading)
  expect(await settler.nextDueAt()).toBe(NOW + 7)
  expect(await settler.isBusy()).toBe(true)
  settler.close()
})

test('the other orders are recovered and settled', async () => {
  await desk.db.orders.put(draftRow({ state: 'sent', sentAt: NOW }))
  await recoverOrders(desk.db, NOW)
  expect((await desk.row()).state).toBe('unknown')
  desk.clock.now = NOW + 1
  await createSettler(desk.trading).settle()
  expect((await desk.row()).missedAt).toBe(NOW + 1)
})

test('damaged open orders are read anew like old ones', async () => {
  await damageRow(desk.db, 'openOrders', { id: 'damaged', accountId: ACCOUNT })
  await damageRow(desk.db, 'orderReadings', { accountId: ACCOUNT })
  await readDueOrders(desk.trading)
  expect(await desk.db.openOrders.toArray()).toEqual([])
  expect(await desk.db.orderReadings.get(ACCOUNT)).toMatchObject({ lastGoodAt: NOW })
})
