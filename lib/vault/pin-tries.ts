/**
 * How often and how fast PINs may be tried. A try is counted before its KDF runs, so that stopping the worker in
 * the middle wins nothing. Beside a second slot the fifth wrong PIN ends the PIN; in a PIN-only vault nothing is
 * ever deleted, the waits grow to an hour.
 */
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import { hasSecondSlot, type VaultHeader } from './header'

export const MAX_WRONG_PINS = 5

const SECOND = 1000
const MINUTE = 60 * SECOND
/** Wait before the n-th try in a row; the last one stays. */
const WAITS = [0, 0, SECOND, 5 * SECOND, 30 * SECOND, MINUTE, 5 * MINUTE, 15 * MINUTE, 60 * MINUTE]

/** Milliseconds between the `wrong`-th wrong PIN and the next try. */
export const waitAfter = (wrong: number): number => WAITS[Math.min(wrong, WAITS.length - 1)] ?? 60 * MINUTE

type Tries = Pick<VaultHeader, 'slots' | 'wrongPins' | 'nextTryAt'>

/** True when the tries are used up and the PIN has to go. */
export const isPinOver = (header: Tries): boolean =>
  hasSecondSlot(header) && header.wrongPins >= MAX_WRONG_PINS

/** When the next try is allowed. A clock that was set back never makes the wait longer than it was meant. */
export const nextTryAt = (header: Tries, now: number): number =>
  Math.min(header.nextTryAt, now + waitAfter(header.wrongPins))

/**
 * The header as it must be stored before the KDF runs.
 * @throws AppError `too-many-tries` while the wait lasts
 */
export function countTry<H extends Tries>(header: H, now: number): H {
  const allowedAt = nextTryAt(header, now)
  if (allowedAt > now) {
    const seconds = Math.ceil((allowedAt - now) / SECOND)
    throw new AppError(
      'too-many-tries',
      say('Too many wrong PINs. Wait {seconds} s, then try again.', { seconds }),
      {
        retryAt: allowedAt,
      },
    )
  }
  const wrongPins = header.wrongPins + 1
  return { ...header, wrongPins, nextTryAt: now + waitAfter(wrongPins) }
}

/** After a success, or after another slot proved the owner. Returns the same object when nothing was counted. */
export const forgetTries = <H extends Tries>(header: H): H =>
  header.wrongPins === 0 && header.nextTryAt === 0 ? header : { ...header, wrongPins: 0, nextTryAt: 0 }

/** What the user reads after a wrong PIN. */
export function wrongPin(header: Tries): AppError {
  if (!hasSecondSlot(header)) {
    return new AppError('wrong-secret', say('That PIN is wrong. Check it and try again.'), {
      retryAt: header.nextTryAt,
    })
  }
  const count = MAX_WRONG_PINS - header.wrongPins
  return new AppError(
    'wrong-secret',
    say('That PIN is wrong. Tries left before the passphrase or passkey is needed: {count}.', { count }),
    { retryAt: header.nextTryAt },
  )
}

export const pinOver = (): AppError =>
  new AppError(
    'wrong-secret',
    say(
      'Five wrong PINs: the PIN no longer opens the vault. Unlock with the passphrase or passkey, then set a new PIN.',
    ),
  )
