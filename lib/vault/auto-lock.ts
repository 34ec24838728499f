/** When Holdfast locks by itself. Pure: the background asks at every alarm, idle event and start. */
import type { VaultState } from './messages'

export type LockDecision = 'nothing' | 'lock-screen' | 'lock-vault'

/** The part of the user's settings that locks; named as there. */
export interface LockSettings {
  /** Minutes without a sign of the user until the screen lock; 0 = never. */
  screenLockMinutes: number
  /** Vault lock, not only screen lock, when the operating system locks. */
  vaultLockOnOsLock: boolean
}

export interface LockSituation {
  status: VaultState['status']
  /** Last sign of the user (ms). */
  lastTouch: number
  now: number
  /** As the browser's idle API tells: `locked` when the operating system is locked. */
  idle: 'active' | 'idle' | 'locked'
  settings: LockSettings
}

const MINUTE = 60_000

/** @example decideLock({ status: 'open', idle: 'locked', settings: { vaultLockOnOsLock: true, ... }, ... }) // 'lock-vault' */
export function decideLock({ status, lastTouch, now, idle, settings }: LockSituation): LockDecision {
  if (status !== 'open' && status !== 'screen-locked') return 'nothing'
  if (idle === 'locked' && settings.vaultLockOnOsLock) return 'lock-vault'
  if (status === 'screen-locked') return 'nothing'
  if (idle === 'locked') return 'lock-screen'
  const limit = settings.screenLockMinutes * MINUTE
  if (limit === 0) return 'nothing'
  // A touch from the future means that the clock was set back: nobody can tell how long the desk was empty.
  return now - lastTouch >= limit || lastTouch - now > MINUTE ? 'lock-screen' : 'nothing'
}

/** When to look again (ms), for the alarm; `undefined` when only an event can lock. */
export function nextLockCheck({ status, lastTouch, now, settings }: LockSituation): number | undefined {
  if (status !== 'open' || settings.screenLockMinutes === 0) return undefined
  // A touch from the future (the clock was set back) does not put the check off.
  return Math.min(lastTouch, now) + settings.screenLockMinutes * MINUTE
}
