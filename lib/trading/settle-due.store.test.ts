import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import type { OrderId } from '@/lib/core/order'
import { SETTLED } from '@/lib/db/rows'
import { ACCOUNT } from '@/tests/fixtures/fake-desk'
import { confirmOf, draftRow, type FakeDesk, NOW, openFakeDesk } from '@/tests/fixtures/open-fake-desk'
import { cancelAllOrders, cancelOrder } from './cancel-orders.store'
import { createConfirm } from './confirm-order.store'
import { settleDue } from './settle-due.store'

let desk: FakeDesk
beforeEach(async () => {
  desk = await openFakeDesk()
  await desk.db.orders.put(draftRow())
})
afterEach(() => desk.db.delete())

const confirm = () => createConfirm(desk.trading)(confirmOf(draftRow()))
/** Seconds after the order was sent. */
async function settleAt(seconds: number): Promise<string> {
  desk.clock.now = NOW + seconds * 1000
  await settleDue(desk.trading)
  return (await desk.row()).state
}

describe('an order without a clear answer', () => {
  test('that was taken is found by its client id', async () => {
    desk.venue.fate = 'lost answer'
    expect(await confirm()).toEqual({ kind: 'unknown', id: 'order-1' })
    expect(await settleAt(0.5)).toBe('unknown')
    expect(await settleAt(1)).toBe('open')
    expect((await desk.row()).found).toMatchObject([{ orderId: 'O1', clientId: 'c-order-1' }])
    expect(desk.venue.received).toHaveLength(1)
    expect(await confirm()).toMatchObject({ kind: 'placed' })
  })

  test('that never arrived is absent only by a second clear answer, after the time in which it could still arrive', async () => {
    desk.venue.fate = 'lost request'
    await confirm()
    const states = []
    for (const seconds of [1, 3, 8, 20]) states.push(await settleAt(seconds))
    expect(states).toEqual(['unknown', 'unknown', 'unknown', 'absent'])
    expect(await desk.row()).toMatchObject({ settleAt: SETTLED, missedAt: NOW + 1000 })
    expect(desk.venue.received).toEqual([])
  })

  test('is not absent by one answer, however late', async () => {
    desk.venue.fate = 'lost request'
    desk.venue.onArrival = async () => void (desk.venue.silent = true)
    await confirm()
    for (const seconds of [1, 3, 8, 20, 60, 130]) expect(await settleAt(seconds)).toBe('unknown')
    desk.venue.silent = false
    expect(await settleAt(200)).toBe('unknown')
    expect(await settleAt(300)).toBe('absent')
  })

  test('that arrives late is found', async () => {
    desk.venue.fate = 'lost request'
    await confirm()
    await settleAt(1)
    desk.venue.fate = 'filled'
    await desk.venue.desk.place(draftRow().order, 'c-order-1')
    expect(await settleAt(8)).toBe('filled')
  })

  test('keeps its error until it is known', async () => {
    desk.venue.fate = 'lost answer'
    await confirm()
    expect((await desk.row()).error).toMatchObject({ code: 'unreachable' })
    await settleAt(1)
    expect((await desk.row()).error).toBeUndefined()
  })
})

describe('a doubled request', () => {
  test('is found within seconds of its success, and both orders are kept', async () => {
    desk.venue.fate = 'doubled'
    expect((await confirm()).kind).toBe('placed')
    expect(await settleAt(2)).toBe('open')
    const { found, events } = await desk.row()
    expect(found.map(({ orderId }) => orderId)).toEqual(['O2', 'O1'])
    expect(events.at(-1)?.note?.params).toEqual({ orders: 2 })
    expect(events.filter(({ note }) => note?.template.includes('doubled'))).toHaveLength(1)
    await settleAt(6)
    expect((await desk.row()).events.filter(({ note }) => note?.template.includes('doubled'))).toHaveLength(1)
  })

  test('of which one copy is filled at once is found too', async () => {
    desk.venue.fate = 'doubled'
    await confirm()
    desk.venue.orders = desk.venue.orders.map((order) =>
      order.orderId === 'O1' ? { ...order, status: 'filled', filled: order.amount } : order,
    )
    await settleAt(2)
    expect((await desk.row()).found).toHaveLength(2)
  })
})

describe('an order that rests', () => {
  test('is followed by the list of open orders, then to its end', async () => {
    await confirm()
    await settleAt(2)
    const asked = desk.venue.asked.find
    desk.venue.orders = desk.venue.orders.map((order) => ({ ...order, filled: amount('0.2') }))
    expect(await settleAt(6)).toBe('open')
    expect(desk.venue.asked.find).toBe(asked)
    expect((await desk.row()).found).toMatchObject([{ filled: '0.2' }])
    expect(await desk.db.openOrders.toArray()).toMatchObject([{ accountId: ACCOUNT, filled: '0.2' }])
    desk.venue.orders = desk.venue.orders.map((order) => ({
      ...order,
      filled: order.amount,
      status: 'filled',
    }))
    expect(await settleAt(10)).toBe('filled')
    expect((await desk.row()).settleAt).toBe(SETTLED)
    expect(desk.movedAccounts).toHaveLength(3)
    expect((await desk.row()).events.map(({ state }) => state)).toEqual([
      'draft',
      'confirmed',
      'sent',
      'open',
      'open',
      'filled',
    ])
  })

  test('that ended does not open again by an older list', async () => {
    desk.venue.fate = 'filled'
    await confirm()
    desk.venue.orders = desk.venue.orders.map((order) => ({ ...order, status: 'open', filled: amount('0') }))
    expect(await settleAt(2)).toBe('filled')
  })

  test('is asked seldom after two minutes without a change', async () => {
    await confirm()
    await settleAt(2)
    await settleAt(130)
    expect((await desk.row()).settleAt).toBe(NOW + 145_000)
  })

  test('keeps the last good list when the venue fails, with the reason', async () => {
    await confirm()
    await settleAt(2)
    await settleAt(6)
    desk.venue.silent = true
    await settleAt(12)
    expect(await desk.db.openOrders.count()).toBe(1)
    expect(await desk.db.orderReadings.get(ACCOUNT)).toMatchObject({
      lastGoodAt: NOW + 6_000,
      lastTriedAt: NOW + 12_000,
      error: { code: 'unreachable' },
    })
    expect((await desk.row()).state).toBe('open')
  })
})

describe('drafts', () => {
  test('lapse when their time is over', async () => {
    expect(await settleAt(59)).toBe('draft')
    expect(await settleAt(60)).toBe('lapsed')
  })
})

describe('cancelling', () => {
  test('one order: it is asked for again at once', async () => {
    await confirm()
    await settleAt(2)
    await cancelOrder(desk.trading, { account: ACCOUNT, orderId: 'O1', symbol: 'BTC/USD' })
    expect(await settleAt(2.1)).toBe('cancelled')
    expect(await desk.db.openOrders.count()).toBe(0)
  })

  test('all orders, those of others too; what fails is told', async () => {
    const other = draftRow({ id: 'order-2' as OrderId })
    await desk.db.orders.put(other)
    await confirm()
    await createConfirm(desk.trading)(confirmOf(other))
    const { cancel } = desk.venue.desk
    desk.venue.desk.cancel = (order) =>
      order.orderId === 'O1' ? Promise.reject(new Error('no')) : cancel(order)
    const { cancelled, failed } = await cancelAllOrders(desk.trading, [ACCOUNT])
    expect(cancelled).toBe(1)
    expect(failed).toMatchObject([{ account: ACCOUNT, error: { code: 'internal' } }])
    expect(desk.venue.cancelled).toEqual(['O2'])
  })
})
