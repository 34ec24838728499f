/** Takes the views of one build in one profile: each in its states, widths and themes, as `<folder>/<view>-<state>-<theme>-<width>.png`. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import type { Chromium } from '../launch-chromium.mts'
import { countQuestions, holdEverything, refuseEverything, standStill } from './in-page.mts'
import { THEMES, type View, type ViewState, WIDTHS } from './views'

export interface Look {
  views: readonly View[]
  states: readonly ViewState[]
  widths: readonly number[]
  themes: readonly string[]
}

export const EVERYTHING: Omit<Look, 'views' | 'states'> = { widths: WIDTHS, themes: THEMES }

const HEIGHT = 1_000
/** What is drawn later than that after the last change is not waited for. */
const QUIET_MS = 350
const PATIENCE_MS = 20_000
const TRIES = 8
const REFUSED_MS = 2_500
const THERE_MS = 20_000

/** @returns names of pictures that would not stand still */
export async function takeViews(extension: Chromium, folder: string, { views, states, widths, themes }: Look): Promise<string[]> {
  mkdirSync(folder, { recursive: true })
  const restless: string[] = []
  for (const state of states)
    for (const view of views.filter((each) => each.states.includes(state)))
      for (const width of view.width === undefined ? widths : [view.width]) {
        const page = await openIn(extension, view, state, width)
        for (const theme of themes) {
          const name = `${view.name}-${state}-${theme}-${width}`
          await page.emulateMediaFeatures([
            { name: 'prefers-color-scheme', value: theme },
            { name: 'prefers-reduced-motion', value: 'reduce' },
          ])
          const { picture, isStill } = await takeStill(page)
          writeFileSync(join(folder, `${name}.png`), picture)
          if (!isStill) restless.push(name)
        }
        await page.close()
      }
  return restless
}

async function openIn(extension: Chromium, { path }: View, state: ViewState, width: number): Promise<Page> {
  const page = await extension.browser.newPage()
  await page.setViewport({ width, height: path.startsWith('popup') ? 600 : HEIGHT })
  // The runner of TypeScript wraps named functions in a call that a page does not have.
  await page.evaluateOnNewDocument('globalThis.__name = (named) => named')
  await page.evaluateOnNewDocument(standStill)
  if (state !== 'loading' && state !== 'error') await page.evaluateOnNewDocument(countQuestions)
  if (state === 'loading') await page.evaluateOnNewDocument(holdEverything)
  if (state === 'error') await page.evaluateOnNewDocument(refuseEverything)
  await page.goto(`${extension.origin}/${path}`)
  await page.bringToFront()
  // Place-holders and an empty page stand still, too: they are a picture only where nothing answers.
  if (state !== 'loading' && state !== 'error')
    await page.waitForFunction(isThere, { timeout: THERE_MS, polling: 200 }).catch(() => console.log(`  ${path}, ${state}: place-holders stay`))
  // What is refused is asked again first: its sentence comes late, after a while in which nothing moves.
  if (state === 'error') await new Promise((waited) => setTimeout(waited, REFUSED_MS))
  await page.evaluate(quiet, QUIET_MS, PATIENCE_MS)
  return page
}

/** Runs inside of the page: there are words in its main part, and no place-holders. */
function isThere(): boolean {
  const root = document.querySelector<HTMLElement>('main') ?? document.body
  return root.innerText.trim().length > 20 && document.querySelector('.animate-late') === null
}

/** Runs inside of the page: resolves when nothing in it has changed for a while, and no answer is awaited that would. */
function quiet(quietMs: number, patienceMs: number): Promise<void> {
  return new Promise((done) => {
    const end = () => {
      clearTimeout(timer)
      observer.disconnect()
      done()
    }
    const rest = () => {
      const { open, answeredAt } = globalThis.visualAsked ?? { open: 0, answeredAt: -Infinity }
      if (open === 0 && performance.now() - answeredAt >= quietMs) end()
      else timer = setTimeout(rest, quietMs)
    }
    let timer = setTimeout(rest, quietMs)
    const observer = new MutationObserver(() => {
      clearTimeout(timer)
      timer = setTimeout(rest, quietMs)
    })
    observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true })
    setTimeout(end, patienceMs)
  })
}

/** Until two pictures after each other are the same, byte by byte. */
async function takeStill(page: Page): Promise<{ picture: Uint8Array; isStill: boolean }> {
  let before = await page.screenshot()
  for (let tries = 0; tries < TRIES; tries += 1) {
    await page.evaluate(quiet, 150, 1_500)
    const after = await page.screenshot()
    if (Buffer.compare(before, after) === 0) return { picture: after, isStill: true }
    before = after
  }
  return { picture: before, isStill: false }
}
