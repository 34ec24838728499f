/** The unmodified ccxt class trades at the sandbox's Binance: every kind, every rule, and balances to the last digit. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { plain } from '../ledger/decimal'
import type { TrueEvent } from '../ledger/history/true-event'
import { createBinance } from './binance'
import { Binance, type Client, errorOf, totalsOf, usedOf } from './ccxt-clients'
import { issueBinance } from './credentials'
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

const BTC = 'BTC/USDT'
const history: TrueEvent[] = []
const balances = {
  spot: [
    { asset: 'USDT', free: '100000', locked: '0' },
    { asset: 'BTC', free: '2', locked: '0' },
  ],
  funding: [],
  flexible: [],
  locked: [],
}
const trader = issueBinance(balances, TRADER, 'hmac', history)
const viewer = issueBinance(balances, VIEWER, 'hmac', history)
const server = createBinance({
  accounts: [trader.account, viewer.account],
  now: Date.now,
  prices: PRICES,
  weightLimits: { api: 1_000_000 },
})
const { trading } = server
let loopback: Loopback
let spot: Client

const client = (credentials: { apiKey: string; secret: string }): Client =>
  new Binance({
    ...credentials,
    number: String,
    fetchImplementation: loopback.fetch,
    enableRateLimit: false,
    options: {
      fetchMarkets: { types: ['spot'] },
      fetchMargins: false,
      fetchCurrencies: false,
      warnOnFetchOpenOrdersWithoutSymbol: false,
    },
  })
const totals = async (): Promise<Record<string, string>> => totalsOf(await spot.fetchBalance())
const received = () => trading.ordersReceived(trader.credentials.apiKey)
const used = async (code: string): Promise<string> => usedOf(await spot.fetchBalance(), code)
/** Puts the price back to 50,000 and ends what is open. */
async function calm(): Promise<void> {
  for (const { id, market } of trading.openOrders())
    await spot.cancelOrder(id, market === 'BTCUSDT' ? BTC : 'ETH/USDT')
  bringBack(trading, BTC)
}

beforeAll(async () => {
  loopback = await startLoopback([server])
  spot = client(trader.credentials)
  await spot.loadMarkets()
})
afterAll(() => loopback.close())

describe('market orders', () => {
  test('by amount: walks the book in several trades; balances move by them and their fees', async () => {
    await calm()
    const before = await totals()
    const events = history.length
    const order = await spot.createOrder(BTC, 'market', 'buy', '0.2', undefined, {
      newClientOrderId: 'mine-1',
    })
    expect(order).toMatchObject({ status: 'closed', filled: '0.20000000', clientOrderId: 'mine-1' })
    // 0.1 at 50,010 and 0.1 at 50,020.
    expect(plain(order.cost ?? '')).toBe('10003')
    const trades = await spot.fetchMyTrades(BTC, undefined, undefined, { orderId: order.id })
    expect(trades.map(({ price, amount }) => [plain(price), plain(amount)])).toEqual([
      ['50010', '0.1'],
      ['50020', '0.1'],
    ])
    // The tier of 0.09 % in the coin that arrives.
    expect(trades.map(({ fee }) => [plain(fee.cost), fee.currency])).toEqual([
      ['0.00009', 'BTC'],
      ['0.00009', 'BTC'],
    ])
    const change = difference(before, await totals())
    expect(change).toEqual({ BTC: '0.19982', USDT: '-10003' })
    expect(change).toEqual(changesOfTrades(trades))
    expect(changesSince(history, events)).toEqual(change)
  })
  test('by cost: whole steps of the amount, as far as the money goes', async () => {
    await calm()
    const order = await spot.createOrder(BTC, 'market', 'buy', undefined, undefined, { cost: '1000' })
    // 1000 / 50,010 = 0.019996, in steps of 0.00001.
    expect(plain(order.filled ?? '')).toBe('0.01999')
    expect(order.status).toBe('closed')
  })
  test('a book that ends leaves the rest unfilled', async () => {
    await calm()
    const order = await spot.createOrder(BTC, 'market', 'sell', '0.6')
    expect(plain(order.filled ?? '')).toBe('0.5')
    expect(order.info['status']).toBe('EXPIRED')
  })
  test('a request that comes twice is executed twice: the client id is free again once the first is filled', async () => {
    await calm()
    const before = received().length
    const ids = []
    for (let at = 0; at < 2; at += 1)
      ids.push(
        (await spot.createOrder(BTC, 'market', 'buy', '0.01', undefined, { newClientOrderId: 'twice' })).id,
      )
    expect(new Set(ids).size).toBe(2)
    const came = received().slice(before)
    expect(came.map(({ clientId, accepted }) => [clientId, accepted])).toEqual([
      ['twice', true],
      ['twice', true],
    ])
    const all = (await spot['privateGetAllOrders']?.({ symbol: 'BTCUSDT' })) as { clientOrderId: string }[]
    expect(all.filter(({ clientOrderId }) => clientOrderId === 'twice')).toHaveLength(2)
  })
})

describe('limit orders', () => {
  test('rests, locks its cost, is found by both ids, is filled in parts by a moving market as maker, and frees what is left', async () => {
    await calm()
    const before = await totals()
    const order = await spot.createOrder(BTC, 'limit', 'buy', '0.5', '49000', { newClientOrderId: 'rest' })
    expect(order.status).toBe('open')
    expect(await used('USDT')).toBe('24500')
    expect((await spot.fetchOrder(undefined, BTC, { origClientOrderId: 'rest' })).id).toBe(order.id)
    expect((await spot.fetchOpenOrders(BTC)).map(({ id }) => id)).toEqual([order.id])
    trading.fill(order.id, '0.2')
    const part = await spot.fetchOrder(order.id, BTC)
    expect(part).toMatchObject({ status: 'open', info: { status: 'PARTIALLY_FILLED' } })
    expect(await used('USDT')).toBe('14700')
    trading.setBook(BTC, { bids: [], asks: [{ price: '48900', amount: '0.1' }] })
    expect(plain((await spot.fetchOrder(order.id, BTC)).filled ?? '')).toBe('0.3')
    await spot.cancelOrder(order.id, BTC)
    expect(await used('USDT')).toBe('0')
    const trades = await spot.fetchMyTrades(BTC, undefined, undefined, { orderId: order.id })
    expect(
      trades.every(({ takerOrMaker, price }) => takerOrMaker === 'maker' && plain(price) === '49000'),
    ).toBe(true)
    expect(difference(before, await totals())).toEqual({ BTC: '0.29976', USDT: '-14700' })
  })
  test('that crosses takes at once, and what is left rests', async () => {
    await calm()
    const order = await spot.createOrder(BTC, 'limit', 'buy', '0.3', '50010')
    expect(order).toMatchObject({ status: 'open', info: { status: 'PARTIALLY_FILLED' } })
    expect(plain(order.filled ?? '')).toBe('0.1')
    expect(await used('USDT')).toBe('10002')
  })
  test('IOC ends with a part, FOK with nothing', async () => {
    await calm()
    const ioc = await spot.createOrder(BTC, 'limit', 'buy', '0.3', '50010', { timeInForce: 'IOC' })
    expect(plain(ioc.filled ?? '')).toBe('0.1')
    expect(ioc.info['status']).toBe('EXPIRED')
    await calm()
    const fok = await spot.createOrder(BTC, 'limit', 'buy', '0.3', '50010', { timeInForce: 'FOK' })
    expect(plain(fok.filled ?? '')).toBe('0')
    expect(fok.info['status']).toBe('EXPIRED')
    const whole = await spot.createOrder(BTC, 'limit', 'buy', '0.1', '50010', { timeInForce: 'FOK' })
    expect(whole.status).toBe('closed')
  })
  test('post-only rests below the ask, and is refused above it', async () => {
    await calm()
    const order = await spot.createOrder(BTC, 'limit', 'buy', '0.1', '50000', { postOnly: true })
    expect(order.info['type']).toBe('LIMIT_MAKER')
    expect(order.status).toBe('open')
    const error = await errorOf(spot.createOrder(BTC, 'limit', 'buy', '0.1', '50010', { postOnly: true }))
    expect(error.message).toContain('would immediately match and take')
  })
})

describe('orders that wait', () => {
  test('a stop sells when the price falls to it', async () => {
    await calm()
    const order = await spot.createOrder(BTC, 'market', 'sell', '0.1', undefined, { stopLossPrice: '49000' })
    expect(order.info['type']).toBe('STOP_LOSS')
    expect(await used('BTC')).toBe('0.1')
    trading.movePrice(BTC, '0.97')
    const filled = await spot.fetchOrder(order.id, BTC)
    expect(filled.status).toBe('closed')
    expect(Number(filled.average)).toBeLessThan(48_500)
  })
  test('a stop-limit rests at its limit once it was reached', async () => {
    await calm()
    const order = await spot.createOrder(BTC, 'limit', 'sell', '0.1', '49500', { stopLossPrice: '49000' })
    expect(order.info).toMatchObject({ type: 'STOP_LOSS_LIMIT', workingTime: -1 })
    trading.movePrice(BTC, '0.97')
    const resting = await spot.fetchOrder(order.id, BTC)
    expect(resting).toMatchObject({ status: 'open', info: { isWorking: true } })
    trading.movePrice(BTC, '1.03')
    expect((await spot.fetchOrder(order.id, BTC)).status).toBe('closed')
  })
  test('a take-profit sells when the price rises to it; one that is reached already is refused', async () => {
    await calm()
    const order = await spot.createOrder(BTC, 'market', 'sell', '0.1', undefined, {
      takeProfitPrice: '51000',
    })
    trading.movePrice(BTC, '1.01')
    expect((await spot.fetchOrder(order.id, BTC)).status).toBe('open')
    trading.movePrice(BTC, '1.02')
    expect((await spot.fetchOrder(order.id, BTC)).status).toBe('closed')
    await calm()
    const error = await errorOf(
      spot.createOrder(BTC, 'market', 'sell', '0.1', undefined, { stopLossPrice: '50500' }),
    )
    expect(error.message).toContain('Stop price would trigger immediately')
  })
  test('a trailing stop follows the price up, and sells after its fall', async () => {
    await calm()
    const order = await spot.createOrder(BTC, 'market', 'sell', '0.1', undefined, {
      trailingPercent: '2',
      stopLossOrTakeProfit: 'stopLoss',
    })
    expect(order.info).toMatchObject({ type: 'STOP_LOSS', trailingDelta: 200 })
    trading.movePrice(BTC, '1.1')
    trading.movePrice(BTC, '0.99')
    expect((await spot.fetchOrder(order.id, BTC)).status).toBe('open')
    trading.movePrice(BTC, '0.98')
    expect((await spot.fetchOrder(order.id, BTC)).status).toBe('closed')
  })
  test('a trailing take-profit waits for the price to come back from its lowest', async () => {
    await calm()
    const order = await spot.createOrder(BTC, 'market', 'sell', '0.1', undefined, {
      trailingPercent: '2',
      stopLossOrTakeProfit: 'takeProfit',
    })
    expect(order.info).toMatchObject({ type: 'TAKE_PROFIT', trailingDelta: 200 })
    trading.movePrice(BTC, '0.95')
    trading.movePrice(BTC, '1.01')
    expect((await spot.fetchOrder(order.id, BTC)).status).toBe('open')
    trading.movePrice(BTC, '1.02')
    expect((await spot.fetchOrder(order.id, BTC)).status).toBe('closed')
  })
  test('a stop and a trailing stop that buy begin when the price rises', async () => {
    await calm()
    const stop = await spot.createOrder(BTC, 'market', 'buy', '0.1', undefined, { stopLossPrice: '51000' })
    expect(await used('USDT')).toBe('5100')
    const trailing = await spot.createOrder(BTC, 'market', 'buy', '0.1', undefined, {
      trailingPercent: '3',
      stopLossOrTakeProfit: 'stopLoss',
    })
    trading.movePrice(BTC, '0.98')
    trading.movePrice(BTC, '1.02')
    expect((await spot.fetchOrder(trailing.id, BTC)).status).toBe('open')
    trading.movePrice(BTC, '1.03')
    expect((await spot.fetchOrder(trailing.id, BTC)).status).toBe('closed')
    expect((await spot.fetchOrder(stop.id, BTC)).status).toBe('closed')
  })
  test('of an OCO only one is filled; its amount is locked once', async () => {
    await calm()
    const list = (await spot['privatePostOrderListOco']?.({
      symbol: 'BTCUSDT',
      side: 'SELL',
      quantity: '0.1',
      listClientOrderId: 'pair',
      aboveType: 'LIMIT_MAKER',
      abovePrice: '52000',
      belowType: 'STOP_LOSS',
      belowStopPrice: '48000',
    })) as { orderListId: string; orders: { orderId: string }[] }
    expect(await used('BTC')).toBe('0.1')
    trading.movePrice(BTC, '1.05')
    const orders = await Promise.all(list.orders.map(({ orderId }) => spot.fetchOrder(orderId, BTC)))
    expect(orders.map(({ info }) => info['status'])).toEqual(['FILLED', 'EXPIRED'])
    expect(await used('BTC')).toBe('0')
    const wrong = await errorOf(
      spot['privatePostOrderListOco']?.({
        symbol: 'BTCUSDT',
        side: 'SELL',
        quantity: '0.1',
        aboveType: 'LIMIT_MAKER',
        abovePrice: '40000',
        belowType: 'STOP_LOSS',
        belowStopPrice: '39000',
      }),
    )
    expect(wrong.message).toContain('relationship of the prices')
  })
})

describe('changed and cancelled', () => {
  test('an edit cancels the old order and places the new one', async () => {
    await calm()
    const old = await spot.createOrder(BTC, 'limit', 'buy', '0.1', '49000')
    const edited = await spot.editOrder(old.id, BTC, 'limit', 'buy', '0.1', '48000', {
      clientOrderId: 'second',
    })
    expect(edited).toMatchObject({ status: 'open', clientOrderId: 'second' })
    expect(edited.id).not.toBe(old.id)
    expect((await spot.fetchOrder(old.id, BTC)).status).toBe('canceled')
    const gone = await errorOf(spot.editOrder(old.id, BTC, 'limit', 'buy', '0.1', '47000'))
    expect(gone.message).toContain('-2022')
    expect((await spot.fetchOpenOrders(BTC)).map(({ id }) => id)).toEqual([edited.id])
  })
  test('made smaller it stays the same order', async () => {
    await calm()
    const old = await spot.createOrder(BTC, 'limit', 'buy', '0.2', '49000')
    // ccxt has no name for this endpoint.
    const { request } = spot as unknown as { request: (...call: unknown[]) => Promise<unknown> }
    const change = { symbol: 'BTCUSDT', orderId: old.id, newQty: '0.1' }
    await request.call(spot, 'order/amend/keepPriority', 'private', 'PUT', change)
    expect(plain((await spot.fetchOrder(old.id, BTC)).amount ?? '')).toBe('0.1')
    expect(await used('USDT')).toBe('4900')
  })
  test('cancel all, twice: the second finds nothing', async () => {
    await calm()
    await spot.createOrder(BTC, 'limit', 'buy', '0.1', '49000')
    await spot.createOrder(BTC, 'limit', 'buy', '0.1', '48000')
    expect(await spot.cancelAllOrders(BTC)).toHaveLength(2)
    expect((await errorOf(spot.cancelAllOrders(BTC))).message).toContain('-2011')
  })
  test('an order that the venue ends is told as such', async () => {
    await calm()
    const order = await spot.createOrder(BTC, 'limit', 'buy', '0.1', '49000')
    trading.cancelByVenue(order.id)
    expect((await spot.fetchOrder(order.id, BTC)).status).toBe('expired')
    const error = await errorOf(spot.cancelOrder(order.id, BTC))
    expect(error).toMatchObject({ name: 'OrderNotFound' })
  })
})

describe('refused', () => {
  const raw = (fields: Record<string, unknown>) => () =>
    spot['privatePostOrder']?.({
      symbol: 'BTCUSDT',
      side: 'BUY',
      type: 'LIMIT',
      timeInForce: 'GTC',
      ...fields,
    })
  test.each([
    ['amount off its step', raw({ quantity: '0.000011', price: '50000' }), 'Filter failure: LOT_SIZE'],
    ['price off its tick', raw({ quantity: '0.01', price: '50000.001' }), 'Filter failure: PRICE_FILTER'],
    ['price far away', raw({ quantity: '0.01', price: '9000' }), 'Filter failure: PERCENT_PRICE_BY_SIDE'],
    ['worth too little', raw({ quantity: '0.0001', price: '40000' }), 'Filter failure: NOTIONAL'],
    ['too many places', raw({ quantity: '0.010000001', price: '50000' }), '-1111'],
    ['no price', raw({ quantity: '0.01' }), '-1102'],
    ['no letters that it knows', raw({ quantity: '0.01', price: '5e4' }), '-1100'],
    ['more than is free', raw({ quantity: '3', price: '40000' }), 'insufficient balance'],
    ['a market that is none', raw({ symbol: 'NOPE', quantity: '1', price: '1' }), '-1121'],
    ['a kind that is none', raw({ type: 'ICEBERG', quantity: '1', price: '1' }), '-1116'],
    ['a client id with blanks', raw({ quantity: '0.01', price: '50000', newClientOrderId: 'a b' }), '-1100'],
  ])('%s', async (_, call, words) => {
    await calm()
    const before = await totals()
    const error = await errorOf(call())
    expect(error.message).toContain(words)
    expect(await totals()).toEqual(before)
    expect(trading.openOrders()).toEqual([])
    expect(received().at(-1)).toMatchObject({ accepted: false })
  })
  test('a distance of a trailing stop that is no whole number of basis points', async () => {
    await calm()
    const error = await errorOf(
      spot.createOrder(BTC, 'market', 'sell', '0.1', undefined, {
        trailingPercent: '1.255',
        stopLossOrTakeProfit: 'stopLoss',
      }),
    )
    expect(error.message).toContain('-1100')
    expect(error.message).toContain('trailingDelta')
    expect(trading.openOrders()).toEqual([])
  })
  test('a market order above its own largest amount', async () => {
    const error = await errorOf(spot.createOrder(BTC, 'market', 'sell', '100'))
    expect(error.message).toContain('MARKET_LOT_SIZE')
  })
  test('a second open order with the same client id', async () => {
    await calm()
    await spot.createOrder(BTC, 'limit', 'buy', '0.01', '49000', { newClientOrderId: 'same' })
    const again = spot.createOrder(BTC, 'limit', 'buy', '0.01', '49000', { newClientOrderId: 'same' })
    expect((await errorOf(again)).message).toContain('Duplicate order sent')
  })
  test('a key without the right to trade may look, not act', async () => {
    const looker = client(viewer.credentials)
    const error = await errorOf(looker.createOrder(BTC, 'limit', 'buy', '0.01', '49000'))
    expect(error.message).toContain('-2015')
    await expect(looker.fetchOpenOrders(BTC)).resolves.toBeDefined()
  })
  test('an order that nobody made', async () => {
    expect(await errorOf(spot.fetchOrder('1', BTC))).toMatchObject({ name: 'OrderNotFound' })
    expect((await errorOf(spot.cancelOrder('1', BTC))).message).toContain('-2011')
  })
  test('the sixth waiting order in a market', async () => {
    await calm()
    for (let at = 0; at < 5; at += 1)
      await spot.createOrder(BTC, 'market', 'sell', '0.01', undefined, { stopLossPrice: '49000' })
    const sixth = spot.createOrder(BTC, 'market', 'sell', '0.01', undefined, { stopLossPrice: '49000' })
    expect((await errorOf(sixth)).message).toContain('MAX_NUM_ALGO_ORDERS')
  })
  test('a market that trades no more', async () => {
    await calm()
    trading.delistMarket('ETH/USDT')
    const error = await errorOf(spot.createOrder('ETH/USDT', 'limit', 'buy', '0.1', '1900'))
    expect(error.message).toContain('Market is closed')
  })
})

test('a test of an order is checked, and nothing happens', async () => {
  await calm()
  const before = received().length
  await spot.createOrder(BTC, 'market', 'buy', '0.1', undefined, { test: true })
  expect(received()).toHaveLength(before)
  const error = await errorOf(spot.createOrder(BTC, 'limit', 'buy', '0.00001', '40000', { test: true }))
  expect(error.message).toContain('NOTIONAL')
})

test('depth, trades, candles of every span and the tier of the key', async () => {
  await calm()
  trading.setBook(BTC, undefined)
  const book = await spot.fetchOrderBook(BTC)
  expect(book.bids).toHaveLength(50)
  expect(book.asks).toHaveLength(50)
  expect(Number(book.bids[0]?.[0])).toBeLessThan(50_000)
  expect(Number(book.asks[0]?.[0])).toBeGreaterThan(50_000)
  const trades = await spot.fetchTrades(BTC, undefined, 10)
  expect(trades).toHaveLength(10)
  for (const span of ['1m', '5m', '15m', '30m', '1h', '4h', '1d', '1w']) {
    const candles = await spot.fetchOHLCV(BTC, span, undefined, 100)
    expect(candles).toHaveLength(100)
    const times = candles.map(([at]) => Number(at))
    const step = (times[1] ?? 0) - (times[0] ?? 0)
    expect(times.every((at, index) => index === 0 || at - (times[index - 1] ?? 0) === step)).toBe(true)
    expect(areJoined(candles)).toBe(true)
  }
  const fee = await spot.fetchTradingFee(BTC)
  expect([fee.maker, fee.taker].map(String)).toEqual(['0.0008', '0.0009'])
})
