import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import { AppError } from '@/lib/core/errors'
import type { OrderId } from '@/lib/core/order'
import { OrderRefused } from '@/lib/core/order-refused'
import { say } from '@/lib/core/sentence'
import { type Database, openDatabase } from '@/lib/db/database.store'
import type { Book, PublicTrade } from '@/lib/markets/live'
import { ACCOUNT, bookOf, paperOrder, paperRow, rules } from '@/tests/fixtures/paper'
import { openPaperDesk } from './open-paper-desk.store'
import type { PaperVenue } from './paper-venue'

let db: Database
let book: Book
let trades: PublicTrade[]
let moved: number
let now: number
let failure: AppError | undefined
/** The market that fails; absent: all of them. */
let failing: string | undefined
beforeEach(async () => {
  db = openDatabase({ rowKey: new Uint8Array(32).fill(1), indexKey: new Uint8Array(32).fill(2) })
  book = bookOf([['99', '1']], [['101', '1']])
  trades = []
  moved = 0
  now = 1000
  failure = undefined
  failing = undefined
  await db.papers.put(paperRow({ USDT: '1000' }))
})
afterEach(() => db.delete())

const venue: PaperVenue = {
  rules: async () => rules,
  fee: async () => ({ maker: amount('0.0005'), taker: amount('0.001'), source: 'venue' }),
  book: async (symbol) => {
    if (failure && (failing === undefined || failing === symbol)) throw failure
    return book
  },
  trades: async () => trades,
}
const desk = () => openPaperDesk({ db, now: () => now, venue, onMoved: () => void (moved += 1) }, ACCOUNT)
const buy = (price: string, size = '1') => paperOrder('buy', 'limit', { amount: size, price })

test('an order is placed in one step, and told like a venue tells it', async () => {
  const told = await desk().place(buy('100'), desk().clientId('order-1' as OrderId))
  expect(told).toEqual({
    orderId: '1',
    clientId: 'order-1',
    symbol: 'BTC/USDT',
    side: 'buy',
    kind: 'limit',
    status: 'open',
    amount: '1',
    filled: '0',
    price: '100',
    fees: [],
    at: 1000,
  })
  expect(await desk().free(rules)).toEqual({ base: '0', quote: '900' })
  expect(moved).toBe(1)
})

test('asked for an order that rests, the market is looked at first', async () => {
  await desk().place(buy('100'), 'a')
  book = bookOf([['98', '1']], [['100', '0.4']])
  const query = { clientId: 'a', symbol: 'BTC/USDT', since: 0 }
  expect(await desk().find(query)).toMatchObject([{ status: 'open', filled: '0.4' }])
  trades = [{ id: 't', at: 1500, side: 'sell', price: amount('99'), amount: amount('5') }]
  expect(await desk().open()).toEqual([])
  expect(await desk().find(query)).toMatchObject([{ status: 'filled', filled: '1', cost: '100' }])
  expect(await desk().find({ ...query, clientId: 'other' })).toEqual([])
})

test('an order that has ended is told without asking the venue', async () => {
  await desk().place(paperOrder('buy', 'market', { amount: '0.5' }), 'a')
  failure = new AppError('unreachable', say('No answer.'))
  expect(await desk().find({ clientId: 'a', symbol: 'BTC/USDT', since: 0 })).toMatchObject([
    { status: 'filled' },
  ])
})

test('a market that cannot be asked is a clear no, and nothing is written', async () => {
  failure = new AppError('unreachable', say('No answer.'))
  await expect(desk().place(buy('100'), 'a')).rejects.toBeInstanceOf(OrderRefused)
  expect(await db.papers.get(ACCOUNT)).toEqual(paperRow({ USDT: '1000' }))
  await expect(desk().book('BTC/USDT')).rejects.toMatchObject({ code: 'unreachable' })
})

test('one market that cannot be read keeps no order of another from moving on', async () => {
  const inEth = { ...buy('100'), market: { ...buy('100').market, symbol: 'ETH/USDT' } }
  await desk().place(inEth, 'eth')
  await desk().place(buy('100'), 'btc')
  failure = new AppError('not-found', say('No such market.'))
  failing = 'ETH/USDT'
  book = bookOf([['98', '1']], [['100', '5']])
  expect(await desk().open()).toMatchObject([{ symbol: 'ETH/USDT', status: 'open', filled: '0' }])
  expect(await desk().find({ clientId: 'btc', symbol: 'BTC/USDT', since: 0 })).toMatchObject([
    { status: 'filled' },
  ])
  await expect(desk().open()).rejects.toMatchObject({ code: 'not-found' })
})

test('what the account cannot do is a clear no out of the transaction too, and changes nothing', async () => {
  await expect(desk().place(buy('100', '11'), 'a')).rejects.toBeInstanceOf(OrderRefused)
  await expect(desk().edit('9', buy('100'), 'a')).rejects.toBeInstanceOf(OrderRefused)
  expect(await db.papers.get(ACCOUNT)).toEqual(paperRow({ USDT: '1000' }))
  expect(moved).toBe(0)
})

test('an edit is one step: the old order ends as the new one begins', async () => {
  const { orderId } = await desk().place(buy('100', '10'), 'a')
  const told = await desk().edit(orderId, buy('99', '10'), 'b')
  expect(told).toMatchObject({ clientId: 'b', status: 'open', price: '99' })
  expect((await desk().open()).map(({ clientId }) => clientId)).toEqual(['b'])
  expect(await desk().free(rules)).toEqual({ base: '0', quote: '10' })
})

test('rules say that the fee is taken from what arrives', async () => {
  expect(await desk().rules('BTC/USDT')).toMatchObject({ buyFeeIn: 'base' })
})

test('a market that answers too late fills nothing', async () => {
  const slow = openPaperDesk({ db, now: () => (now += 15_000), venue, onMoved: () => {} }, ACCOUNT)
  await expect(slow.place(buy('101'), 'a')).rejects.toBeInstanceOf(OrderRefused)
  expect(await db.papers.get(ACCOUNT)).toMatchObject({ orders: [] })
})

test('the same request twice at once is one order', async () => {
  const ends = await Promise.allSettled([desk().place(buy('100'), 'same'), desk().place(buy('100'), 'same')])
  expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect((await db.papers.get(ACCOUNT))?.orders).toHaveLength(1)
})

test('orders that are placed at once share neither money nor offers', async () => {
  const market = () => paperOrder('buy', 'market', { amount: '0.6' })
  await Promise.all([desk().place(market(), 'a'), desk().place(market(), 'b')])
  const row = await db.papers.get(ACCOUNT)
  expect(row?.fills.map(({ amount: size }) => size)).toEqual(['0.6', '0.4'])
  expect(row?.orders.map(({ status }) => status)).toEqual(['filled', 'cancelled'])
  expect(await desk().book('BTC/USDT')).toMatchObject({ asks: [], bids: [['99', '1']] })
})

test('cancel works without the venue; twice is said', async () => {
  const { orderId, symbol } = await desk().place(buy('100'), 'a')
  failure = new AppError('unreachable', say('No answer.'))
  await desk().cancel({ orderId, symbol })
  expect(await desk().free(rules)).toEqual({ base: '0', quote: '1000' })
  await expect(desk().cancel({ orderId, symbol })).rejects.toMatchObject({ code: 'not-found' })
})

test('looking at a market in which nothing happened writes nothing and tells nobody', async () => {
  await desk().place(buy('100'), 'a')
  const before = moved
  trades = [{ id: 't', at: 1500, side: 'sell', price: amount('100.5'), amount: amount('5') }]
  await desk().open()
  expect(moved).toBe(before)
})
