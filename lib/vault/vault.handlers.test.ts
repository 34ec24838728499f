import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import { type TestPorts, testPorts } from '@/tests/fixtures/vault/ports'
import { browserVaultBooks } from './books.browser'
import { browserVaultSession, watchVaultSession } from './session.browser'
import { restrictStorageAccess } from './storage-access.browser'
import { createVault, type Vault } from './vault'
import { createVaultHandlers, runAutoLock } from './vault.handlers'

const PIN = '836151'
const proof = { slot: 'pin', pin: PIN } as const
const second = { slot: 'passphrase', passphrase: 'lantern orbit mustard gravel' } as const

let ports: TestPorts
let vault: Vault
const setUp = ({ lockIfDue = async () => {}, refusePinOnly = async () => {} } = {}) => {
  const deleted: string[] = []
  const created: unknown[] = []
  const announced: string[] = []
  const handlers = createVaultHandlers({
    vault,
    books: browserVaultBooks,
    now: () => ports.clock.now,
    announce: () => void announced.push('vault'),
    isDemo: async () => true,
    lockIfDue,
    refusePinOnly,
    onCreated: async ({ demo }) => void created.push(demo, (await vault.state()).status),
    deleteEverything: async () => {
      deleted.push((await vault.state()).status)
    },
  })
  return { handlers, deleted, created, announced }
}

beforeEach(() => {
  fakeBrowser.reset()
  globalThis.indexedDB = new IDBFactory()
  ports = testPorts()
  vault = createVault(ports)
})

test('each command answers with the state it led to', async () => {
  const { handlers, created } = setUp()
  const statuses = [
    await handlers['vault.state']({}, undefined),
    await handlers['vault.create']({ pin: PIN, second: null, demo: true }, undefined),
    await handlers['vault.lockScreen']({}, undefined),
    await handlers['vault.unlock'](proof, undefined),
    await handlers['vault.addSlot']({ proof, second }, undefined),
    await handlers['vault.changePin']({ proof: second, pin: '471930' }, undefined),
    await handlers['vault.removeSlot'](
      { proof: { slot: 'pin', pin: '471930' }, slot: 'passphrase' },
      undefined,
    ),
    await handlers['vault.lock']({}, undefined),
  ].map(({ status, pinAtRest, demo }) => `${status} ${pinAtRest} ${demo}`)
  expect(statuses).toEqual([
    'none false true',
    'open true true',
    'screen-locked true true',
    'open true true',
    'open false true',
    'open false true',
    'open true true',
    'locked true true',
  ])
  expect(created).toEqual([true, 'open'])
})

test('a database that the browser has deleted is told with the state, until the user takes note of it', async () => {
  const { handlers, announced } = setUp()
  expect(await handlers['vault.create']({ pin: PIN, second, demo: false }, undefined)).not.toHaveProperty(
    'lostAt',
  )
  await handlers['vault.lock']({}, undefined)
  // No engine has made the database here, so it is missing.
  const unlocked = await handlers['vault.unlock'](proof, undefined)
  expect(unlocked).toMatchObject({ status: 'open', lostAt: ports.clock.now })
  expect(await handlers['vault.state']({}, undefined)).toMatchObject({ lostAt: ports.clock.now })
  expect(await handlers['vault.acceptLoss']({}, undefined)).not.toHaveProperty('lostAt')
  expect(announced).toEqual(['vault'])
})

test('delete everything takes the vault first, then the rest', async () => {
  const { handlers, deleted } = setUp()
  await handlers['vault.create']({ pin: PIN, second, demo: false }, undefined)
  await handlers['vault.deleteEverything']({ confirm: 'delete everything' }, undefined)
  expect(deleted).toEqual(['none'])
  expect(ports.events.log).toEqual(['unlocked', 'locked'])
})

describe('locking by itself', () => {
  const settings = { screenLockMinutes: 15, vaultLockOnOsLock: true }
  const run = (now: number, idle: 'active' | 'locked' = 'active') =>
    runAutoLock({ vault, session: browserVaultSession }, { now, idle, settings })

  test('a touch moves the deadline; without one the screen locks, and the OS lock takes the key', async () => {
    const { handlers } = setUp()
    await handlers['vault.create']({ pin: PIN, second, demo: false }, undefined)
    const start = ports.clock.now
    ports.clock.now = start + 10 * 60_000
    await handlers['vault.touch']({}, undefined)
    expect(await run(start + 15 * 60_000)).toBe('nothing')
    expect(await run(start + 25 * 60_000)).toBe('lock-screen')
    expect((await vault.state()).status).toBe('screen-locked')
    expect(await run(start + 26 * 60_000, 'locked')).toBe('lock-vault')
    expect((await vault.state()).status).toBe('locked')
    expect(ports.events.log).toEqual(['unlocked', 'screen-locked', 'locked'])
  })
})

test('a sign of the user after the deadline comes too late: the screen locks first', async () => {
  const settings = { screenLockMinutes: 15, vaultLockOnOsLock: false }
  const lockIfDue = async () =>
    void (await runAutoLock(
      { vault, session: browserVaultSession },
      { now: ports.clock.now, idle: 'active', settings },
    ))
  const { handlers } = setUp({ lockIfDue })
  await handlers['vault.create']({ pin: PIN, second, demo: false }, undefined)
  const created = (await browserVaultSession.read()).lastTouch
  ports.clock.now += 8 * 3_600_000
  await handlers['vault.touch']({}, undefined)
  expect((await vault.state()).status).toBe('screen-locked')
  expect((await browserVaultSession.read()).lastTouch).toBe(created)
})

test('the last second slot stays while something needs it, and the vault is unchanged', async () => {
  const refusePinOnly = vi.fn(async () => {
    throw new AppError('refused', say('A key that can trade is stored.'))
  })
  const { handlers } = setUp({ refusePinOnly })
  await handlers['vault.create']({ pin: PIN, second, demo: false }, undefined)
  await expect(handlers['vault.removeSlot']({ proof, slot: 'passphrase' }, undefined)).rejects.toMatchObject({
    code: 'refused',
  })
  expect((await vault.state()).slots.passphrase).toBe(true)
})

test('pages hear of a lock from the session itself', async () => {
  const changed = vi.fn()
  const stop = watchVaultSession(changed)
  await vault.create(PIN, second)
  expect(changed).toHaveBeenCalled()
  changed.mockClear()
  await vault.touch()
  expect(changed).not.toHaveBeenCalled()
  await vault.lock()
  expect(changed).toHaveBeenCalled()
  stop()
  changed.mockClear()
  await vault.unlock(proof)
  expect(changed).not.toHaveBeenCalled()
})

test('storage is closed to content scripts where the browser can', async () => {
  const levels: string[] = []
  for (const area of ['local', 'session'] as const) {
    Object.assign(fakeBrowser.storage[area], {
      setAccessLevel: async ({ accessLevel }: { accessLevel: string }) =>
        void levels.push(`${area} ${accessLevel}`),
    })
  }
  Object.assign(fakeBrowser.storage.sync, { setAccessLevel: undefined })
  await restrictStorageAccess()
  expect(levels.sort()).toEqual(['local TRUSTED_CONTEXTS', 'session TRUSTED_CONTEXTS'])
})
