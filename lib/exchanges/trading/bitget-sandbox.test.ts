/**
 * Bitget's trigger orders against a server that checks what the real one checks: each kind as it was confirmed, lost answers settled
 * by a question, one that has fired told with what it became. How many orders arrived is counted at the server.
 */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import { AppError } from '@/lib/core/errors'
import type { AccountId, VenueId } from '@/lib/core/ids'
import type { OrderId, ResolvedOrder } from '@/lib/core/order'
import { OrderRefused } from '@/lib/core/order-refused'
import { say } from '@/lib/core/sentence'
import type { GuardedFetch } from '@/lib/engine/guarded-fetch.client'
import type { VenueDesk } from '@/lib/markets/venue-desk'
import { type BitgetAccount, createBitget } from '@/tests/sandbox/exchanges/bitget'
import { PRICES, SMALL_BOOK, TRADER, VIEWER } from '@/tests/sandbox/exchanges/order-test-world'
import type { CcxtExchange } from '../ccxt-exchange'
import { forgetLimits, shareThrottler } from '../share-limits.client'
import { openExchangeDesk } from './open-desk.client'

const SYMBOL = 'BTC/USDT'
const VENUE = 'bitget' as VenueId

type Fault = 'none' | 'lost answer' | '503 after' | 'garbage after' | 'lost request' | 'twice'

let counter = 0
const nextId = () => `${String(counter++).padStart(4, '0')}${'B'.repeat(18)}` as OrderId
const since = Date.now() - 60_000

function openWorld(change: Partial<BitgetAccount> = {}) {
  const account: BitgetAccount = {
    apiKey: `bg_${counter}`,
    secret: 'a secret of the sandbox',
    passphrase: 'a passphrase',
    rights: TRADER,
    balances: [
      { code: 'USDT', free: '100000', locked: '0' },
      { code: 'BTC', free: '2', locked: '0' },
    ],
    ...change,
  }
  const server = createBitget({ accounts: [account], now: Date.now, prices: PRICES })
  server.trading.setBook(SYMBOL, SMALL_BOOK)
  const fault: { next: Fault } = { next: 'none' }
  const asked: string[] = []
  const fetch: GuardedFetch = async ({ url, method = 'GET', headers = {}, body = '' }) => {
    const { host, pathname, search } = new URL(url)
    asked.push(`${method} ${pathname}`)
    const ask = () => server.handle({ method, url: pathname + search, host, headers, body })
    const places = pathname.endsWith('/place-plan-order')
    const strikes = places ? fault.next : 'none'
    if (places) fault.next = 'none'
    const lost = new AppError('unreachable', say('{host} could not be reached.', { host }))
    if (strikes === 'lost request') throw lost
    const first = await ask()
    const answer = strikes === 'twice' ? await ask() : first
    if (strikes === 'lost answer') throw lost
    if (strikes === '503 after') return { status: 503, headers: {}, text: '<html>busy</html>' }
    if (strikes === 'garbage after') return { status: 200, headers: {}, text: '{"or' }
    return { status: answer.status, headers: answer.headers ?? {}, text: answer.body }
  }
  const { apiKey, secret, passphrase: password } = account
  const open = () =>
    openExchangeDesk({
      venue: VENUE,
      credentials: { apiKey, secret, password },
      fetch,
      cache: { read: () => Promise.resolve(undefined), write: () => Promise.resolve() },
      nextNonce: () => 1,
      now: Date.now,
    })
  return { server, fault, asked, open, received: () => server.trading.ordersReceived(apiKey) }
}

const order = (change: Partial<ResolvedOrder> = {}): ResolvedOrder => ({
  account: 'a' as AccountId,
  market: { venue: VENUE, symbol: SYMBOL },
  side: 'sell',
  kind: 'stop-limit',
  timeInForce: 'GTC',
  amount: amount('0.05'),
  price: amount('47900'),
  trigger: amount('48000'),
  ...change,
})
function market(change: Partial<ResolvedOrder> = {}): ResolvedOrder {
  const { price: _price, ...rest } = order({ kind: 'stop', ...change })
  return rest
}

let world: ReturnType<typeof openWorld>
let desk: VenueDesk
const find = (clientId: string, orderId?: string) =>
  desk.find({ clientId, symbol: SYMBOL, since, ...(orderId === undefined ? {} : { orderId }) })
async function place(draft: ResolvedOrder) {
  const clientId = desk.clientId(nextId())
  return { clientId, placed: await desk.place(draft, clientId) }
}

beforeEach(async () => {
  // Servers that count nothing need no waiting.
  shareThrottler(`${VENUE} `, { throttler: { throttle: () => Promise.resolve() } } as CcxtExchange)
  world = openWorld()
  desk = await world.open()
})
afterEach(forgetLimits)

describe('a trigger order', () => {
  test.each([
    ['stop', market(), 'plan market'],
    ['stop-limit', order(), 'plan limit'],
    ['take-profit', market({ kind: 'take-profit', trigger: amount('52000') }), 'plan market'],
    [
      'take-profit-limit',
      order({ kind: 'take-profit-limit', trigger: amount('52000'), price: amount('51900') }),
      'plan limit',
    ],
    ['stop-limit', order({ side: 'buy', trigger: amount('52000'), price: amount('52100') }), 'plan limit'],
  ])('%s waits as it was confirmed, is found, and is cancelled', async (kind, draft, type) => {
    const { abilities } = await desk.rules(SYMBOL)
    expect(abilities.kinds[draft.kind].offered).toBe(true)
    const { clientId, placed } = await place(draft)
    const terms = { kind, status: 'open', side: draft.side, amount: '0.05', trigger: draft.trigger, clientId }
    expect(placed).toMatchObject({ ...terms, filled: '0', orderId: expect.stringMatching(/^plan:\d+$/) })
    expect(world.received()).toMatchObject([{ type, side: draft.side, accepted: true }])
    const { orderId } = placed
    expect(await find(clientId)).toMatchObject([{ ...terms, orderId }])
    expect(await desk.open()).toMatchObject([{ ...terms, orderId }])
    if (draft.price) expect((await find(clientId))[0]?.price).toBe(draft.price)
    await desk.cancel({ orderId, symbol: SYMBOL })
    expect(await desk.open()).toEqual([])
    expect(await find(clientId)).toMatchObject([{ ...terms, orderId, status: 'cancelled' }])
    expect(await find('0'.repeat(32), orderId)).toMatchObject([{ orderId, status: 'cancelled' }])
    await expect(desk.cancel({ orderId, symbol: SYMBOL })).rejects.toMatchObject({ code: 'not-found' })
  })

  test('waits for the last price, and holds no money', async () => {
    await place(market())
    const free = await desk.free(await desk.rules(SYMBOL))
    expect(free).toEqual({ base: '2', quote: '100000' })
    world.server.trading.movePrice(SYMBOL, '0.97')
    expect(await desk.open()).toHaveLength(1)
    world.server.trading.movePrice(SYMBOL, '0.98')
    expect(await desk.open()).toEqual([])
  })

  test('of one kind is not told as the other, whatever became of the price', async () => {
    const stop = await place(market())
    const profit = await place(market({ kind: 'take-profit', trigger: amount('52000') }))
    world.server.trading.movePrice(SYMBOL, '1.1')
    expect(await find(stop.clientId)).toMatchObject([{ kind: 'stop', status: 'open' }])
    expect(await find(profit.clientId)).toMatchObject([{ kind: 'take-profit', status: 'filled' }])
  })

  test('that was made at Bitget itself is listed by the venue’s word, also by its cost', async () => {
    const wish = { symbol: 'BTCUSDT', triggerPrice: '40000', triggerType: 'fill_price' } as const
    const { apiKey } = world.server.accounts[0] ?? { apiKey: '' }
    world.server.placePlan(apiKey, {
      ...wish,
      side: 'buy',
      orderType: 'market',
      planType: 'total',
      size: '2000',
    })
    world.server.placePlan(apiKey, {
      ...wish,
      side: 'sell',
      orderType: 'limit',
      planType: 'amount',
      size: '0.02',
      executePrice: '39000',
    })
    expect(await desk.open()).toMatchObject([
      { kind: 'trigger limit', side: 'sell', amount: '0.02', price: '39000', trigger: '40000' },
      { kind: 'trigger', side: 'buy', amount: '0.05', trigger: '40000' },
    ])
  })

  test('beyond a page is still found', async () => {
    const { clientId, placed } = await place(order())
    for (let count = 0; count < 101; count += 1) await place(order())
    expect(await find(clientId)).toMatchObject([{ orderId: placed.orderId, status: 'open' }])
    expect(await desk.open()).toHaveLength(102)
  })
})

describe('a trigger order that has fired', () => {
  test.each([
    ['told by Bitget', false],
    ['looked for by its name, where Bitget does not tell it', true],
  ])('is one order with what it became: %s', async (_, hides) => {
    const { clientId, placed } = await place(market())
    world.server.trading.movePrice(SYMBOL, '0.95')
    if (hides) world.server.hideSubOrders()
    const [told, another] = await find(clientId, placed.orderId)
    expect(another).toBeUndefined()
    expect(told).toMatchObject({
      orderId: placed.orderId,
      clientId,
      kind: 'stop',
      status: 'filled',
      filled: '0.05',
      trigger: '48000',
      fees: [{ code: 'USDT' }],
    })
    expect(Number(told?.average)).toBeGreaterThan(47_000)
    expect(Number(told?.average)).toBeLessThan(48_000)
    expect(Number(told?.cost)).toBeCloseTo(Number(told?.average) * 0.05, 6)
    expect(world.received()).toHaveLength(1)
    await expect(desk.cancel({ orderId: placed.orderId, symbol: SYMBOL })).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  test.each([
    ['told by Bitget', false],
    ['looked for by its name', true],
  ])('rests under its own name, is filled in part and is cancelled: %s', async (_, hides) => {
    const { clientId, placed } = await place(order({ price: amount('49000') }))
    const plain = await place(order({ kind: 'limit', price: amount('60000') }))
    world.server.trading.movePrice(SYMBOL, '0.95')
    if (hides) world.server.hideSubOrders()
    const { orderId } = placed
    const resting = { orderId, clientId, kind: 'stop-limit', status: 'open', price: '49000', amount: '0.05' }
    expect(await find(clientId)).toMatchObject([{ ...resting, filled: '0' }])
    const became = world.server.trading.openOrders().find(({ price }) => price === '49000')
    world.server.trading.fill(became?.id ?? '', '0.02')
    expect(await find(clientId)).toMatchObject([{ ...resting, filled: '0.02' }])
    const listed = await desk.open()
    expect(listed).toHaveLength(2)
    expect(listed).toContainEqual(expect.objectContaining({ ...resting, filled: '0.02' }))
    expect(listed.map((each) => each.orderId)).toContain(plain.placed.orderId)
    await desk.cancel({ orderId, symbol: SYMBOL })
    expect(await find(clientId)).toMatchObject([{ orderId, status: 'cancelled', filled: '0.02' }])
    expect((await desk.open()).map((each) => each.orderId)).toEqual([plain.placed.orderId])
  })

  test('and could not be placed was refused by the venue', async () => {
    const { clientId, placed } = await place(market({ amount: amount('1.5') }))
    await place(order({ kind: 'limit', amount: amount('1'), price: amount('60000') }))
    world.server.trading.movePrice(SYMBOL, '0.95')
    expect(await find(clientId)).toMatchObject([{ orderId: placed.orderId, status: 'rejected', filled: '0' }])
  })
})

/** Answers some paths instead of the server. */
function answers(path: string, data: unknown): void {
  const { handle } = world.server
  world.server.handle = (request) =>
    request.url.includes(path)
      ? { status: 200, body: JSON.stringify({ code: '00000', msg: 'success', data }) }
      : handle(request)
}

describe('after 90 days', () => {
  test('what a trigger order became is still told by its id', async () => {
    const { placed } = await place(market())
    world.server.trading.movePrice(SYMBOL, '0.95')
    answers('history-plan-order', { nextFlag: false, idLessThan: null, orderList: [] })
    expect(await find('0'.repeat(32), placed.orderId)).toMatchObject([
      { orderId: placed.orderId, status: 'filled', filled: '0.05' },
    ])
    expect(await find('0'.repeat(32), 'plan:1')).toEqual([])
  })

  test('nobody says of an older order that it never arrived', async () => {
    const long = Date.now() - 100 * 86_400_000
    const query = { clientId: '0'.repeat(32), symbol: SYMBOL, since: long }
    await expect(desk.find(query)).rejects.toMatchObject({ code: 'bad-answer' })
    const { clientId } = await place(order())
    expect(await desk.find({ ...query, clientId })).toMatchObject([{ status: 'open' }])
  })
})

describe('without a clear answer', () => {
  test.each([
    'lost answer',
    '503 after',
    'garbage after',
  ] as const)('%s: found when it is asked', async (strike) => {
    const clientId = desk.clientId(nextId())
    world.fault.next = strike
    const end = await desk.place(order(), clientId).catch((error: unknown) => error)
    expect(end).toBeInstanceOf(AppError)
    expect(end).not.toBeInstanceOf(OrderRefused)
    expect(await find(clientId)).toMatchObject([{ status: 'open', clientId, kind: 'stop-limit' }])
    expect(world.received()).toHaveLength(1)
  })

  test('a lost answer of one that has fired and of one that was cancelled is found too', async () => {
    const [fired, cancelled] = [desk.clientId(nextId()), desk.clientId(nextId())]
    world.fault.next = 'lost answer'
    await desk.place(market(), fired).catch(() => undefined)
    world.fault.next = 'lost answer'
    await desk.place(order({ trigger: amount('40000') }), cancelled).catch(() => undefined)
    const [own] = await find(cancelled)
    await desk.cancel({ orderId: own?.orderId ?? '', symbol: SYMBOL })
    world.server.trading.movePrice(SYMBOL, '0.95')
    expect(await find(fired)).toMatchObject([{ status: 'filled', kind: 'stop' }])
    expect(await find(cancelled)).toMatchObject([{ status: 'cancelled' }])
    expect(world.received()).toHaveLength(2)
  })

  test('a lost request: not there', async () => {
    const clientId = desk.clientId(nextId())
    world.fault.next = 'lost request'
    const end = await desk.place(order(), clientId).catch((error: unknown) => error)
    expect(end).not.toBeInstanceOf(OrderRefused)
    expect(await find(clientId)).toEqual([])
    expect(world.received()).toEqual([])
  })

  test('a request that the browser sent twice is one order, and unclear until it is asked', async () => {
    const clientId = desk.clientId(nextId())
    world.fault.next = 'twice'
    const end = await desk.place(order(), clientId).catch((error: unknown) => error)
    expect(end).not.toBeInstanceOf(OrderRefused)
    expect(world.received().map(({ accepted }) => accepted)).toEqual([true, false])
    expect(await find(clientId)).toHaveLength(1)
  })

  test('a list that does not answer is no answer', async () => {
    const { clientId } = await place(order())
    answers('history-plan-order', { nextFlag: false })
    await expect(find(clientId)).rejects.toMatchObject({ code: 'bad-answer' })
  })
})

test('a cancellation that Bitget says has failed is none', async () => {
  const { placed } = await place(order())
  answers('cancel-plan-order', { result: 'failure' })
  await expect(desk.cancel({ orderId: placed.orderId, symbol: SYMBOL })).rejects.toBeInstanceOf(AppError)
})

describe('nothing is sent', () => {
  test('for a market purchase, which ccxt would tell by a cost that nobody confirmed', async () => {
    const purchase = market({ side: 'buy', trigger: amount('52000') })
    const { purchases } = (await desk.rules(SYMBOL)).abilities
    expect([purchases?.stop, purchases?.['take-profit']]).toMatchObject([
      { offered: false },
      { offered: false },
    ])
    expect(purchases?.['stop-limit']).toBeUndefined()
    await expect(desk.place(purchase, desk.clientId(nextId()))).rejects.toBeInstanceOf(OrderRefused)
    expect(world.received()).toEqual([])
  })

  test.each([
    ['a stop', market(), '0.9'],
    ['a take-profit', market({ kind: 'take-profit', trigger: amount('52000') }), '1.1'],
    ['a stop of a purchase', order({ side: 'buy', trigger: amount('52000'), price: amount('53000') }), '1.1'],
  ])('for %s that was reached meanwhile: Bitget would wait for the price to come back', async (_, draft, move) => {
    world.server.trading.movePrice(SYMBOL, move)
    await expect(desk.place(draft, desk.clientId(nextId()))).rejects.toBeInstanceOf(OrderRefused)
    expect(world.received()).toEqual([])
  })

  test('for a time in force that a trigger order does not take', async () => {
    const draft = order({ timeInForce: 'IOC' })
    await expect(desk.place(draft, desk.clientId(nextId()))).rejects.toBeInstanceOf(OrderRefused)
    expect(world.received()).toEqual([])
  })

  test('for a trailing stop and an OCO', async () => {
    const { kinds } = (await desk.rules(SYMBOL)).abilities
    expect([kinds.trailing.offered, kinds.oco.offered]).toEqual([false, false])
  })

  test('for a unified account, whose trigger orders stand elsewhere', async () => {
    const unified = openWorld({ unified: true })
    // Its markets come by other calls, which orders of this kind never reach.
    const handle = unified.server.handle
    unified.server.handle = (request) =>
      request.url.startsWith('/api/v3/market/instruments')
        ? {
            status: 200,
            body: JSON.stringify({
              code: '00000',
              msg: 'success',
              data: request.url.includes('SPOT') ? [UNIFIED_MARKET] : [],
            }),
          }
        : handle(request)
    const unifiedDesk = await unified.open()
    const end = await unifiedDesk
      .place(order(), unifiedDesk.clientId(nextId()))
      .catch((error: unknown) => error)
    expect(end).toBeInstanceOf(OrderRefused)
    expect(unified.asked.filter((each) => each.startsWith('POST'))).toEqual([])
  })
})

const UNIFIED_MARKET = {
  symbol: 'BTCUSDT',
  category: 'SPOT',
  baseCoin: 'BTC',
  quoteCoin: 'USDT',
  minOrderQty: '0.000001',
  maxOrderQty: '0',
  pricePrecision: '2',
  quantityPrecision: '6',
  quotePrecision: '8',
  minOrderAmount: '1',
  status: 'online',
}

test('what the venue refuses is a clear no with its words, and there is no order', async () => {
  const clientId = desk.clientId(nextId())
  const end = await desk
    .place(order({ amount: amount('0.000001') }), clientId)
    .catch((error: unknown) => error)
  expect(end).toBeInstanceOf(OrderRefused)
  expect((end as OrderRefused).message).toContain('less than the minimum amount')
  expect(await find(clientId)).toEqual([])
})

test('a key that may not trade is refused, and may be asked', async () => {
  const viewing = openWorld({ rights: VIEWER })
  const viewer = await viewing.open()
  await expect(viewer.place(order(), viewer.clientId(nextId()))).rejects.toBeInstanceOf(OrderRefused)
  expect(await viewer.open()).toEqual([])
})

test('a plain limit order is as it was: its own id, found, and cancelled', async () => {
  const { clientId, placed } = await place(order({ kind: 'limit', price: amount('60000') }))
  expect(placed).toMatchObject({ status: 'open', kind: 'limit', orderId: expect.stringMatching(/^\d+$/) })
  expect(await find(clientId)).toMatchObject([{ orderId: placed.orderId, status: 'open' }])
  await desk.cancel({ orderId: placed.orderId, symbol: SYMBOL })
  expect(await find(clientId, placed.orderId)).toMatchObject([{ status: 'cancelled' }])
})
