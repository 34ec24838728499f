import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import type { OrderId } from '@/lib/core/order'
import { ORDER_CHECKPOINTS } from '@/lib/engine/checkpoint'
import { storeDesk } from '@/lib/settings/settings.store'
import { ACCOUNT, RESOLVED } from '@/tests/fixtures/fake-desk'
import { confirmOf, draftRow, type FakeDesk, NONCE, NOW, openFakeDesk } from '@/tests/fixtures/open-fake-desk'
import { createConfirm } from './confirm-order.store'
import { lapseDrafts, recoverOrders } from './recover-orders.store'
import { settleDue } from './settle-due.store'

let desk: FakeDesk
const draft = draftRow()
beforeEach(async () => {
  desk = await openFakeDesk()
  await desk.db.orders.put(draft)
})
afterEach(async () => {
  globalThis.holdfastCheckpoint = undefined
  await desk.db.delete()
})

const statesOf = async () => (await desk.row()).events.map(({ state }) => state)

describe('a confirm sends its order once', () => {
  test('the row is written as sent before the request leaves', async () => {
    const seen: string[] = []
    desk.venue.onArrival = async () => void seen.push((await desk.row()).state)
    const outcome = await createConfirm(desk.trading)(confirmOf(draft))
    expect(outcome).toMatchObject({ kind: 'placed', order: { orderId: 'O1' } })
    expect(seen).toEqual(['sent'])
    expect(desk.venue.received).toEqual(['c-order-1'])
    expect(await statesOf()).toEqual(['draft', 'confirmed', 'sent', 'open'])
    expect(desk.movedAccounts).toEqual([ACCOUNT])
  })

  test('a double click is one order, and both clicks hear the same', async () => {
    const confirm = createConfirm(desk.trading)
    const [first, second] = await Promise.all([confirm(confirmOf(draft)), confirm(confirmOf(draft))])
    expect(first).toEqual(second)
    expect(first.kind).toBe('placed')
    expect(await confirm(confirmOf(draft))).toEqual(first)
    expect(desk.venue.received).toHaveLength(1)
  })

  test('two engines over one database send one order', async () => {
    const other = { ...desk.trading, underWay: new Set<OrderId>() }
    await Promise.all([createConfirm(desk.trading)(confirmOf(draft)), createConfirm(other)(confirmOf(draft))])
    expect(desk.venue.received).toHaveLength(1)
  })
})

describe('a confirm that is not followed sends nothing', () => {
  const nothingSent = () => expect(desk.venue.received).toEqual([])

  test('with the hash of another order', async () => {
    await expect(
      createConfirm(desk.trading)({ ...confirmOf(draft), hash: 'f'.repeat(64) }),
    ).rejects.toMatchObject({ code: 'refused' })
    nothingSent()
    expect((await desk.row()).state).toBe('draft')
  })

  test('of a draft whose order was changed in the database', async () => {
    await desk.db.orders.put({ ...draft, order: { ...RESOLVED, amount: amount('5') } })
    await expect(createConfirm(desk.trading)(confirmOf(draft))).rejects.toMatchObject({ code: 'refused' })
    nothingSent()
  })

  test('with another word', async () => {
    await expect(
      createConfirm(desk.trading)({ ...confirmOf(draft), nonce: `${NONCE}!` }),
    ).rejects.toMatchObject({ code: 'refused' })
    nothingSent()
  })

  test('of a row without a word', async () => {
    const { nonceHash: _, ...without } = draft
    await desk.db.orders.put(without)
    await expect(createConfirm(desk.trading)(confirmOf(draft))).rejects.toMatchObject({ code: 'refused' })
    nothingSent()
  })

  test.each([
    ['too late', NOW + 60_000],
    ['before the review, with a clock that was set back', NOW - 1],
  ])('%s', async (_, now) => {
    desk.clock.now = now
    expect(await createConfirm(desk.trading)(confirmOf(draft))).toMatchObject({ kind: 'not-sent' })
    nothingSent()
    expect((await desk.row()).state).toBe('lapsed')
  })

  test('after a restart of the engine', async () => {
    expect(await createConfirm(desk.restart())(confirmOf(draft))).toMatchObject({ kind: 'not-sent' })
    nothingSent()
  })

  test('after a lock, and when it is repeated', async () => {
    await lapseDrafts(desk.db, NOW + 1)
    const confirm = createConfirm(desk.trading)
    expect(await confirm(confirmOf(draft))).toMatchObject({ kind: 'not-sent' })
    expect(await confirm(confirmOf(draft))).toMatchObject({ kind: 'not-sent' })
    nothingSent()
  })

  test('while all orders are stopped', async () => {
    await storeDesk(desk.db, { stopped: true })
    expect(await createConfirm(desk.trading)(confirmOf(draft))).toMatchObject({ kind: 'not-sent' })
    nothingSent()
    expect((await desk.row()).state).toBe('not-sent')
  })

  test('when the stop is pressed between confirm and request', async () => {
    globalThis.holdfastCheckpoint = async (name) => {
      if (name === 'order.sending') await storeDesk(desk.db, { stopped: true })
    }
    expect(await createConfirm(desk.trading)(confirmOf(draft))).toMatchObject({ kind: 'not-sent' })
    nothingSent()
  })

  test('above the daily limit, with the figures, and exactly at the limit it is sent', async () => {
    await desk.db.orders.put(draftRow({ id: 'before' as OrderId, state: 'filled', worth: amount('950.01') }))
    await storeDesk(desk.db, { dailyLimits: { [ACCOUNT]: '1000' } })
    const outcome = await createConfirm(desk.trading)(confirmOf(draft))
    expect(outcome).toMatchObject({
      kind: 'not-sent',
      error: { sentence: { params: { worth: '50.00', before: '950.01', limit: '1000' } } },
    })
    nothingSent()
    const next = draftRow({ id: 'order-2' as OrderId, worth: amount('49.99') })
    await desk.db.orders.put(next)
    expect(await createConfirm(desk.trading)(confirmOf(next))).toMatchObject({ kind: 'placed' })
  })

  test('when the price has moved too far', async () => {
    desk.venue.middle = amount('101.2')
    expect(await createConfirm(desk.trading)(confirmOf(draft))).toMatchObject({
      kind: 'not-sent',
      error: { sentence: { params: { before: '100', percent: 1 } } },
    })
    nothingSent()
  })

  test('when the venue does not tell its book', async () => {
    desk.venue.silent = true
    expect(await createConfirm(desk.trading)(confirmOf(draft))).toMatchObject({
      kind: 'not-sent',
      error: { code: 'unreachable' },
    })
    nothingSent()
  })
})

describe('a clear no', () => {
  test('is the end when the venue knows no such order either', async () => {
    desk.venue.fate = 'refused'
    expect(await createConfirm(desk.trading)(confirmOf(draft))).toMatchObject({ kind: 'rejected' })
    expect((await desk.row()).state).toBe('rejected')
    expect(desk.venue.asked.find).toBe(1)
  })

  test('to the second copy of a request that the browser doubled is none: the first copy is shown', async () => {
    desk.venue.fate = 'doubled, second refused'
    expect(await createConfirm(desk.trading)(confirmOf(draft))).toMatchObject({
      kind: 'placed',
      order: { orderId: 'O1' },
    })
  })

  test('is not clear while the venue cannot be asked', async () => {
    desk.venue.fate = 'refused'
    desk.venue.onArrival = async () => void (desk.venue.silent = true)
    expect(await createConfirm(desk.trading)(confirmOf(draft))).toMatchObject({ kind: 'unknown' })
    desk.venue.silent = false
    desk.clock.now += 61_000
    await settleDue(desk.trading)
    expect((await desk.row()).state).toBe('rejected')
  })
})

describe('death at each point', () => {
  /** The engine dies when it reaches the point: nothing after it runs. A promise that never settles is how that looks. */
  async function dieAt(point: string): Promise<void> {
    await new Promise<void>((died) => {
      globalThis.holdfastCheckpoint = (name) => {
        if (name !== point) return undefined
        died()
        return new Promise(() => {})
      }
      void createConfirm(desk.trading)(confirmOf(draft))
    })
    globalThis.holdfastCheckpoint = undefined
  }

  test.each(
    ORDER_CHECKPOINTS.filter((name) => name !== 'order.asked' && name !== 'order.claiming'),
  )('%s: at most one order at the venue, and the journal comes to the truth', async (point) => {
    await dieAt(point)
    const next = desk.restart()
    desk.clock.now += 1_000
    await recoverOrders(desk.db, desk.clock.now)
    const again = await createConfirm(next)(confirmOf(draft))
    for (let minute = 0; minute < 3; minute++) {
      desk.clock.now += 61_000
      await settleDue(next)
    }
    const { state } = await desk.row()
    const arrived = desk.venue.received.length
    expect(arrived).toBe(point === 'order.answered' || point === 'order.stored' ? 1 : 0)
    expect(state).toBe(arrived === 1 ? 'open' : point === 'order.sent' ? 'absent' : 'not-sent')
    if (point === 'order.confirmed' || point === 'order.sending') expect(again.kind).toBe('not-sent')
  })

  test('while the request is on its way', async () => {
    await new Promise<void>((died) => {
      desk.venue.onArrival = () => {
        died()
        desk.venue.received.push('on its way')
        desk.venue.orders.push({
          ...RESOLVED,
          orderId: 'O9',
          clientId: draft.clientId,
          symbol: RESOLVED.market.symbol,
          status: 'open',
          filled: amount('0'),
          fees: [],
          at: NOW,
        })
        return new Promise(() => {})
      }
      void createConfirm(desk.trading)(confirmOf(draft))
    })
    desk.venue.onArrival = () => Promise.resolve()
    await recoverOrders(desk.db, NOW)
    await createConfirm(desk.restart())(confirmOf(draft))
    await settleDue(desk.restart())
    expect((await desk.row()).found.map(({ orderId }) => orderId)).toEqual(['O9'])
    expect(desk.venue.received).toEqual(['on its way'])
  })
})
