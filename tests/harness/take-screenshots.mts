/** Pictures of popup and dashboard, light and dark, at the sizes of the README. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import type { Extension } from './drive.mts'

export interface Sight {
  path: string
  width: number
  height: number
}

export const POPUP: Sight = { path: 'popup.html', width: 360, height: 600 }
export const DASHBOARD: Sight = { path: 'options.html#/', width: 1440, height: 900 }
export const SIDE_PANEL: Sight = { path: 'sidepanel.html', width: 400, height: 900 }

export const THEMES = ['light', 'dark'] as const

/** Pins the theme in the extension's own preferences: both browsers can do that, and it is what a user does. */
export async function chooseTheme(page: Page, theme: (typeof THEMES)[number] | 'system'): Promise<void> {
  await page.evaluate(async (theme: string) => {
    const { storage } = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome
    const { preferences } = await storage.local.get('preferences')
    await storage.local.set({ preferences: { ...(preferences as object | undefined), theme } })
  }, theme)
}

export interface ScreenshotOptions {
  folder: string
  /** Before every file's name. */
  prefix?: string
  /** Pages by the name of their files; popup and dashboard when absent. */
  sights?: Readonly<Record<string, Sight>>
  /** Resolves when the page shows what is to be seen. */
  ready: (page: Page) => Promise<void>
}

/** @returns paths of the files: `<folder>/<prefix>popup-light.png` and so on */
export async function takeScreenshots(
  extension: Extension,
  { folder, prefix = '', sights = { popup: POPUP, dashboard: DASHBOARD }, ready }: ScreenshotOptions,
): Promise<string[]> {
  mkdirSync(folder, { recursive: true })
  const paths: string[] = []
  const desk = await extension.open('options.html#/requests')
  for (const theme of THEMES) {
    await chooseTheme(desk, theme)
    for (const [name, { path, width, height }] of Object.entries(sights)) {
      const page = await extension.open(path, { width, height })
      await ready(page)
      await page.waitForFunction((theme: string) => document.documentElement.dataset.theme === theme, { timeout: 10_000 }, theme)
      // Charts are drawn after the figures, with motion.
      await new Promise((resolve) => setTimeout(resolve, 600))
      const file = join(folder, `${prefix}${name}-${theme}.png`) as `${string}.png`
      await page.screenshot({ path: file })
      paths.push(file)
      await page.close()
    }
  }
  await chooseTheme(desk, 'system')
  await desk.close()
  return paths
}
