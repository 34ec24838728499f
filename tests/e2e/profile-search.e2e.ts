/**
 * What a copied profile folder tells. Canaries go through everything a person does, the browser is killed in between,
 * then every file is searched with LevelDB decoding. A control arm stores canaries in clear, and they must be found:
 * a search that finds nothing proves nothing by itself.
 */
import { randomBytes } from 'node:crypto'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { call } from '@/tests/harness/drive.mts'
import { connectAccount, openPopup, PASSPHRASE, PIN } from './support/as-a-person'
import { type Connected, connectEverything } from './support/connect-everything'
import { killed, openWorld, showPages, type World } from './support/open-world'
import { killEngine, killWorker } from './support/reach-engine'
import { readStored } from './support/read-stored'
import { searchProfile } from './support/search-profile'

let world: World
let ids: Connected

const word = () => randomBytes(12).toString('hex')
const LABELS = {
  first: `Label-${word()}`,
  edited: `Renamed-${word()}`,
  portfolio: `Group-${word()}`,
  tag: `Tag-${word()}`,
}
/** A quantity nobody else has. */
const QUANTITY = `${40_000 + randomBytes(2).readUInt16LE()}.${BigInt(`0x${randomBytes(6).toString('hex')}`)}7`
const BACKUP_PASSPHRASE = `backup ${word()} ${word()}`
const CONTROL = {
  'control in storage.local': `control-${word()}`,
  'control in IndexedDB': `control-${word()}`,
  'large control in IndexedDB': `control-${word()}`,
}

/** The PIN alone is too short to be told from chance; its neighbours in any stored form make it longer. */
const pinForms = {
  'PIN in a message': `"pin":"${PIN}"`,
  'PIN in clear': `pin${PIN}`,
  'PIN as a value': `"${PIN}"`,
}

function canaries(): Record<string, string> {
  const { credentials, addresses } = world.sandbox
  const keys = Object.entries(credentials).flatMap(([venue, kinds]) =>
    Object.entries(kinds).flatMap(([kind, { apiKey, secret }]) => [
      [`${venue} ${kind} key`, apiKey],
      // A PEM is stored with its line ends or without: one line in the middle is enough to know it.
      [`${venue} ${kind} secret`, secret.includes('-----') ? (secret.split('\n')[1] ?? secret) : secret],
    ]),
  )
  return {
    ...Object.fromEntries(keys),
    ...pinForms,
    passphrase: PASSPHRASE,
    'backup passphrase': BACKUP_PASSPHRASE,
    'EVM address': addresses.evm,
    'EVM address without 0x': addresses.evm.slice(2),
    'ENS name': addresses.ens,
    'Solana address': addresses.solana,
    ...Object.fromEntries(addresses.bitcoin.map((address, index) => [`Bitcoin address ${index}`, address])),
    ...Object.fromEntries(Object.entries(LABELS).map(([name, label]) => [`label ${name}`, label])),
    quantity: QUANTITY,
  }
}

beforeAll(async () => {
  world = await openWorld({ chains: [1] })
})
afterAll(() => world?.close())
beforeEach(({ onTestFailed }) => onTestFailed(() => showPages(world, 'profile-search')))

/** Copies first: the browser may run, and LevelDB must not be disturbed. */
function search(wanted: Record<string, string>) {
  const copy = mkdtempSync(join(tmpdir(), 'holdfast-copy-'))
  try {
    cpSync(world.profile, copy, {
      recursive: true,
      filter: (path) => !/Singleton|[\\/]Cache([\\/]|$)/.test(path),
    })
    return searchProfile(copy, wanted)
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}

test('a person connects, edits, groups, deletes, backs up and locks; worker, engine and browser die in between', async () => {
  ids = await connectEverything(world)
  const manual = { kind: 'manual', positions: [{ asset: 'coin:bitcoin', symbol: 'BTC', quantity: QUANTITY }] }
  const { id } = await call<{ id: string }>(world.desk, 'accounts.add', {
    source: manual,
    label: LABELS.first,
  })
  await call(world.desk, 'accounts.edit', { id, label: LABELS.edited })
  const tag = await call<{ id: string }>(world.desk, 'tags.save', { name: LABELS.tag })
  await call(world.desk, 'accounts.edit', { id, tags: [tag.id] })
  await call(world.desk, 'portfolios.save', { name: LABELS.portfolio, accounts: [id] })
  await call(world.desk, 'accounts.edit', {
    id: ids.Binance,
    source: { kind: 'exchange', venue: 'binance', credentials: world.sandbox.credentials.binance.trading },
  })
  const page = await world.extension.open('options.html#/accounts')
  await connectAccount(
    page,
    {
      kind: 'Exchange',
      venue: 'Kraken',
      fields: {
        'API key': world.sandbox.credentials.kraken.trading.apiKey,
        Secret: world.sandbox.credentials.kraken.trading.secret,
      },
    },
    'Typed',
  )
  const typed = (await readStored(world.desk)).tables.accounts.find(({ label }) => label === 'Typed')
  await call(world.desk, 'accounts.remove', { id: typed?.id })
  await expect(
    call(world.desk, 'accounts.add', {
      source: {
        kind: 'exchange',
        venue: 'coinbase',
        credentials: world.sandbox.credentials.coinbase.withdrawing,
      },
    }),
  ).rejects.toThrow('withdraw')
  await (await openPopup(world.extension)).close()
  await call(world.desk, 'backup.export', { passphrase: BACKUP_PASSPHRASE })
  await killWorker(world.extension)
  await call(world.desk, 'sync.now')
  await killEngine(world.extension)
  await call(world.desk, 'sync.now')
  await call(world.desk, 'vault.lock')
  await call(world.desk, 'vault.unlock', { slot: 'pin', pin: PIN })
  expect((await readStored(world.desk)).tables.holdings.some(({ quantity }) => quantity === QUANTITY)).toBe(
    true,
  )
  await world.restart('kill')
  await call(world.desk, 'vault.unlock', { slot: 'passphrase', passphrase: PASSPHRASE })
  await call(world.desk, 'sync.now')
  expect((await readStored(world.desk)).tables.holdings.some(({ quantity }) => quantity === QUANTITY)).toBe(
    true,
  )
})

test('no file of the profile tells a secret, an address, a label or an amount, neither unlocked nor after a kill', async () => {
  const running = search(canaries())
  expect(running.finds).toEqual([])
  await killed(world.extension)
  const dead = search(canaries())
  expect(dead.finds).toEqual([])
  console.log(
    `searched ${dead.files} files, ${dead.bytes} bytes, ${dead.decoded} bytes decoded, ${Object.keys(canaries()).length} canaries`,
  )
  expect(dead.decoded).toBeGreaterThan(100_000)
  await world.restart('kill')
})

test('the control: canaries that are stored in clear are found, also in packed tables', async () => {
  await world.desk.evaluate(async ([local = '', small = '', large = '']) => {
    await chrome.storage.local.set({ control: local })
    const db = await new Promise<IDBDatabase>((done, fail) => {
      const request = indexedDB.open('control', 1)
      request.onupgradeneeded = () => request.result.createObjectStore('rows', { autoIncrement: true })
      request.onsuccess = () => done(request.result)
      request.onerror = () => fail(request.error)
    })
    // Megabytes that do not shrink, in rows that stay inside the database: LevelDB then writes tables.
    const noise = () =>
      [...crypto.getRandomValues(new Uint32Array(2000))].map((each) => each.toString(36)).join('')
    for (let round = 0; round < 300; round += 1) {
      const transaction = db.transaction('rows', 'readwrite')
      transaction.objectStore('rows').add({ small, round })
      transaction.objectStore('rows').add({ text: `${noise()}${large}${noise()}` })
      await new Promise((done) => {
        transaction.oncomplete = done
      })
    }
    db.close()
  }, Object.values(CONTROL))
  await world.extension.close()
  const { finds } = search(CONTROL)
  expect(new Set(finds.map(({ name }) => name))).toEqual(new Set(Object.keys(CONTROL)))
  // Tables are where a plain search misses things: at least one find has to come out of one.
  expect(finds.some(({ file }) => file.endsWith('.ldb'))).toBe(true)
  await world.restart('close')
})
