/**
 * The desk against servers that check what the real ones check: every kind of order as it was confirmed, clear and unclear ends,
 * and the question that settles them. How many orders arrived is counted at the server.
 */
import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import { AppError } from '@/lib/core/errors'
import type { AccountId, VenueId } from '@/lib/core/ids'
import type { OrderId, ResolvedOrder } from '@/lib/core/order'
import { OrderRefused } from '@/lib/core/order-refused'
import { say } from '@/lib/core/sentence'
import type { GuardedFetch } from '@/lib/engine/guarded-fetch.client'
import type { VenueDesk } from '@/lib/markets/venue-desk'
import { createBinance } from '@/tests/sandbox/exchanges/binance'
import { createCoinbase } from '@/tests/sandbox/exchanges/coinbase'
import { issueBinance, issueCoinbase, issueKraken } from '@/tests/sandbox/exchanges/credentials'
import { createKraken } from '@/tests/sandbox/exchanges/kraken'
import { PRICES, SMALL_BOOK, TRADER, VIEWER } from '@/tests/sandbox/exchanges/order-test-world'
import type { SandboxServer } from '@/tests/sandbox/types'
import type { CcxtExchange } from '../ccxt-exchange'
import type { ExchangeConnection } from '../open-session.client'
import { forgetLimits, shareThrottler } from '../share-limits.client'
import { openExchangeDesk } from './open-desk.client'

const wallet = (currency: string, available: string, kind: 'fiat' | 'wallet') => ({
  id: randomUUID(),
  name: `${currency} Wallet`,
  kind,
  staked: false,
  currency,
  available,
  hold: '0',
})

function openVenue(venue: 'binance' | 'kraken' | 'coinbase', rights: typeof TRADER) {
  const common = { now: Date.now, prices: PRICES }
  switch (venue) {
    case 'binance': {
      const spot = [
        { asset: 'USDT', free: '100000', locked: '0' },
        { asset: 'BTC', free: '2', locked: '0' },
      ]
      const { account, credentials } = issueBinance(
        { spot, funding: [], flexible: [], locked: [] },
        rights,
        'hmac',
        [],
      )
      const server = createBinance({ ...common, accounts: [account], weightLimits: { api: 1_000_000 } })
      return { server, credentials, symbol: 'BTC/USDT' }
    }
    case 'kraken': {
      const balances = [
        { code: 'ZUSD', balance: '100000.0000', hold: '0' },
        { code: 'XXBT', balance: '2.0000000000', hold: '0' },
      ]
      const { account, credentials } = issueKraken({ balances }, rights, [])
      const server = createKraken({ ...common, accounts: [account], tier: 'uncounted' })
      return { server, credentials, symbol: 'BTC/USD' }
    }
    default: {
      const wallets = [wallet('USD', '100000', 'fiat'), wallet('BTC', '2', 'wallet')]
      const { account, credentials } = issueCoinbase(wallets, rights, 'es256', [])
      const server = createCoinbase({ ...common, accounts: [account], callsPerSecond: 10_000 })
      return { server, credentials, symbol: 'BTC/USD' }
    }
  }
}

type Fault = 'none' | 'lost answer' | '503 after' | 'garbage after' | 'lost request' | 'twice'

/** Straight into the server's handler; the fault strikes requests that place an order. */
function into(server: SandboxServer, fault: { next: Fault }): GuardedFetch {
  return async ({ url, method = 'GET', headers = {}, body = '' }) => {
    const { host, pathname, search } = new URL(url)
    const lower = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
    )
    const ask = () => server.handle({ method, url: pathname + search, host, headers: lower, body })
    const places = method === 'POST' && /\/(order|AddOrder|orders|oco)$/.test(pathname)
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
}

let counter = 0
const nextId = () => `${String(counter++).padStart(4, '0')}${'A'.repeat(18)}` as OrderId
let nonce = Date.now()

afterEach(forgetLimits)

describe.each(['binance', 'kraken', 'coinbase'] as const)('%s', (venue) => {
  let opened: ReturnType<typeof openVenue>
  let desk: VenueDesk
  let fault: { next: Fault }
  let stored: { at: number; json: string } | undefined
  const since = Date.now() - 60_000

  const connect = (at: ReturnType<typeof openVenue>): ExchangeConnection => ({
    venue: venue as VenueId,
    credentials: { ...at.credentials },
    fetch: into(at.server, fault),
    cache: {
      read: async () => stored,
      write: async (_venue, json, at) => {
        stored = { json, at }
      },
    },
    nextNonce: () => ++nonce,
    now: Date.now,
  })

  beforeEach(async () => {
    // Servers that count nothing need no waiting.
    shareThrottler(`${venue} `, { throttler: { throttle: () => Promise.resolve() } } as CcxtExchange)
    opened = openVenue(venue, TRADER)
    opened.server.trading.setBook(opened.symbol, SMALL_BOOK)
    fault = { next: 'none' }
    stored = undefined
    desk = await openExchangeDesk(connect(opened))
  })

  const order = (change: Partial<ResolvedOrder> = {}): ResolvedOrder => ({
    account: 'a' as AccountId,
    market: { venue: venue as VenueId, symbol: opened.symbol },
    side: 'buy',
    kind: 'limit',
    timeInForce: 'GTC',
    amount: amount('0.05'),
    price: amount('45000'),
    ...change,
  })
  const market = (change: Partial<ResolvedOrder>): ResolvedOrder => {
    const { price: _price, ...rest } = order({ kind: 'market', ...change })
    return rest
  }
  const received = () => opened.server.trading.ordersReceived(opened.credentials.apiKey ?? '')
  const find = (clientId: string) => desk.find({ clientId, symbol: opened.symbol, since })

  test('tells rules, fees, free money and the book', async () => {
    const rules = await desk.rules(opened.symbol)
    expect(rules).toMatchObject({ base: 'BTC', baseAsset: 'coin:bitcoin', active: true })
    expect(Number(rules.amountStep)).toBeGreaterThan(0)
    expect(Number(rules.cost.min ?? rules.amount.min)).toBeGreaterThan(0)
    const tier = await desk.fee(opened.symbol)
    expect(tier.source).toBe('account')
    expect([tier.maker, tier.taker]).toEqual(
      { binance: ['0.0008', '0.0009'], kraken: ['0.002', '0.0035'], coinbase: ['0.004', '0.006'] }[venue],
    )
    expect(await desk.free(rules)).toEqual({ base: '2', quote: '100000' })
    const book = await desk.book(opened.symbol)
    expect(book.bids).toEqual([
      ['49990', '0.1'],
      ['49980', '0.4'],
    ])
    expect(book.asks).toEqual([
      ['50010', '0.1'],
      ['50020', '0.4'],
    ])
  })

  test('a book around a power of ten is in the order of its numbers', async () => {
    opened.server.trading.setBook(opened.symbol, {
      bids: [
        { price: '100010', amount: '1' },
        { price: '99990', amount: '2' },
      ],
      asks: [
        { price: '100020', amount: '1' },
        { price: '1000000', amount: '2' },
      ],
    })
    const book = await desk.book(opened.symbol)
    expect(book.bids.map(([price]) => price)).toEqual(['100010', '99990'])
    expect(book.asks.map(([price]) => price)).toEqual(['100020', '1000000'])
    opened.server.trading.setBook(opened.symbol, {
      bids: [{ price: '9990', amount: '1' }],
      asks: [
        { price: '99990', amount: '1' },
        { price: '100010', amount: '2' },
      ],
    })
    expect((await desk.book(opened.symbol)).asks.map(([price]) => price)).toEqual(['99990', '100010'])
  })

  test('tells what a withdrawal costs over the cheapest network, where the venue has such a list', async () => {
    expect(await desk.withdrawalFees?.(['BTC', 'USDT', 'NOSUCH'])).toEqual(
      venue === 'binance' ? { BTC: '0.00015', USDT: '1' } : {},
    )
  })

  test('a limit order rests under our id, holds its money, and is cancelled', async () => {
    const clientId = desk.clientId(nextId())
    const placed = await desk.place(order(), clientId)
    expect(placed).toMatchObject({
      status: 'open',
      kind: 'limit',
      amount: '0.05',
      filled: '0',
      price: '45000',
    })
    expect(received()).toMatchObject([{ clientId, accepted: true }])
    expect(await desk.open()).toMatchObject([{ orderId: placed.orderId, clientId }])
    expect((await find(clientId)).map(({ orderId }) => orderId)).toEqual([placed.orderId])
    expect(Number((await desk.free(await desk.rules(opened.symbol))).quote)).toBeLessThan(100_000 - 2249)
    await desk.cancel({ orderId: placed.orderId, symbol: opened.symbol })
    expect(await desk.open()).toEqual([])
    expect(await find(clientId)).toMatchObject([{ status: 'cancelled' }])
    await expect(desk.cancel({ orderId: placed.orderId, symbol: opened.symbol })).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  test('a market order by cost is filled, and told with its average and fee', async () => {
    const clientId = desk.clientId(nextId())
    const placed = await desk.place(market({ amount: amount('0.05'), cost: amount('2500') }), clientId)
    const [told] = await find(clientId)
    expect(placed.status).toBe('filled')
    expect(told).toMatchObject({ status: 'filled', side: 'buy', average: '50010' })
    expect(Number(told?.filled)).toBeGreaterThan(0.049)
    expect(placed.fees).toHaveLength(1)
    // Binance's lists tell no fees.
    expect(told?.fees).toEqual(venue === 'binance' ? [] : placed.fees)
    expect(received()).toHaveLength(1)
  })

  test('a market sale by amount', async () => {
    const placed = await desk.place(market({ side: 'sell', amount: amount('0.2') }), desk.clientId(nextId()))
    expect(placed).toMatchObject({ status: 'filled', filled: '0.2', average: '49985' })
  })

  test('IOC, FOK and post-only end as they say', async () => {
    const at = (timeInForce: ResolvedOrder['timeInForce']) =>
      desk.place(
        order({ price: amount('50010'), amount: amount('0.3'), timeInForce }),
        desk.clientId(nextId()),
      )
    const fok = await at('FOK').catch((error: unknown) => error)
    if (!(fok instanceof OrderRefused)) expect(fok).toMatchObject({ filled: '0' })
    expect(await at('IOC')).toMatchObject({
      status: expect.stringMatching(/cancelled|expired/),
      filled: '0.1',
    })
    const po = await desk
      .place(order({ price: amount('50020'), timeInForce: 'PO' }), desk.clientId(nextId()))
      .catch((error: unknown) => error)
    if (!(po instanceof OrderRefused)) expect(po).toMatchObject({ filled: '0' })
    expect(po).toSatisfy(
      (end) => end instanceof OrderRefused || (end as { status: string }).status !== 'open',
    )
  })

  test('every kind that is offered rests as that kind; the others are refused before anything is sent', async () => {
    const { kinds } = (await desk.rules(opened.symbol)).abilities
    const drafts: Partial<Record<ResolvedOrder['kind'], ResolvedOrder>> = {
      stop: market({ side: 'sell', kind: 'stop', trigger: amount('48000') }),
      'stop-limit': order({
        side: 'sell',
        kind: 'stop-limit',
        trigger: amount('48000'),
        price: amount('47900'),
      }),
      'take-profit': market({ side: 'sell', kind: 'take-profit', trigger: amount('52000') }),
      'take-profit-limit': order({
        side: 'sell',
        kind: 'take-profit-limit',
        trigger: amount('52000'),
        price: amount('51900'),
      }),
      trailing: market({ side: 'sell', kind: 'trailing', trailPercent: amount('2') }),
      oco: order({
        side: 'sell',
        kind: 'oco',
        price: amount('53000'),
        trigger: amount('48000'),
        stopPrice: amount('47900'),
      }),
    }
    for (const [kind, draft] of Object.entries(drafts)) {
      const clientId = desk.clientId(nextId())
      const before = received().length
      if (kinds[kind as ResolvedOrder['kind']].offered) {
        const { orderId, ...placed } = await desk.place(draft, clientId)
        expect(placed).toMatchObject({ kind, status: 'open' })
        // The limit of an OCO is what its venue lists.
        const listed = kind === 'oco' ? 'limit' : kind
        expect(await find(clientId)).toMatchObject([{ orderId, status: 'open', kind: listed }])
        await desk.cancel({ orderId, symbol: opened.symbol })
        expect(await find(clientId)).toMatchObject([{ orderId, status: 'cancelled' }])
        expect(await desk.open()).toEqual([])
      } else {
        await expect(desk.place(draft, clientId)).rejects.toBeInstanceOf(OrderRefused)
        expect(received()).toHaveLength(before)
      }
    }
  })

  test('a stop strikes, an OCO is filled by its stop, and both are told', async () => {
    const { kinds } = (await desk.rules(opened.symbol)).abilities
    const oco = { side: 'sell', kind: 'oco', price: amount('53000'), trigger: amount('48000') } as const
    const stop = { side: 'sell', kind: 'stop', trigger: amount('48000') } as const
    const drafts = [kinds.stop.offered ? market(stop) : [], kinds.oco.offered ? order(oco) : []].flat()
    const ids = []
    for (const draft of drafts) {
      const clientId = desk.clientId(nextId())
      ids.push(clientId)
      await desk.place(draft, clientId)
    }
    opened.server.trading.movePrice(opened.symbol, '0.9')
    for (const clientId of ids)
      expect(await find(clientId)).toMatchObject([{ status: 'filled', filled: '0.05' }])
    expect(ids).toHaveLength({ binance: 2, kraken: 1, coinbase: 0 }[venue])
  })

  test('a partial fill is told, and the rest stays', async () => {
    const clientId = desk.clientId(nextId())
    const { orderId } = await desk.place(order(), clientId)
    opened.server.trading.fill(orderId, '0.02')
    expect(await find(clientId)).toMatchObject([{ status: 'open', filled: '0.02', amount: '0.05' }])
    expect(await desk.open()).toMatchObject([{ filled: '0.02' }])
  })

  test('a limit order is changed, and found by its new terms', async () => {
    const placed = await desk.place(order(), desk.clientId(nextId()))
    const clientId = desk.clientId(nextId())
    const next = order({ price: amount('44000'), amount: amount('0.06') })
    const changed = await desk.edit(placed.orderId, next, clientId)
    expect(changed).toMatchObject({ status: 'open', price: '44000', amount: '0.06' })
    expect(await desk.open()).toMatchObject([{ price: '44000', amount: '0.06' }])
    const told = await desk.find({ clientId, symbol: opened.symbol, since, orderId: placed.orderId })
    expect(told.some(({ price, status }) => price === '44000' && status === 'open')).toBe(true)
  })

  test('what the venue refuses is a clear no with its words, and there is no order', async () => {
    const clientId = desk.clientId(nextId())
    await expect(desk.place(order({ amount: amount('90') }), clientId)).rejects.toBeInstanceOf(OrderRefused)
    await expect(desk.place(order({ amount: amount('0.00000001') }), clientId)).rejects.toBeInstanceOf(
      OrderRefused,
    )
    expect(await find(clientId)).toEqual([])
  })

  test('a key that may not trade is refused, and may be asked', async () => {
    const viewing = openVenue(venue, VIEWER)
    const viewer = await openExchangeDesk(connect(viewing))
    await expect(viewer.place(order(), viewer.clientId(nextId()))).rejects.toBeInstanceOf(OrderRefused)
    expect(await viewer.open()).toEqual([])
  })

  test('rules are the same from a stored list of markets', async () => {
    const asked = await desk.rules(opened.symbol)
    expect(stored).toBeDefined()
    const again = await openExchangeDesk(connect(opened))
    expect(await again.rules(opened.symbol)).toEqual(asked)
  })

  test('what the venue limits is told, and refused as it is told', async () => {
    const { priceBand, mostOpen, trail, priceStep, abilities } = await desk.rules(opened.symbol)
    if (venue !== 'binance')
      return expect([priceBand, mostOpen, trail]).toEqual([undefined, undefined, undefined])
    expect(trail).toEqual({ min: '0.1', max: '20', step: '0.01' })
    expect(mostOpen).toEqual({ all: 200, waiting: 5 })
    expect([abilities.kinds.stop.offered, priceStep]).toEqual([true, '0.01'])
    // A fifth of 50,000.
    expect(priceBand?.buy).toEqual({ min: '0.2', max: '5' })
    const at = (price: string) => desk.place(order({ price: amount(price) }), desk.clientId(nextId()))
    await expect(at('9990')).rejects.toBeInstanceOf(OrderRefused)
    expect(await at('10010')).toMatchObject({ status: 'open' })
    const stop = () =>
      desk.place(market({ side: 'sell', kind: 'stop', trigger: amount('40000') }), desk.clientId(nextId()))
    for (let count = 0; count < 5; count += 1) await stop()
    await expect(stop()).rejects.toBeInstanceOf(OrderRefused)
  })

  test.each([
    'lost answer',
    '503 after',
    'garbage after',
  ] as const)('%s: unclear, and found when it is asked', async (strike) => {
    const clientId = desk.clientId(nextId())
    fault.next = strike
    const end = await desk.place(order(), clientId).catch((error: unknown) => error)
    expect(end).toBeInstanceOf(AppError)
    expect(end).not.toBeInstanceOf(OrderRefused)
    expect(await find(clientId)).toMatchObject([{ status: 'open', clientId }])
    expect(received()).toHaveLength(1)
  })

  test('a lost request: unclear, and not there', async () => {
    const clientId = desk.clientId(nextId())
    fault.next = 'lost request'
    const end = await desk.place(order(), clientId).catch((error: unknown) => error)
    expect(end).not.toBeInstanceOf(OrderRefused)
    expect(await find(clientId)).toEqual([])
  })

  test('a request that the browser sent twice shows all its orders', async () => {
    const clientId = desk.clientId(nextId())
    fault.next = 'twice'
    const sale = market({ side: 'sell', amount: amount('0.05') })
    await desk.place(sale, clientId).catch(() => undefined)
    const found = await find(clientId)
    // Binance takes the second copy of an order that was filled; Kraken's nonce and Coinbase's id keep it out.
    expect(found).toHaveLength(venue === 'binance' ? 2 : 1)
    expect(found.every(({ status }) => status === 'filled')).toBe(true)
  })
})
