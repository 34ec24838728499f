/**
 * `npm run screenshots`: the demo's pages in languages, themes and widths, as pictures in `.e2e/pages`. For whoever looks at a
 * layout; not part of `npm test`, because a person has to look.
 *   npm run screenshots -- --languages ar,ja --widths 390 --routes trading,settings
 *   npm run screenshots -- --store --readme   # those that are handed out, from the picture profile instead
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import type { Page } from 'puppeteer-core'
import { type Sandbox, startSandbox } from '@/tests/sandbox/sandbox'
import { ROOT } from './bootstrap.mjs'
import { buildExtension } from './build-extension.mts'
import { call, type Extension } from './drive.mts'
import { fillDemo } from './fill-demo.mts'
import { ensureBrowser, installHint } from './find-browser.mts'
import { type Chromium, launchChromium } from './launch-chromium.mts'
import { overflowing } from './overflowing.mts'
import { createPictureVault, fillPictureVault, PICTURE_SANDBOX } from './picture-world.mts'
import { takeReadmePictures, takeStorePictures } from './take-pictures.mts'
import { THEMES } from './take-screenshots.mts'

/** Every route of the options page; the empty one is the dashboard. */
export const ROUTES = ['', 'accounts', 'accounts/add', 'wallets', 'trading', 'swaps', 'rebalance', 'alerts', 'alerts/new', 'annotation', 'assistant', 'history', 'inbox', 'gains', 'analytics', 'reports', 'assets', 'portfolios', 'requests', 'settings']
const HEIGHT = 900
const SETTLED_MS = 1_500

const listOf = (flag: string, standard: readonly string[]): readonly string[] => {
  const at = process.argv.indexOf(`--${flag}`)
  return at === -1 ? standard : (process.argv[at + 1] ?? '').split(',')
}

async function choose(page: Page, change: Record<string, string>): Promise<void> {
  await page.evaluate(async (change) => {
    const { preferences } = await chrome.storage.local.get('preferences')
    await chrome.storage.local.set({ preferences: { ...(preferences as object | undefined), ...change } })
  }, change)
}

const settled = () => new Promise((resolve) => setTimeout(resolve, SETTLED_MS))

async function show(page: Page, route: string): Promise<void> {
  await page.evaluate((hash: string) => {
    location.hash = `#/${hash}`
  }, route)
  await page.evaluate(() => scrollTo(0, 0))
  await settled()
}

async function takeAll(extension: Extension, folder: string): Promise<number> {
  const page = await extension.open('options.html', { width: 1280, height: HEIGHT })
  let taken = 0
  for (const language of listOf('languages', ['en', 'de', 'ar'])) {
    await choose(page, { language })
    // Loaded anew, so that nothing of the language before is on it. The runner of TypeScript wraps named functions in a call that a page does not have.
    await page.reload()
    await page.evaluate('globalThis.__name = (named) => named')
    for (const width of listOf('widths', ['360', '1280', '2560'])) {
      await page.setViewport({ width: Number(width), height: HEIGHT })
      for (const route of listOf('routes', ROUTES))
        for (const theme of listOf('themes', THEMES)) {
          await choose(page, { theme })
          await show(page, route)
          const name = `${route.replace('/', '-') || 'dashboard'}-${language}-${theme}-${width}`
          await page.screenshot({ path: join(folder, `${name}.png`) })
          for (const fault of theme === 'light' ? await page.evaluate(overflowing) : []) console.log(`${name}: ${fault}`)
          taken += 1
        }
    }
    const popup = await extension.open('popup.html', { width: 360, height: 600 })
    await settled()
    await popup.screenshot({ path: join(folder, `popup-${language}.png`) })
    await popup.close()
  }
  return taken
}

/** @returns what was done, for the last line */
async function takeHandedOut(extension: Chromium, sandbox: Sandbox): Promise<string> {
  const desk = await createPictureVault(extension)
  await fillPictureVault(desk, sandbox)
  const paths = [
    ...(isAsked('readme') ? await takeReadmePictures(extension, desk, join(ROOT, 'tests', 'screenshots')) : []),
    ...(isAsked('store') ? await takeStorePictures(extension, desk, join(ROOT, 'store', 'images')) : []),
  ]
  return paths.map((path) => relative(ROOT, path)).join('\n')
}

const isAsked = (flag: string): boolean => process.argv.includes(`--${flag}`)

const executable = ensureBrowser('chromium')
if (!executable) throw new Error(installHint('chromium'))
const folder = join(ROOT, '.e2e', 'pages')
mkdirSync(folder, { recursive: true })
const profile = mkdtempSync(join(tmpdir(), 'holdfast-'))
const isHandedOut = isAsked('readme') || isAsked('store')
const sandbox = await startSandbox(isHandedOut ? PICTURE_SANDBOX : { uncounted: true, trades: 100 })
const extension = await launchChromium({ folder: process.env.HOLDFAST_BUILD ?? buildExtension('chromium'), profile, headless: true, sandbox, executable })
try {
  if (isHandedOut) console.log(await takeHandedOut(extension, sandbox))
  else {
    const desk = await fillDemo(extension, sandbox)
    await call(desk, 'sync.now')
    console.log(`${await takeAll(extension, folder)} pictures in ${folder}`)
  }
} finally {
  await extension.close()
  await sandbox.close()
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
}
process.exit(0)
