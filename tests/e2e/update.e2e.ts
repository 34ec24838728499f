/**
 * Updates keep everything: a browser with what an earlier version left in it, whose tables are brought to this version's, and
 * the browser's own update, which exchanges the extension's files between two starts.
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterEach, expect, test } from 'vitest'
import { SCHEMA_VERSION, TABLES } from '@/lib/db/schema'
import { call, seesText } from '@/tests/harness/drive.mts'
import { eventually, openPopup, unlockByPassphrase } from './support/as-a-person'
import { createVault } from './support/connect-everything'
import { entriesOf } from './support/in-the-past'
import { expectedOf, KEPT_SANDBOX, type KeptProfile, putProfile } from './support/kept-profile'
import { BUILD, openWorld, SCREENSHOTS, showPages, type World } from './support/open-world'
import { readStored, type Stored } from './support/read-stored'

const PROFILES = resolve(import.meta.dirname, '../fixtures/profiles')

let world: World | undefined
afterEach(async ({ task }) => {
  if (world && task.result?.state === 'fail') await showPages(world, 'update')
  await world?.close()
  world = undefined
})

const shown = (netWorth: string) =>
  new Intl.NumberFormat('en-US', { style: 'currency', currency: 'EUR' }).format(Number(netWorth))

test.each(readdirSync(PROFILES))('%s: what an earlier version left is all there', async (file) => {
  const kept = JSON.parse(gunzipSync(readFileSync(join(PROFILES, file))).toString()) as KeptProfile
  expect(kept.schema).toBeLessThan(SCHEMA_VERSION)
  world = await openWorld(KEPT_SANDBOX)
  await putProfile(world.desk, kept)
  await world.restart('close')
  expect(await call(world.desk, 'vault.state')).toMatchObject({ status: 'locked' })
  await unlockByPassphrase(world.desk)
  const { desk, extension } = world
  const stored = await readWhenOpen(world)
  // A newer version may add to a row; nothing of it is lost or changed.
  expect(expectedOf(stored)).toMatchObject(kept.expected)
  expect(Object.keys(stored.tables)).toEqual(expect.arrayContaining(Object.keys(TABLES)))
  const popup = await openPopup(extension)
  await seesText(popup, shown(kept.expected.netWorth))
  await popup.screenshot({ path: join(SCREENSHOTS, 'update-popup.png') })
  const { rows } = await entriesOf(desk, {})
  expect(rows.map(({ note }) => note)).toContain('From my aunt')
  await seesText(await extension.open('options.html#/rebalance'), 'Core')
})

test('the browser takes another version at its next start: the vault is locked, and nothing is lost', async () => {
  const build = mkdtempSync(join(tmpdir(), 'holdfast-build-'))
  try {
    cpSync(BUILD, build, { recursive: true })
    const manifest = join(build, 'manifest.json')
    const current = readFileSync(manifest, 'utf8')
    writeFileSync(manifest, JSON.stringify({ ...JSON.parse(current), version: '0.0.9' }))
    world = await openWorld({ chains: [], evil: false }, [], build)
    expect(await versionOf(world)).toBe('0.0.9')
    await createVault(world.desk)
    await call(world.desk, 'accounts.add', {
      label: 'Cold store',
      source: { kind: 'manual', positions: [{ asset: 'coin:bitcoin', symbol: 'BTC', quantity: '0.25' }] },
    })
    const before = (await readStored(world.desk)).tables
    const { id } = world.extension
    writeFileSync(manifest, current)
    await world.restart('close')
    expect(world.extension.id).toBe(id)
    expect(await versionOf(world)).toBe(JSON.parse(current).version)
    expect(await call(world.desk, 'vault.state')).toMatchObject({ status: 'locked' })
    await unlockByPassphrase(world.desk)
    const { tables: after } = await readWhenOpen(world)
    expect([after.accounts, after.holdings]).toEqual([before.accounts, before.holdings])
    await seesText(await world.extension.open('options.html#/accounts'), 'Cold store')
  } finally {
    await world?.close()
    world = undefined
    rmSync(build, { recursive: true, force: true })
  }
})

/** Once the vault is open and the portfolio is told. */
const readWhenOpen = ({ desk }: World): Promise<Stored> =>
  eventually('the portfolio', async () => {
    const stored = await readStored(desk)
    if (!stored.view) throw new Error('not yet')
    return stored
  })

const versionOf = ({ desk }: World) => desk.evaluate('chrome.runtime.getManifest().version')
