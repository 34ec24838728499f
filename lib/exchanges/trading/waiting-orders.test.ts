/**
 * Orders that wait for a price at OKX and Bybit, over servers that check what the real ones check: each kind as it was confirmed,
 * unclear ends settled by the question, one that fires told as one order with its fills. What arrived is counted at the server.
 */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import { AppError } from '@/lib/core/errors'
import type { AccountId, VenueId } from '@/lib/core/ids'
import type { OrderId, OrderKind, ResolvedOrder } from '@/lib/core/order'
import { OrderRefused } from '@/lib/core/order-refused'
import { say } from '@/lib/core/sentence'
import type { GuardedFetch } from '@/lib/engine/guarded-fetch.client'
import type { VenueDesk } from '@/lib/markets/venue-desk'
import { createBybit } from '@/tests/sandbox/exchanges/bybit'
import { createOkx } from '@/tests/sandbox/exchanges/okx'
import { PRICES, SMALL_BOOK, TRADER, VIEWER } from '@/tests/sandbox/exchanges/order-test-world'
import type { TradingControls } from '@/tests/sandbox/exchanges/orders/venue-trading'
import type { SandboxServer } from '@/tests/sandbox/types'
import type { CcxtExchange } from '../ccxt-exchange'
import type { ExchangeConnection } from '../open-session.client'
import { forgetLimits, shareThrottler } from '../share-limits.client'
import { openExchangeDesk } from './open-desk.client'

interface Opened {
  server: SandboxServer & { trading: TradingControls }
  credentials: { apiKey: string; secret: string; password?: string }
}

const MONEY = () => [
  { code: 'USDT', free: '100000', locked: '0' },
  { code: 'BTC', free: '2', locked: '0' },
]

function openOkx(rights: typeof TRADER, more: { forgetAfterMs?: number } = {}): Opened {
  const key = { apiKey: 'c1a0b7e2-okx', secret: '5EC2E7', passphrase: 'open sesame' }
  const account = { ...key, rights, balances: MONEY() }
  const server = createOkx({ accounts: [account], now: Date.now, prices: PRICES, ...more })
  return { server, credentials: { apiKey: key.apiKey, secret: key.secret, password: key.passphrase } }
}

function openBybit(rights: typeof TRADER, more: { isClassic?: boolean } = {}) {
  const credentials = { apiKey: 'b1Bt', secret: '5EC2E7' }
  const account = { ...credentials, rights, balances: MONEY(), ...more }
  return { server: createBybit({ accounts: [account], now: Date.now, prices: PRICES }), credentials }
}

type Fault = 'none' | 'lost answer' | '503 after' | 'garbage after' | 'lost request'
const PLACES = /\/(order-algo|batch-orders|order\/create)$/

/** Straight into the server's handler; the fault strikes requests that place an order. */
function into(server: SandboxServer, fault: { next: Fault }): GuardedFetch {
  return async ({ url, method = 'GET', headers = {}, body = '' }) => {
    const { host, pathname, search } = new URL(url)
    const places = method === 'POST' && PLACES.test(pathname)
    const strikes = places ? fault.next : 'none'
    if (places) fault.next = 'none'
    const lost = new AppError('unreachable', say('{host} could not be reached.', { host }))
    if (strikes === 'lost request') throw lost
    const answer = await server.handle({ method, url: pathname + search, host, headers, body })
    if (strikes === 'lost answer') throw lost
    if (strikes === '503 after') return { status: 503, headers: {}, text: '<html>busy</html>' }
    if (strikes === 'garbage after') return { status: 200, headers: {}, text: '{"co' }
    return { status: answer.status, headers: answer.headers ?? {}, text: answer.body }
  }
}

const VENUES = {
  okx: {
    open: openOkx,
    waiting: ['stop', 'stop-limit', 'take-profit', 'take-profit-limit', 'trailing'],
    /** Whether the money of an order is held back while it waits. */
    holds: false,
    noOco: 'ends as soon as the price reaches the limit',
  },
  bybit: {
    open: openBybit,
    waiting: ['stop', 'stop-limit', 'take-profit', 'take-profit-limit'],
    holds: true,
    noOco: 'on its own pages only',
  },
} as const

let counter = 0
const nextId = () => `${String(counter++).padStart(4, '0')}${'W'.repeat(18)}` as OrderId
afterEach(forgetLimits)

describe.each(Object.keys(VENUES) as (keyof typeof VENUES)[])('%s', (venue) => {
  const { open, waiting, holds, noOco } = VENUES[venue]
  let opened: Opened
  let desk: VenueDesk
  let fault: { next: Fault }
  const symbol = 'BTC/USDT'
  const since = Date.now() - 60_000

  const connect = (at: Opened): ExchangeConnection => ({
    venue: venue as VenueId,
    credentials: { ...at.credentials },
    fetch: into(at.server, fault),
    cache: { read: async () => undefined, write: async () => undefined },
    nextNonce: Date.now,
    now: Date.now,
  })

  beforeEach(async () => {
    // Servers that count nothing need no waiting.
    shareThrottler(`${venue} `, { throttler: { throttle: () => Promise.resolve() } } as CcxtExchange)
    opened = open(TRADER)
    opened.server.trading.setBook(symbol, SMALL_BOOK)
    fault = { next: 'none' }
    desk = await openExchangeDesk(connect(opened))
  })

  const DRAFTS: Partial<Record<OrderKind, Partial<ResolvedOrder>>> = {
    stop: { trigger: amount('48000') },
    'stop-limit': { trigger: amount('48000'), price: amount('47900') },
    'take-profit': { trigger: amount('52000') },
    'take-profit-limit': { trigger: amount('52000'), price: amount('51900') },
    trailing: { trailPercent: amount('2') },
  }
  const order = (kind: OrderKind, change: Partial<ResolvedOrder> = {}): ResolvedOrder => ({
    account: 'a' as AccountId,
    market: { venue: venue as VenueId, symbol },
    side: 'sell',
    kind,
    timeInForce: 'GTC',
    amount: amount('0.05'),
    ...DRAFTS[kind],
    ...change,
  })
  const received = () => opened.server.trading.ordersReceived(opened.credentials.apiKey)
  const find = (clientId: string) => desk.find({ clientId, symbol, since })
  const place = async (kind: OrderKind, change: Partial<ResolvedOrder> = {}) => {
    const clientId = desk.clientId(nextId())
    const placed = await desk.place(order(kind, change), clientId)
    return { clientId, placed }
  }
  const move = (factor: string) => opened.server.trading.movePrice(symbol, factor)
  const free = async () => (await desk.free(await desk.rules(symbol))).base

  test('offers these kinds, and says of each other one why not', async () => {
    const { kinds } = (await desk.rules(symbol)).abilities
    const offered = Object.keys(kinds).filter((kind) => kinds[kind as OrderKind].offered)
    expect(offered).toEqual(['market', 'limit', ...waiting])
    expect(kinds.oco).toMatchObject({ reason: { template: expect.stringContaining(noOco) } })
  })

  test.each(
    waiting,
  )('%s waits as it was confirmed, is listed, fetched by its id and cancelled', async (kind) => {
    const { clientId, placed } = await place(kind)
    const told = { kind, side: 'sell', status: 'open', amount: '0.05', filled: '0', clientId }
    const { trigger, price } = order(kind)
    const figures = { ...(trigger && { trigger }), ...(price && { price }) }
    expect(placed).toMatchObject({ ...told, ...figures, symbol })
    expect(await find(clientId)).toMatchObject([{ ...told, ...figures, orderId: placed.orderId, symbol }])
    expect(await desk.open()).toMatchObject([{ ...told, ...figures, orderId: placed.orderId }])
    // By the id alone, as when the client id is not known at the venue.
    const byId = await desk.find({ clientId: 'nobody', symbol, since, orderId: placed.orderId })
    expect(byId).toMatchObject([{ ...told, orderId: placed.orderId }])
    expect(received()).toMatchObject([{ clientId, accepted: true }])
    expect(await free()).toBe(holds ? '1.95' : '2')
    await desk.cancel({ orderId: placed.orderId, symbol })
    expect(await find(clientId)).toMatchObject([{ orderId: placed.orderId, status: 'cancelled', kind }])
    expect(await desk.open()).toEqual([])
    await expect(desk.cancel({ orderId: placed.orderId, symbol })).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  test.each(waiting)('%s that fires is one order, with the fills of what it became', async (kind) => {
    const { clientId, placed } = await place(kind)
    const rises = kind.startsWith('take-profit')
    move(rises ? '1.05' : '0.95')
    const limit = order(kind).price
    if (limit !== undefined && !rises) {
      // Below its limit: it rests in the book, under the id that it always had.
      expect(await find(clientId)).toMatchObject([
        { orderId: placed.orderId, status: 'open', filled: '0', kind },
      ])
      expect(await desk.open()).toMatchObject([{ orderId: placed.orderId, kind, status: 'open' }])
      move('1.03')
    }
    const [told, ...more] = await find(clientId)
    expect(more).toEqual([])
    expect(told).toMatchObject({ orderId: placed.orderId, clientId, kind, status: 'filled', filled: '0.05' })
    expect(Number(told?.average)).toBeGreaterThan(limit === undefined ? 45_000 : Number(limit) - 1)
    expect(told?.fees).toMatchObject([{ code: 'USDT' }])
    expect(Number(told?.cost)).toBeCloseTo(Number(told?.average) * 0.05, 6)
    expect(await free()).toBe('1.95')
    expect(await desk.open()).toEqual([])
    expect(received()).toHaveLength(1)
  })

  test('one that has fired and rests is cancelled by the id that it always had', async () => {
    const { clientId, placed } = await place('stop-limit')
    move('0.95')
    await desk.cancel({ orderId: placed.orderId, symbol })
    expect(await find(clientId)).toMatchObject([
      { orderId: placed.orderId, status: 'cancelled', filled: '0' },
    ])
    expect(opened.server.trading.openOrders()).toEqual([])
  })

  test.each(waiting)('of %s with a lost answer: unclear, found, and there once', async (kind) => {
    for (const strike of ['lost answer', '503 after', 'garbage after'] as const) {
      const before = received().length
      const clientId = desk.clientId(nextId())
      fault.next = strike
      const end = await desk.place(order(kind), clientId).catch((error: unknown) => error)
      expect(end).toBeInstanceOf(AppError)
      expect(end).not.toBeInstanceOf(OrderRefused)
      expect(await find(clientId)).toMatchObject([{ status: 'open', clientId, kind }])
      expect(received()).toHaveLength(before + 1)
    }
  })

  test.each(waiting)('of %s with a lost request: unclear, and not there', async (kind) => {
    const clientId = desk.clientId(nextId())
    fault.next = 'lost request'
    const end = await desk.place(order(kind), clientId).catch((error: unknown) => error)
    expect(end).not.toBeInstanceOf(OrderRefused)
    expect(await find(clientId)).toEqual([])
    expect(received()).toEqual([])
  })

  test('one that fired while its answer was lost is found with its fills', async () => {
    const clientId = desk.clientId(nextId())
    fault.next = 'lost answer'
    await desk.place(order('stop'), clientId).catch(() => undefined)
    move('0.95')
    expect(await find(clientId)).toMatchObject([{ status: 'filled', filled: '0.05', kind: 'stop' }])
  })

  test('a purchase by its amount buys that amount', async () => {
    const { clientId } = await place('stop', { side: 'buy', trigger: amount('52000') })
    expect(await find(clientId)).toMatchObject([{ side: 'buy', kind: 'stop', amount: '0.05' }])
    move('1.05')
    expect(await find(clientId)).toMatchObject([{ status: 'filled', filled: '0.05', amount: '0.05' }])
  })

  test('a market purchase by cost spends that cost', async () => {
    const { price: _price, ...draft } = order('market', { side: 'buy', cost: amount('2500') })
    const placed = await desk.place(draft, desk.clientId(nextId()))
    expect(placed).toMatchObject({ status: 'filled', average: '50010' })
    expect(Number(placed.filled)).toBeCloseTo(2500 / 50_010, 6)
  })

  test('the same client id a second time is unclear, and there stays one order', async () => {
    const { clientId } = await place('stop')
    const end = await desk.place(order('stop'), clientId).catch((error: unknown) => error)
    expect(end).toBeInstanceOf(AppError)
    expect(end).not.toBeInstanceOf(OrderRefused)
    expect(await find(clientId)).toHaveLength(1)
  })

  test('a key that may not trade is refused, and may be asked', async () => {
    const viewing = open(VIEWER)
    const viewer = await openExchangeDesk(connect(viewing))
    await expect(viewer.place(order('stop'), viewer.clientId(nextId()))).rejects.toBeInstanceOf(OrderRefused)
    expect(await viewer.open()).toEqual([])
  })

  test('plain orders and waiting ones stand in one list', async () => {
    const limit = await place('limit', { price: amount('60000') })
    const stop = await place('stop')
    const ids = (await desk.open()).map(({ orderId }) => orderId)
    expect(ids.toSorted()).toEqual([limit.placed.orderId, stop.placed.orderId].toSorted())
    expect(await find(limit.clientId)).toMatchObject([{ orderId: limit.placed.orderId, kind: 'limit' }])
    await desk.cancel({ orderId: limit.placed.orderId, symbol })
    expect(await desk.open()).toMatchObject([{ orderId: stop.placed.orderId }])
  })
})

describe('OKX alone', () => {
  const symbol = 'BTC/USDT'
  const since = Date.now() - 60_000
  let opened: Opened
  let desk: VenueDesk
  let asked: string[]
  let forgetsDetails = false

  beforeEach(async () => {
    shareThrottler('okx ', { throttler: { throttle: () => Promise.resolve() } } as CcxtExchange)
    asked = []
    forgetsDetails = false
    await openAt({})
  })

  const openAt = async (more: { forgetAfterMs?: number }): Promise<void> => {
    opened = openOkx(TRADER, more)
    opened.server.trading.setBook(symbol, SMALL_BOOK)
    desk = await open(opened.credentials)
  }
  const open = (credentials: Opened['credentials']): Promise<VenueDesk> => {
    const ask = into(opened.server, { next: 'none' })
    return openExchangeDesk({
      venue: 'okx' as VenueId,
      credentials: { ...credentials },
      fetch: (request) => {
        const { pathname, search } = new URL(request.url)
        asked.push(`${request.method ?? 'GET'} ${pathname}${search}`)
        const isDetails = request.method !== 'POST' && pathname.endsWith('/order-algo')
        if (!forgetsDetails || !isDetails) return ask(request)
        const text = JSON.stringify({ code: '51603', data: [], msg: "Order doesn't exist" })
        return Promise.resolve({ status: 200, headers: {}, text })
      },
      cache: { read: async () => undefined, write: async () => undefined },
      nextNonce: Date.now,
      now: Date.now,
    })
  }
  const order = (change: Partial<ResolvedOrder>): ResolvedOrder => ({
    account: 'a' as AccountId,
    market: { venue: 'okx' as VenueId, symbol },
    side: 'sell',
    kind: 'stop',
    timeInForce: 'GTC',
    amount: amount('0.05'),
    trigger: amount('48000'),
    ...change,
  })
  const place = async (change: Partial<ResolvedOrder> = {}) => {
    const clientId = desk.clientId(nextId())
    return { clientId, ...(await desk.place(order(change), clientId)) }
  }

  test('a trailing purchase is refused by the rules and before anything is sent: nobody says what its amount counts', async () => {
    const { abilities } = await desk.rules(symbol)
    expect(abilities.kinds.trailing.offered).toBe(true)
    expect(abilities.purchases?.trailing).toMatchObject({
      offered: false,
      reason: { params: { venue: 'OKX' } },
    })
    const { trigger: _trigger, ...draft } = order({
      kind: 'trailing',
      side: 'buy',
      trailPercent: amount('2'),
    })
    await expect(desk.place(draft, desk.clientId(nextId()))).rejects.toBeInstanceOf(OrderRefused)
    expect(opened.server.trading.ordersReceived(opened.credentials.apiKey)).toEqual([])
  })

  test('one that fires without the money for it has failed, and says so', async () => {
    const { clientId, orderId } = await place({ amount: amount('2') })
    const { trigger: _trigger, ...sale } = order({ kind: 'market', amount: amount('0.5') })
    await desk.place(sale, desk.clientId(nextId()))
    opened.server.trading.movePrice(symbol, '0.9')
    const [told] = await desk.find({ clientId, symbol, since })
    expect(told).toMatchObject({ orderId, status: 'rejected', filled: '0' })
  })

  test('one that the question by client id does not know is found in the lists, waiting, fired and cancelled', async () => {
    forgetsDetails = true
    const waiting = await place()
    expect(await desk.find({ clientId: waiting.clientId, symbol, since })).toMatchObject([{ status: 'open' }])
    const cancelled = await place()
    await desk.cancel({ orderId: cancelled.orderId, symbol })
    opened.server.trading.movePrice(symbol, '0.9')
    const told = (clientId: string) => desk.find({ clientId, symbol, since })
    expect(await told(waiting.clientId)).toMatchObject([{ status: 'filled', filled: '0.05' }])
    expect(await told(cancelled.clientId)).toMatchObject([{ status: 'cancelled' }])
  })

  test('a list of more than a page is read to its end', async () => {
    for (let count = 0; count < 101; count += 1) await place()
    expect(await desk.open()).toHaveLength(101)
    forgetsDetails = true
    const [first] = opened.server.trading.ordersReceived(opened.credentials.apiKey)
    const found = await desk.find({ clientId: first?.clientId ?? '', symbol, since })
    expect(found).toHaveLength(1)
  })

  test('what it became and OKX has forgotten was cancelled without a fill', async () => {
    await openAt({ forgetAfterMs: 0 })
    const { clientId, orderId } = await place({ kind: 'stop-limit', price: amount('47900') })
    opened.server.trading.movePrice(symbol, '0.9')
    await desk.cancel({ orderId, symbol })
    expect(await desk.find({ clientId, symbol, since })).toMatchObject([{ status: 'cancelled', filled: '0' }])
  })

  test('a trigger that is reached already is a clear no', async () => {
    await expect(place({ trigger: amount('50000') })).rejects.toBeInstanceOf(OrderRefused)
  })

  test('a plain order costs no question of the lists of algo orders once it is found', async () => {
    const { clientId } = await place({ kind: 'limit', price: amount('60000') })
    asked = []
    expect(await desk.find({ clientId, symbol, since })).toHaveLength(1)
    expect(asked.filter((each) => each.includes('orders-algo'))).toEqual([])
  })

  test('the server refuses another secret and another passphrase', async () => {
    for (const change of [{ secret: 'another' }, { password: 'another' }]) {
      const other = await open({ ...opened.credentials, ...change }).catch((error: unknown) => error)
      expect(other).toMatchObject({ code: 'credentials-refused' })
    }
  })
})

describe('Bybit alone', () => {
  const symbol = 'BTC/USDT'
  const since = Date.now() - 60_000

  const openDesk = async (more: { isClassic?: boolean; secret?: string } = {}) => {
    shareThrottler('bybit ', { throttler: { throttle: () => Promise.resolve() } } as CcxtExchange)
    const { server, credentials } = openBybit(TRADER, more.isClassic ? { isClassic: true } : {})
    server.trading.setBook(symbol, SMALL_BOOK)
    const answer = into(server, { next: 'none' })
    const world = { onOrder: () => {} }
    const desk = await openExchangeDesk({
      venue: 'bybit' as VenueId,
      credentials: { ...credentials, ...(more.secret ? { secret: more.secret } : {}) },
      fetch: (asked) => {
        if (asked.method === 'POST') world.onOrder()
        return answer(asked)
      },
      cache: { read: async () => undefined, write: async () => undefined },
      nextNonce: Date.now,
      now: Date.now,
    })
    const received = () => server.trading.ordersReceived(credentials.apiKey)
    return { server, desk, received, world }
  }
  const order = (change: Partial<ResolvedOrder> = {}): ResolvedOrder => ({
    account: 'a' as AccountId,
    market: { venue: 'bybit' as VenueId, symbol },
    side: 'sell',
    kind: 'stop',
    timeInForce: 'GTC',
    amount: amount('0.01'),
    trigger: amount('48000'),
    ...change,
  })

  test('a classic account is sent no stop, whose id would change when it fires, and is sent a limit order', async () => {
    const { desk, received } = await openDesk({ isClassic: true })
    const end = await desk.place(order(), desk.clientId(nextId())).catch((error: unknown) => error)
    expect(end).toBeInstanceOf(OrderRefused)
    expect((end as OrderRefused).sentence.template).toContain('could not ask what became of them')
    expect(received()).toEqual([])
    const limit = order({ kind: 'limit', price: amount('60000') })
    expect(await desk.place(limit, desk.clientId(nextId()))).toMatchObject({ kind: 'limit' })
    expect(received()).toHaveLength(1)
  })

  test('those that have ended are found in the history when the present list has lost them', async () => {
    const { server, desk } = await openDesk()
    const [fired, cancelled] = [desk.clientId(nextId()), desk.clientId(nextId())]
    const placed = await desk.place(order(), fired)
    const other = await desk.place(order(), cancelled)
    await desk.cancel({ orderId: other.orderId, symbol })
    server.trading.movePrice(symbol, '0.9')
    server.restart()
    const find = (clientId: string, orderId?: string) =>
      desk.find({ clientId, symbol, since, ...(orderId ? { orderId } : {}) })
    expect(await find(fired)).toMatchObject([{ status: 'filled', filled: '0.01', kind: 'stop' }])
    expect(await find(cancelled)).toMatchObject([{ status: 'cancelled', kind: 'stop' }])
    expect(await find('nobody', placed.orderId)).toMatchObject([{ status: 'filled', clientId: fired }])
    expect(await find('nobody')).toEqual([])
    expect(await find('nobody', 'nothing')).toEqual([])
  })

  test('a list of more than a page is read to its end', async () => {
    const { desk } = await openDesk()
    const ids = new Set<string>()
    for (let count = 0; count < 51; count += 1)
      ids.add((await desk.place(order(), desk.clientId(nextId()))).orderId)
    expect(new Set((await desk.open()).map(({ orderId }) => orderId))).toEqual(ids)
    expect(ids.size).toBe(51)
  })

  test('a trigger that the price has reached since it was confirmed is a clear no, and nothing is sent', async () => {
    const { server, desk, received } = await openDesk()
    server.trading.movePrice(symbol, '0.9')
    const end = await desk.place(order(), desk.clientId(nextId())).catch((error: unknown) => error)
    expect(end).toBeInstanceOf(OrderRefused)
    expect((end as OrderRefused).sentence.template).toBe(
      'It must lie below the price of the market, {price} {code}.',
    )
    expect(received()).toEqual([])
  })

  test('one that the price overtakes on its way says that it is the opposite when it is asked', async () => {
    const { server, desk, world } = await openDesk()
    world.onOrder = () => server.trading.movePrice(symbol, '0.9')
    const clientId = desk.clientId(nextId())
    await desk.place(order(), clientId)
    expect(await desk.find({ clientId, symbol, since })).toMatchObject([{ kind: 'take-profit' }])
  })

  test('the server refuses another secret', async () => {
    await expect(openDesk({ secret: 'another' })).rejects.toMatchObject({ code: 'credentials-refused' })
  })
})
