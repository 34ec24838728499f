/** The unmodified ccxt class trades at the sandbox's Kraken: every kind, every rule, and balances to the last digit. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { plain } from '../ledger/decimal'
import type { TrueEvent } from '../ledger/history/true-event'
import { type Client, errorOf, Kraken, totalsOf, usedOf } from './ccxt-clients'
import { issueKraken } from './credentials'
import { createKraken } from './kraken'
import { type Loopback, startLoopback } from './loopback'
import {
  areJoined,
  bringBack,
  changesOfTrades,
  changesSince,
  difference,
  PRICES,
  TRADER,
  VIEWER,
} from './order-test-world'

const BTC = 'BTC/USD'
const history: TrueEvent[] = []
const balances = {
  balances: [
    { code: 'ZUSD', balance: '100000.0000', hold: '0' },
    { code: 'XXBT', balance: '2.0000000000', hold: '0' },
  ],
}
const trader = issueKraken(balances, TRADER, history)
const viewer = issueKraken(balances, VIEWER, history)
const server = createKraken({
  accounts: [trader.account, viewer.account],
  now: Date.now,
  prices: PRICES,
  tier: 'uncounted',
})
const { trading } = server
let loopback: Loopback
let kraken: Client
let nonce = Date.now()

function client(credentials: { apiKey: string; secret: string }): Client {
  const made = new Kraken({
    ...credentials,
    number: String,
    fetchImplementation: loopback.fetch,
    enableRateLimit: false,
  })
  made['nonce'] = (() => (nonce += 1)) as never
  return made
}
const totals = async (): Promise<Record<string, string>> => totalsOf(await kraken.fetchBalance())
const received = () => trading.ordersReceived(trader.credentials.apiKey)
const used = async (code: string): Promise<string> => usedOf(await kraken.fetchBalance(), code)
async function calm(): Promise<void> {
  for (const { id } of trading.openOrders()) await kraken.cancelOrder(id)
  bringBack(trading, BTC)
}
const tradesOf = async (id: string) =>
  (await kraken.fetchMyTrades())
    .filter(({ order }) => order === id)
    .toSorted((a, b) => Number(a.price) - Number(b.price))

beforeAll(async () => {
  loopback = await startLoopback([server])
  kraken = client(trader.credentials)
  await kraken.loadMarkets()
})
afterAll(() => loopback.close())

describe('market orders', () => {
  test('by amount: several trades, fees in the quote, balances to the last digit', async () => {
    await calm()
    const before = await totals()
    const events = history.length
    const clientOrderId = randomUUID()
    const placed = await kraken.createOrder(BTC, 'market', 'buy', '0.2', undefined, { clientOrderId })
    const order = await kraken.fetchOrder(placed.id)
    expect(order).toMatchObject({ status: 'closed', clientOrderId })
    expect(plain(order.filled ?? '')).toBe('0.2')
    expect(plain(String(order.average))).toBe('50015')
    const trades = await tradesOf(placed.id)
    expect(trades.map(({ price, amount, fee }) => [price, amount, fee.cost].map(plain))).toEqual([
      ['50010', '0.1', '17.5035'],
      ['50020', '0.1', '17.507'],
    ])
    const change = difference(before, await totals())
    expect(change).toEqual({ BTC: '0.2', USD: '-10038.0105' })
    expect(change).toEqual(changesOfTrades(trades))
    expect(changesSince(history, events)).toEqual({ XXBT: '0.2', ZUSD: '-10038.0105' })
    expect((order.info['trades'] as string[]).toSorted()).toEqual(trades.map(({ id }) => id).toSorted())
  })
  test('by cost', async () => {
    await calm()
    const placed = await kraken.createOrder(BTC, 'market', 'buy', '0.02', undefined, { cost: '1000' })
    const order = await kraken.fetchOrder(placed.id)
    expect(order.status).toBe('closed')
    // 1000 / 50,010, in steps of 0.00000001.
    expect(plain(order.filled ?? '')).toBe('0.019996')
  })
  test('the ledger tells both sides of a fill, the fee at the side of the money', async () => {
    await calm()
    await kraken.createOrder(BTC, 'market', 'sell', '0.05')
    const answer = (await kraken['privatePostLedgers']?.()) as {
      result: { ledger: Record<string, { asset: string; amount: string; fee: string; refid: string }> }
    }
    const rows = Object.values(answer.result.ledger).slice(0, 2)
    const sides = Object.fromEntries(
      rows.map(({ asset, amount, fee }) => [asset, [plain(amount), plain(fee)]]),
    )
    // 0.05 * 49,990 and 0.35 % of it, cut to five places.
    expect(sides).toEqual({ XXBT: ['-0.05', '0'], ZUSD: ['2499.5', '8.74825'] })
  })
})

describe('limit orders', () => {
  test('rests with cost and fee held, is found by its client id, is filled in parts as maker', async () => {
    await calm()
    const clientOrderId = randomUUID()
    const { id } = await kraken.createOrder(BTC, 'limit', 'buy', '0.5', '49000', { clientOrderId })
    // 24,500 and the higher of both fees.
    expect(await used('USD')).toBe('24585.75')
    const found = await kraken.fetchOpenOrders(undefined, undefined, undefined, { clientOrderId })
    expect(found.map((order) => [order.id, order.status])).toEqual([[id, 'open']])
    trading.fill(id, '0.2')
    const part = await kraken.fetchOrder(id)
    expect(part).toMatchObject({ status: 'open' })
    expect(plain(part.filled ?? '')).toBe('0.2')
    await kraken.cancelOrder(id, BTC)
    expect(await used('USD')).toBe('0')
    const closed = await kraken.fetchClosedOrders(undefined, undefined, undefined, { clientOrderId })
    expect(closed.map((order) => [order.id, order.status])).toEqual([[id, 'canceled']])
    const [trade] = await tradesOf(id)
    // 0.2 %.
    expect([trade?.takerOrMaker, plain(trade?.fee.cost ?? '')]).toEqual(['maker', '19.6'])
  })
  test('IOC keeps its part, FOK nothing', async () => {
    await calm()
    const ioc = await kraken.createOrder(BTC, 'limit', 'buy', '0.3', '50010', { timeInForce: 'IOC' })
    const part = await kraken.fetchOrder(ioc.id)
    expect([part.status, plain(part.filled ?? '')]).toEqual(['canceled', '0.1'])
    await calm()
    const fok = await kraken.createOrder(BTC, 'limit', 'buy', '0.3', '50010', { timeInForce: 'FOK' })
    expect(plain((await kraken.fetchOrder(fok.id)).filled ?? '')).toBe('0')
  })
  test('post-only rests, or is refused', async () => {
    await calm()
    const order = await kraken.createOrder(BTC, 'limit', 'buy', '0.1', '50000', { postOnly: true })
    expect((await kraken.fetchOrder(order.id)).status).toBe('open')
    const error = await errorOf(kraken.createOrder(BTC, 'limit', 'buy', '0.1', '50010', { postOnly: true }))
    expect(error.message).toContain('EOrder:Post only order')
  })
})

describe('orders that wait', () => {
  test('stop-loss, take-profit, and their limits', async () => {
    await calm()
    const stop = await kraken.createOrder(BTC, 'market', 'sell', '0.1', undefined, { stopLossPrice: '49000' })
    const profit = await kraken.createOrder(BTC, 'market', 'sell', '0.1', undefined, {
      takeProfitPrice: '52000',
    })
    const limit = await kraken.createOrder(BTC, 'limit', 'sell', '0.1', '48900', { stopLossPrice: '49000' })
    expect(await used('BTC')).toBe('0.3')
    const waiting = await kraken.fetchOrder(stop.id)
    expect(waiting.info['descr']).toMatchObject({ ordertype: 'stop-loss', price: '49000' })
    trading.movePrice(BTC, '0.97')
    expect((await kraken.fetchOrder(stop.id)).status).toBe('closed')
    expect((await kraken.fetchOrder(limit.id)).status).toBe('open')
    trading.movePrice(BTC, '1.1')
    expect((await kraken.fetchOrder(profit.id)).status).toBe('closed')
    expect((await kraken.fetchOrder(limit.id)).status).toBe('closed')
  })
  test('a trailing stop follows the price and sells after its fall', async () => {
    await calm()
    const { id } = await kraken.createOrder(BTC, 'market', 'sell', '0.1', undefined, { trailingPercent: '2' })
    trading.movePrice(BTC, '1.1')
    trading.movePrice(BTC, '0.99')
    expect((await kraken.fetchOrder(id)).status).toBe('open')
    trading.movePrice(BTC, '0.98')
    expect((await kraken.fetchOrder(id)).status).toBe('closed')
  })
})

describe('changed and cancelled', () => {
  test('an amendment keeps the id', async () => {
    await calm()
    const { id } = await kraken.createOrder(BTC, 'limit', 'buy', '0.1', '49000')
    await kraken.editOrder(id, BTC, 'limit', 'buy', '0.2', '48000')
    const order = await kraken.fetchOrder(id)
    expect([order.status, plain(order.amount ?? ''), plain(order.price ?? '')]).toEqual([
      'open',
      '0.2',
      '48000',
    ])
    expect(await used('USD')).toBe('9633.6')
    const more = await errorOf(kraken.editOrder(id, BTC, 'limit', 'buy', '100', '48000'))
    expect(more.name).toBe('InsufficientFunds')
  })
  test('cancelled by its client id; a second time it is unknown; cancel all', async () => {
    await calm()
    const clientOrderId = randomUUID()
    await kraken.createOrder(BTC, 'limit', 'buy', '0.1', '49000', { clientOrderId })
    await kraken.cancelOrder('', BTC, { clientOrderId })
    const error = await errorOf(kraken.cancelOrder('', BTC, { clientOrderId }))
    expect(error.name).toBe('OrderNotFound')
    await kraken.createOrder(BTC, 'limit', 'buy', '0.1', '49000')
    await kraken.cancelAllOrders()
    expect(trading.openOrders()).toEqual([])
  })
})

describe('refused', () => {
  const raw = (fields: Record<string, unknown>) => () =>
    kraken['privatePostAddOrder']?.({ pair: 'XXBTZUSD', type: 'buy', ordertype: 'limit', ...fields })
  test.each([
    ['price off its tick', raw({ volume: '0.1', price: '49000.01' }), 'EOrder:Invalid price'],
    ['too small', raw({ volume: '0.00001', price: '49000' }), 'EOrder:Order minimum not met'],
    ['worth too little', raw({ volume: '0.0001', price: '10' }), 'EOrder:Cost minimum not met'],
    ['more than is free', raw({ volume: '3', price: '49000' }), 'EOrder:Insufficient funds'],
    ['a pair that is none', raw({ pair: 'NOPE', volume: '1', price: '1' }), 'EQuery:Unknown asset pair'],
    ['no price', raw({ volume: '0.1' }), 'EGeneral:Invalid arguments:price'],
    ['a client id too long', raw({ volume: '0.1', price: '49000', cl_ord_id: 'x'.repeat(19) }), 'cl_ord_id'],
  ])('%s', async (_, call, words) => {
    await calm()
    const before = await totals()
    expect((await errorOf(call())).message).toContain(words)
    expect(await totals()).toEqual(before)
    expect(received().at(-1)).toMatchObject({ accepted: false })
  })
  test('a client id that an open order has; it is free again afterwards', async () => {
    await calm()
    const clientOrderId = randomUUID()
    const { id } = await kraken.createOrder(BTC, 'limit', 'buy', '0.1', '49000', { clientOrderId })
    const again = () => kraken.createOrder(BTC, 'limit', 'buy', '0.1', '49000', { clientOrderId })
    expect((await errorOf(again())).message).toContain('already in use')
    await kraken.cancelOrder(id)
    await expect(again()).resolves.toBeDefined()
  })
  test('a key without the right to trade', async () => {
    const error = await errorOf(client(viewer.credentials).createOrder(BTC, 'limit', 'buy', '0.1', '49000'))
    expect(error.name).toBe('PermissionDenied')
  })
  test('an order that nobody made', async () => {
    const error = await errorOf(kraken.fetchOrder('OAAAAA-BBBBB-CCCCCC'))
    expect(error.message).toContain('EOrder:Unknown order')
  })
  test('the same signed request twice: its nonce is used up, and nothing is doubled', async () => {
    await calm()
    const before = received().length
    nonce += 1
    const still = client(trader.credentials)
    const used = nonce
    still['nonce'] = (() => used) as never
    const order = { pair: 'XXBTZUSD', type: 'buy', ordertype: 'market', volume: '0.01' }
    await still['privatePostAddOrder']?.(order)
    expect((await errorOf(still['privatePostAddOrder']?.(order))).name).toBe('InvalidNonce')
    expect(received()).toHaveLength(before + 1)
  })
})

test.each([
  'true',
  'True',
])('validated only (%s): nothing happens, what is wrong is said', async (validate) => {
  await calm()
  const before = received().length
  const order = {
    pair: 'XXBTZUSD',
    type: 'buy',
    ordertype: 'limit',
    volume: '0.1',
    price: '49000',
    validate,
  }
  const answer = (await kraken['privatePostAddOrder']?.(order)) as { result: Record<string, unknown> }
  expect(answer.result).toEqual({ descr: { order: 'buy 0.10000000 XBTUSD @ limit 49000' } })
  expect((await errorOf(kraken['privatePostAddOrder']?.({ ...order, volume: '9' }))).name).toBe(
    'InsufficientFunds',
  )
  expect(received()).toHaveLength(before)
})

test('depth, trades, candles of every span and the tier of the key', async () => {
  await calm()
  trading.setBook(BTC, undefined)
  const book = await kraken.fetchOrderBook(BTC, 20)
  expect([book.bids.length, book.asks.length]).toEqual([20, 20])
  expect(Number(book.bids[0]?.[0])).toBeLessThan(Number(book.asks[0]?.[0]))
  expect((await kraken.fetchTrades(BTC, undefined, 10)).length).toBe(10)
  for (const span of ['1m', '5m', '15m', '30m', '1h', '4h', '1d', '1w']) {
    const candles = await kraken.fetchOHLCV(BTC, span)
    expect(candles.length).toBe(720)
    expect(areJoined(candles)).toBe(true)
  }
  const fee = await kraken.fetchTradingFee(BTC)
  expect([fee.maker, fee.taker].map(String)).toEqual(['0.002', '0.0035'])
})
