/**
 * Puts the watcher of fields into withdrawal pages of exchanges, where a person wants it and the browser grants it. The wish is
 * stored in clear, as that for other sites is: the vault need not be open.
 */
import * as v from 'valibot'
import { browser } from 'wxt/browser'
import { isGranted } from '@/lib/engine/granted-origins'
import { RELAY_FILE } from '../reach-open-tabs.browser'

const KEY = 'annotation-withdrawals'
const LOCK = 'annotation-withdrawals'
const ID = 'withdrawal-pages'
const FILE = '/dapp-withdrawal.js'

const patternsSchema = v.pipe(
  v.array(v.pipe(v.string(), v.regex(/^https:\/\/[^/*]{1,253}\/\*$/))),
  v.maxLength(200),
)

/** Match patterns that a person wants watched: `https://www.kraken.com/*`. */
export async function readWithdrawalSites(): Promise<string[]> {
  const parsed = v.safeParse(patternsSchema, (await browser.storage.local.get(KEY))[KEY] ?? [])
  return parsed.success ? parsed.output : []
}

/** @param patterns the browser is asked for them by the page, in its click; none: it is switched off */
export const watchWithdrawals = (patterns: readonly string[]): Promise<void> =>
  alone(async () => {
    await browser.storage.local.set({ [KEY]: [...patterns].sort() })
    await apply()
  })

/** Makes the browser's registration what it should be. At each start of the background, and whenever permissions change. */
export const applyWithdrawals = (): Promise<void> => alone(apply)

/** Off, and forgotten. */
export const forgetWithdrawals = (): Promise<void> =>
  alone(async () => {
    await browser.storage.local.remove(KEY)
    await apply()
  })

/** Pages and background may both be at it; the browser refuses an id that is registered twice. */
const alone = (work: () => Promise<void>): Promise<void> => navigator.locks.request(LOCK, work)

async function apply(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll()
  const wanted = await readWithdrawalSites()
  const matches = wanted.filter((pattern) => isGranted(pattern.replace(/\*$/, ''), origins))
  const [present] = await browser.scripting.getRegisteredContentScripts({ ids: [ID] })
  if (JSON.stringify(matches) === JSON.stringify([...(present?.matches ?? [])].sort())) return
  if (present) await browser.scripting.unregisterContentScripts({ ids: [ID] })
  if (matches.length === 0) return
  await browser.scripting.registerContentScripts([
    {
      id: ID,
      // The relay shows the notes; a second one in the same frame does nothing.
      js: [RELAY_FILE, FILE],
      matches,
      runAt: 'document_idle',
      persistAcrossSessions: true,
    },
  ])
}
