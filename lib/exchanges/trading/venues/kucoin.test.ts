/** With markets from the cache, as mostly: every question goes to the door behind which the account has its orders. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import type { AccountId, VenueId } from '@/lib/core/ids'
import type { OrderId, ResolvedOrder } from '@/lib/core/order'
import type { GuardedFetch } from '@/lib/engine/guarded-fetch.client'
import type { CcxtExchange } from '../../ccxt-exchange'
import { forgetLimits, shareThrottler } from '../../share-limits.client'
import { openExchangeDesk } from '../open-desk.client'

const VENUE = 'kucoin' as VenueId
const SYMBOL = 'BTC/USDT'
const marketRow = (base: string) => ({
  id: `${base}-USDT`,
  symbol: `${base}/USDT`,
  base,
  quote: 'USDT',
  baseId: base,
  quoteId: 'USDT',
  type: 'spot',
  spot: true,
  active: true,
  precision: { amount: 0.00001, price: 0.1 },
  limits: {},
})
const MARKETS = JSON.stringify({
  markets: { [SYMBOL]: marketRow('BTC'), 'ETH/USDT': marketRow('ETH') },
  currencies: {},
  options: {},
  filterSets: [],
})

interface Row extends Record<string, unknown> {
  id: string
  clientOid: string
  symbol: string
  isActive: boolean
}

/** KuCoin's spot orders, of an account that has opened the high-frequency door or has not. */
function openVenue(isOpened: boolean) {
  const doors = { old: [] as Row[], hf: [] as Row[] }
  const data = (method: string, path: string, params: URLSearchParams, body: string): unknown => {
    if (path === '/api/ua/v1/account/mode') return { selfAccountMode: 'CLASSIC' }
    if (path === '/api/v1/hf/accounts/opened') return isOpened
    if (path === '/api/v1/accounts')
      return [
        {
          currency: 'BTC',
          type: params.get('type'),
          available: params.get('type') === 'trade_hf' ? '2' : '1',
        },
      ]
    const door = doors[path.startsWith('/api/v1/hf/') ? 'hf' : 'old']
    const of = (isActive: boolean) =>
      door.filter((row) => row.isActive === isActive && [null, row.symbol].includes(params.get('symbol')))
    if (method === 'POST') {
      const sent = JSON.parse(body) as {
        clientOid: string
        symbol: string
        side: string
        size: string
        price: string
      }
      const id = `k${door.length + 1}`
      door.push({
        ...sent,
        id,
        type: 'limit',
        isActive: true,
        dealSize: '0',
        dealFunds: '0',
        createdAt: Date.now(),
      })
      return { orderId: id }
    }
    switch (path) {
      case '/api/v1/hf/orders/active/symbols':
        return { symbols: [...new Set(of(true).map(({ symbol }) => symbol))] }
      case '/api/v1/hf/orders/active':
        return of(true)
      case '/api/v1/hf/orders/done':
        return { items: of(false).slice(-Number(params.get('limit') ?? 20)) }
      case '/api/v1/orders':
        return { items: of(params.get('status') === 'active') }
      default:
        throw new Error(`nobody answers ${path}`)
    }
  }
  const fetch: GuardedFetch = async ({ url, method = 'GET', body = '' }) => {
    const { pathname, searchParams } = new URL(url)
    const text = JSON.stringify({ code: '200000', data: data(method, pathname, searchParams, body) })
    return { status: 200, headers: {}, text }
  }
  return { doors, fetch }
}

const openDesk = (fetch: GuardedFetch) =>
  openExchangeDesk({
    venue: VENUE,
    credentials: { apiKey: 'k', secret: 's', password: 'p' },
    fetch,
    cache: { read: async () => ({ at: Date.now(), json: MARKETS }), write: async () => undefined },
    nextNonce: Date.now,
    now: Date.now,
  })

const order = (symbol = SYMBOL): ResolvedOrder => ({
  account: 'a' as AccountId,
  market: { venue: VENUE, symbol },
  side: 'sell',
  kind: 'limit',
  timeInForce: 'GTC',
  amount: amount('0.05'),
  price: amount('60000'),
})
let counter = 0
const nextId = () => `${String(counter++).padStart(4, '0')}${'K'.repeat(18)}` as OrderId
const since = Date.now() - 60_000

// A server that counts nothing needs no waiting.
beforeEach(() =>
  shareThrottler(`${VENUE} `, { throttler: { throttle: () => Promise.resolve() } } as CcxtExchange),
)
afterEach(forgetLimits)

test.each([
  ['hf', true, '2'],
  ['old', false, '1'],
] as const)('orders and money behind the door "%s" are placed, found and listed there', async (door, isOpened, free) => {
  const venue = openVenue(isOpened)
  const desk = await openDesk(venue.fetch)
  const clientId = desk.clientId(nextId())
  await desk.place(order(), clientId)
  await desk.place(order('ETH/USDT'), desk.clientId(nextId()))
  expect(Object.values(venue.doors).map(({ length }) => length)).toEqual(door === 'old' ? [2, 0] : [0, 2])
  expect(await desk.find({ clientId, symbol: SYMBOL, since })).toMatchObject([{ clientId, status: 'open' }])
  expect((await desk.open()).map(({ symbol }) => symbol)).toEqual([SYMBOL, 'ETH/USDT'])
  expect(await desk.freeOf(['BTC'])).toEqual([free])
  for (const row of venue.doors[door]) row.isActive = false
  expect(await desk.find({ clientId, symbol: SYMBOL, since })).toMatchObject([{ clientId }])
  expect(await desk.open()).toEqual([])
  const other = desk.clientId(nextId())
  expect(await desk.find({ clientId: other, symbol: SYMBOL, since })).toEqual([])
})

test('of an order that is in no list nobody says that it never came, when the list of ended ones is full', async () => {
  const venue = openVenue(true)
  const desk = await openDesk(venue.fetch)
  for (let count = 0; count < 100; count += 1) await desk.place(order(), desk.clientId(nextId()))
  for (const row of venue.doors.hf) row.isActive = false
  const [first] = venue.doors.hf
  const find = (clientId: string) => desk.find({ clientId, symbol: SYMBOL, since })
  expect(await find(first?.clientOid ?? '')).toHaveLength(1)
  await expect(find(desk.clientId(nextId()))).rejects.toMatchObject({ code: 'bad-answer' })
})
