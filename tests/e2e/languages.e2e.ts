/**
 * Languages as people meet them: chosen in the settings and followed at once by every open page, the popup's first frame in
 * Arabic, and every route in a language that nobody speaks, which shows what is cut off and what was never translated. German
 * is replaced by that language in a copy of the build; nothing else of it is changed.
 */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { german } from '@/lib/i18n/catalogue/de'
import { english } from '@/lib/i18n/catalogue/en'
import { loadCatalogue } from '@/lib/i18n/load-catalogue'
import { call, seesText, until } from '@/tests/harness/drive.mts'
import { overflowing } from '@/tests/harness/overflowing.mts'
import { pseudoCatalogue } from '@/tests/harness/pseudo-catalogue.mts'
import { PASSPHRASE, PIN } from './support/as-a-person'
import { isLive, NARROW, POPUP, WIDE } from './support/look-at-view'
import { openWorld, showPages, type World } from './support/open-world'

const ROUTES =
  ',accounts,accounts/add,wallets,trading,swaps,rebalance,alerts,alerts/new,annotation,assistant,history,inbox,gains,analytics,reports,assets,portfolios,requests,settings'.split(
    ',',
  )
const SETTLED_MS = 200

const templates = Object.keys(german)
let build: string
let world: World
let tab: Page
beforeAll(async () => {
  build = mkdtempSync(join(tmpdir(), 'holdfast-pseudo-'))
  cpSync(process.env.HOLDFAST_BUILD ?? resolve(import.meta.dirname, '../../.output/chrome-mv3'), build, {
    recursive: true,
  })
  const catalogue = JSON.stringify(pseudoCatalogue(templates, english))
  writeFileSync(
    join(build, 'catalogue', 'de.js'),
    `export default JSON.parse(${JSON.stringify(catalogue)})\n`,
  )
  world = await openWorld({ chains: [] }, [], build)
  await call(world.desk, 'vault.create', {
    pin: PIN,
    second: { slot: 'passphrase', passphrase: PASSPHRASE },
    demo: true,
  })
  await call(world.desk, 'accounts.add', {
    label: 'Drawer',
    source: { kind: 'manual', positions: [{ asset: 'coin:bitcoin', symbol: 'BTC', quantity: '1234.5' }] },
  })
  tab = await world.extension.open('options.html#/settings', WIDE)
})
afterAll(async () => {
  await world?.close()
  rmSync(build, { recursive: true, force: true })
})
beforeEach(({ onTestFailed }) => onTestFailed(() => showPages(world, 'languages')))

const shown = (page: Page) =>
  page.evaluate(() => ({ lang: document.documentElement.lang, dir: document.documentElement.dir }))

/** The first choice of the settings; each language is called by its own name, so it is found in any. */
const choose = (language: string) => tab.select('main select', language)

test('a language that is chosen is spoken by every open page, without a new start', async () => {
  const popup = await world.extension.open('popup.html', POPUP)
  await until(popup, isLive, 'React to take over from the first frame', [], 10_000)
  for (const [language, dir] of [
    ['ar', 'rtl'],
    ['ja', 'ltr'],
    ['en', 'ltr'],
  ] as const) {
    await tab.bringToFront()
    await choose(language)
    const catalogue = await loadCatalogue(language)
    const inWords = (template: string) => (catalogue[template] ?? template) as string
    await seesText(tab, inWords('Change PIN'), 10_000)
    await seesText(popup, inWords('Net worth'), 10_000)
    for (const page of [tab, popup]) expect(await shown(page)).toEqual({ lang: language, dir })
  }
  await popup.close()
})

test('the popup is drawn in Arabic before anything else is loaded, with Latin digits from left to right', async () => {
  await choose('ar')
  await until(tab, () => document.documentElement.dir === 'rtl', 'the page from right to left', [], 10_000)
  const popup = await world.extension.browser.newPage()
  await popup.setViewport(POPUP)
  // What the first frame shows, taken in the moment in which it comes.
  await popup.evaluateOnNewDocument(() => {
    const watch = new MutationObserver(() => {
      const root = document.querySelector<HTMLElement>('#root')
      if (!root?.firstElementChild) return
      watch.disconnect()
      const { lang, dir } = document.documentElement
      Object.assign(globalThis, {
        firstFrame: { lang, dir, text: root.textContent, live: '__reactContainer' in root },
      })
    })
    watch.observe(document, { childList: true, subtree: true })
  })
  await popup.goto(`${world.extension.origin}/popup.html`)
  const catalogue = await loadCatalogue('ar')
  await seesText(popup, catalogue['Net worth'] as string, 10_000)
  const first = (await popup.evaluate('globalThis.firstFrame')) as {
    lang: string
    dir: string
    text: string
    live: boolean
  }
  expect(first).toMatchObject({ lang: 'ar', dir: 'rtl', live: false })
  expect(first.text).toContain(catalogue['Net worth'])
  expect(first.text).toMatch(/\u2066[\d,.]+\u00a0US\$\u2069/)
  expect(first.text).not.toMatch(/[\u0660-\u0669]/)
  await popup.close()
})

/** English that stands on the page as it stands in the code: it never went through the catalogue. */
function leftInEnglish(page: Page): Promise<string[]> {
  return page.evaluate((all: string[]) => {
    const known = new Set(all)
    const texts: string[] = []
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walk.nextNode()) texts.push(walk.currentNode.textContent ?? '')
    for (const element of document.querySelectorAll('[aria-label], [placeholder], [title]'))
      for (const name of ['aria-label', 'placeholder', 'title']) texts.push(element.getAttribute(name) ?? '')
    return [...new Set(texts.map((text) => text.trim()))].filter(
      (text) => text.includes(' ') && known.has(text),
    )
  }, templates)
}

test('every route in a longer language: nothing is cut off, and no sentence is left in English', async () => {
  await choose('de')
  await until(tab, () => document.body.innerText.includes('⟦'), 'the language that nobody speaks', [], 10_000)
  const faults: string[] = []
  for (const size of [WIDE, NARROW]) {
    await tab.setViewport(size)
    for (const route of ROUTES) {
      await tab.evaluate((hash: string) => {
        location.hash = `#/${hash}`
      }, route)
      await tab.evaluate((ms: number) => new Promise((settled) => setTimeout(settled, ms)), SETTLED_MS)
      const where = `${route || 'dashboard'} ${size.width}`
      faults.push(...(await tab.evaluate(overflowing)).map((fault) => `${where}: ${fault}`))
      faults.push(...(await leftInEnglish(tab)).map((text) => `${where}: in English: ${text}`))
    }
  }
  expect(faults).toEqual([])
})
