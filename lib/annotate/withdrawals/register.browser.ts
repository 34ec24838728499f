/**
 * Puts the watcher of fields into withdrawal pages of exchanges, where a person wants it and the browser grants it. What is
 * registered with the browser is the wish itself, and needs no open vault.
 */
import { browser } from 'wxt/browser'
import { isGranted } from '@/lib/engine/granted-origins'
import { RELAY_FILE } from '../reach-open-tabs.browser'

const ID = 'withdrawal-pages'
const FILE = '/dapp-withdrawal.js'

/** @param patterns of hosts that the browser has been asked for; none: it is switched off */
export async function watchWithdrawals(patterns: readonly string[]): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll()
  const matches = patterns.filter((pattern) => isGranted(pattern.replace(/\*$/, ''), origins)).sort()
  if (JSON.stringify(matches) === JSON.stringify(await watchedWithdrawals())) return
  const before = await registered()
  if (before.length > 0) await browser.scripting.unregisterContentScripts({ ids: [ID] })
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

const registered = () => browser.scripting.getRegisteredContentScripts({ ids: [ID] })

/** Match patterns that are watched now, in order. */
export async function watchedWithdrawals(): Promise<string[]> {
  const [script] = await registered()
  return [...(script?.matches ?? [])].sort()
}
