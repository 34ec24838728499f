import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { testPorts } from '@/tests/fixtures/vault/ports'
import { browserVaultCopies, MAIN_COPY_KEY } from './copies.browser'
import { headerText } from './header'
import type { SecondSlot, Secret } from './messages'
import { eraseSecondCopy, readSecondCopy, writeSecondCopy } from './second-copy.browser'
import { createVault } from './vault'

const PIN = '836151'
const passphrase: SecondSlot & Secret = { slot: 'passphrase', passphrase: 'lantern orbit mustard gravel' }

const readMain = async (): Promise<unknown> => {
  const stored: Record<string, unknown> = await fakeBrowser.storage.local.get(MAIN_COPY_KEY)
  return stored[MAIN_COPY_KEY]
}
const places = {
  main: {
    read: readMain,
    write: (text: unknown) => fakeBrowser.storage.local.set({ [MAIN_COPY_KEY]: text }),
    erase: () => fakeBrowser.storage.local.remove(MAIN_COPY_KEY),
  },
  second: {
    read: readSecondCopy,
    write: (text: unknown) => writeSecondCopy(text as string),
    erase: eraseSecondCopy,
  },
} as const
type Place = keyof typeof places

const damages = {
  missing: ({ erase }: (typeof places)[Place]) => erase(),
  truncated: async ({ read, write }: (typeof places)[Place]) => {
    const text = String(await read())
    await write(text.slice(0, text.length / 2))
  },
  garbage: ({ write }: (typeof places)[Place]) => write('\u0000\uFFFD not a header {"version":1}'),
  'wrong type': ({ write }: (typeof places)[Place]) => write({ version: 1 }),
} as const
type Damage = keyof typeof damages

async function reopened(): Promise<ReturnType<typeof createVault>> {
  await fakeBrowser.storage.session.clear()
  return createVault(testPorts())
}

let whole: string

beforeEach(async () => {
  vi.restoreAllMocks()
  fakeBrowser.reset()
  globalThis.indexedDB = new IDBFactory()
  await createVault(testPorts()).create(PIN, passphrase)
  whole = String(await readMain())
})

test('both copies hold the same whole text', async () => {
  expect(await readSecondCopy()).toBe(whole)
  expect(await browserVaultCopies.read()).toMatchObject({ status: 'good', repaired: false })
})

describe.each(Object.keys(damages) as Damage[])('%s', (damage) => {
  test.each([
    'main',
    'second',
  ] as const)('%s copy: repaired from the other, said, and the vault opens', async (place) => {
    await damages[damage](places[place])
    const vault = await reopened()
    expect(await vault.state()).toMatchObject({ status: 'locked', repaired: true })
    expect(await readMain()).toBe(whole)
    expect(await readSecondCopy()).toBe(whole)
    await vault.unlock(passphrase)
    expect(await vault.state()).toMatchObject({ status: 'open', repaired: true })
    expect(await (await reopened()).state()).toMatchObject({ repaired: false })
  })
})

describe('both copies', () => {
  const pairs = (Object.keys(damages) as Damage[]).flatMap((main) =>
    (Object.keys(damages) as Damage[]).map((second) => [main, second] as const),
  )
  const hopeless = pairs.filter(([main, second]) => !(main === 'missing' && second === 'missing'))

  test.each(
    hopeless,
  )('main %s and second %s: damaged, nothing reset, nothing written', async (main, second) => {
    await damages[main](places.main)
    await damages[second](places.second)
    const before = [await readMain(), await readSecondCopy()]
    const vault = await reopened()
    expect((await vault.state()).status).toBe('damaged')
    await expect(vault.unlock(passphrase)).rejects.toMatchObject({ code: 'vault-damaged' })
    await expect(vault.create(PIN, null)).rejects.toMatchObject({ code: 'vault-damaged' })
    expect([await readMain(), await readSecondCopy()]).toEqual(before)
  })

  test('both missing: there is no vault', async () => {
    await places.main.erase()
    await places.second.erase()
    expect((await (await reopened()).state()).status).toBe('none')
  })
})

test('a write that was cut off after the main copy is carried on, without an alarm', async () => {
  const reading = await browserVaultCopies.read()
  if (reading.status !== 'good') throw new Error(reading.status)
  const next = await headerText({ ...reading.header, revision: reading.header.revision + 1, wrongPins: 2 })
  await places.main.write(next)
  expect(await browserVaultCopies.read()).toMatchObject({ header: { wrongPins: 2 }, repaired: false })
  expect(await readSecondCopy()).toBe(next)
})

test('an older main copy does not take wrong PINs back', async () => {
  const reading = await browserVaultCopies.read()
  if (reading.status !== 'good') throw new Error(reading.status)
  await browserVaultCopies.write({ ...reading.header, revision: 9, wrongPins: 4 })
  await places.main.write(whole)
  expect(await browserVaultCopies.read()).toMatchObject({ header: { wrongPins: 4 } })
})

test("a newer Holdfast's vault is refused in words and not overwritten", async () => {
  const { hex, utf8 } = await import('@/lib/core/bytes')
  const { canonicalJson } = await import('./canonical-json')
  const { sha256 } = await import('./primitives')
  const body = { version: 2, novelty: 'yes' }
  const newer = canonicalJson({ ...body, checksum: hex(await sha256(utf8(canonicalJson(body)))) })
  await places.main.write(newer)
  const vault = await reopened()
  await expect(vault.state()).rejects.toMatchObject({ code: 'not-supported' })
  await expect(vault.create(PIN, null)).rejects.toMatchObject({ code: 'not-supported' })
  expect([await readMain(), await readSecondCopy()]).toEqual([newer, whole])
})

describe('when the browser storage itself fails', () => {
  const failure = new Error('An unexpected error occurred')

  test('an unreadable main copy is no reason to call the vault missing', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(failure)
    await places.second.erase()
    expect((await browserVaultCopies.read()).status).toBe('damaged')
  })

  test('a write that fails is told, not swallowed', async () => {
    const reading = await browserVaultCopies.read()
    if (reading.status !== 'good') throw new Error(reading.status)
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(failure)
    await expect(browserVaultCopies.write(reading.header)).rejects.toMatchObject({ code: 'vault-damaged' })
  })
})
