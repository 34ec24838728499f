import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Entry } from '@/lib/core/entry'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import { packSegments } from '@/lib/history/pack-segments'
import { segmentCryptoKey } from '@/lib/history/segment-key'
import { deposit, DAY_ZERO as NOW, stored } from '@/tests/fixtures/entries'
import { ACCOUNT, exchangeAccount, segmentKey, type TestContext, testContext } from '@/tests/fixtures/history'
import { newEntries } from './new-entries.store'

const DAY = 86_400_000
let context: TestContext
let asked: unknown[]
/** What the ledger says of an entry, beside what it was told. */
let views: (entry: Entry) => object
let all: Entry[]

beforeEach(async () => {
  context = testContext()
  asked = []
  all = []
  views = () => ({})
  await context.db.accounts.put(exchangeAccount(ACCOUNT, { createdAt: NOW - 30 * DAY }))
})
afterEach(() => context.db.delete())

const ledger = {
  ask: async (_name: string, input: unknown) => {
    asked.push(input)
    const rows = all.map((entry) => ({ ...entry, ignored: false, ...views(entry) }))
    return { rows, total: rows.length }
  },
}

async function store(...entries: Entry[]): Promise<void> {
  all.push(...entries)
  const { randomBytes } = context
  const sealer = { key: await segmentCryptoKey(segmentKey), randomBytes }
  await context.db.segments.bulkAdd(await packSegments(sealer, ACCOUNT, { entries }))
}
const come = (name: string, change: Parameters<typeof deposit>[2] = {}) => stored(deposit(name, '1', change))
const find = (before: Parameters<typeof newEntries>[1], now = NOW) =>
  newEntries({ db: context.db, segmentKey, ledger }, before, now)

test('the first look knows what is there, and opens nothing of it', async () => {
  await store(come('a'))
  const { entries, past } = await find(undefined)
  expect(entries).toEqual([])
  expect(past.segments).toHaveLength(1)
  expect(asked).toEqual([])
})

test('what came since is found once, as the ledger counts it', async () => {
  const { past } = await find(undefined)
  await store(come('a'), come('b'))
  views = ({ nativeId }) => ({
    kind: 'income',
    ...(nativeId.endsWith('b') ? { transfer: { state: 'linked' } } : { transfer: { state: 'unmatched' } }),
  })
  const found = await find(past)
  expect(found.entries.map(({ nativeId, kind, isOwnTransfer }) => [nativeId, kind, isOwnTransfer])).toEqual([
    ['deposit:a', 'income', false],
    ['deposit:b', 'income', true],
  ])
  expect((await find(found.past)).entries).toEqual([])
})

test('what was merged into another segment is not new', async () => {
  const { past } = await find(undefined)
  await store(come('a'))
  const found = await find(past)
  await context.db.segments.clear()
  await store(come('a'), come('b'))
  expect((await find(found.past)).entries.map(({ nativeId }) => nativeId)).toEqual(['deposit:b'])
})

test.each<[string, Parameters<typeof deposit>[2]]>([
  ['of a file', { origin: 'csv' }],
  ['by hand', { origin: 'user' }],
  ['of long ago', { at: NOW - 8 * DAY }],
])('a row %s is no news', async (_what, change) => {
  const { past } = await find(undefined)
  await store(come('a', change))
  expect((await find(past)).entries).toEqual([])
  expect(asked).toEqual([])
})

test('the past of an account that was just added is no news', async () => {
  const { past } = await find(undefined)
  await context.db.accounts.put(exchangeAccount(ACCOUNT, { createdAt: NOW - 1_000 }))
  await store(come('a', { at: NOW - 2_000 }), come('b', { at: NOW }))
  expect((await find(past)).entries.map(({ nativeId }) => nativeId)).toEqual(['deposit:b'])
})

test('what the user ignores is not found, and a ledger that does not answer leaves all of it for the next look', async () => {
  const { past } = await find(undefined)
  await store(come('a'))
  views = () => ({ ignored: true })
  expect((await find(past)).entries).toEqual([])
  views = () => {
    throw new AppError('unavailable', say('x'))
  }
  await expect(find(past)).rejects.toMatchObject({ code: 'unavailable' })
  views = () => ({})
  expect((await find(past)).entries).toHaveLength(1)
})
