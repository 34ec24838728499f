/** The engine's last digest, kept in memory of the browser session for the thin worker. */
import * as v from 'valibot'
import { type Browser, browser } from 'wxt/browser'
import type { Digest } from './protocol'

const KEY = 'engine.digest'

const digestSchema = v.object({
  nextDueAt: v.number(),
  badge: v.object({ text: v.string(), direction: v.picklist(['up', 'down', 'none', 'alert']) }),
  locks: v.object({ screenLockMinutes: v.number(), vaultLockOnOsLock: v.boolean() }),
  demo: v.boolean(),
  alerts: v.object({
    unseen: v.number(),
    tell: v.array(
      v.object({
        id: v.string(),
        title: v.string(),
        body: v.string(),
        cover: v.object({ title: v.string(), body: v.string() }),
        route: v.string(),
        rule: v.exactOptional(v.string()),
      }),
    ),
    tellsLocked: v.exactOptional(v.boolean()),
  }),
  busy: v.boolean(),
})

/** Before the engine has said anything: nothing due, the default lock. */
const NOTHING_YET: Digest = {
  nextDueAt: 0,
  badge: { text: '', direction: 'none' },
  locks: { screenLockMinutes: 15, vaultLockOnOsLock: false },
  demo: false,
  alerts: { unseen: 0, tell: [] },
  busy: false,
}

export async function readDigest(): Promise<Digest> {
  const parsed = v.safeParse(digestSchema, (await browser.storage.session.get(KEY))[KEY])
  return parsed.success ? parsed.output : NOTHING_YET
}

export const storeDigest = (digest: Digest): Promise<void> => browser.storage.session.set({ [KEY]: digest })
export const forgetDigest = (): Promise<void> => browser.storage.session.remove(KEY)

/** For our own pages: calls back when there is another digest, or none any more. @returns stops watching */
export function watchDigest(changed: () => void): () => void {
  const listen = (changes: Record<string, Browser.storage.StorageChange>) => {
    if (KEY in changes) changed()
  }
  browser.storage.session.onChanged.addListener(listen)
  return () => browser.storage.session.onChanged.removeListener(listen)
}
