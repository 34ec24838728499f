/** What tests, the demo and the benches do with an opened extension, the same in both browsers. */
import type { ElementHandle, Page } from 'puppeteer-core'

export interface Extension {
  kind: 'chromium' | 'firefox'
  /** `chrome-extension://…` or `moz-extension://…`, without a trailing slash. */
  origin: string
  /** Opens a page of the extension: `options.html#/accounts`, `popup.html`. */
  open: (path: string, size?: { width: number; height: number }) => Promise<Page>
  /** Lets the extension reach every host without a prompt. */
  grantHosts: () => Promise<void>
  /** Ends the background worker (event page); the next event wakes it. */
  killBackground: () => Promise<void>
  close: () => Promise<void>
}

export interface LaunchOptions {
  /** The built extension's folder. */
  folder: string
  /** A fresh folder, or the one of an earlier run. */
  profile: string
  headless: boolean
  /** The sandbox's front; absent: the real internet. */
  sandbox?: { ports: { plain: number }; chromiumArguments: () => string[] }
  executable: string
  /** Folders of extensions that are loaded beside ours; Chromium only. */
  beside?: readonly string[]
}

type Answer = { ok: true; output: unknown } | { ok: false; error: { code: string; sentence: { template: string; params?: Record<string, unknown> } } }

/** Sends a message as the page would. @throws Error with the sentence of a refused command */
export async function call<T = unknown>(page: Page, name: string, input: unknown = {}): Promise<T> {
  const answer = (await page.evaluate(
    async (name: string, input: unknown) => {
      const api = (globalThis as unknown as { browser?: typeof chrome; chrome: typeof chrome }).browser ?? chrome
      return api.runtime.sendMessage({ to: 'background', name, input })
    },
    name,
    input,
  )) as Answer | undefined
  if (!answer) throw new Error(`${name}: no answer`)
  if (!answer.ok) {
    const { template, params = {} } = answer.error.sentence
    const sentence = template.replace(/\{(\w+)\}/g, (_whole, key: string) => String(params[key]))
    throw new Error(`${name}: ${answer.error.code}: ${sentence}`)
  }
  return answer.output as T
}

/** Waits until a condition inside the page holds. The condition sees only its arguments. */
export async function until<A extends unknown[]>(
  page: Page,
  condition: (...args: A) => boolean,
  what: string,
  args: A,
  timeout = 60_000,
): Promise<void> {
  const deadline = Date.now() + timeout
  for (;;) {
    if (await page.evaluate(condition as (...all: unknown[]) => boolean, ...args).catch(() => false)) return
    if (Date.now() > deadline) throw new Error(`waited ${timeout / 1000} s for: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

export const seesText = (page: Page, text: string, timeout?: number): Promise<void> =>
  until(page, (text: string) => document.body.innerText.includes(text), `the text "${text}"`, [text], timeout)

const PRESSABLE = 'button, a, [role=button], summary, label'
/** A page may replace an element between finding and pressing it: the popup's first frame gives way to React. */
const PRESS_TRIES = 3

/**
 * Resolves when the element has been at the same place for two frames: a click between finding and moving would hit its neighbour.
 * No function in it has a name, which the runner of TypeScript would wrap in a call that a page does not have.
 */
async function standsStill(element: HTMLElement): Promise<void> {
  let before = ''
  for (let tries = 0; tries < 60; tries++) {
    const { x, y, width, height } = element.getBoundingClientRect()
    const place = [x, y, width, height].join(' ')
    if (place === before) return
    before = place
    await new Promise((resolve) => {
      requestAnimationFrame(() => requestAnimationFrame(resolve))
      // A page in the background draws no frames.
      setTimeout(resolve, 200)
    })
  }
}

/** Clicks the first visible element of these kinds with this exact accessible text. */
export async function press(page: Page, text: string, selector = PRESSABLE): Promise<void> {
  const find = (text: string, selector: string) =>
    [...document.querySelectorAll<HTMLElement>(selector)].find((element) => {
      const name = (element.getAttribute('aria-label') ?? element.innerText).trim()
      return name === text && element.checkVisibility() && !(element as HTMLButtonElement).disabled
    })
  // A click waits for frames, and a tab in the background draws none.
  await page.bringToFront()
  for (let tries = 1; ; tries++) {
    const handle = await page.waitForFunction(find, { timeout: 60_000, polling: 100 }, text, selector).catch(() => {
      throw new Error(`waited 60 s for: something to press called "${text}"`)
    })
    try {
      await (handle as ElementHandle<HTMLElement>).evaluate(standsStill)
      return await (handle as ElementHandle<HTMLElement>).click()
    } catch (error) {
      if (tries === PRESS_TRIES) throw error
    }
  }
}

/** Types into the field with this label. */
export async function fill(page: Page, label: string, text: string): Promise<void> {
  await until(
    page,
    (label: string) => [...document.querySelectorAll('label')].some((element) => element.innerText.trim().startsWith(label)),
    `a field called "${label}"`,
    [label],
  )
  const handle = await page.evaluateHandle((label: string) => {
    const element = [...document.querySelectorAll('label')].find((each) => each.innerText.trim().startsWith(label))
    return (element?.control ?? element?.querySelector('input, textarea')) as HTMLInputElement
  }, label)
  await handle.evaluate((field) => {
    field.focus()
    field.select()
  })
  await page.keyboard.press('Backspace')
  await handle.type(text)
}
