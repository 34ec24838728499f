/** The desk's order form and its dialogs, by hand. */
import type { ElementHandle, Page } from 'puppeteer-core'
import { press, until } from '@/tests/harness/drive.mts'
import { eventually } from './as-a-person'

/** The control of the order form with this label. */
export async function control(page: Page, label: string): Promise<ElementHandle<HTMLInputElement>> {
  const find = (label: string) =>
    [...document.querySelectorAll<HTMLLabelElement>('main form label')].find(
      (each) => each.innerText.trim() === label && each.checkVisibility(),
    )?.control ?? null
  const handle = await page.waitForFunction(find, { timeout: 20_000, polling: 100 }, label)
  return handle as ElementHandle<HTMLInputElement>
}

export async function type(page: Page, label: string, text: string): Promise<void> {
  const field = await control(page, label)
  await field.evaluate((each) => {
    each.focus()
    each.select()
  })
  await page.keyboard.type(text)
}

export interface Typed {
  side: 'Buy' | 'Sell'
  kind: string
  /** Stays as it is when it is left out, like the unit. */
  time?: 'GTC' | 'IOC' | 'FOK' | 'PO'
  /** What the size is told in: a code, or `%`. */
  unit?: string
  fields: Record<string, string>
}

/** Types the order and asks for its review by Enter. */
export async function reviewOnPage(page: Page, { side, kind, time, unit, fields }: Typed): Promise<void> {
  await page.bringToFront()
  await press(page, side, 'main form [role=tab]')
  await (await control(page, 'Kind of order')).select(kind)
  if (time) await (await control(page, 'In force')).select(time)
  if (unit) await press(page, unit, 'main form fieldset button')
  for (const [label, text] of Object.entries(fields)) await type(page, label, text)
  await page.keyboard.press('Enter')
  await until(page, () => document.querySelector('dialog[open]') !== null, 'the review', [], 20_000)
}

/** The last button of the dialog is the act, named. */
export async function act(page: Page): Promise<void> {
  const button = await page.waitForSelector('dialog[open] footer button:last-of-type:not(:disabled)')
  await button?.click()
}

export async function closeDialog(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await until(page, () => document.querySelector('dialog[open]') === null, 'the closed dialog', [])
}

/** Waits until the open dialog says this. */
export const dialogSays = (page: Page, text: string): Promise<void> =>
  eventually(
    `"${text}" in the dialog`,
    async () => {
      const told = await page.$eval('dialog[open]', (dialog) => (dialog as HTMLElement).innerText)
      if (!told.includes(text)) throw new Error(told.slice(0, 600))
    },
    20_000,
  )

/** A price near another, in whole dollars. @example dollars(64123.4, 0.9) // '57711' */
export const dollars = (price: number, factor: number): string => String(Math.round(price * factor))
