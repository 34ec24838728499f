/**
 * After a start of the browser the vault is locked and no alert runs: that is told once a start, to those who have rules and want it.
 * Whether they do stands in clear in `storage.local`, because nothing else can be read then.
 */
import { browser } from 'wxt/browser'
import { clearNotification, readStanding, showPlain } from './notification.browser'

export const LOCKED_NOTICE = 'holdfast.locked'

const WANTED = 'alerts-locked-notice'
/** Of this session of the browser: `showing`, or `done` when it was told or there was no need. */
const STATE = 'alerts.lockedNotice'

/** Kept up from the engine's digests. */
export async function keepWanted(isWanted: boolean): Promise<void> {
  if ((await readWanted()) === isWanted) return
  if (isWanted) await browser.storage.local.set({ [WANTED]: true })
  else await browser.storage.local.remove(WANTED)
}

const readWanted = async (): Promise<boolean> => (await browser.storage.local.get(WANTED))[WANTED] === true
const readState = async (): Promise<unknown> => (await browser.storage.session.get(STATE))[STATE]
const keepState = (state: 'showing' | 'done') => browser.storage.session.set({ [STATE]: state })

/** At each start of the worker with a locked vault; the first of a session of the browser counts. */
export async function tellLocked(): Promise<void> {
  const state = await readState()
  if (state === 'done') return
  if (await readWanted()) {
    await keepState('showing')
    // A worker that died here may have shown it.
    if (state !== 'showing' || !(await readStanding()).has(LOCKED_NOTICE))
      await showPlain(LOCKED_NOTICE, browser.i18n.getMessage('lockedAlerts' as never))
  }
  await keepState('done')
}

/** Unlocked, or pressed: it is true no more, or was read. A lock later in the session is no news. */
export async function endLockedNotice(): Promise<void> {
  await keepState('done')
  await clearNotification(LOCKED_NOTICE)
}
