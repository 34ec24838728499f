/** The engine's last digest, kept in memory of the browser session for the thin worker. */
import * as v from 'valibot'
import { browser } from 'wxt/browser'
import type { Digest } from './protocol'

const KEY = 'engine.digest'

const digestSchema = v.object({
  nextDueAt: v.number(),
  badge: v.object({ text: v.string(), direction: v.picklist(['up', 'down', 'none']) }),
  locks: v.object({ screenLockMinutes: v.number(), vaultLockOnOsLock: v.boolean() }),
  demo: v.boolean(),
  busy: v.boolean(),
})

/** Before the engine has said anything: nothing due, the default lock. */
const NOTHING_YET: Digest = {
  nextDueAt: 0,
  badge: { text: '', direction: 'none' },
  locks: { screenLockMinutes: 15, vaultLockOnOsLock: false },
  demo: false,
  busy: false,
}

export async function readDigest(): Promise<Digest> {
  const parsed = v.safeParse(digestSchema, (await browser.storage.session.get(KEY))[KEY])
  return parsed.success ? parsed.output : NOTHING_YET
}

export const storeDigest = (digest: Digest): Promise<void> => browser.storage.session.set({ [KEY]: digest })
export const forgetDigest = (): Promise<void> => browser.storage.session.remove(KEY)
