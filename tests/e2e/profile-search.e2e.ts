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
import { connectAccount, eventually, openPopup, PASSPHRASE, PIN } from './support/as-a-person'
import { type Connected, connectEverything } from './support/connect-everything'
import { killed, openWorld, showPages, type World } from './support/open-world'
import { killEngine, killWorker } from './support/reach-engine'
import { readHistories } from './support/read-ledger'
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
/** Of the past: what a person writes, what a file brings, what a source tells. */
const PAST = {
  'note of an entry': `Note-${word()}`,
  'note of a correction': `Correction-${word()}`,
  'name of a filter': `Filter-${word()}`,
  'name of a file': `File-${word()}.csv`,
  'reference in a file': `REF${word()}`,
  'quantity of an entry': `${3_000 + randomBytes(2).readUInt16LE()}.${BigInt(`0x${randomBytes(6).toString('hex')}`)}3`,
  'quantity in a file': `${7_000 + randomBytes(2).readUInt16LE()}.${BigInt(`0x${randomBytes(6).toString('hex')}`)}9`,
}
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
    ...PAST,
    ...toldByKraken(),
  }
}

/** Names and amounts of Kraken's own telling that are long enough not to be met by chance. */
function toldByKraken(): Record<string, string> {
  const told = world.sandbox.truth.history.kraken
    .flatMap((event) => JSON.stringify(event).match(/"[^"]{14,64}"/g) ?? [])
    .map((text) => text.slice(1, -1))
    .filter((text) => /\d/.test(text))
  return Object.fromEntries([...new Set(told)].slice(0, 40).map((text, at) => [`told by Kraken ${at}`, text]))
}

/** An entry by hand, a correction, a filter and a file; and the past of the exchanges, which reads meanwhile. */
async function writeThePast(account: string): Promise<void> {
  const { desk } = world
  const { id: entry } = await call<{ id: string }>(desk, 'history.add', {
    account,
    at: Date.UTC(2024, 0, 1),
    kind: 'deposit',
    legs: [{ asset: 'coin:bitcoin', quantity: PAST['quantity of an entry'] }],
    fees: [],
    note: PAST['note of an entry'],
  })
  await call(desk, 'history.correct', { entry, overlay: { note: PAST['note of a correction'] } })
  await call(desk, 'filters.save', { name: PAST['name of a filter'], filter: {} })
  const file = [
    '"txid","refid","time","type","subtype","aclass","asset","amount","fee","balance"',
    `"LA","${PAST['reference in a file']}","2023-01-01 00:00:00","deposit","","currency","XXBT",${PAST['quantity in a file']},0,${PAST['quantity in a file']}`,
  ].join('\n')
  const { added } = await call<{ added: number }>(desk, 'imports.commit', {
    account: null,
    fileName: PAST['name of a file'],
    text: file,
    timeZone: 'UTC',
  })
  expect(added).toBe(1)
  await eventually(
    'the past of Kraken',
    async () => {
      const row = (await readHistories(desk)).find(({ accountId }) => accountId === ids.Kraken)
      expect(row?.state).toBe('complete')
    },
    120_000,
  )
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
  await writeThePast(id)
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

test('no file of the profile tells a secret, an address, a label, an amount or a fact of the past, neither unlocked nor after a kill', async () => {
  const running = search(canaries())
  expect(running.finds).toEqual([])
  await killed(world.extension)
  const dead = search(canaries())
  expect(dead.finds).toEqual([])
  console.log(
    `searched ${dead.files} files, ${dead.bytes} bytes, ${dead.decoded} bytes decoded, ${Object.keys(canaries()).length} canaries`,
  )
  expect(dead.decoded).toBeGreaterThan(100_000)
  expect(Object.keys(toldByKraken()).length).toBeGreaterThan(20)
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
