/** What the pictures of README and stores show: routes of the picture profile, and when each of them is whole. */
import type { Page } from 'puppeteer-core'
import { press, until } from './drive.mts'

export interface Scene {
  path: string
  width: number
  height: number
  /** Holds when the page shows what is to be seen; runs inside of it. */
  whole: () => boolean
  /** Names of what is pressed then, one after the other. */
  presses?: readonly string[]
}

const TAB = { width: 1280, height: 800 }

const figures = () => document.querySelectorAll('main .figure').length > 8 && document.querySelector('main canvas, main svg') !== null

export const SCENES = {
  popup: {
    path: 'popup.html',
    width: 360,
    height: 600,
    // What an alert says comes after the figures, and moves them.
    whole: () => document.querySelectorAll('main .figure').length > 5 && document.body.innerText.includes('new alert'),
  },
  dashboard: { path: 'options.html#/', ...TAB, whole: figures, presses: ['1Y'] },
  trading: {
    path: 'options.html#/trading',
    ...TAB,
    whole: () => document.querySelector('main canvas') !== null && document.querySelectorAll('main form input').length > 1 && !document.body.innerText.includes('Connecting…'),
    presses: ['Mid. Limit price: in the middle', '25 %'],
  },
  history: { path: 'options.html#/history', ...TAB, whole: () => document.querySelectorAll('main [role=row]').length > 8 },
  gains: { path: 'options.html#/gains', ...TAB, whole: () => document.querySelectorAll('main tr').length > 8 },
  analytics: { path: 'options.html#/analytics', ...TAB, whole: figures },
  rebalance: { path: 'options.html#/rebalance', ...TAB, whole: () => document.body.innerText.includes('of 50') },
} satisfies Record<string, Scene>

/** Charts are drawn after the figures, with motion. */
const DRAWN_MS = 1_500

export async function isWhole(page: Page, { path, whole, presses = [] }: Scene): Promise<void> {
  await until(page, whole, `the whole of ${path}`, [], 60_000)
  for (const name of presses) await press(page, name)
  // No ring of the focus, and nothing under the pointer.
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  await page.mouse.move(0, 0)
  await page.evaluate((ms: number) => new Promise((drawn) => setTimeout(drawn, ms)), DRAWN_MS)
}
