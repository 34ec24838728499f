/**
 * What a lock leaves behind, whose scripts run, and whether the worker comes back by itself: requirements 7, 13 and 23
 * of SECURITY.md, in Chromium.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElementHandle, Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { call, fill, press, seesText, until } from '@/tests/harness/drive.mts'
import { expectedTotals } from '@/tests/sandbox/ledger/expected-totals'
import { eventually, openPopup, PASSPHRASE, PIN } from './support/as-a-person'
import { inDollars } from './support/compare-totals'
import { openWorld, SCREENSHOTS, type World } from './support/open-world'
import { readTable } from './support/read-stored'

const LABEL = 'Zebrafish-Quartz-Canary'

let world: World
beforeAll(async () => {
  world = await openWorld({ evil: false, chains: [1] })
  await call(world.desk, 'vault.create', { pin: PIN, second: { slot: 'passphrase', passphrase: PASSPHRASE } })
  await call(world.desk, 'accounts.add', {
    source: { kind: 'exchange', venue: 'kraken', credentials: world.sandbox.credentials.kraken.reading },
    label: LABEL,
  })
})
afterAll(() => world?.close())

const krakenTotal = () => {
  const { accounts } = expectedTotals(world.sandbox.truth)
  return inDollars(accounts.Kraken ?? '0')
}
const everythingIn = (page: Page) => page.evaluate(() => document.documentElement.outerHTML)

test('a lock wipes every page and the session', async () => {
  const { extension } = world
  const pages = [
    await extension.open('options.html#/dashboard'),
    await extension.open('options.html#/accounts'),
    await openPopup(extension),
  ]
  const [dashboard, accounts, popup] = pages
  const figure = krakenTotal()
  for (const page of [dashboard, accounts, popup]) if (page) await seesText(page, figure, 20_000)
  if (accounts) expect(await everythingIn(accounts)).toContain(LABEL)
  await call(world.desk, 'vault.lock')
  for (const page of pages) {
    await seesText(page, 'Unlock Holdfast', 10_000)
    const left = await everythingIn(page)
    for (const secret of [LABEL, figure, world.sandbox.credentials.kraken.reading.apiKey])
      expect(left).not.toContain(secret)
  }
  const session = await world.desk.evaluate(() => chrome.storage.session.get(null))
  expect(Object.keys(session)).not.toContain('vault.dataKey')
  expect(JSON.stringify(session)).not.toContain(LABEL)
  await expect(call(world.desk, 'settings.read')).rejects.toThrow(/locked/)
  await call(world.desk, 'vault.unlock', { slot: 'pin', pin: PIN })
  for (const page of pages) await page.close()
})

test('every script that a page loads is one of ours', async () => {
  for (const path of [
    'options.html#/dashboard',
    'options.html#/accounts/add',
    'options.html#/settings',
    'popup.html',
    'sidepanel.html',
  ]) {
    const page = await world.extension.browser.newPage()
    const client = await page.createCDPSession()
    const foreign: string[] = []
    let ours = 0
    client.on('Debugger.scriptParsed', ({ url, length }) => {
      if (url.startsWith(`${world.extension.origin}/`)) ours += 1
      // Scripts without an address are the browser's own and those of the test.
      else if (url !== '' && length && !url.startsWith('pptr:') && !url.startsWith('chrome://'))
        foreign.push(url)
    })
    await client.send('Debugger.enable')
    await page.goto(`${world.extension.origin}/${path}`)
    await seesText(page, 'Holdfast', 20_000)
    expect(foreign).toEqual([])
    expect(ours).toBeGreaterThan(0)
    await page.close()
  }
})

test('a database that the browser has deleted is noticed at the next unlock, and a backup brings it back', async () => {
  const { desk, extension } = world
  const before = await readTable(desk, 'accounts')
  const { file } = await call<{ file: string }>(desk, 'backup.export', { passphrase: PASSPHRASE })
  await call(desk, 'vault.lock')
  await desk.evaluate(async () => {
    for (const { name } of await indexedDB.databases()) {
      const request = indexedDB.deleteDatabase(name ?? '')
      await new Promise((done, fail) => {
        request.addEventListener('success', done)
        request.addEventListener('error', fail)
      })
    }
  })
  await call(desk, 'vault.unlock', { slot: 'pin', pin: PIN })
  const page = await extension.open('options.html#/dashboard')
  await page.setViewport({ width: 1280, height: 800 })
  await seesText(page, 'The browser has deleted what Holdfast had stored')
  await page.screenshot({ path: join(SCREENSHOTS, 'lost-books.png') })
  const popup = await openPopup(extension)
  await seesText(popup, 'The browser has deleted what Holdfast had stored')
  await popup.screenshot({ path: join(SCREENSHOTS, 'lost-books-popup.png') })
  await popup.close()
  await press(page, 'Restore from a backup')
  await seesText(page, 'Backup file')
  const path = join(world.profile, 'lost.holdfast')
  writeFileSync(path, file)
  const field = (await page.waitForSelector('input[type=file]')) as ElementHandle<HTMLInputElement>
  await field.uploadFile(path)
  await fill(page, 'Passphrase of the backup', PASSPHRASE)
  await press(page, 'Check the backup')
  await press(page, 'Replace everything with this backup')
  await seesText(page, krakenTotal(), 30_000)
  await until(
    page,
    () => !document.body.innerText.includes('The browser has deleted'),
    'the page without the notice',
    [],
  )
  expect(await readTable(desk, 'accounts')).toEqual(before)
  await page.close()
})

test('a stopped worker wakes by its alarm and reads what is due', async () => {
  await call(world.desk, 'settings.change', { syncMinutes: 1 })
  await call(world.desk, 'sync.now')
  await world.extension.killBackground()
  const stoppedAt = Date.now()
  // Nothing is sent to the worker meanwhile: only its alarm can begin.
  await eventually(
    'a reading that nobody asked for',
    async () => {
      const asked = world.sandbox.log().filter(({ host, at }) => host === 'api.kraken.com' && at > stoppedAt)
      expect(asked).not.toEqual([])
    },
    120_000,
  )
})
