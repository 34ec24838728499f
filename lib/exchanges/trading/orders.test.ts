import { describe, expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import { AppError } from '@/lib/core/errors'
import type { OrderId } from '@/lib/core/order'
import { OrderRefused } from '@/lib/core/order-refused'
import { RESOLVED } from '@/tests/fixtures/fake-desk'
import { clientIdOf } from './client-id'
import { orderCall } from './order-call'
import { detailOf, orderError } from './order-error'
import { readOrder } from './read-order'

const id = 'Dx4tPEtaaXiHlqW0w9Lh8A' as OrderId

describe('client ids', () => {
  test('are the same for ever, and of the form that the venue takes', () => {
    expect(clientIdOf('hex', id)).toBe('0f1e2d3c4b5a69788796a5b4c3d2e1f0')
    expect(clientIdOf('uuid', id)).toBe('0f1e2d3c-4b5a-4978-8796-a5b4c3d2e1f0')
    expect(clientIdOf('gate', id)).toBe('t-0f1e2d3c4b5a69788796a5b4c3')
    expect(clientIdOf('hex', id)).toMatch(/^[a-zA-Z0-9-_]{1,36}$/)
  })

  test('of two orders differ, also where an id has letters of base64url', () => {
    expect(clientIdOf('hex', '-_4tPEtaaXiHlqW0w9Lh8A' as OrderId)).toBe('fbfe2d3c4b5a69788796a5b4c3d2e1f0')
  })
})

describe('an order as ccxt’s arguments', () => {
  const at = (change: object) => orderCall({ ...RESOLVED, ...change }, { clientOrderId: 'x' })

  test('tells numbers as texts, and the id beside them', () => {
    expect(at({})).toEqual({
      symbol: 'BTC/USD',
      type: 'limit',
      side: 'buy',
      amount: '0.5',
      price: '100',
      params: { clientOrderId: 'x' },
    })
  })

  test.each([
    ['a market order has no price', { kind: 'market' }, { type: 'market', price: undefined }],
    [
      'a cost takes the place of the amount',
      { kind: 'market', cost: '50' },
      { amount: '50', params: { clientOrderId: 'x', cost: '50' } },
    ],
    ['post-only', { timeInForce: 'PO' }, { params: { clientOrderId: 'x', timeInForce: 'PO' } }],
    [
      'a stop',
      { kind: 'stop', trigger: '90' },
      { type: 'market', params: { clientOrderId: 'x', stopLossPrice: '90' } },
    ],
    [
      'a stop with a limit',
      { kind: 'stop-limit', trigger: '90' },
      { type: 'limit', price: '100', params: { clientOrderId: 'x', stopLossPrice: '90' } },
    ],
    [
      'a take-profit',
      { kind: 'take-profit', trigger: '110' },
      { type: 'market', params: { clientOrderId: 'x', takeProfitPrice: '110' } },
    ],
    [
      'a trailing stop',
      { kind: 'trailing', trailPercent: '1.5' },
      { type: 'market', params: { clientOrderId: 'x', trailingPercent: '1.5' } },
    ],
  ])('%s', (_, change, call) => {
    expect(at(change)).toMatchObject(call)
  })

  test('a stop without its price is no order', () => {
    expect(() => at({ kind: 'stop' })).toThrow(RangeError)
  })
})

const named = (name: string, message: string) => Object.assign(new Error(message), { name })
const mapped = (thrown: unknown, status: number | undefined = 400, sent = true) =>
  orderError(thrown, { venue: 'Binance', secrets: ['topsecretkey'], now: 0, status, sent })

describe('the end of an order’s request', () => {
  test.each([
    ['a filter', named('InvalidOrder', 'binance {"code":-1013,"msg":"Filter failure: NOTIONAL"}'), 400],
    ['no money', named('InsufficientFunds', 'kraken {"error":["EOrder:Insufficient funds"]}'), 200],
    ['a plain error of the venue', named('ExchangeError', 'coinbase the size is too small'), 200],
    [
      'a refused key that ccxt takes for a network error',
      named('DDoSProtection', 'binance {"code":-2015,"msg":"Invalid API-key, IP, or permissions"}'),
      401,
    ],
  ])('%s is a clear no', (_, thrown, status) => {
    expect(mapped(thrown, status)).toBeInstanceOf(OrderRefused)
  })

  test.each([
    ['503 with the venue’s own words', named('ExchangeError', 'binance {"code":-1013}'), 503],
    ['no answer', named('NetworkError', 'fetch failed'), undefined],
    ['a raw error of the browser', new TypeError('Failed to fetch'), undefined],
    ['a cut answer', new AppError('bad-answer', { template: 'cut' }), 200],
    ['429', named('DDoSProtection', 'binance 429'), 429],
    ['a duplicate', named('InvalidOrder', 'binance {"code":-2010,"msg":"Duplicate order sent."}'), 400],
    ['OKX’s duplicate', named('ExchangeError', 'okx {"code":"51016"}'), 200],
    ['a nonce: a second copy has one that was used', named('InvalidNonce', 'kraken EAPI:Invalid nonce'), 200],
    [
      '"execution status unknown"',
      named('ExchangeError', 'binance {"code":-1006,"msg":"Unexpected response"}'),
      400,
    ],
    ['a timeout inside of the venue', named('ExchangeError', 'x {"msg":"Timeout waiting for engine"}'), 400],
    ['an error of the venue’s own', named('ExchangeError', 'kraken EGeneral:Internal error'), 200],
  ])('%s is unclear', (_, thrown, status) => {
    const error = mapped(thrown, status)
    expect(error).not.toBeInstanceOf(OrderRefused)
    expect(error.sentence.template).toContain('no clear answer')
  })

  test('what failed before anything left is a clear no', () => {
    expect(mapped(named('ArgumentsRequired', 'a price is needed'), undefined, false)).toBeInstanceOf(
      OrderRefused,
    )
  })

  test('an error of ours is unclear although nothing seems to have been sent: the wire does not know it', () => {
    expect(mapped(new AppError('unreachable', { template: 'gone' }), undefined, false)).not.toBeInstanceOf(
      OrderRefused,
    )
  })

  test('tells the venue’s own words, and no secret', () => {
    expect(
      mapped(named('InvalidOrder', 'binance {"code":-1013,"msg":"Filter failure: NOTIONAL"}')).message,
    ).toBe('Binance refused the order: Filter failure: NOTIONAL')
    expect(detailOf(named('X', 'kraken {"error":["EOrder:Order minimum not met"]}'), [])).toBe(
      'EOrder:Order minimum not met',
    )
    expect(
      detailOf(named('X', 'binance topsecretkey https://api.binance.com/?sig=1'), ['topsecretkey']),
    ).not.toMatch(/topsecretkey|sig=/)
  })

  test('a wait that the venue asked for is kept', () => {
    expect(
      orderError(named('DDoSProtection', 'x'), {
        venue: 'Binance',
        secrets: [],
        now: 1000,
        status: 429,
        retryAfter: '7',
        sent: true,
      }).retryAt,
    ).toBe(8000)
  })
})

describe('an order as the venue tells it', () => {
  const told = {
    id: '7',
    clientOrderId: 'x',
    symbol: 'BTC/EUR',
    side: 'sell',
    type: 'limit',
    status: 'open',
    timestamp: 5,
    amount: '1.50',
    filled: '0',
    price: '100.10',
    triggerPrice: undefined,
    fees: [],
  }
  const read = (change: object = {}) => readOrder({ ...told, ...change }, { now: 9 })

  test('keeps exact figures', () => {
    expect(read()).toEqual({
      orderId: '7',
      clientId: 'x',
      symbol: 'BTC/EUR',
      side: 'sell',
      kind: 'limit',
      status: 'open',
      amount: '1.5',
      filled: '0',
      price: '100.1',
      fees: [],
      at: 5,
    })
  })

  test.each([
    ['closed', '1.5', 'filled'],
    ['closed', '0.5', 'cancelled'],
    ['canceled', '0.5', 'cancelled'],
    ['expired', '0', 'expired'],
    ['closed', '0', 'unknown'],
    ['PENDING', '0', 'open'],
    ['something new', '0', 'unknown'],
    [undefined, '0', 'unknown'],
  ])('%s with %s filled is %s', (status, filled, expected) => {
    expect(read({ status, filled })?.status).toBe(expected)
  })

  test('of what was filled has its average and cost, one from the other', () => {
    expect(read({ filled: '0.5', cost: '50' })).toMatchObject({ average: '100', cost: '50' })
    expect(read({ filled: '0.5', average: '100' })).toMatchObject({ average: '100', cost: '50' })
    expect(read({ filled: '0', average: '0', cost: '0' })).not.toHaveProperty('average')
  })

  test.each([
    [{ type: 'market', stopLossPrice: '90' }, 'stop'],
    [{ type: 'limit', takeProfitPrice: '110' }, 'take-profit-limit'],
    [{ type: 'stop_loss_limit', triggerPrice: '90' }, 'stop-limit'],
    [{ type: 'trailing-stop' }, 'trailing'],
    [{ type: 'iceberg' }, 'iceberg'],
  ])('%o is a %s', (change, kind) => {
    expect(read(change)?.kind).toBe(kind)
  })

  test('without an id is none', () => {
    expect(read({ id: undefined })).toBeUndefined()
  })

  test('that is only acknowledged takes the rest from what was sent', () => {
    const sent = { ...RESOLVED, kind: 'stop' as const, trigger: amount('90') }
    expect(readOrder({ id: 'OXYZ' }, { now: 9, sent })).toMatchObject({
      orderId: 'OXYZ',
      status: 'unknown',
      amount: '0.5',
      kind: 'stop',
      trigger: '90',
      at: 9,
    })
  })

  test('fees are told once, by their coin', () => {
    expect(read({ fee: { currency: 'EUR', cost: '0.1' } })?.fees).toEqual([{ code: 'EUR', quantity: '0.1' }])
    expect(
      read({ fee: { currency: 'EUR', cost: '0.1' }, fees: [{ currency: 'BNB', cost: 0.00001 }] })?.fees,
    ).toEqual([{ code: 'BNB', quantity: '0.00001' }])
  })
})
