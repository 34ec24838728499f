/** Text that was marked on a page and handed over by the worker, in the browser's memory. */
import * as v from 'valibot'
import { browser } from 'wxt/browser'

const keyOf = (id: string): string => `alerts.text.${id}`

/** As much as a rule is read from. */
const MOST = 300

/** @returns `undefined` where nothing was handed over under this id, or it is gone */
export async function readHandedText(id: string): Promise<{ text: string | undefined }> {
  const stored = (await browser.storage.session.get(keyOf(id)))[keyOf(id)]
  const read = v.safeParse(v.string(), stored)
  return { text: read.success ? read.output.slice(0, MOST) : undefined }
}

export const dropHandedText = (id: string): Promise<void> => browser.storage.session.remove(keyOf(id))
