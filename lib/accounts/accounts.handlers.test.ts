import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { native } from '@/lib/assets/asset-id'
import { createEndpointHealth } from '@/lib/chains/endpoint-health'
import { amount } from '@/lib/core/amount'
import type { AccountId, ChainId, EntryId, ImportId, LinkId } from '@/lib/core/ids'
import { type Database, openDatabase } from '@/lib/db/database.store'
import { createUndo } from '@/lib/engine/undo'
import { createBooks } from '@/lib/history/books.store'
import type { HistoryChange } from '@/lib/history/changed'
import { packSegments } from '@/lib/history/pack-segments'
import { firstHistory } from '@/lib/history/progress'
import { segmentCryptoKey } from '@/lib/history/segment-key'
import { firstStatus } from '@/lib/sync/first-status'
import { fill, stored } from '@/tests/fixtures/entries'
import { segmentKey } from '@/tests/fixtures/history'
import { createAccountsHandlers } from './accounts.handlers'

const NOW = 1_900_000_000_000
const [one, ten] = ['eip155:1', 'eip155:10'] as [ChainId, ChainId]
const A = '0xd8da6bf26964af9d7eed9e03e53415d37aa96045'
const B = '0x00000000219ab540356cbb839cbe05303d7705fa'
const facts = { pinOnly: false }

const undo = createUndo((length) => crypto.getRandomValues(new Uint8Array(length)))
let db: Database
let synced: string[]
let changes: HistoryChange[]
beforeEach(() => {
  changes = []
  synced = []
  db = openDatabase({ rowKey: new Uint8Array(32).fill(1), indexKey: new Uint8Array(32).fill(2) })
})
afterEach(() => db.delete())

const randomBytes = (length: number) => crypto.getRandomValues(new Uint8Array(length))
const handlers = () => {
  const context = {
    db,
    fetch: () => Promise.reject(new Error('no network here')),
    now: () => NOW,
    randomBytes,
    viewKey: {} as CryptoKey,
    announce: () => {},
  }
  return createAccountsHandlers({
    context,
    keepUndo: undo.keep,
    books: createBooks(context, segmentKey),
    health: createEndpointHealth(),
    syncNow: async (id) => void synced.push(id),
    publish: async () => {},
    onChanged: (change) => void changes.push(change),
  })
}
const evm = (address: string, chains: string[] = [one, ten]) => ({ kind: 'evm' as const, address, chains })

test('a button that was pressed twice adds one account', async () => {
  const { 'accounts.add': add } = handlers()
  const results = await Promise.allSettled([1, 2, 3].map(() => add({ source: evm(A) }, facts)))
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected'])
  expect(results.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'duplicate' } })
  expect(await db.accounts.count()).toBe(1)
  expect(await db.statuses.count()).toBe(1)
})

describe('Bitcoin that would count twice', () => {
  // The account key of the seed "abandon ... about", published with BIP-84, and its first two receive addresses.
  const ZPUB =
    'zpub6rFR7y4Q2AijBEqTUquhVz398htDFrtymD9xYYfG1m4wAcvPhXNfE3EfH1r1ADqtfSdVCToUG868RvUUkgDKf31mGDtKsAYz2oz2AGutZYs'
  const key = (xpub: string) => ({ kind: 'bitcoin-xpub' as const, xpub })
  const addresses = (...list: string[]) => ({ kind: 'bitcoin' as const, addresses: list })
  const FIRST = 'bc1qcr8te4kr609gcawutmrza0j4xv80jy8z306fyu'
  const STRANGE = 'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4'

  test('an address of a connected key is refused, and named', async () => {
    const { 'accounts.add': add, 'accounts.check': check } = handlers()
    await add({ source: key(ZPUB), label: 'Cold' }, facts)
    const refused = { code: 'duplicate', sentence: { params: { label: 'Cold' } } }
    await expect(check({ source: addresses(STRANGE, FIRST) }, facts)).rejects.toMatchObject(refused)
    await expect(add({ source: addresses(STRANGE, FIRST) }, facts)).rejects.toMatchObject(refused)
    expect(await db.accounts.count()).toBe(1)
    await add({ source: addresses(STRANGE) }, facts)
    expect(await db.accounts.count()).toBe(2)
  })

  test('a key whose address is connected is refused, as a descriptor too', async () => {
    const { 'accounts.add': add } = handlers()
    await add({ source: addresses(FIRST), label: 'One' }, facts)
    for (const text of [ZPUB, `wpkh(${ZPUB}/<0;1>/*)`])
      await expect(add({ source: key(text) }, facts)).rejects.toMatchObject({ code: 'duplicate' })
    await add({ source: key(`tr(${ZPUB}/<0;1>/*)`) }, facts)
    await expect(add({ source: key(`tr([73c5da0a/86'/0'/0']${ZPUB})`) }, facts)).rejects.toMatchObject({
      code: 'duplicate',
    })
    expect(await db.accounts.count()).toBe(2)
  })

  test('an account may be edited into another spelling of its own key', async () => {
    const { 'accounts.add': add, 'accounts.edit': edit } = handlers()
    const { id } = await add({ source: key(ZPUB) }, facts)
    await edit({ id, source: key(`wpkh(${ZPUB}/<0;1>/*)`) }, facts)
    expect(await db.accounts.get(id)).toMatchObject({ source: { xpub: `wpkh(${ZPUB}/<0;1>/*)` } })
  })
})

describe('editing an address', () => {
  const connect = async (): Promise<AccountId> => {
    const { id } = await handlers()['accounts.add']({ source: evm(A) }, facts)
    for (const chain of [one, ten])
      await db.holdings.put({
        id: chain,
        accountId: id,
        asset: native(chain),
        bucket: 'wallet',
        quantity: amount('1'),
        chain,
        sourceSymbol: 'ETH',
        readAt: 1,
      })
    await db.cursors.put({ id: 'c', accountId: id, subject: 'logs:eip155:1', value: '100' })
    await db.cursors.put({ id: 'n', accountId: id, subject: 'nonce', value: '5' })
    await db.statuses.put({ ...firstStatus({ id }, NOW), state: 'ok', lastGoodAt: 1, dueAt: NOW + 1 })
    return id
  }

  test('another address keeps nothing that was read of the old one, but the request number', async () => {
    const id = await connect()
    await handlers()['accounts.edit']({ id, source: evm(B) }, facts)
    expect(await db.holdings.count()).toBe(0)
    expect((await db.cursors.toArray()).map(({ subject }) => subject)).toEqual(['nonce'])
    expect(await db.statuses.get(id)).toEqual(firstStatus({ id }, NOW))
    expect(synced).toEqual([id, id])
  })

  test('fewer chains take their holdings along, and the rest stays', async () => {
    const id = await connect()
    await handlers()['accounts.edit']({ id, source: evm(A, [one]) }, facts)
    expect((await db.holdings.toArray()).map(({ chain }) => chain)).toEqual([one])
    expect(await db.statuses.get(id)).toMatchObject({ state: 'ok', lastGoodAt: 1 })
  })

  test('a new label touches no reading', async () => {
    const id = await connect()
    await handlers()['accounts.edit']({ id, label: 'Savings' }, facts)
    expect(await db.holdings.count()).toBe(2)
    expect((await db.accounts.get(id))?.label).toBe('Savings')
  })
})

describe('the past of an account', () => {
  const other = 'account-other' as AccountId
  /** One entry in each of two accounts, with words on both. */
  async function withPasts(id: AccountId) {
    const key = await segmentCryptoKey(segmentKey)
    for (const account of [id, other]) {
      const entry = { ...stored(fill('1'), account), id: `entry-of-${account}` as EntryId }
      await db.segments.bulkAdd(await packSegments({ key, randomBytes }, account, { entries: [entry] }))
      await db.histories.put({ ...firstHistory(account, NOW), entries: 1 })
      await db.overlays.put({ id: entry.id, overlay: { note: 'x' }, at: 1, earlier: [] })
      await db.lotChoices.put({ id: entry.id, lots: [], at: 1 })
      await db.issueChoices.put({ id: `missing-basis:${entry.id}`, choice: 'dismissed', at: 1 })
      await db.links.put({ id: `link-${account}` as LinkId, verdict: 'apart', from: entry.id, at: 1 })
      await db.imports.put({
        id: `import-${account}` as ImportId,
        accountId: account,
        importer: 'x',
        fileName: 'x.csv',
        timeZone: 'UTC',
        at: 1,
        added: 1,
        duplicates: 0,
      })
    }
  }
  const tables = [
    'segments',
    'histories',
    'overlays',
    'lotChoices',
    'issueChoices',
    'links',
    'imports',
  ] as const
  const counts = async () => Promise.all(tables.map((name) => db.table(name).count()))

  test('goes with it, with the words on it, and that of the others stays', async () => {
    const { 'accounts.add': add, 'accounts.removal': removal, 'accounts.remove': remove } = handlers()
    const { id } = await add({ source: evm(A) }, facts)
    await withPasts(id)
    expect(await removal({ id }, facts)).toMatchObject({ entries: 1 })
    await remove({ id }, facts)
    expect(await counts()).toEqual(tables.map(() => 1))
    expect((await db.overlays.toArray()).map((row) => row.id)).toEqual([`entry-of-${other}`])
    expect(changes).toEqual([{ kind: 'entries', accounts: [id] }])
  })

  test('a damaged segment keeps nobody from removing its account', async () => {
    const { 'accounts.add': add, 'accounts.remove': remove } = handlers()
    const { id } = await add({ source: evm(A) }, facts)
    await db.segments.add({
      id: 'damaged',
      accountId: id,
      part: 'entries',
      iv: new Uint8Array(12),
      sealed: new ArrayBuffer(40),
    })
    await remove({ id }, facts)
    expect(await db.segments.count()).toBe(0)
  })

  test('is forgotten when the account becomes that of another owner, and kept when it only gains a network', async () => {
    const { 'accounts.add': add, 'accounts.edit': edit } = handlers()
    const { id } = await add({ source: evm(A, [one]) }, facts)
    await withPasts(id)
    await edit({ id, source: evm(A) }, facts)
    expect(await counts()).toEqual(tables.map(() => 2))
    await edit({ id, source: evm(B) }, facts)
    expect(await counts()).toEqual(tables.map(() => 1))
  })
})
