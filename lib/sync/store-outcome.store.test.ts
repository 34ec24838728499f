import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { erc20, native } from '@/lib/assets/asset-id'
import { amount } from '@/lib/core/amount'
import { AppError } from '@/lib/core/errors'
import type { AccountId, AssetId, ChainId } from '@/lib/core/ids'
import type { Reading } from '@/lib/core/reading'
import { say } from '@/lib/core/sentence'
import { type Database, openDatabase } from '@/lib/db/database.store'
import type { AccountRow, AccountSource } from '@/lib/db/rows'
import { firstStatus } from './first-status'
import { type ScopeOutcome, storeOutcome } from './store-outcome.store'

const id = 'account' as AccountId
const [one, ten] = ['eip155:1', 'eip155:10'] as unknown as [ChainId, ChainId]
const reading = (...holdings: [AssetId, string, ChainId?][]): Reading => ({
  holdings: holdings.map(([asset, quantity, chain]) => ({
    asset,
    bucket: 'wallet',
    quantity: amount(quantity),
    sourceSymbol: 'X',
    ...(chain ? { chain } : {}),
  })),
  notIncluded: [],
  discovered: [],
})
const failed = (chain: ChainId): ScopeOutcome => ({
  chain,
  error: new AppError('unreachable', say('{chain} is silent.', { chain })),
})

const source: AccountSource = { kind: 'evm', address: '0x0', chains: [one, ten] }
const account = (of: AccountSource): AccountRow => ({
  id,
  label: 'x',
  source: of,
  paused: false,
  createdAt: 0,
  tags: [],
})

let db: Database
beforeEach(async () => {
  db = openDatabase({ rowKey: new Uint8Array(32).fill(1), indexKey: new Uint8Array(32).fill(2) })
  await db.accounts.put(account(source))
  await db.statuses.put(firstStatus({ id }, 0))
})
afterEach(() => db.delete())

const store = (readAt: number, ...outcomes: ScopeOutcome[]) =>
  storeOutcome({ db, accountId: id, source, outcomes, readAt, syncMinutes: 5, jitter: 0 })
const quantities = async () =>
  Object.fromEntries((await db.holdings.toArray()).map(({ asset, quantity }) => [asset, quantity]))

describe('storing a reading', () => {
  test('replaces what was there, and what was sold is gone', async () => {
    await store(1, { reading: reading(['coin:bitcoin' as AssetId, '1'], ['coin:ethereum' as AssetId, '2']) })
    await store(2, { reading: reading(['coin:ethereum' as AssetId, '3']) })
    expect(await quantities()).toEqual({ 'coin:ethereum': '3' })
    expect(await db.statuses.get(id)).toMatchObject({
      state: 'ok',
      lastGoodAt: 2,
      failures: 0,
      dueAt: 2 + 300_000,
    })
  })

  test('adds up what comes twice', async () => {
    await store(1, {
      reading: reading(['coin:bitcoin' as AssetId, '0.1'], ['coin:bitcoin' as AssetId, '0.2']),
    })
    expect(await quantities()).toEqual({ 'coin:bitcoin': '0.3' })
  })

  test('a failed chain keeps its last good rows while the others are renewed', async () => {
    await store(
      1,
      { chain: one, reading: reading([native(one), '1', one]) },
      { chain: ten, reading: reading([native(ten), '1', ten]) },
    )
    const complete = await store(2, { chain: one, reading: reading([native(one), '5', one]) }, failed(ten))
    expect(complete).toBe('incomplete')
    expect(await quantities()).toEqual({ [native(one)]: '5', [native(ten)]: '1' })
    const status = await db.statuses.get(id)
    expect(status).toMatchObject({
      state: 'failed',
      lastGoodAt: 1,
      failures: 1,
      error: { code: 'unreachable' },
    })
  })

  test('a failure of everything changes no row and counts up', async () => {
    await store(1, { reading: reading(['coin:bitcoin' as AssetId, '1']) })
    await store(2, { error: new AppError('bad-answer', say('Nonsense.')) })
    await store(3, { error: new AppError('bad-answer', say('Nonsense.')) })
    expect(await quantities()).toEqual({ 'coin:bitcoin': '1' })
    expect(await db.statuses.get(id)).toMatchObject({
      failures: 2,
      lastGoodAt: 1,
      lastTriedAt: 3,
      dueAt: 3 + 120_000,
    })
  })

  test('several that failed are counted and called by name, and the first one says why, in a sentence of its own', async () => {
    await store(1, failed(one), failed(ten))
    expect((await db.statuses.get(id))?.error?.sentence).toEqual({
      template: '{failed} of {scopes} networks could not be read: {names}.',
      params: { failed: 2, scopes: 2, names: 'Ethereum, Optimism' },
      reason: say('{chain} is silent.', { chain: one }),
    })
  })

  test('an account removed meanwhile stays removed', async () => {
    await db.accounts.delete(id)
    await db.statuses.delete(id)
    expect(await store(1, { reading: reading(['coin:bitcoin' as AssetId, '1']) })).toBe('outdated')
    expect(await db.holdings.count()).toBe(0)
    expect(await db.statuses.count()).toBe(0)
  })

  test('a reading of what the account was before it was edited is thrown away', async () => {
    await db.accounts.put(account({ ...source, address: '0x1' }))
    expect(await store(1, { chain: one, reading: reading([native(one), '1', one]) })).toBe('outdated')
    expect(await db.holdings.count()).toBe(0)
    expect(await db.statuses.get(id)).toMatchObject({ state: 'waiting' })
  })

  test('holdings on a chain that the account no longer covers disappear, even when the rest fails', async () => {
    await store(
      1,
      { chain: one, reading: reading([native(one), '1', one]) },
      { chain: ten, reading: reading([native(ten), '2', ten]) },
    )
    const fewer: AccountSource = { ...source, chains: [one] }
    await db.accounts.put(account(fewer))
    await storeOutcome({
      db,
      accountId: id,
      source: fewer,
      outcomes: [failed(one)],
      readAt: 2,
      syncMinutes: 5,
      jitter: 0,
    })
    expect(await quantities()).toEqual({ [native(one)]: '1' })
  })

  test("the user's choice on a token survives its rediscovery", async () => {
    const asset = erc20(one, `0x${'11'.repeat(20)}`)
    const found = { id: asset, symbol: 'AAA', name: 'A', foundBy: 'log' as const }
    await store(1, { chain: one, reading: { ...reading(), discovered: [found] } })
    const row = await db.assets.get(db.hash('asset', asset))
    if (!row) throw new Error('not stored')
    await db.assets.put({ ...row, choice: 'wanted' })
    await store(2, { chain: one, reading: { ...reading(), discovered: [{ ...found, foundBy: 'list' }] } })
    expect(await db.assets.get(row.id)).toMatchObject({ choice: 'wanted', foundBy: 'list' })
  })

  test('cursors move with the rows', async () => {
    await store(1, { chain: one, reading: reading(), cursors: [{ subject: 'logs:eip155:1', value: '100' }] })
    expect((await db.cursors.toArray()).map(({ subject, value }) => [subject, value])).toEqual([
      ['logs:eip155:1', '100'],
    ])
  })
})
