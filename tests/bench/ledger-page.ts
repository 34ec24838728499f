/**
 * Runs inside the extension: stores a long history as the product does, then opens the product's ledger over it in its own
 * Worker and times what a user waits for, while it watches the page for long tasks.
 */
import type { Method } from '@/lib/accounting/tax-rules'
import { amount } from '@/lib/core/amount'
import type { AccountId, ChainId } from '@/lib/core/ids'
import { type Database, openDatabase } from '@/lib/db/database.store'
import type { CloseRow } from '@/lib/db/rows'
import { packSegments } from '@/lib/history/pack-segments'
import { FULL_SEGMENT } from '@/lib/history/segment-bounds'
import { segmentCryptoKey } from '@/lib/history/segment-key'
import { createLedger, spawnLedgerWorker } from '@/lib/ledger/ledger.client'
import type { EntryPage, GainsView, LedgerState, ValueSeries } from '@/lib/ledger/views'
import type { LotsTimes } from './lots-worker'
import { ACCOUNTS, ASSETS, assetOf, BEGAN_AT, entryOf } from './million'

export interface LedgerTimes {
  entries: number
  /** From nothing to lots: segments opened, decoded, matched, valued. */
  open: number
  firstPage: number
  filtered: number
  gains: number
  values: number
  /** Of `open`: until the entries are in memory. */
  read: number
  /** Of `open`: lots and gains. */
  match: number
  /** One entry more, from the notice to the new book: what is new is gathered for a while first. */
  oneMore: number
  /** Of `oneMore`: the computation. */
  rebuild: number
  /** Longest task of the page meanwhile; 0 when none was over 50 ms. */
  longestTask: number
  tasks: number
}

const keys = { rowKey: random(32), indexKey: random(32), segmentKey: random(32) }

function random(length: number): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(length))
}

const open = () => openDatabase({ rowKey: keys.rowKey, indexKey: keys.indexKey })

async function addAccounts(db: Database): Promise<void> {
  for (const id of ACCOUNTS) {
    const source = { kind: 'evm' as const, address: `0x${'0'.repeat(40)}`, chains: [] as ChainId[] }
    await db.accounts.put({ id, label: id, source, paused: false, createdAt: 0, tags: [] })
    await db.histories.put({
      accountId: id,
      dueAt: Number.MAX_SAFE_INTEGER,
      state: 'complete',
      paused: false,
      entries: 0,
      streams: [],
      failures: 0,
      lastGoodAt: Date.now(),
    })
  }
}

/** Five years of closes for each asset. */
function closeRows(db: Database): CloseRow[] {
  const rows: CloseRow[] = []
  for (let number = 0; number < ASSETS; number++)
    for (let year = 2021; year <= 2026; year++) {
      const days = year % 4 === 0 ? 366 : 365
      rows.push({
        id: db.hash('close', assetOf(number), String(year)),
        asset: assetOf(number),
        year,
        closes: Array.from({ length: days }, (_, day) => amount(String(40 + ((day * 7 + number) % 30)))),
        sources: Array.from({ length: days }, () => 'bench'),
        readAt: Date.now(),
        askedUntil: days,
      })
    }
  return rows
}

async function fill(count: number): Promise<void> {
  const db = open()
  await db.delete()
  await db.open()
  await addAccounts(db)
  await db.closes.bulkPut(closeRows(db))
  const key = await segmentCryptoKey(keys.segmentKey)
  const waiting = new Map<AccountId, ReturnType<typeof entryOf>[]>(ACCOUNTS.map((id) => [id, []]))
  const store = async (accountId: AccountId) => {
    const entries = waiting.get(accountId) ?? []
    waiting.set(accountId, [])
    await db.segments.bulkAdd(await packSegments({ key, randomBytes: random }, accountId, { entries }))
  }
  for (let number = 0; number < count; number++) {
    const entry = entryOf(number, count)
    const batch = waiting.get(entry.accountId)
    batch?.push(entry)
    if (batch && batch.length >= FULL_SEGMENT) await store(entry.accountId)
  }
  for (const id of ACCOUNTS) await store(id)
  db.close()
}

async function time<T>(work: () => Promise<T>): Promise<[number, T]> {
  const startedAt = performance.now()
  const result = await work()
  return [performance.now() - startedAt, result]
}

async function measure(count: number): Promise<LedgerTimes> {
  let revision = 0
  let onRevision = () => {}
  const phases = new Map<string, number>()
  const between = (from: string, until: string) => (phases.get(until) ?? 0) - (phases.get(from) ?? 0)
  const ledger = createLedger({
    spawn: spawnLedgerWorker,
    keys,
    onState: (state) => {
      phases.set(state.phase, performance.now())
      if (state.phase === 'ready') revision = state.revision
      onRevision()
    },
  })
  const tasks: number[] = []
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.push(duration)
  })
  observer.observe({ type: 'longtask' })
  const ask = <T>(name: string, input: unknown) => ledger.ask(name, input) as Promise<T>
  const page = { filter: {}, order: 'newest', offset: 0, limit: 100 }
  const [opening, state] = await time(() => ask<LedgerState>('ledger.state', {}))
  if (state.entries !== count) throw new Error(`the ledger has ${state.entries} of ${count} entries`)
  const [read, match] = [between('loading', 'transfers'), between('matching', 'ready')]
  const [firstPage, rows] = await time(() => ask<EntryPage>('ledger.entries', page))
  if (rows.rows.length !== 100 || rows.total !== count) throw new Error('the page is not whole')
  const [filtered] = await time(() =>
    ask<EntryPage>('ledger.entries', {
      ...page,
      filter: { text: 'coin7', kinds: { not: true, of: ['income'] } },
    }),
  )
  const [gains, years] = await time(() => ask<GainsView>('ledger.gains', {}))
  if (years.years.length === 0) throw new Error('there are no gains')
  const [values, series] = await time(() => ask<ValueSeries>('ledger.values', { scope: { of: 'whole' } }))
  if (series.values.length < 5 * 365) throw new Error(`the series has ${series.values.length} days`)
  const before = revision
  const [oneMore] = await time(async () => {
    await addOne(count)
    ledger.changed('entries')
    await new Promise<void>((resolve) => {
      onRevision = () => {
        if (revision > before) resolve()
      }
    })
  })
  ledger.close()
  observer.disconnect()
  return {
    entries: count,
    open: opening,
    read,
    match,
    firstPage,
    filtered,
    gains,
    values,
    oneMore,
    rebuild: between('transfers', 'ready'),
    longestTask: Math.max(0, ...tasks),
    tasks: tasks.length,
  }
}

async function addOne(count: number): Promise<void> {
  const db = open()
  const key = await segmentCryptoKey(keys.segmentKey)
  const entry = { ...entryOf(count, count + 1), at: BEGAN_AT + 5 * 365 * 86_400_000 }
  await db.segments.bulkAdd(
    await packSegments({ key, randomBytes: random }, entry.accountId, { entries: [entry] }),
  )
  db.close()
}

let lots: Worker | undefined

/** One method in a Worker that stays, with what it has computed. */
function measureLots(count: number, method: Method): Promise<LotsTimes> {
  lots ??= new Worker(new URL('./lots-worker.ts', import.meta.url), { type: 'module' })
  const worker = lots
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<LotsTimes>) => resolve(data)
    worker.onerror = ({ message }) => reject(new Error(message))
    worker.postMessage({ count, method })
  })
}

const timeFilling = async (count: number): Promise<number> => (await time(() => fill(count)))[0]

Object.assign(globalThis, { fillLedger: timeFilling, measureLedger: measure, measureLots })
