/** What a person does in the pages of the extension, by what stands on the screen. */
import type { Page } from 'puppeteer-core'
import { press, seesText } from '@/tests/harness/drive.mts'
import type { Chromium } from '@/tests/harness/launch-chromium.mts'

export const PIN = '482915'
export const PASSPHRASE = 'plaster comet orchid tunnel basil verdict'

/** Onboarding from the first page to the one that offers to connect an account. */
export async function setUp(page: Page): Promise<void> {
  await seesText(page, 'Choose a PIN')
  await paste(page, 'PIN', PIN)
  await paste(page, 'PIN again', PIN)
  await press(page, 'Continue')
  await seesText(page, 'Choose a second key')
  await press(page, 'Passphrase\nSix random words are better than one clever one.', 'label')
  await paste(page, 'Passphrase', PASSPHRASE)
  await paste(page, 'Passphrase again', PASSPHRASE)
  await press(page, 'Create vault')
  await seesText(page, 'Connect your first account')
}

export type Typed =
  | { kind: 'Exchange'; venue: string; fields: Record<string, string> }
  /** All default networks, or the one named. */
  | { kind: 'Ethereum and other EVM networks'; fields: Record<string, string>; network?: string }
  | { kind: 'Bitcoin'; fields: Record<string, string> }
  | { kind: 'Solana'; fields: Record<string, string> }

/** Opens the add-account flow, chooses and types; ends with the press of "Check". */
export async function checkAccount(page: Page, typed: Typed): Promise<void> {
  await page.evaluate(() => {
    location.hash = '#/accounts'
  })
  await seesText(page, 'What Holdfast reads')
  await press(page, 'Connect an account')
  await pressStarting(page, typed.kind)
  if (typed.kind === 'Exchange') {
    await paste(page, 'Search an exchange', typed.venue)
    await pressStarting(page, typed.venue)
  }
  for (const [label, text] of Object.entries(typed.fields)) await paste(page, label, text)
  if ('network' in typed && typed.network !== undefined) {
    await press(page, 'None')
    await press(page, typed.network, 'label')
  }
  await press(page, 'Check')
}

/** The whole flow: check, name, connect. */
export async function connectAccount(page: Page, typed: Typed, name: string): Promise<void> {
  await checkAccount(page, typed)
  await seesText(page, 'This is what Holdfast saw')
  await paste(page, 'Name in Holdfast', name)
  await press(page, `Connect ${name}`)
  await seesText(page, 'What Holdfast reads')
}

/** Buttons with a line of help below their name. */
export async function pressStarting(page: Page, start: string): Promise<void> {
  const find = `[...document.querySelectorAll('button')].find((each) => !each.disabled && each.checkVisibility() && each.innerText.trim().split('\\n')[0] === ${JSON.stringify(start)})`
  await page.bringToFront()
  await page.waitForFunction(find, { timeout: 20_000, polling: 100 })
  const button = await page.evaluateHandle(find)
  await (button as unknown as { click: () => Promise<void> }).click()
}

/** Puts a text into a field at once, as from the clipboard: PEM keys have line ends that typing would submit. */
export async function paste(page: Page, label: string, text: string): Promise<void> {
  const find = `[...document.querySelectorAll('label')].find((each) => each.innerText.trim() === ${JSON.stringify(label)})?.control`
  await page.bringToFront()
  await page.waitForFunction(find, { timeout: 20_000, polling: 100 })
  const field = await page.evaluateHandle(find)
  await page.evaluate((element) => {
    ;(element as HTMLInputElement).focus()
    ;(element as HTMLInputElement).select()
  }, field)
  // Nothing inserted would leave what is there.
  if (text === '') return page.keyboard.press('Backspace')
  const client = await page.createCDPSession()
  await client.send('Input.insertText', { text })
  await client.detach()
}

export async function unlockByPin(page: Page, pin = PIN): Promise<void> {
  await seesText(page, 'Unlock Holdfast')
  await paste(page, 'PIN', pin)
  await press(page, 'Unlock')
}

export async function unlockByPassphrase(page: Page, passphrase = PASSPHRASE): Promise<void> {
  await seesText(page, 'Unlock Holdfast')
  await paste(page, 'Passphrase', passphrase)
  await press(page, 'Unlock')
}

/** The popup as the toolbar opens it. */
export const openPopup = (extension: Chromium): Promise<Page> =>
  extension.open('popup.html', { width: 360, height: 600 })

export const textOf = (page: Page): Promise<string> => page.evaluate(() => document.body.innerText)

/** Waits for something in Node. @throws Error that names what was waited for and the last failure */
export async function eventually<T>(what: string, attempt: () => Promise<T>, timeout = 30_000): Promise<T> {
  const deadline = Date.now() + timeout
  for (;;) {
    try {
      return await attempt()
    } catch (error) {
      if (Date.now() > deadline) throw new Error(`waited ${timeout / 1000} s for: ${what}`, { cause: error })
    }
    await new Promise((resolve) => setTimeout(resolve, 150))
  }
}
