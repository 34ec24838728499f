/** A browser with the build, the stub page wallet beside it, pages that ask, and an ear for what reaches the extension. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Page } from 'puppeteer-core'
import type { Extension } from '@/tests/harness/drive.mts'
import { ensureBrowser, installHint } from '@/tests/harness/find-browser.mts'
import { launchChromium } from '@/tests/harness/launch-chromium.mts'
import { buildPageWallet, type PageWallet } from '@/tests/harness/stub-page-wallet/build-page-wallet.mts'
import { type Front, startFront } from '@/tests/sandbox/front'
import { type DappPage, dappPages, ON } from './dapp-pages'
import { openFirefox } from './open-firefox'

const BUILD =
  process.env.HOLDFAST_BUILD ?? join(resolve(import.meta.dirname, '../../..'), '.output', 'chrome-mv3')

/** One message of a content script, as it reached our own contexts. */
export interface Heard {
  name: string
  input: {
    request: string
    method?: string
    params?: string | null
    chainId?: string
    tooMany?: boolean
    outcome?: string
    hash?: string
  }
  origin: string | undefined
  url: string | undefined
  frameId: number | undefined
}

export interface Dapps {
  extension: Extension & { browser: import('puppeteer-core').Browser }
  front: Front
  desk: Page
  /** Opens a page; waits until it is through unless told otherwise. */
  visit: (path: string, host?: string) => Promise<Page>
  /** What came since the last time that this was asked; waits until nothing has come for a moment. */
  heard: () => Promise<Heard[]>
  /** Sets the wish as an own page does, and has it applied. */
  wish: (sites: object) => Promise<void>
  close: () => Promise<void>
}

/** @param order of the wallet's id among the extensions */
export async function openDapps(
  kind: 'chromium' | 'firefox',
  pages: Readonly<Record<string, DappPage>>,
  order: 'first' | 'last' = 'first',
): Promise<Dapps> {
  const profile = mkdtempSync(join(tmpdir(), 'holdfast-dapps-'))
  const front = await startFront({ servers: [dappPages(pages)] })
  const wallet = await buildPageWallet(order, kind)
  const extension = await launch(kind, profile, front, wallet)
  const desk = await extension.open('options.html#/requests')
  await wishFor(desk, { on: [`https://${ON}/*`] })
  // What is granted has the wish applied.
  await extension.grantHosts()
  await listen(desk)
  const registered = () =>
    desk.evaluate(async () => (await api().scripting.getRegisteredContentScripts()).length)
  await desk.evaluate(`globalThis.api = () => globalThis.browser ?? chrome`)
  for (let waits = 0; (await registered()) < 2; waits++) {
    if (waits > 100) throw new Error('the scripts were not registered')
    await pause(50)
  }
  return {
    extension,
    front,
    desk,
    heard: () => takeHeard(desk),
    wish: async (sites) => {
      await wishFor(desk, sites)
      await desk.evaluate(() =>
        api().runtime.sendMessage({ to: 'background', name: 'annotate.apply', input: {} }),
      )
    },
    visit: async (path, host = ON) => {
      const page = await extension.browser.newPage()
      await page.goto(`https://${host}${path}`)
      return page
    },
    close: async () => {
      await extension.close().catch(() => undefined)
      await front.close()
      wallet.remove()
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

declare const api: () => typeof chrome

async function launch(kind: 'chromium' | 'firefox', profile: string, front: Front, wallet: PageWallet) {
  if (kind === 'firefox') {
    const firefox = await openFirefox({ profile, sandbox: front })
    await firefox.browser.installExtension(wallet.folder)
    return firefox
  }
  const executable = ensureBrowser('chromium')
  if (!executable) throw new Error(installHint('chromium'))
  if (!existsSync(join(BUILD, 'manifest.json')))
    throw new Error(`There is no build in ${BUILD}. Run npx wxt build.`)
  return launchChromium({
    folder: BUILD,
    profile,
    headless: true,
    sandbox: front,
    executable,
    beside: [wallet.folder],
  })
}

const wishFor = (desk: Page, sites: object) =>
  desk.evaluate(async (sites: object) => {
    const own = (globalThis as { browser?: typeof chrome }).browser ?? chrome
    await own.storage.local.set({ 'annotation-sites': sites })
  }, sites)

/** An own page hears what content scripts send, as the background does. */
const listen = (desk: Page) =>
  desk.evaluate(() => {
    const own = (globalThis as { browser?: typeof chrome }).browser ?? chrome
    const heard: unknown[] = []
    ;(globalThis as { heard?: unknown[] }).heard = heard
    own.runtime.onMessage.addListener((message: { name?: string; input?: unknown }, sender) => {
      if (!message.name?.startsWith('annotate.') || !sender.tab || sender.url?.includes('-extension://'))
        return
      const { origin, url, frameId } = sender
      heard.push({ name: message.name, input: message.input, origin, url, frameId })
    })
  })

async function takeHeard(desk: Page): Promise<Heard[]> {
  const count = () => desk.evaluate(() => (globalThis as unknown as { heard: unknown[] }).heard.length)
  for (let before = -1, now = await count(); now !== before; now = await count()) {
    before = now
    await pause(250)
  }
  return desk.evaluate(() => (globalThis as unknown as { heard: Heard[] }).heard.splice(0))
}

export const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms))
