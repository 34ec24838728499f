/**
 * A piece of text on its way to the form of an alert, or a symbol on its way to the portfolio: it waits in memory of the browser session under a random id, so that no address
 * carries it. The page reads `alerts.text.<id>`.
 */
import { browser } from 'wxt/browser'
import { randomId } from '@/lib/core/ids'

const PREFIX = 'alerts.text.'
const TEXT_MOST = 300
const KEPT_MOST = 20

/** @returns the random id. @example openRoute(`alerts/new/text/${await handOverText('eth 3200', randomBytes)}`) */
export async function handOverText(
  text: string,
  randomBytes: (length: number) => Uint8Array,
): Promise<string> {
  const id = randomId<string>(randomBytes(16))
  const kept = await keysOf()
  if (kept.length >= KEPT_MOST) await browser.storage.session.remove(kept)
  await browser.storage.session.set({ [`${PREFIX}${id}`]: text.trim().slice(0, TEXT_MOST).toWellFormed() })
  return id
}

export const forgetTexts = async (): Promise<void> => browser.storage.session.remove(await keysOf())

const keysOf = async () =>
  Object.keys(await browser.storage.session.get(null)).filter((key) => key.startsWith(PREFIX))
