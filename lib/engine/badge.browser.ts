/** Paints the toolbar badge. Its words come from the browser's own catalogue: the app's language is not loaded here. */
import { browser } from 'wxt/browser'
import type { Digest } from './protocol'

const COLOURS = { up: '#0f766e', down: '#b91c1c', none: '#475569', alert: '#b45309' } as const

async function paint(text: string, colour: string, title: string): Promise<void> {
  await browser.action.setBadgeText({ text })
  await browser.action.setBadgeBackgroundColor({ color: colour })
  await browser.action.setBadgeTextColor({ color: '#ffffff' })
  await browser.action.setTitle({ title })
}

export const paintBadge = ({ text, direction }: Digest['badge']): Promise<void> =>
  paint(text, COLOURS[direction], browser.i18n.getMessage('extName'))

/** Locked: nothing runs, and the toolbar says so. */
export const paintLockedBadge = (): Promise<void> =>
  paint('–', COLOURS.none, browser.i18n.getMessage('lockedTitle'))
