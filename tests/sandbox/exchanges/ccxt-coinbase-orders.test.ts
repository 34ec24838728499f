/** The unmodified ccxt class trades at the sandbox's Coinbase: every kind, every rule, and balances to the last digit. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { plain } from '../ledger/decimal'
import type { TrueEvent } from '../ledger/history/true-event'
import type { CoinbaseWallet } from '../ledger/truth'
import { type Client, Coinbase, errorOf, totalsOf, usedOf } from './ccxt-clients'
import { createCoinbase } from './coinbase'
import { issueCoinbase } from './credentials'
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
const wallet = (currency: string, available: string, kind: CoinbaseWallet['kind']): CoinbaseWallet => ({
  id: randomUUID(),
  name: `${currency} Wallet`,
  kind,
  staked: false,
  currency,
  available,
  hold: '0',
})
const wallets = [wallet('USD', '100000', 'fiat'), wallet('BTC', '2', 'wallet')]
const trader = issueCoinbase(wallets, TRADER, 'es256', history)
const viewer = issueCoinbase(wallets, VIEWER, 'es256', history)
const server = createCoinbase({
  accounts: [trader.account, viewer.account],
  now: Date.now,
  prices: PRICES,
  callsPerSecond: 10_000,
})
const { trading } = server
let loopback: Loopback
let coinbase: Client

const client = (credentials: { apiKey: string; secret: string }): Client =>
  new Coinbase({
    ...credentials,
    number: String,
    fetchImplementation: loopback.fetch,
    enableRateLimit: false,
  })
const totals = async (): Promise<Record<string, string>> =>
  totalsOf(await coinbase.fetchBalance({ v3: true }))
const received = () => trading.ordersReceived(trader.credentials.apiKey)
const used = async (code: string): Promise<string> => usedOf(await coinbase.fetchBalance({ v3: true }), code)
async function calm(): Promise<void> {
  for (const { id } of trading.openOrders()) await coinbase.cancelOrder(id)
  bringBack(trading, BTC)
}
const tradesOf = (id: string) => coinbase.fetchMyTrades(BTC, undefined, undefined, { order_id: id })

beforeAll(async () => {
  loopback = await startLoopback([server])
  coinbase = client(trader.credentials)
  await coinbase.loadMarkets()
})
afterAll(() => loopback.close())

describe('market orders', () => {
  test('sells by amount in several fills, fees off the quote, balances to the last digit', async () => {
    await calm()
    const before = await totals()
    const events = history.length
    const client_order_id = randomUUID()
    const placed = await coinbase.createOrder(BTC, 'market', 'sell', '0.2', undefined, { client_order_id })
    const order = await coinbase.fetchOrder(placed.id)
    expect(order).toMatchObject({ status: 'closed', clientOrderId: client_order_id })
    expect([order.filled, order.average].map((text) => plain(text ?? ''))).toEqual(['0.2', '49985'])
    const trades = (await tradesOf(placed.id)).toSorted((a, b) => Number(b.price) - Number(a.price))
    // 0.6 % of 0.1 at 49,990 and of 0.1 at 49,980.
    expect(trades.map(({ price, fee }) => [plain(price), plain(fee.cost)])).toEqual([
      ['49990', '29.994'],
      ['49980', '29.988'],
    ])
    const change = difference(before, await totals())
    expect(change).toEqual({ BTC: '-0.2', USD: '9937.018' })
    expect(change).toEqual(changesOfTrades(trades))
    expect(Object.values(changesSince(history, events)).toSorted()).toEqual(['-0.2', '9937.018'])
  })
  test('buys by cost: the fee is in it', async () => {
    await calm()
    const before = await totals()
    const placed = await coinbase.createOrder(BTC, 'market', 'buy', '0.02', undefined, { cost: '1000' })
    const order = await coinbase.fetchOrder(placed.id)
    expect(order.status).toBe('closed')
    // 1000 / 1.006 / 50,010, in steps of 0.00000001.
    expect(plain(order.filled ?? '')).toBe('0.01987674')
    const spent = Number(difference(before, await totals())['USD'])
    expect(spent).toBeGreaterThan(-1000)
    expect(spent).toBeLessThan(-999.99)
  })
  test('nobody on the other side', async () => {
    await calm()
    trading.setBook(BTC, { bids: [], asks: [] })
    const error = await errorOf(coinbase.createOrder(BTC, 'market', 'sell', '0.1'))
    expect(error.message).toContain('No liquidity')
  })
  test('the same client id again is answered with the first order', async () => {
    await calm()
    const before = history.length
    const client_order_id = randomUUID()
    const sell = () => coinbase.createOrder(BTC, 'market', 'sell', '0.01', undefined, { client_order_id })
    const [first, second] = [await sell(), await sell()]
    expect(second.id).toBe(first.id)
    expect(history.length).toBe(before + 1)
  })
})

describe('limit orders', () => {
  test('rests with its cost and fee held, is filled in parts as maker, and gives back what is left', async () => {
    await calm()
    const { id } = await coinbase.createOrder(BTC, 'limit', 'buy', '0.5', '49000')
    expect(await used('USD')).toBe('24647')
    expect((await coinbase.fetchOpenOrders(BTC)).map((order) => [order.id, order.status])).toEqual([
      [id, 'open'],
    ])
    trading.fill(id, '0.2')
    const part = await coinbase.fetchOrder(id)
    expect([part.status, plain(part.filled ?? '')]).toEqual(['open', '0.2'])
    await coinbase.cancelOrder(id)
    expect((await coinbase.fetchOrder(id)).status).toBe('canceled')
    expect(await used('USD')).toBe('0')
    const [trade] = await tradesOf(id)
    expect([trade?.takerOrMaker, plain(trade?.fee.cost ?? '')]).toEqual(['maker', '39.2'])
  })
  test('IOC keeps its part, FOK nothing', async () => {
    await calm()
    const ioc = await coinbase.createOrder(BTC, 'limit', 'buy', '0.3', '50010', { timeInForce: 'IOC' })
    const part = await coinbase.fetchOrder(ioc.id)
    expect([part.status, plain(part.filled ?? '')]).toEqual(['canceled', '0.1'])
    await calm()
    const fok = await coinbase.createOrder(BTC, 'limit', 'buy', '0.3', '50010', { timeInForce: 'FOK' })
    expect(plain((await coinbase.fetchOrder(fok.id)).filled ?? '')).toBe('0')
  })
  test('post-only rests, or is refused', async () => {
    await calm()
    const order = await coinbase.createOrder(BTC, 'limit', 'buy', '0.1', '50000', { postOnly: true })
    expect((await coinbase.fetchOrder(order.id)).status).toBe('open')
    const error = await errorOf(coinbase.createOrder(BTC, 'limit', 'buy', '0.1', '50010', { postOnly: true }))
    expect(error.message).toContain('Post only')
    expect(received().at(-1)).toMatchObject({
      accepted: false,
      refusal: 'PREVIEW_INVALID_LIMIT_PRICE_POST_ONLY',
    })
  })
})

test('stop-limits wait for their trigger, of either direction', async () => {
  await calm()
  const stop = await coinbase.createOrder(BTC, 'limit', 'sell', '0.1', '48000', { stopLossPrice: '49000' })
  const profit = await coinbase.createOrder(BTC, 'limit', 'sell', '0.1', '51000', {
    takeProfitPrice: '52000',
  })
  expect((await coinbase.fetchOrder(stop.id)).info).toMatchObject({ trigger_status: 'STOP_PENDING' })
  expect(await used('BTC')).toBe('0.2')
  trading.movePrice(BTC, '0.97')
  expect((await coinbase.fetchOrder(stop.id)).status).toBe('closed')
  expect((await coinbase.fetchOrder(profit.id)).status).toBe('open')
  trading.movePrice(BTC, '1.1')
  expect((await coinbase.fetchOrder(profit.id)).status).toBe('closed')
  await calm()
  const reached = coinbase.createOrder(BTC, 'limit', 'sell', '0.1', '48000', { stopLossPrice: '51000' })
  expect((await errorOf(reached)).message).toContain('above the last trade price')
})

test('an edit keeps the id; what rests no more cannot be edited', async () => {
  await calm()
  const { id } = await coinbase.createOrder(BTC, 'limit', 'buy', '0.1', '49000')
  await coinbase.editOrder(id, BTC, 'limit', 'buy', '0.2', '48000')
  const order = await coinbase.fetchOrder(id)
  expect([order.status, order.amount, order.price]).toEqual(['open', '0.2', '48000'])
  await coinbase.cancelOrder(id)
  const call = coinbase['v3PrivatePostBrokerageOrdersEdit']
  expect(await call?.({ order_id: id, price: '47000', size: '0.1' })).toMatchObject({
    success: false,
    errors: [{ edit_failure_reason: 'CANNOT_EDIT_ORDER_NOT_OPEN' }],
  })
  expect((await errorOf(coinbase.cancelOrder(id))).name).toBe('BadRequest')
})

describe('refused', () => {
  const limit =
    (base_size: string, limit_price: string, product_id = 'BTC-USD') =>
    () =>
      coinbase['v3PrivatePostBrokerageOrders']?.({
        client_order_id: randomUUID(),
        product_id,
        side: 'BUY',
        order_configuration: { limit_limit_gtc: { base_size, limit_price, post_only: false } },
      })
  test.each([
    ['price off its step', limit('0.1', '49000.001'), 'PREVIEW_INVALID_PRICE_PRECISION'],
    ['size off its step', limit('0.100000001', '49000'), 'PREVIEW_INVALID_SIZE_PRECISION'],
    ['worth too little', limit('0.00001', '49000'), 'PREVIEW_INVALID_QUOTE_SIZE_TOO_SMALL'],
    ['more than is available', limit('3', '49000'), 'PREVIEW_INSUFFICIENT_FUND'],
    ['a product that is none', limit('3', '49000', 'NO-PE'), 'INVALID_PRODUCT_ID'],
  ])('%s', async (_, call, reason) => {
    await calm()
    const before = await totals()
    expect((await errorOf(call())).message).toContain(`"preview_failure_reason":"${reason}"`)
    expect(await totals()).toEqual(before)
  })
  test('insufficient funds, as ccxt names it', async () => {
    const error = await errorOf(coinbase.createOrder(BTC, 'limit', 'buy', '3', '49000'))
    expect(error.name).toBe('InsufficientFunds')
  })
  test('without a client id, or with no configuration that it knows', async () => {
    const order = { product_id: 'BTC-USD', side: 'BUY' }
    const call = coinbase['v3PrivatePostBrokerageOrders']
    const configuration = { limit_limit_gtc: { base_size: '0.1', limit_price: '49000' } }
    expect((await errorOf(call?.({ ...order, order_configuration: configuration }))).message).toContain(
      'client_order_id',
    )
    const twap = { ...order, client_order_id: randomUUID(), order_configuration: { twap_limit_gtd: {} } }
    expect((await errorOf(call?.(twap))).message).toContain('UNSUPPORTED_ORDER_CONFIGURATION')
  })
  test('a key without the right to trade may look, not act', async () => {
    const looker = client(viewer.credentials)
    const error = await errorOf(looker.createOrder(BTC, 'limit', 'buy', '0.1', '49000'))
    expect(error.message).toContain('PERMISSION_DENIED')
    await expect(looker.fetchOpenOrders(BTC)).resolves.toBeDefined()
  })
  test('an order that nobody made', async () => {
    expect((await errorOf(coinbase.fetchOrder(randomUUID()))).message).toContain('not found')
  })
  test('a product that is traded no more', async () => {
    trading.delistMarket('ETH/USD')
    const error = await errorOf(coinbase.createOrder('ETH/USD', 'limit', 'buy', '1', '1900'))
    expect(error.message).toContain('disabled')
  })
})

test('a preview is checked, and nothing happens', async () => {
  await calm()
  const before = received().length
  const order_configuration = { market_market_ioc: { base_size: '0.1' } }
  const order = { product_id: 'BTC-USD', side: 'SELL', order_configuration }
  expect(await coinbase['v3PrivatePostBrokerageOrdersPreview']?.(order)).toMatchObject({
    errs: [],
    quote_size: '4999',
    commission_total: '29.994',
    order_total: '4969.006',
  })
  expect(received()).toHaveLength(before)
})

test("fills come back in the wallets' own rows as well", async () => {
  await calm()
  await coinbase.createOrder(BTC, 'market', 'sell', '0.05')
  const [usd] = wallets
  const { id = '' } = usd ?? {}
  const call = coinbase['v2PrivateGetAccountsAccountIdTransactions']
  const rows = (await call?.({ account_id: id })) as { data: { type: string; amount: { amount: string } }[] }
  // 0.05 * 49,990 less 0.6 %.
  expect(rows.data[0]).toMatchObject({ type: 'advanced_trade_fill', amount: { amount: '2484.50300000' } })
})

test('book, trades, candles of every span and the tier of the key', async () => {
  await calm()
  trading.setBook(BTC, undefined)
  const book = await coinbase.fetchOrderBook(BTC, 20)
  expect([book.bids.length, book.asks.length]).toEqual([20, 20])
  expect((await coinbase.fetchTrades(BTC, undefined, 10)).length).toBe(10)
  for (const span of ['1m', '5m', '15m', '30m', '1h', '6h', '1d']) {
    const candles = await coinbase.fetchOHLCV(BTC, span, undefined, 100)
    expect(candles.length).toBeGreaterThanOrEqual(99)
    expect(areJoined(candles)).toBe(true)
  }
  const fee = await coinbase.fetchTradingFee(BTC)
  expect([fee.maker, fee.taker].map(String)).toEqual(['0.004', '0.006'])
})
