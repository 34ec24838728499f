/**
 * A venue that takes an order at once and answers later than Holdfast waits: through the real door to the network, whose clock
 * is turned by hand, to a server that checks what the real one checks.
 */
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { amount } from '@/lib/core/amount'
import type { OrderId } from '@/lib/core/order'
import { createGuardedFetch } from '@/lib/engine/guarded-fetch.client'
import type { CcxtExchange } from '@/lib/exchanges/ccxt-exchange'
import { forgetLimits, shareThrottler } from '@/lib/exchanges/share-limits.client'
import { openExchangeDesk } from '@/lib/exchanges/trading/open-desk.client'
import type { VenueDesk } from '@/lib/markets/venue-desk'
import { MARKET } from '@/tests/fixtures/fake-desk'
import { confirmOf, draftRow, type FakeDesk, NOW, openFakeDesk } from '@/tests/fixtures/open-fake-desk'
import { issueKraken } from '@/tests/sandbox/exchanges/credentials'
import { createKraken } from '@/tests/sandbox/exchanges/kraken'
import { PRICES, SMALL_BOOK, TRADER } from '@/tests/sandbox/exchanges/order-test-world'
import { createConfirm } from './confirm-order.store'
import { settleDue } from './settle-due.store'

const balances = [{ code: 'ZUSD', balance: '100000.0000', hold: '0' }]
const { account: owner, credentials } = issueKraken({ balances }, TRADER, [])

let desk: FakeDesk
let venue: VenueDesk
let server: ReturnType<typeof createKraken>
/** Between the order's arrival and its answer (ms). */
let answersAfter: number
/** Time caps of requests that are on their way. */
let caps: { at: number; cut: () => void }[]

beforeEach(async () => {
  desk = await openFakeDesk()
  answersAfter = 0
  caps = []
  vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => {
    const controller = new AbortController()
    const reason = new DOMException('timed out', 'TimeoutError')
    caps.push({ at: desk.clock.now + ms, cut: () => controller.abort(reason) })
    return controller.signal
  })
  shareThrottler('kraken ', { throttler: { throttle: () => Promise.resolve() } } as CcxtExchange)
  const now = () => desk.clock.now
  server = createKraken({ now, prices: PRICES, accounts: [owner] })
  server.trading.setBook(MARKET.symbol, SMALL_BOOK)
  let nonce = NOW
  venue = await openExchangeDesk({
    venue: MARKET.venue,
    credentials: { ...credentials },
    fetch: createGuardedFetch({ fetch: overSlowWire, now, log: () => {}, isAllowed: () => true }),
    cache: { read: () => Promise.resolve(undefined), write: () => Promise.resolve() },
    nextNonce: () => ++nonce,
    now,
  })
  const opened = await desk.trading.openDesk(draftRow().accountId)
  desk.trading.openDesk = () => Promise.resolve({ ...opened, desk: venue })
})
afterEach(async () => {
  vi.restoreAllMocks()
  forgetLimits()
  await desk.db.delete()
})

function pass(ms: number): void {
  desk.clock.now += ms
  for (const { at, cut } of caps) if (at <= desk.clock.now) cut()
}

const overSlowWire: typeof fetch = async (input, init) => {
  const { host, pathname, search } = new URL(new Request(input).url)
  const headers = Object.fromEntries(new Headers(init?.headers))
  const body = typeof init?.body === 'string' ? init.body : ''
  const answer = await server.handle({
    method: init?.method ?? 'GET',
    url: pathname + search,
    host,
    headers,
    body,
  })
  if (pathname.endsWith('/AddOrder')) pass(answersAfter)
  init?.signal?.throwIfAborted()
  return new Response(answer.body, { status: answer.status, headers: answer.headers ?? {} })
}

async function confirm(): Promise<unknown> {
  const id = 'AAAAAAAAAAAAAAAAAAAAAA' as OrderId
  const row = draftRow(
    { id, clientId: venue.clientId(id), reference: amount('50000') },
    { ...draftRow().order, amount: amount('0.5'), price: amount('45000') },
  )
  await desk.db.orders.put(row)
  return createConfirm(desk.trading)(confirmOf(row))
}
const row = () => desk.row('AAAAAAAAAAAAAAAAAAAAAA')
const arrived = () => server.trading.ordersReceived(credentials.apiKey ?? '')

test('an answer within the time that is waited for is believed', async () => {
  answersAfter = 19_000
  expect(await confirm()).toMatchObject({ kind: 'placed' })
  expect(arrived()).toHaveLength(1)
})

test('an answer that comes later: nobody knows, then the order is found, and there is one', async () => {
  answersAfter = 25_000
  expect(await confirm()).toMatchObject({ kind: 'unknown' })
  expect(await row()).toMatchObject({ state: 'unknown', found: [] })
  expect(arrived()).toMatchObject([{ accepted: true }])
  pass(60_000)
  await settleDue(desk.trading)
  expect(await row()).toMatchObject({ state: 'open', found: [{ status: 'open', amount: '0.5' }] })
  expect(arrived()).toHaveLength(1)
  expect(server.trading.openOrders()).toHaveLength(1)
})
