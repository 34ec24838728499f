/**
 * Where people meet annotation in Holdfast itself: the popup over the page in front, the journal that a note opens, and the
 * settings, light and dark, narrow and wide.
 */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { TabNote } from '@/lib/annotate/messages'
import { call, press, seesText } from '@/tests/harness/drive.mts'
import { eventually } from './support/as-a-person'
import { createVault } from './support/connect-everything'
import { BOTH, expectSound, POPUP, WIDE } from './support/look-at-view'
import { openWorld, showPages, type World } from './support/open-world'

const PAGE = `<!doctype html><html lang="en"><title>dapp</title><body><h1>Sign in</h1><script>
  window.ethereum = { isStub: true, chainId: '0x1', request: ({ method }) =>
    method === 'eth_chainId' ? Promise.resolve('0x1') : new Promise(() => {}) }
</script></body></html>`
const FROM = '0xd8da6bf26964af9d7eed9e03e53415d37aa96045'

let world: World
let server: Server
let origin: string
beforeAll(async () => {
  world = await openWorld({ chains: [1] })
  server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(PAGE)
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  await createVault(world.desk)
})
afterAll(async () => {
  server?.close()
  await world?.close()
})
beforeEach(({ onTestFailed }) => onTestFailed(() => showPages(world, 'annotation-pages')))

/** The popup over a tab; as a page of its own it would be in front of itself. */
async function popupOver(tab: number): Promise<Page> {
  const popup = await world.extension.browser.newPage()
  await popup.setViewport(POPUP)
  await popup.evaluateOnNewDocument(
    (tab: number, url: string) => {
      chrome.tabs.query = (async () => [{ id: tab, url }]) as unknown as typeof chrome.tabs.query
    },
    tab,
    `${origin}/`,
  )
  await popup.goto(`${world.extension.origin}/popup.html`)
  return popup
}

let page: Page
let tab: number
test('the popup says that annotation is off for the page in front', async () => {
  page = await world.extension.browser.newPage()
  await page.goto(origin)
  tab = await world.desk.evaluate(
    async (url: string) => (await chrome.tabs.query({ url: `${url}/*` }))[0]?.id ?? -1,
    'http://127.0.0.1',
  )
  const popup = await popupOver(tab)
  await seesText(popup, 'Annotation is off for 127.0.0.1')
  await expectSound(popup, 'popup-annotation-off', [POPUP])
  await press(popup, 'This site')
  await seesText(popup, 'Annotation is on for 127.0.0.1', 10_000)
  await popup.close()
})

test('what the page asks for stands in the popup, and the journal opens at it', async () => {
  await page.reload()
  await page.evaluate((from: string) => {
    const { ethereum } = window as unknown as { ethereum: { request: (asked: object) => unknown } }
    void ethereum.request({ method: 'personal_sign', params: ['0x48656c6c6f', from] })
  }, FROM)
  const noted = await eventually('a whole note', async () => {
    const [latest] = await call<TabNote[]>(world.desk, 'annotate.ofTab', { tab })
    if (latest?.shown.state !== 'whole') throw new Error('not yet')
    return latest
  })
  const popup = await popupOver(tab)
  await seesText(popup, noted.shown.headline)
  for (const { text } of noted.shown.lines) await seesText(popup, text)
  await expectSound(popup, 'popup-note', [POPUP])
  await popup.close()
  const journal = await world.extension.open(`options.html#/annotation/${noted.note.id}`, WIDE)
  await seesText(journal, noted.shown.headline)
  for (const { text } of noted.shown.lines) await seesText(journal, text)
  await expectSound(journal, 'annotation-journal', BOTH)
  await press(journal, 'Execution')
  await seesText(journal, 'No swap that a page asked for is in a block yet')
  await journal.close()
})

test('the settings list the site and every check with what it looks at', async () => {
  const settings = await world.extension.open('options.html#/settings', WIDE)
  await seesText(settings, 'Notes in pages')
  await seesText(settings, 'Sites that you switched on')
  await seesText(settings, '127.0.0.1')
  const { checks } = await call<{ checks: { id: string; title: { template: string } }[] }>(
    world.desk,
    'annotate.settings',
  )
  expect(checks.length).toBeGreaterThan(10)
  await press(settings, `${checks.length} checks`, 'summary')
  for (const { title } of checks) await seesText(settings, title.template)
  await expectSound(settings, 'settings-annotation', BOTH)
  await settings.close()
})
