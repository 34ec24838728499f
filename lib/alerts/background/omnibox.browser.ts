/**
 * The keyword `hf` in the address bar: what is held of an asset, or an alert that is begun there. The engine reads the text and words
 * the answer; nothing is made or changed by Enter, which only opens a page, or locks.
 */
import { type Browser, browser } from 'wxt/browser'
import type { LookedUp } from '../lookup/lookup-answer'
import { handOverText } from './hand-over-text.browser'
import { addressOf } from './open-route.browser'

export interface OmniboxDeps {
  run: (name: string, input: unknown) => Promise<unknown>
  /** False while the vault or the screen is locked. */
  isOpen: () => Promise<boolean>
  randomBytes: (length: number) => Uint8Array
  lock: () => Promise<unknown>
}

const TEXT_MOST = 300

/** Chromium's descriptions are XML: nothing of a name may be markup, and some characters may not be there at all. */
export const escaped = (text: string): string =>
  import.meta.env.FIREFOX
    ? text
    : text.replace(/[^\P{C}]/gu, ' ').replace(/[<>&"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

export function createOmnibox({ run, isOpen, randomBytes, lock }: OmniboxDeps) {
  const lookUp = async (text: string): Promise<LookedUp | undefined> =>
    (await isOpen())
      ? ((await run('alerts.lookup', { text: text.slice(0, TEXT_MOST) })) as LookedUp)
      : undefined

  const describe = (description: string) =>
    browser.omnibox.setDefaultSuggestion({ description: escaped(description) })
  const words = (name: string) => browser.i18n.getMessage(name as never)

  /** A text that is begun as an alert is kept for the form; what is looked at needs an open vault. */
  const routeOf = async (text: string, found: LookedUp | undefined): Promise<string> => {
    const isAlert = found ? found.isAlert : /^\s*(alert|alarm)\b/i.test(text)
    if (isAlert) return `alerts/new/text/${await handOverText(text, randomBytes)}`
    if (found?.find !== undefined) return `alerts/found/${await handOverText(found.find, randomBytes)}`
    return found?.route ?? ''
  }

  return {
    started: () => describe(words('omniboxHint')),
    changed: async (text: string, suggest: (results: Browser.omnibox.SuggestResult[]) => void) => {
      const found = await lookUp(text)
      await describe(found?.first ?? words('omniboxLocked'))
      suggest(
        (found?.suggestions ?? []).map(({ content, description }) => ({
          content,
          description: escaped(description),
        })),
      )
    },
    entered: async (text: string, disposition: `${Browser.omnibox.OnInputEnteredDisposition}`) => {
      const found = await lookUp(text)
      if (found?.run === 'lock') return void (await lock())
      const url = addressOf(await routeOf(text, found))
      if (disposition === 'currentTab') await browser.tabs.update({ url })
      else await browser.tabs.create({ url, active: disposition === 'newForegroundTab' })
    },
  }
}
