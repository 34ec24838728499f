/**
 * A withdrawal page of a connected exchange, as a person types into it: an own address is recognised and its network checked, a
 * network on which there is no such address is a danger, and a stranger's address is said to be one. The page is a stand-in.
 */
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { call } from '@/tests/harness/drive.mts'
import { eventually } from './support/as-a-person'
import { createVault } from './support/connect-everything'
import { noteInPage } from './support/note-in-page'
import { openWorld, SCREENSHOTS, showPages, type World } from './support/open-world'

const HOST = 'www.kraken.com'
/** Of a development node: nobody's money. */
const ME = '0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266'
const STRANGER = `0x${'5a'.repeat(20)}`

/** A form as such pages have it: choices of buttons, labels that belong to no field, and another field for the amount. */
const PAGE = `<!doctype html><html lang="en"><title>Withdraw</title><body><main>
  <h1>Withdraw</h1>
  <form onsubmit="return false">
    <section><span>Asset</span><div>USDC</div></section>
    <section><span>Network</span><div id="network">Ethereum (ERC20)</div></section>
    <section><label>Address <input id="address" autocomplete="off"></label></section>
    <section><label>Amount <input id="amount"></label></section>
    <section><span>Network fee</span><div>0.5 USDC</div></section>
    <button id="tron" type="button" onclick="document.getElementById('network').textContent='Tron (TRC20)'">Tron</button>
  </form></main></body></html>`

let world: World
let page: Page
beforeAll(async () => {
  world = await openWorld({
    chains: [1],
    evil: false,
    servers: [
      {
        hosts: [HOST],
        handle: () => ({ status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body: PAGE }),
      },
    ],
  })
  await createVault(world.desk)
  await call(world.desk, 'accounts.addSigners', {
    chains: ['eip155:1'],
    signers: [{ address: ME, signer: { kind: 'metamask', wallet: 'stable' }, label: 'Hot wallet' }],
  })
  await wishFor([`https://${HOST}/*`])
  await call(world.desk, 'annotate.change', { personal: { origin: `https://${HOST}`, isOn: true } })
  page = await world.extension.browser.newPage()
  await page.setViewport({ width: 1100, height: 800 })
  await page.goto(`https://${HOST}/c/withdraw`)
})
afterAll(() => world?.close())
beforeEach(({ onTestFailed }) => onTestFailed(() => showPages(world, 'withdrawal')))

/** As the settings do, after the browser has granted it. */
async function wishFor(patterns: string[]): Promise<void> {
  await world.desk.evaluate(
    (patterns: string[]) => chrome.storage.local.set({ 'annotation-withdrawals': patterns }),
    patterns,
  )
  await call(world.desk, 'annotate.apply')
}

async function type(address: string): Promise<void> {
  await page.bringToFront()
  await page.click('#address', { count: 3 })
  await page.keyboard.type(address)
}
const noteSays = (...texts: string[]) =>
  eventually(
    `a note that says ${texts.join(' and ')}`,
    async () => {
      const note = await noteInPage(page)
      for (const text of texts) expect(note).toContain(text)
      return note
    },
    30_000,
  )

test('an own address is recognised, on a network that is read', async () => {
  await type(ME)
  const note = await noteSays('An address in a page of Kraken', 'It is your own account Hot wallet.')
  expect(note).not.toContain('Danger')
  await page.screenshot({ path: `${SCREENSHOTS}/withdrawal-own.png` })
})

test('the same address on a network that has no such addresses is a danger', async () => {
  await page.bringToFront()
  await page.click('#tron')
  await noteSays('No address on Tron (TRC20) looks like this.', 'It is your own account Hot wallet.')
  await page.screenshot({ path: `${SCREENSHOTS}/withdrawal-danger.png` })
})

test('an address of nobody here is said to be one; an amount is none', async () => {
  await page.reload()
  await page.bringToFront()
  await page.click('#amount')
  await page.keyboard.type('120')
  await type(STRANGER)
  await noteSays('No account in Holdfast is known to have it.')
})

test('where it was not allowed, the page has nothing of whose it is', async () => {
  await call(world.desk, 'annotate.change', { personal: { origin: `https://${HOST}`, isOn: false } })
  await page.reload()
  await type(ME)
  const note = await noteSays('An address in a page of Kraken')
  expect(note).not.toContain('Hot wallet')
})

test('switched off, nothing is looked at', async () => {
  await wishFor([])
  await page.reload()
  await type(ME)
  await new Promise((resolve) => setTimeout(resolve, 3_000))
  expect(await noteInPage(page)).toBe('')
})
