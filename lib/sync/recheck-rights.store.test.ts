import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createEndpointHealth } from '@/lib/chains/endpoint-health'
import type { AccountId, VenueId } from '@/lib/core/ids'
import { type Database, openDatabase } from '@/lib/db/database.store'
import type { AccountSource, KeyRights } from '@/lib/db/rows'
import type { GuardedAnswer, GuardedRequest } from '@/lib/engine/guarded-fetch.client'
import { forgetLimits } from '@/lib/exchanges/share-limits.client'
import { FAKE_CREDENTIALS } from '@/tests/fixtures/fake-venue'
import { firstStatus } from './first-status'
import { createSyncer } from './sync-accounts.store'

const HOUR = 60 * 60_000
const NOW = 1_900_000_000_000
const id = 'account-kraken-00000000' as AccountId
const readOnly: KeyRights = { canRead: true, canTrade: false, canWithdraw: false, checkedAt: NOW - 25 * HOUR }

let db: Database
let now: number
let permissions: string[]
let rightsStatus: number
let asked: GuardedRequest[]
const source = (rights: KeyRights): AccountSource => ({
  kind: 'exchange',
  venue: 'kraken' as VenueId,
  rights,
})

beforeEach(async () => {
  ;[now, permissions, rightsStatus, asked] = [NOW, ['query-funds'], 200, []]
  db = openDatabase({ rowKey: new Uint8Array(32).fill(1), indexKey: new Uint8Array(32).fill(2) })
  await connect(readOnly)
})
afterEach(async () => {
  forgetLimits()
  await db.delete()
})

async function connect(rights: KeyRights) {
  const { apiKey = '', secret = '' } = FAKE_CREDENTIALS
  await db.accounts.put({
    id,
    label: 'Kraken',
    source: source(rights),
    paused: false,
    createdAt: 0,
    tags: [],
  })
  await db.credentials.put({ accountId: id, credentials: { apiKey, secret } })
  await db.statuses.put(firstStatus({ id }, NOW))
}

async function kraken(request: GuardedRequest): Promise<GuardedAnswer> {
  asked.push(request)
  const answer = (result: unknown, status = 200) => ({
    status,
    headers: {},
    text: JSON.stringify({ error: [], result }),
  })
  if (request.url.includes('GetApiKeyInfo')) return answer({ permissions }, rightsStatus)
  if (request.url.includes('BalanceEx')) return answer({ XXBT: { balance: '1.5', hold_trade: '0' } })
  return answer({ m: '0' })
}

const sync = () => {
  forgetLimits() // a reading of another day does not wait for the one before
  return createSyncer(
    {
      db,
      fetch: kraken,
      now: () => now,
      randomBytes: (length) => new Uint8Array(length),
      viewKey: {} as CryptoKey,
      announce: () => {},
    },
    createEndpointHealth(),
  ).sync([id])
}
async function rights(): Promise<KeyRights> {
  const account = await db.accounts.get(id)
  if (account?.source.kind !== 'exchange') throw new Error('the account is gone')
  return account.source.rights
}
const asksFor = (path: string) => asked.filter(({ url }) => url.includes(path)).length

describe('the rights of a key', () => {
  test('are read again after a day, and not before', async () => {
    await connect({ ...readOnly, checkedAt: NOW - 23 * HOUR })
    expect(await sync()).toEqual({ ok: 1, failed: 0 })
    expect(asksFor('GetApiKeyInfo')).toBe(0)
    now = NOW + 2 * HOUR
    expect(await sync()).toEqual({ ok: 1, failed: 0 })
    expect(await sync()).toEqual({ ok: 1, failed: 0 })
    expect(asksFor('GetApiKeyInfo')).toBe(1)
    expect(await rights()).toEqual({ ...readOnly, checkedAt: now })
  })

  test('a key that can trade by now is marked, and read', async () => {
    permissions = ['query-funds', 'modify-orders']
    expect(await sync()).toEqual({ ok: 1, failed: 0 })
    expect(await rights()).toEqual({ canRead: true, canTrade: true, canWithdraw: false, checkedAt: NOW })
    expect(await db.holdings.count()).toBe(1)
  })

  test('a key that can withdraw by now is not read with, keeps its last good values, and says why', async () => {
    await connect({ ...readOnly, checkedAt: NOW })
    await sync()
    const balances = asksFor('BalanceEx')
    now = NOW + 25 * HOUR
    permissions = ['query-funds', 'withdraw-funds']
    expect(await sync()).toEqual({ ok: 0, failed: 1 })
    expect(asksFor('BalanceEx')).toBe(balances)
    expect(await db.holdings.count()).toBe(1)
    expect(await db.statuses.get(id)).toMatchObject({
      state: 'failed',
      lastGoodAt: NOW,
      error: { code: 'credentials-too-strong', sentence: { params: { venue: 'Kraken' } } },
    })
    expect(await rights()).toMatchObject({ canWithdraw: true, checkedAt: now })
  })

  test('a key that could withdraw is read with again as soon as it cannot', async () => {
    await connect({ ...readOnly, canWithdraw: true, checkedAt: NOW })
    permissions = ['query-funds', 'withdraw-funds']
    expect(await sync()).toEqual({ ok: 0, failed: 1 })
    permissions = ['query-funds']
    expect(await sync()).toEqual({ ok: 1, failed: 0 })
    expect(await rights()).toMatchObject({ canWithdraw: false })
  })

  test('a key that could withdraw stays refused while nobody answers', async () => {
    await connect({ ...readOnly, canWithdraw: true, checkedAt: NOW - 30 * 24 * HOUR })
    rightsStatus = 503
    expect(await sync()).toEqual({ ok: 0, failed: 1 })
    expect(asksFor('BalanceEx')).toBe(0)
    expect(await db.statuses.get(id)).toMatchObject({ error: { code: 'credentials-too-strong' } })
  })

  test('a venue that does not tell is asked again, and after a week the rights are unknown', async () => {
    rightsStatus = 503
    expect(await sync()).toEqual({ ok: 1, failed: 0 })
    expect(await rights()).toEqual(readOnly)
    now = NOW + 8 * 24 * HOUR
    expect(await sync()).toEqual({ ok: 1, failed: 0 })
    expect(await rights()).toMatchObject({ canTrade: 'unknown', canWithdraw: 'unknown' })
    rightsStatus = 200
    await sync()
    expect(await rights()).toEqual({ ...readOnly, checkedAt: now })
  })
})
