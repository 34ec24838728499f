/**
 * The data key as our own pages read it before their first frame: two values of `storage.session` and nothing else
 * loaded. `session.browser.ts` owns the session and writes it; a test keeps both on the same keys.
 */
import { browser } from 'wxt/browser'
import { fromBase64 } from '@/lib/core/bytes'
import { type Bytes, KEY_BYTES } from './primitives'

const DATA_KEY = 'vault.dataKey'
const SCREEN_LOCKED = 'vault.screenLocked'

/** Begins reading; nothing is opened yet. */
export const readKeyRecord = (): Promise<Record<string, unknown>> =>
  browser.storage.session.get([DATA_KEY, SCREEN_LOCKED])

/**
 * @returns `undefined` while the vault or the screen is locked
 * @throws RangeError when what is stored is no data key
 * @example dataKeyIn(await readKeyRecord())
 */
export function dataKeyIn({
  [DATA_KEY]: stored,
  [SCREEN_LOCKED]: screenLocked,
}: Record<string, unknown>): Bytes | undefined {
  if (stored === undefined || screenLocked === true) return undefined
  const key = fromBase64(typeof stored === 'string' ? stored : '')
  if (key.length !== KEY_BYTES) throw new RangeError(`a data key has ${KEY_BYTES} bytes`)
  return key
}
