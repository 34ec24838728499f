import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import type { AccountId, AssetId, VenueId } from '@/lib/core/ids'
import type { DriftRow, SleeveId, StrategyDrift, StrategyId } from '@/lib/core/rebalance'
import { say } from '@/lib/core/sentence'
import { type Database, openDatabase } from '@/lib/db/database.store'
import { deleteViews, readView } from '@/lib/db/view.store'
import { storeSettings } from '@/lib/settings/settings.store'
import { type DriftsFor, publishView } from './publish.store'
import type { PortfolioHead, PortfolioView } from './view'

const MINUTE = 60_000
const bitcoin = 'coin:bitcoin' as AssetId

let db: Database
let viewKey: CryptoKey
let now = 1_800_000_000_000
beforeEach(async () => {
  db = openDatabase({ rowKey: new Uint8Array(32).fill(1), indexKey: new Uint8Array(32).fill(2) })
  viewKey = await crypto.subtle.importKey('raw', new Uint8Array(32), 'AES-GCM', false, ['encrypt', 'decrypt'])
  await db.prices.put({ id: 'btc', asset: bitcoin, price: amount('100'), at: now, source: 'test' })
})
afterEach(() => db.delete())

const publish = (driftsFor?: DriftsFor) =>
  publishView(
    {
      db,
      viewKey,
      now: () => now,
      randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
      announce: () => {},
    },
    driftsFor,
  )

async function connect(id: string, quantity: string, isRead = true) {
  const accountId = id as AccountId
  await db.accounts.put({
    id: accountId,
    label: id,
    source: { kind: 'evm', address: '0x0', chains: [] },
    paused: false,
    createdAt: 0,
    tags: [],
  })
  await db.statuses.put({
    accountId,
    dueAt: now,
    state: 'ok',
    failures: 0,
    notIncluded: [],
    ...(isRead ? { lastGoodAt: now } : {}),
  })
  const holding = { id, accountId, asset: bitcoin, bucket: 'wallet' as const, quantity: amount(quantity) }
  if (isRead) await db.holdings.put({ ...holding, sourceSymbol: 'BTC', readAt: now })
}
const totals = async () => (await db.snapshots.orderBy('at').toArray()).map(({ total }) => total)

test('nothing owned and nothing read make no snapshot', async () => {
  await publish()
  await connect('a', '1', false)
  await publish()
  expect(await totals()).toEqual([])
})

test('snapshots are taken at the interval and say what they lack', async () => {
  await connect('a', '1')
  await publish()
  now += MINUTE
  await publish()
  expect(await totals()).toEqual(['100'])
  now += 20 * MINUTE
  await publish()
  const [, second] = await db.snapshots.orderBy('at').toArray()
  expect(second).toMatchObject({ total: '100', staleAccounts: ['a'] })
})

test('accounts connected one after the other share one snapshot', async () => {
  await connect('a', '1')
  await publish()
  now += MINUTE
  await connect('b', '2')
  await publish()
  expect(await totals()).toEqual(['300'])
})

test('both records are sealed, agree, and end with the present', async () => {
  await connect('a', '1')
  const view = await publish()
  const head = await readView<PortfolioHead>('head', viewKey)
  expect(await readView<PortfolioView>('full', viewKey)).toEqual(view)
  expect(head?.netWorth).toBe(view.netWorth)
  expect(view.history.at(-1)).toEqual({ at: now, value: 100, complete: true })
  const other = await crypto.subtle.importKey('raw', new Uint8Array(32).fill(1), 'AES-GCM', false, [
    'decrypt',
  ])
  expect(await readView('head', other)).toBeUndefined()
})

test('a clock that was set back does not stop the snapshots', async () => {
  await connect('a', '1')
  await publish()
  const today = now
  now -= 24 * 60 * MINUTE
  await publish()
  now += MINUTE
  await publish()
  expect((await db.snapshots.orderBy('at').toArray()).map(({ at }) => at)).toEqual([
    today - 24 * 60 * MINUTE,
    today,
  ])
  now = today
})

test('old snapshots are thinned out on the disk, not only in the chart', async () => {
  await connect('a', '1')
  const old = { total: amount('1'), byAccount: {}, staleAccounts: [], unpriced: [] }
  const month = now - 30 * 24 * 60 * MINUTE
  await db.snapshots.bulkPut(
    Array.from({ length: 3 * 144 }, (_, index) => ({
      ...old,
      id: `old-${index}` as never,
      at: month + index * 10 * MINUTE,
    })),
  )
  await publish()
  const left = await db.snapshots.count()
  expect(left).toBeGreaterThanOrEqual(4)
  expect(left).toBeLessThanOrEqual(5)
  expect((await readView<PortfolioView>('full', viewKey))?.history).toHaveLength(left)
})

test('a lock while the view is built leaves no record behind', async () => {
  await connect('a', '1')
  await deleteViews()
  globalThis.holdfastCheckpoint = (name) => {
    if (name === 'view.built') db.close()
  }
  await expect(publish()).rejects.toMatchObject({ code: 'locked' })
  globalThis.holdfastCheckpoint = undefined
  expect(await readView('head', viewKey)).toBeUndefined()
  await db.open()
})

test('damaged settings stop no view: it has the defaults, says so, and stops saying so after a change', async () => {
  await connect('a', '1')
  await storeSettings(db, { currency: 'eur' })
  await new Promise<void>((resolve) => {
    const store = db.backendDB().transaction('settings', 'readwrite').objectStore('settings')
    store.put({ key: 'settings', sealed: new Uint8Array(80) }).onsuccess = () => resolve()
  })
  expect(await publish()).toMatchObject({ currency: 'usd', netWorth: '100', settingsDamaged: true })
  expect(await readView<PortfolioHead>('head', viewKey)).toMatchObject({ settingsDamaged: true })
  await storeSettings(db, { syncMinutes: 9 })
  expect(await publish()).not.toHaveProperty('settingsDamaged')
})

test('paper money is in no snapshot, and does not keep one from being taken', async () => {
  await connect('a', '1')
  await connect('p', '50')
  const paper = { kind: 'paper' as const, venue: 'kraken' as VenueId, start: [], counted: false }
  await db.accounts.update('p' as AccountId, { source: paper })
  await publish()
  expect(await db.snapshots.toArray()).toMatchObject([{ total: '100', byAccount: { a: '100' } }])
  await publish()
  expect(await db.snapshots.count()).toBe(1)
  await db.accounts.update('p' as AccountId, { source: { ...paper, counted: true } })
  await publish()
  expect(await totals()).toEqual(['5100'])
})

describe('how strategies stand', () => {
  const row = (at: number): DriftRow => ({
    sleeve: `s${at}` as SleeveId,
    name: `S${at}`,
    assets: [],
    value: amount('1'),
    weight: 0.1,
    target: 0.1,
    low: 0,
    high: 1,
    toTarget: amount('0'),
    toBand: amount('0'),
    isLocked: false,
  })
  const drift: StrategyDrift = {
    strategy: 'core' as StrategyId,
    name: 'Core',
    accounts: [],
    value: amount('10'),
    rows: Array.from({ length: 10 }, (_, at) => row(at)),
    drift: 0,
    outside: 0,
    targetsAt: now,
    isDue: false,
    isOn: false,
  }
  const unknown = { strategy: 'new' as StrategyId, name: 'New', unknown: say('Not yet.'), isOn: false }

  test('is told of the view that is published, whole in the full record and by its first rows in the head', async () => {
    await connect('a', '1')
    let told: PortfolioView | undefined
    await publish(async (view) => {
      told = view
      return [drift, unknown]
    })
    expect(told).toMatchObject({ netWorth: '100' })
    expect((await readView<PortfolioView>('full', viewKey))?.drifts).toEqual([drift, unknown])
    expect((await readView<PortfolioHead>('head', viewKey))?.drifts).toEqual([
      { ...drift, rows: drift.rows.slice(0, 6) },
      unknown,
    ])
  })

  test('is absent where there is no strategy', async () => {
    await connect('a', '1')
    expect(await publish(async () => [])).not.toHaveProperty('drifts')
    expect(await readView<PortfolioHead>('head', viewKey)).not.toHaveProperty('drifts')
  })
})
