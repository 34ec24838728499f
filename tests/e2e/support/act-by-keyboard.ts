/** Menus and dialogs with the keyboard alone: Enter opens, Esc closes, and the focus is where it was. */
import type { Page } from 'puppeteer-core'
import { expect } from 'vitest'
import { seesText, until } from '@/tests/harness/drive.mts'
import { BOTH, expectSound } from './look-at-view'
import { focusedName, tabTo } from './walk-by-keyboard'

const SOON = 5_000
const OPENER = 'Acts for Kraken'

/** On the accounts page: the menu of an account, and the dialogs behind two of its acts. */
export async function menuAndDialogs(page: Page): Promise<void> {
  await tabTo(page, OPENER)
  await openMenu(page)
  await page.keyboard.press('Escape')
  await page.waitForSelector(`[aria-label="${OPENER}"][aria-expanded=false]`, { timeout: SOON })
  expect(await focusedName(page)).toBe(OPENER)
  for (const [key, title, name] of [
    ['End', 'Remove Kraken', 'remove'],
    ['ArrowDown', 'Edit Kraken', 'edit'],
  ] as const) {
    await openMenu(page)
    await page.keyboard.press(key)
    await page.keyboard.press('Enter')
    await seesText(page, title, SOON)
    await leaveDialog(page, name, OPENER)
  }
}

async function openMenu(page: Page): Promise<void> {
  await page.keyboard.press('Enter')
  await until(page, () => document.activeElement?.role === 'menuitem', 'the focus in the menu', [], SOON)
}

/** @param opener what the focus must come back to */
export async function leaveDialog(page: Page, name: string, opener: string): Promise<void> {
  await page.waitForSelector('dialog[open]', { timeout: SOON })
  expect(await page.evaluate(() => document.activeElement?.closest('dialog') !== null)).toBe(true)
  await expectSound(page, `dialog-${name}`, BOTH.toReversed())
  await page.keyboard.press('Escape')
  await until(page, () => !document.querySelector('dialog[open]'), 'the dialog to be closed', [], SOON)
  expect(await focusedName(page)).toBe(opener)
}
