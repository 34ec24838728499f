/**
 * An extension that is nothing but the note's drawing script, as it was built, and a driver in the same isolated world: so the
 * note is tested in pages of any kind, in both browsers, without a wallet, a chain or a vault.
 */
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import type { ShownNote } from '@/lib/core/note'
import { type BrowserKind, ensureBrowser, installHint } from '@/tests/harness/find-browser.mts'

export interface DrawnNote {
  text: string
  /** Of the box, in the window. */
  box: { x: number; y: number; width: number; height: number }
  buttons: { label: string; x: number; y: number }[]
  background: string
  lang: string
  focused: string
  /** Elements that could ask for something. */
  inputs: number
}

export interface NoteProbe {
  browser: Browser
  /** @param html of the body @param head of the head; the page's policy allows neither inline styles nor HTML from text */
  open: (html: string, head?: string, size?: { width: number; height: number }) => Promise<Page>
  close: () => Promise<void>
}

/** Runs beside the drawing script. It answers the page that asks, which no script of ours does. */
const DRIVER = `
const acts = []
const api = globalThis.browser ?? globalThis.chrome
// Only extensions may look into a closed root: Chromium by its API, Firefox by a property.
const rootOf = (element) => api.dom ? api.dom.openOrClosedShadowRoot(element) : element.openOrClosedShadowRoot
const look = () => {
  const host = [...document.documentElement.children].find(rootOf)
  if (!host) return null
  const root = rootOf(host)
  const box = root.querySelector('section')
  const { x, y, width, height } = box.getBoundingClientRect()
  const buttons = [...root.querySelectorAll('button')].map((each) => {
    const at = each.getBoundingClientRect()
    return { label: each.textContent || each.getAttribute('aria-label'), x: at.x + at.width / 2, y: at.y + at.height / 2 }
  })
  return {
    text: box.textContent, box: { x, y, width, height }, buttons, background: getComputedStyle(box).backgroundColor,
    lang: box.lang, focused: root.activeElement?.textContent || root.activeElement?.getAttribute('aria-label') || '',
    inputs: root.querySelectorAll('input,select,textarea,form,iframe,a,[contenteditable]').length,
  }
}
addEventListener('message', ({ data }) => {
  if (data?.show) globalThis.holdfastNote.show(data.show, (what, id) => acts.push(what + ' ' + id))
  if (data?.ask) postMessage({ answer: data.ask, look: look(), acts }, '*')
})
`

const POLICY =
  "default-src 'none'; script-src 'nonce-page'; style-src 'nonce-page'; require-trusted-types-for 'script'; trusted-types 'none'"

/** @param build the folder of the built extension @example const probe = await openProbe('chromium', '.output/chrome-mv3') */
export async function openProbe(kind: BrowserKind, build: string): Promise<NoteProbe> {
  const executable = ensureBrowser(kind)
  if (!executable) throw new Error(installHint(kind))
  const folder = writeExtension(build)
  const isFirefox = kind === 'firefox'
  const browser = await puppeteer.launch({
    executablePath: executable,
    headless: true,
    ...(isFirefox
      ? { browser: 'firefox' as const }
      : { pipe: true, enableExtensions: [folder], args: ['--no-sandbox', '--disable-gpu'] }),
  })
  if (isFirefox) await browser.installExtension(folder)
  const pages = await servePages()
  return {
    browser,
    open: async (html, head = '', size = { width: 1280, height: 800 }) => {
      const page = await browser.newPage()
      await page.setViewport(size)
      pages.next = `<!doctype html><html><head><title>app.example</title>${head}</head><body>${html}</body></html>`
      await page.goto(pages.url)
      return page
    },
    close: async () => {
      await browser.close()
      pages.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function writeExtension(build: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'note-probe-'))
  copyFileSync(join(build, 'dapp-note.js'), join(folder, 'dapp-note.js'))
  writeFileSync(join(folder, 'driver.js'), DRIVER)
  const scripts = [
    { matches: ['http://127.0.0.1/*'], js: ['dapp-note.js', 'driver.js'], run_at: 'document_start' },
  ]
  const manifest = {
    manifest_version: 3,
    name: 'Note probe',
    version: '1',
    content_scripts: scripts,
    host_permissions: ['http://127.0.0.1/*'],
    browser_specific_settings: { gecko: { id: 'note-probe@holdfast.example' } },
  }
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest))
  return folder
}

async function servePages() {
  const pages = { next: '', url: '', close: () => {} }
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.setHeader('content-security-policy', POLICY)
    response.end(pages.next)
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  pages.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  pages.close = () => server.close()
  return pages
}

/** As the relay would: the note comes to the frame's drawing script. */
export const showNote = (page: Page, shown: ShownNote): Promise<void> =>
  page.evaluate((note) => postMessage({ show: note }, '*'), shown as never)

/** What stands in the closed root, and what was pressed in it. */
export function lookAtNote(page: Page): Promise<{ look: DrawnNote | null; acts: string[] }> {
  return page.evaluate(
    () =>
      new Promise<{ look: DrawnNote | null; acts: string[] }>((answer) => {
        const ask = crypto.randomUUID()
        const hear = ({ data }: MessageEvent) => {
          if (data?.answer !== ask) return
          removeEventListener('message', hear)
          answer({ look: data.look, acts: data.acts })
        }
        addEventListener('message', hear)
        postMessage({ ask }, '*')
      }),
  )
}
