import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { amount, ZERO } from '@/lib/core/amount'
import type { AccountId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import { readSettings } from '@/lib/settings/settings.store'
import { ACCOUNT, createFakeVenue, MARKET } from '@/tests/fixtures/fake-desk'
import { account, draftRow, type FakeDesk, NOW, openFakeDesk } from '@/tests/fixtures/open-fake-desk'
import { createConfirm } from './confirm-order.store'
import type { OrderDraft } from './draft'
import { createSettler } from './settler.store'
import { createTradingHandlers } from './trading.handlers'

let desk: FakeDesk
let handlers: ReturnType<typeof createTradingHandlers>
let announced: string[]
let linesAsked: number
beforeEach(async () => {
  desk = await openFakeDesk()
  announced = []
  linesAsked = 0
  const { trading } = desk
  handlers = createTradingHandlers({
    trading,
    confirm: createConfirm(trading),
    settler: createSettler(trading),
    announce: (kind) => void announced.push(kind),
    readPortfolio: () => Promise.resolve(undefined),
    ensurePrices: () => Promise.resolve(),
    whatIf: () => Promise.resolve({ unknown: say('Nothing is sold.') }),
    venueName: () => 'Kraken',
    lines: () => {
      linesAsked += 1
      return Promise.resolve([{ market: MARKET, base: 'BTC', quote: 'USD' }])
    },
  })
})
afterEach(() => desk.db.delete())

const draft: OrderDraft = {
  account: ACCOUNT,
  market: MARKET,
  side: 'buy',
  kind: 'limit',
  size: { by: 'amount', value: amount('0.5') },
  timeInForce: 'GTC',
  price: amount('99'),
}
const place = async (change: Partial<OrderDraft> = {}) => {
  const { id, hash, nonce } = await handlers['trading.review']({ draft: { ...draft, ...change } }, undefined)
  return handlers['trading.confirm']({ id, hash, nonce }, undefined)
}
const statesOf = async () => (await desk.db.orders.toArray()).map(({ state }) => state).toSorted()

test('facts tell what the form checks against', async () => {
  expect(await handlers['trading.facts']({ account: ACCOUNT, market: MARKET }, undefined)).toMatchObject({
    rules: { base: 'BTC' },
    tier: { taker: '0.002' },
    free: { base: '3', quote: '5000' },
    mayTrade: true,
  })
  // The form follows the book: it is not asked for.
  expect(desk.venue.asked.book).toBe(0)
})

test('a review that was left is dead', async () => {
  const { id, hash, nonce } = await handlers['trading.review']({ draft }, undefined)
  await handlers['trading.discard']({ id }, undefined)
  expect(await handlers['trading.confirm']({ id, hash, nonce }, undefined)).toMatchObject({
    kind: 'not-sent',
  })
  expect(desk.venue.received).toEqual([])
})

describe('the kill switch', () => {
  test('is stored, ends reviews, cancels what is open, and is released', async () => {
    await place()
    const { id, hash, nonce } = await handlers['trading.review']({ draft }, undefined)
    await handlers['trading.stop']({ stopped: true }, undefined)
    expect((await readSettings(desk.db)).desk.stopped).toBe(true)
    expect(desk.venue.cancelled).toEqual(['O1'])
    expect(announced).toEqual(['settings'])
    expect(await handlers['trading.confirm']({ id, hash, nonce }, undefined)).toMatchObject({
      kind: 'not-sent',
    })
    await expect(place()).rejects.toMatchObject({ code: 'refused' })
    await handlers['trading.stop']({ stopped: false }, undefined)
    expect((await place()).kind).toBe('placed')
  })

  test('stays pressed when something could not be cancelled, and says what', async () => {
    await place()
    desk.venue.desk.cancel = () => Promise.reject(new Error('no'))
    expect(await handlers['trading.stop']({ stopped: true }, undefined)).toMatchObject({
      failed: [{ account: ACCOUNT, label: 'Kraken', error: { code: 'internal' } }],
    })
    expect((await readSettings(desk.db)).desk.stopped).toBe(true)
    expect(announced).toEqual(['settings'])
  })
})

describe('refresh', () => {
  test('reads the open orders of every account, and settles what is unclear', async () => {
    desk.venue.fate = 'lost answer'
    await place()
    await desk.db.accounts.put({
      ...account,
      id: 'manual' as AccountId,
      source: { kind: 'manual', positions: [] },
    })
    await handlers['trading.refresh']({}, undefined)
    expect(await statesOf()).toEqual(['open'])
    expect(await desk.db.orderReadings.toArray()).toMatchObject([{ accountId: ACCOUNT, lastGoodAt: NOW }])
  })

  test('does not fail because of an account', async () => {
    desk.venue.silent = true
    await handlers['trading.refresh']({}, undefined)
    expect(await desk.db.orderReadings.get(ACCOUNT)).toMatchObject({ error: { code: 'unreachable' } })
  })
})

describe('a change of an open order', () => {
  test('in place: the later row goes on with it, the earlier one is over', async () => {
    await place()
    desk.venue.desk.edit = (orderId, order) => {
      desk.venue.orders = desk.venue.orders.map((each) =>
        each.orderId === orderId
          ? { ...each, amount: order.amount, ...(order.price ? { price: order.price } : {}) }
          : each,
      )
      const [changed] = desk.venue.orders
      return changed ? Promise.resolve(changed) : Promise.reject(new Error('gone'))
    }
    expect(await place({ replaces: 'O1', price: amount('98') })).toMatchObject({
      kind: 'placed',
      order: { orderId: 'O1', price: '98' },
    })
    expect(await statesOf()).toEqual(['cancelled', 'open'])
  })

  test('whose answer was lost is found by its new terms, and not before', async () => {
    await place()
    desk.venue.desk.edit = () => Promise.reject(new Error('lost'))
    await place({ replaces: 'O1', price: amount('98') })
    const settle = async (seconds: number) => {
      desk.clock.now = NOW + seconds * 1000
      await handlers['trading.refresh']({}, undefined)
      return (await desk.db.orders.toArray()).find(({ replaces }) => replaces !== undefined)?.state
    }
    expect(await settle(1)).toBe('unknown')
    desk.venue.orders = desk.venue.orders.map((each) => ({ ...each, price: amount('98') }))
    expect(await settle(3)).toBe('open')
  })
})

test('an order of an account that was removed is asked for no more', async () => {
  await desk.db.orders.put(draftRow({ state: 'unknown', settleAt: NOW, sentAt: NOW }))
  await desk.db.accounts.clear()
  await handlers['trading.refresh']({}, undefined)
  expect(await desk.row()).toMatchObject({ state: 'unknown' })
  expect(await createSettler(desk.trading).isBusy()).toBe(false)
})

test('what is sold elsewhere must be moved there, for what its account takes for a withdrawal', async () => {
  const other = 'bbbbbbbbbbbbbbbbbbbbbb' as AccountId
  const second = { ...account, id: other, label: 'Second' }
  await desk.db.accounts.put(second)
  const empty = {
    ...createFakeVenue(() => NOW).desk,
    free: () => Promise.resolve({ base: ZERO, quote: ZERO }),
  }
  const home = { ...desk.venue.desk, withdrawalFees: () => Promise.resolve({ BTC: amount('0.0002') }) }
  desk.trading.openDesk = (id) =>
    Promise.resolve(id === other ? { account: second, desk: empty } : { account, desk: home })
  const sale: OrderDraft = {
    ...draft,
    side: 'sell',
    kind: 'market',
    size: { by: 'amount', value: amount('1') },
  }
  const rows = await handlers['trading.compare']({ draft: sale }, undefined)
  expect(rows[1]?.result).toMatchObject({
    move: { from: ACCOUNT, fee: { code: 'BTC', quantity: '0.0002' } },
  })
})

test('lists of markets are asked for once, however many accounts are compared', async () => {
  for (const letter of ['b', 'c', 'd'])
    await desk.db.accounts.put({ ...account, id: letter.repeat(22) as AccountId, label: letter })
  desk.trading.openDesk = () => Promise.resolve({ account, desk: desk.venue.desk })
  const rows = await handlers['trading.compare']({ draft }, undefined)
  expect(rows).toHaveLength(4)
  expect(linesAsked).toBe(1)
})

test('venues are compared, and one that fails says why', async () => {
  const other = 'bbbbbbbbbbbbbbbbbbbbbb' as AccountId
  await desk.db.accounts.put({ ...account, id: other, label: 'Second' })
  const silent = createFakeVenue(() => NOW)
  silent.silent = true
  desk.trading.openDesk = (id) =>
    Promise.resolve(
      id === other
        ? { account: { ...account, id: other, label: 'Second' }, desk: silent.desk }
        : { account, desk: desk.venue.desk },
    )
  const rows = await handlers['trading.compare']({ draft }, undefined)
  expect(rows.map(({ accountLabel }) => accountLabel)).toEqual(['Kraken', 'Second'])
  expect(rows[0]?.result).toMatchObject({ net: { code: 'BTC' } })
  expect(rows[1]?.result).toMatchObject({ unavailable: { template: '{host} could not be reached.' } })
})
