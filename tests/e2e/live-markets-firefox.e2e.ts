/**
 * Live values in Firefox, where the engine is a part of the event page: it stays while a page follows something, and
 * goes when none does.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { call, seesText, until } from '@/tests/harness/drive.mts'
import type { Firefox } from '@/tests/harness/launch-firefox.mts'
import { type Sandbox, startSandbox } from '@/tests/sandbox/sandbox'
import { eventually, PASSPHRASE, PIN } from './support/as-a-person'
import { pauseHistories } from './support/connect-everything'
import { openFirefox } from './support/open-firefox'

/** Shorter than Firefox's own 30 s, longer than the 15 s between two signs of life of a page that follows something. */
const IDLE_MS = 20_000

let sandbox: Sandbox
let firefox: Firefox
const profile = mkdtempSync(join(tmpdir(), 'holdfast-live-firefox-'))
const sleep = (ms: number) => new Promise<void>((done) => setTimeout(done, ms))
const connections = () => sandbox.streams.binance.connections()

beforeAll(async () => {
  sandbox = await startSandbox({ chains: [], trades: 0, uncounted: true })
  const preferences = { 'extensions.background.idle.timeout': IDLE_MS }
  firefox = await openFirefox({ profile, sandbox, preferences })
  await firefox.grantHosts()
})
afterAll(async () => {
  await firefox?.close()
  await sandbox?.close()
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
})

test('a page that follows keeps the event page and its streams; a page that is closed lets both go', async () => {
  const page = await firefox.open('options.html')
  await seesText(page, 'Choose a PIN', 30_000)
  await call(page, 'vault.create', { pin: PIN, second: { slot: 'passphrase', passphrase: PASSPHRASE } })
  const source = { kind: 'exchange', venue: 'binance', credentials: sandbox.credentials.binance.reading }
  const { id } = await call<{ id: string }>(page, 'accounts.add', { source })
  await pauseHistories(page, [id])
  await until(page, () => document.querySelector('[data-feed=live]') !== null, 'live values', [], 40_000)
  expect(connections()).toBe(1)

  await sleep(2 * IDLE_MS + 5_000)
  expect(await firefox.backgroundState()).toBe('running')
  await until(page, () => document.querySelector('[data-feed=live]') !== null, 'live values', [], 1_000)
  expect(connections()).toBe(1)

  for (const each of await firefox.browser.pages())
    if (each.url().startsWith(firefox.origin)) await each.close()
  await eventually('the end of the streams', async () => expect(connections()).toBe(0), 40_000)
})
