import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { AccountId, VenueId } from '@/lib/core/ids'
import { type Database, openDatabase } from '@/lib/db/database.store'
import { priceHosts } from '@/lib/prices/registry'
import { releaseUnneededHosts } from './release-hosts.browser'

const permissions = vi.hoisted(() => ({ getAll: vi.fn(), remove: vi.fn() }))
const page = vi.hoisted(() => ({ database: vi.fn() }))
const annotated = vi.hoisted(() => vi.fn())
const withdrawals = vi.hoisted(() => vi.fn())
vi.mock('wxt/browser', () => ({ browser: { permissions } }))
vi.mock('@/lib/annotate/registration.browser', () => ({ annotatedPatterns: annotated }))
vi.mock('@/lib/annotate/withdrawals/register.browser', () => ({ readWithdrawalSites: withdrawals }))
vi.mock('@/components/shell/page-database', () => ({ pageDatabase: page.database }))

const prices = priceHosts.map((host) => `https://${host}/*`)
let db: Database
beforeEach(async () => {
  db = openDatabase({ rowKey: new Uint8Array(32).fill(1), indexKey: new Uint8Array(32).fill(2) })
  page.database.mockReset().mockResolvedValue(db)
  annotated.mockReset().mockResolvedValue([])
  withdrawals.mockReset().mockResolvedValue([])
  permissions.getAll
    .mockReset()
    .mockResolvedValue({ origins: ['https://api.kraken.com/*', 'https://mempool.space/*', ...prices] })
  permissions.remove.mockReset().mockResolvedValue(true)
  const rights = { canRead: true, canTrade: false, canWithdraw: false, checkedAt: 0 } as const
  await db.accounts.put({
    id: 'kraken' as AccountId,
    label: 'Kraken',
    source: { kind: 'exchange', venue: 'kraken' as VenueId, rights },
    paused: true,
    createdAt: 0,
    tags: [],
  })
})
afterEach(() => db.delete())

test('what the connected accounts and the prices need stays, paused accounts included', async () => {
  await releaseUnneededHosts()
  expect(permissions.remove.mock.calls).toEqual([[{ origins: ['https://mempool.space/*'] }]])
  await db.accounts.clear()
  await releaseUnneededHosts()
  expect(permissions.remove).toHaveBeenLastCalledWith({
    origins: ['https://api.kraken.com/*', 'https://mempool.space/*'],
  })
})

test('a site that is annotated keeps its access', async () => {
  annotated.mockResolvedValue(['https://mempool.space/*'])
  await releaseUnneededHosts()
  expect(permissions.remove).not.toHaveBeenCalled()
})

test('so does a withdrawal page that is watched', async () => {
  withdrawals.mockResolvedValue(['https://mempool.space/*'])
  await releaseUnneededHosts()
  expect(permissions.remove).not.toHaveBeenCalled()
})

test('nothing is asked when nothing is left over, or while locked', async () => {
  permissions.getAll.mockResolvedValue({ origins: prices })
  await releaseUnneededHosts()
  page.database.mockResolvedValue(undefined)
  permissions.getAll.mockResolvedValue({ origins: ['https://mempool.space/*'] })
  await releaseUnneededHosts()
  expect(permissions.remove).not.toHaveBeenCalled()
})

test('access that the browser keeps is said, with the hosts', async () => {
  for (const kept of [() => Promise.resolve(false), () => Promise.reject(new Error('required'))]) {
    permissions.remove.mockImplementation(kept)
    await expect(releaseUnneededHosts()).rejects.toMatchObject({
      code: 'refused',
      sentence: { params: { hosts: 'mempool.space' } },
    })
  }
})
