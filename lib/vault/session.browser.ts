/**
 * The unlocked session in `storage.session`: memory of the browser, closed to content scripts, gone when the
 * browser ends. Keys and screen lock live here only, so a worker that wakes up needs no PIN.
 */
import * as v from 'valibot'
import { type Browser, browser } from 'wxt/browser'
import { base64, fromBase64 } from '@/lib/core/bytes'
import { pinSlotSchema } from './header'
import type { SessionChange, SessionContent, VaultSession } from './ports'
import { type Bytes, KEY_BYTES } from './primitives'

const PREFIX = 'vault.'
const NAMES = ['dataKey', 'pinSlot', 'screenLocked', 'lastTouch', 'repaired'] as const
const keyOf = (name: keyof SessionContent) => `${PREFIX}${name}`

const sessionSchema = v.object({
  dataKey: v.optional(
    v.pipe(
      v.string(),
      v.transform(fromBase64),
      v.check((key) => key.length === KEY_BYTES),
    ),
  ),
  pinSlot: v.optional(pinSlotSchema),
  screenLocked: v.optional(v.boolean(), false),
  lastTouch: v.optional(v.number(), 0),
  repaired: v.optional(v.boolean(), false),
})

async function read(): Promise<SessionContent> {
  const stored: Record<string, unknown> = await browser.storage.session.get(NAMES.map(keyOf))
  const { dataKey, pinSlot, ...rest } = v.parse(
    sessionSchema,
    Object.fromEntries(NAMES.map((name) => [name, stored[keyOf(name)]])),
  )
  return { ...rest, ...(dataKey ? { dataKey } : {}), ...(pinSlot ? { pinSlot } : {}) }
}

async function change(changes: SessionChange): Promise<void> {
  const { dataKey, ...rest } = changes
  const set: Record<string, unknown> = {}
  const gone: string[] = []
  if (dataKey) set[keyOf('dataKey')] = base64(dataKey)
  if (dataKey === null) gone.push(keyOf('dataKey'))
  for (const name of NAMES) {
    if (name === 'dataKey' || rest[name] === undefined) continue
    if (rest[name] === null) gone.push(keyOf(name))
    else set[keyOf(name)] = rest[name]
  }
  if (gone.length > 0) await browser.storage.session.remove(gone)
  if (Object.keys(set).length > 0) await browser.storage.session.set(set)
}

export const browserVaultSession: VaultSession = {
  read,
  change,
  clear: () => browser.storage.session.remove(NAMES.map(keyOf)),
}

/** For our own pages: the data key, or `undefined` while the vault or the screen is locked. */
export async function readOpenDataKey(): Promise<Bytes | undefined> {
  const { dataKey, screenLocked } = await read()
  return screenLocked ? undefined : dataKey
}

/** Calls back when the data key or the screen lock changes, in whatever context. @returns stops watching */
export function watchVaultSession(changed: () => void): () => void {
  const listen = (changes: Record<string, Browser.storage.StorageChange>) => {
    if (keyOf('dataKey') in changes || keyOf('screenLocked') in changes) changed()
  }
  browser.storage.session.onChanged.addListener(listen)
  return () => browser.storage.session.onChanged.removeListener(listen)
}
