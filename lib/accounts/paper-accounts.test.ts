import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createEndpointHealth } from '@/lib/chains/endpoint-health'
import { amount } from '@/lib/core/amount'
import type { AccountId, VenueId } from '@/lib/core/ids'
import type { OrderId } from '@/lib/core/order'
import { type Database, openDatabase } from '@/lib/db/database.store'
import { type OrderRow, SETTLED } from '@/lib/db/rows'
import { createUndo } from '@/lib/engine/undo'
import { createBooks } from '@/lib/history/books.store'
import { segmentKey } from '@/tests/fixtures/history'
import { paperOrder } from '@/tests/fixtures/paper'
import { createAccountsHandlers } from './accounts.handlers'
import { countsInTotals } from './counts-in-totals'

const NOW = 1_900_000_000_000
const facts = { pinOnly: true }
const kraken = 'kraken' as VenueId

let db: Database
/** As a venue's list stands in the cache: nothing is asked while it is fresh. */
const market = (base: string, quote: string, change: object = {}) => ({
  id: `${base}${quote}`,
  symbol: `${base}/${quote}`,
  base,
  quote,
  spot: true,
  active: true,
  type: 'spot',
  precision: { amount: '0.0001', price: '0.01' },
  limits: {},
  ...change,
})
const listOf = (...markets: ReturnType<typeof market>[]) => ({
  at: NOW,
  json: JSON.stringify({
    markets: Object.fromEntries(markets.map((each) => [each.symbol, each])),
    currencies: {},
    options: {},
  }),
})
beforeEach(async () => {
  db = openDatabase({ rowKey: new Uint8Array(32).fill(1), indexKey: new Uint8Array(32).fill(2) })
  await db.markets.put({
    venue: kraken,
    ...listOf(
      market('BTC', 'USDT'),
      market('ETH', 'OLD', { active: false }),
      market('SOL', 'PERP', { spot: false }),
    ),
  })
})
afterEach(() => db.delete())

const handlers = () => {
  const context = {
    db,
    fetch: () => Promise.reject(new Error('no network here')),
    now: () => NOW,
    randomBytes: (length: number) => crypto.getRandomValues(new Uint8Array(length)),
    viewKey: {} as CryptoKey,
    announce: () => {},
  }
  return createAccountsHandlers({
    context,
    keepUndo: createUndo(context.randomBytes).keep,
    books: createBooks(context, segmentKey),
    health: createEndpointHealth(),
    syncNow: async () => {},
    publish: async () => {},
    onChanged: () => {},
  })
}
const paper = (
  change: { venue?: string; counted?: boolean; start?: { code: string; quantity: string }[] } = {},
) => ({
  kind: 'paper' as const,
  venue: 'kraken',
  start: [{ code: 'usdt', quantity: '10000' }],
  counted: false,
  ...change,
})

test('a paper account needs no key, has its book from the first moment, and is marked by its name', async () => {
  const { id } = await handlers()['accounts.add']({ source: paper() }, facts)
  expect(await db.accounts.get(id)).toMatchObject({
    label: 'Paper · Kraken',
    source: { kind: 'paper', venue: kraken, start: [{ code: 'USDT', quantity: '10000' }], counted: false },
  })
  expect(await db.papers.get(id)).toEqual({
    accountId: id,
    balances: { USDT: { free: '10000', reserved: '0' } },
    orders: [],
    fills: [],
    nextId: 1,
  })
  expect(await db.credentials.count()).toBe(0)
})

test('two paper accounts at one venue are two accounts', async () => {
  const { 'accounts.add': add } = handlers()
  await add({ source: paper() }, facts)
  await add({ source: paper() }, facts)
  expect((await db.accounts.toArray()).map(({ label }) => label).sort()).toEqual([
    'Paper · Kraken',
    'Paper · Kraken 2',
  ])
})

test('no name takes the mark away', async () => {
  const { 'accounts.add': add, 'accounts.edit': edit } = handlers()
  const { id } = await add({ source: paper(), label: 'Main' }, facts)
  expect(await db.accounts.get(id)).toMatchObject({ label: 'Paper · Main' })
  await edit({ id, label: 'Savings' }, facts)
  expect(await db.accounts.get(id)).toMatchObject({ label: 'Paper · Savings' })
})

test('editing changes whether it counts, and neither its venue nor its money', async () => {
  const { 'accounts.add': add, 'accounts.edit': edit } = handlers()
  const { id } = await add({ source: paper() }, facts)
  const before = await db.accounts.get(id)
  await db.papers.update(id, { nextId: 7 })
  await edit(
    { id, source: paper({ counted: true, venue: 'binance', start: [{ code: 'BTC', quantity: '5' }] }) },
    facts,
  )
  const after = await db.accounts.get(id)
  expect(after).toEqual({ ...before, source: { ...before?.source, counted: true } })
  expect(after && countsInTotals(after.source)).toBe(true)
  expect(await db.papers.get(id)).toMatchObject({
    nextId: 7,
    balances: { USDT: { free: amount('10000'), reserved: '0' } },
  })
})

test('what cannot be right is refused, and nothing is stored', async () => {
  const { 'accounts.add': add } = handlers()
  const wrong = [
    paper({ start: [] }),
    paper({ start: [{ code: 'USDT', quantity: '0' }] }),
    paper({ start: [{ code: 'USDT', quantity: '-1' }] }),
    paper({ start: [{ code: 'US DT', quantity: '1' }] }),
    paper({ start: [{ code: 'DOGE', quantity: '1' }] }),
    paper({ start: [{ code: 'OLD', quantity: '1' }] }),
    paper({ start: [{ code: 'PERP', quantity: '1' }] }),
    paper({
      start: [
        { code: 'USDT', quantity: '1' },
        { code: 'usdt', quantity: '2' },
      ],
    }),
  ]
  for (const source of wrong)
    await expect(add({ source }, facts)).rejects.toMatchObject({ code: 'invalid-input' })
  await expect(add({ source: paper({ venue: 'mtgox' }) }, facts)).rejects.toMatchObject({ code: 'not-found' })
  await db.markets.put({ venue: kraken, ...listOf(market('BTC', 'USDT', { spot: false })) })
  await expect(add({ source: paper() }, facts)).rejects.toMatchObject({ code: 'not-supported' })
  expect(await db.accounts.count()).toBe(0)
  expect(await db.papers.count()).toBe(0)
})

test('a venue whose markets cannot be read makes no account', async () => {
  await db.markets.clear()
  await expect(handlers()['accounts.add']({ source: paper() }, facts)).rejects.toThrow()
  expect(await db.accounts.count()).toBe(0)
})

const journalRow = (accountId: AccountId): OrderRow => ({
  id: `order of ${accountId}` as OrderId,
  accountId,
  at: NOW,
  settleAt: SETTLED,
  state: 'filled',
  order: { ...paperOrder('buy', 'market', { amount: '1' }), account: accountId },
  hash: '',
  clientId: '',
  session: '',
  expiresAt: NOW,
  events: [],
  found: [],
})

test('removing it takes its book and its orders: without its name they would pass for real ones', async () => {
  const { 'accounts.add': add, 'accounts.remove': remove } = handlers()
  const { id } = await add({ source: paper() }, facts)
  const real = await add({ source: { kind: 'manual', positions: [] } }, facts)
  await db.orders.bulkPut([journalRow(id), journalRow(real.id)])
  await db.orderReadings.put({ accountId: id, lastTriedAt: 1 })
  await remove({ id }, facts)
  await remove({ id: real.id }, facts)
  expect((await db.orders.toArray()).map(({ accountId }) => accountId)).toEqual([real.id])
  expect(await db.papers.count()).toBe(0)
  expect(await db.orderReadings.count()).toBe(0)
  expect(await db.accounts.count()).toBe(0)
})
