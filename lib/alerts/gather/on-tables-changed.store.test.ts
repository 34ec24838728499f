import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { OrderId } from '@/lib/core/order'
import { draftRow, type FakeDesk, openFakeDesk } from '@/tests/fixtures/open-fake-desk'
import { onTablesChanged } from './on-tables-changed.store'

let desk: FakeDesk
let heard = 0
let stop: () => void
beforeEach(async () => {
  desk = await openFakeDesk()
  await desk.db.orders.put(draftRow())
  heard = 0
  stop = onTablesChanged(['orders', 'runs'], () => {
    heard += 1
  })
})
afterEach(async () => {
  stop()
  await desk.db.delete()
})

test('a change of a sealed field is heard before whoever stored it goes on', async () => {
  await desk.db.orders.update('order-1' as OrderId, { state: 'filled' })
  expect(heard).toBe(1)
  await desk.db.transaction('rw', desk.db.orders, () => desk.db.orders.put(draftRow({ id: 'b' as OrderId })))
  expect(heard).toBe(2)
})

test('other tables, reading, and what comes after the end are not', async () => {
  await desk.db.settings.put({ key: 'x', value: 1 })
  await desk.db.orders.toArray()
  stop()
  await desk.db.orders.clear()
  expect(heard).toBe(0)
})
