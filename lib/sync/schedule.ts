/** When an account is read next: its interval after success, a growing wait after failures. Pure. */
import type { ErrorShape } from '@/lib/core/errors'
import type { StatusRow, SyncState } from '@/lib/db/rows'

const MINUTE = 60_000
const LONGEST_WAIT = 60 * MINUTE
/** A refused key does not heal by itself; it is asked again rarely, in case the venue was wrong. */
const REFUSED_WAIT = 6 * 60 * MINUTE
/** No server can make Holdfast wait longer than this: a nonsensical "retry after" must not end an account. */
const LONGEST_TOLD_WAIT = 24 * 60 * MINUTE

export interface FailureOutcome {
  error: ErrorShape
  /** Failures in a row, this one included. */
  failures: number
}

/**
 * @param jitter 0..1, spreads accounts that fail together
 * @returns ms since epoch
 * @example afterFailure({ error: { code: 'unreachable', ... }, failures: 3 }, now, 0) // now + 4 min
 */
export function afterFailure({ error, failures }: FailureOutcome, now: number, jitter: number): number {
  const wait = waitFor(error, failures)
  const told = Math.min(error.retryAt ?? 0, now + LONGEST_TOLD_WAIT)
  return Math.max(told, now + Math.round(wait * (1 + 0.1 * jitter)))
}

function waitFor(error: ErrorShape, failures: number): number {
  switch (error.code) {
    case 'credentials-refused':
    case 'credentials-too-strong':
    case 'not-supported':
      return REFUSED_WAIT
    default:
      return Math.min(LONGEST_WAIT, MINUTE * 2 ** Math.min(failures - 1, 10))
  }
}

/** @example afterSuccess(now, 5) // now + 5 min */
export const afterSuccess = (now: number, syncMinutes: number): number => now + syncMinutes * MINUTE

/** A reading older than this is marked stale: three missed intervals, at least 15 minutes. */
export const staleAfter = (syncMinutes: number): number => Math.max(15, 3 * syncMinutes) * MINUTE

/**
 * When an account is due (ms). One without a status, or tried in what is now the future (the clock was set back),
 * is due at once.
 */
export function dueAtOf(status: Pick<StatusRow, 'dueAt' | 'lastTriedAt'> | undefined, now: number): number {
  if (status === undefined || (status.lastTriedAt ?? 0) > now + MINUTE) return 0
  return status.dueAt
}

/** What an account was before a reading that never ended: its process died. */
export function stateBefore({ failures, lastGoodAt }: Pick<StatusRow, 'failures' | 'lastGoodAt'>): SyncState {
  if (failures > 0) return 'failed'
  return lastGoodAt === undefined ? 'waiting' : 'ok'
}
