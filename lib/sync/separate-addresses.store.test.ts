import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createEndpointHealth } from '@/lib/chains/endpoint-health'
import type { AccountId, ChainId } from '@/lib/core/ids'
import { type Database, openDatabase } from '@/lib/db/database.store'
import type { AccountRow, AccountSource } from '@/lib/db/rows'
import { storeSettings } from '@/lib/settings/settings.store'
import { firstStatus } from './first-status'
import { healthFor, lanesOf, pauseBetween } from './separate-addresses.store'
import { createSyncer } from './sync-accounts.store'

const NOW = 1_900_000_000_000
const address = (digit: string): AccountSource => ({
  kind: 'evm',
  address: `0x${digit.repeat(40)}`,
  chains: ['eip155:1' as ChainId],
})
const kept: AccountSource = { kind: 'manual', positions: [] }
const row = (id: string, source: AccountSource): AccountRow => ({
  id: id as AccountId,
  label: id,
  source,
  paused: false,
  createdAt: 0,
  tags: [],
})
const ROWS = [
  row('one', address('1')),
  row('two', address('2')),
  row('three', address('3')),
  row('kept', kept),
]
const IDS = ROWS.map(({ id }) => id)

let db: Database
beforeEach(async () => {
  db = openDatabase({ rowKey: new Uint8Array(32).fill(1), indexKey: new Uint8Array(32).fill(2) })
  now = NOW
  asked.length = 0
  await db.accounts.bulkPut(ROWS)
  for (const account of ROWS) await db.statuses.put(firstStatus(account, NOW))
})
afterEach(() => db.delete())

let now = NOW
const asked: string[] = []
const syncer = () =>
  createSyncer(
    {
      db,
      fetch: async (request) => {
        asked.push(JSON.stringify(request))
        throw new Error('no network here')
      },
      now: () => now,
      randomBytes: (length) => new Uint8Array(length).fill(128),
      viewKey: {} as CryptoKey,
      announce: () => {},
    },
    createEndpointHealth(),
  )

/** Which of the three addresses were tried since the last time. */
async function tried(): Promise<string[]> {
  const found = (await db.statuses.toArray()).filter(({ state }) => state === 'failed')
  return found.map(({ accountId }) => accountId).toSorted()
}

test('off: all accounts are read together, by what is known of the servers', async () => {
  const settings = { separateAddresses: false }
  expect(await lanesOf(db, settings, IDS)).toEqual({ together: IDS, apart: [] })
  const health = createEndpointHealth()
  expect(await healthFor(db, address('1'), { settings, health })).toBe(health)
  await syncer().sync(IDS)
  expect(await tried()).toEqual(['one', 'three', 'two'])
})

test('on: one address a time, the next not before a pause, and the others as ever', async () => {
  await storeSettings(db, { separateAddresses: true })
  expect(await lanesOf(db, { separateAddresses: true }, IDS)).toEqual({
    together: ['kept'],
    apart: ['one', 'two', 'three'],
  })
  const reader = syncer()
  await reader.sync(IDS)
  expect(await tried()).toEqual(['one'])
  expect(asked.length).toBeGreaterThan(0)
  // The others are due, and wait for the pause; nobody waits for them.
  expect(await reader.due()).toEqual([])
  expect(await reader.nextDueAt()).toBe(NOW + pauseBetween(128))
  now = NOW + pauseBetween(128)
  const second = await reader.due()
  expect(second).toHaveLength(1)
  await reader.sync(second)
  expect(await tried()).toHaveLength(2)
  now += pauseBetween(128)
  await reader.sync(await reader.due())
  expect(await tried()).toEqual(['one', 'three', 'two'])
})

test('on: an account that was just added is read at once', async () => {
  await storeSettings(db, { separateAddresses: true })
  const reader = syncer()
  await reader.sync(['one' as AccountId])
  await reader.sync(['two' as AccountId])
  expect(await tried()).toEqual(['one', 'two'])
})

test('on: each address begins at another server', async () => {
  const settings = { separateAddresses: true }
  const health = createEndpointHealth()
  const firsts = new Set<string | undefined>()
  for (const digit of ['1', '2', '3']) {
    const own = await healthFor(db, address(digit), { settings, health })
    firsts.add(own.order(['a', 'b', 'c'], NOW)[0])
  }
  expect(firsts).toEqual(new Set(['a', 'b', 'c']))
  expect(await healthFor(db, kept, { settings, health })).toBe(health)
})

test('pauses are long enough to tell readings apart, and short enough to wait for', () => {
  expect([0, 255].map(pauseBetween)).toEqual([15_000, 45_000])
})
