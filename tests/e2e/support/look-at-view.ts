/** A view in every size and theme: a picture, an audit, and the walk by keyboard. */
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { expect } from 'vitest'
import { seesText, until } from '@/tests/harness/drive.mts'
import type { Chromium } from '@/tests/harness/launch-chromium.mts'
import { auditPage } from './audit-page'
import { SCREENSHOTS } from './open-world'
import { walkByKeyboard } from './walk-by-keyboard'

export const WIDE = { width: 1440, height: 900 }
export const NARROW = { width: 360, height: 800 }
export const POPUP = { width: 360, height: 600 }

/** A picture and an audit in each size and theme, then the walk by keyboard in each size. */
export async function expectSound(page: Page, name: string, sizes: readonly (typeof WIDE)[]): Promise<void> {
  const faults: string[] = []
  await page.bringToFront()
  for (const size of sizes) {
    await page.setViewport(size)
    await page.evaluate(() => {
      for (const each of document.querySelectorAll('*')) if (each.scrollTop > 0) each.scrollTop = 0
    })
    for (const theme of ['dark', 'light'] as const) {
      await page.emulateMediaFeatures([
        { name: 'prefers-color-scheme', value: theme },
        { name: 'prefers-reduced-motion', value: 'reduce' },
      ])
      await page.evaluate(() => new Promise((shown) => setTimeout(shown, 60)))
      const path = join(SCREENSHOTS, `view-${name}-${theme}-${size.width}.png`) as `${string}.png`
      await page.screenshot({ path, fullPage: size === WIDE })
      faults.push(
        ...(await auditPage(page, theme === 'dark' ? 'colours' : 'everything')).map(
          (fault) => `${theme} ${size.width}: ${fault}`,
        ),
      )
    }
    faults.push(...(await walkByKeyboard(page)).map((fault) => `${size.width}: ${fault}`))
  }
  expect.soft(faults, name).toEqual([])
}

export const BOTH = [WIDE, NARROW]

/** The first frame is drawn without React and does nothing yet. */
export const isLive = (): boolean =>
  Object.keys(document.querySelector('#root')?.firstElementChild ?? {}).some((key) =>
    key.startsWith('__react'),
  )

/** Opens a page of the toolbar's size or the side panel, waits for a text and for React, and closes it at the end. */
export async function lookInto(
  extension: Chromium,
  path: string,
  text: string,
  act: (page: Page) => Promise<void>,
): Promise<void> {
  const page = await extension.open(path, POPUP)
  try {
    await seesText(page, text, 10_000)
    await until(page, isLive, 'React to take over from the first frame', [], 10_000)
    await act(page)
  } finally {
    await page.close()
  }
}
