import { expect, test } from 'vitest'
import { decideLock, type LockSituation, nextLockCheck } from './auto-lock'

const MINUTE = 60_000
const open: LockSituation = {
  status: 'open',
  lastTouch: 0,
  now: 0,
  idle: 'active',
  settings: { screenLockMinutes: 15, vaultLockOnOsLock: false },
}

test('the screen locks at fifteen minutes without a sign of the user, not before', () => {
  expect(decideLock({ ...open, now: 15 * MINUTE - 1 })).toBe('nothing')
  expect(decideLock({ ...open, now: 15 * MINUTE })).toBe('lock-screen')
  expect(decideLock({ ...open, now: 15 * MINUTE, idle: 'idle' })).toBe('lock-screen')
  expect(nextLockCheck(open)).toBe(15 * MINUTE)
})

test('zero minutes means never, but the lock of the operating system still locks the screen', () => {
  const settings = { screenLockMinutes: 0, vaultLockOnOsLock: false }
  expect(decideLock({ ...open, settings, now: 9e12 })).toBe('nothing')
  expect(nextLockCheck({ ...open, settings })).toBeUndefined()
  expect(decideLock({ ...open, settings, idle: 'locked' })).toBe('lock-screen')
})

test('the vault locks with the operating system when that was chosen, from under the screen lock too', () => {
  const settings = { screenLockMinutes: 15, vaultLockOnOsLock: true }
  expect(decideLock({ ...open, settings, idle: 'locked' })).toBe('lock-vault')
  expect(decideLock({ ...open, status: 'screen-locked', settings, idle: 'locked' })).toBe('lock-vault')
})

test('what is locked already stays as it is', () => {
  for (const status of ['none', 'locked', 'damaged', 'screen-locked'] as const) {
    expect(decideLock({ ...open, status, now: 99 * MINUTE })).toBe('nothing')
    expect(nextLockCheck({ ...open, status })).toBeUndefined()
  }
})

test('a clock that was set back locks instead of waiting for days', () => {
  expect(decideLock({ ...open, lastTouch: 86_400_000, now: 0 })).toBe('lock-screen')
  expect(decideLock({ ...open, lastTouch: 500, now: 0 })).toBe('nothing')
})
