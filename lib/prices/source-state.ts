/** Which price sources are to be left alone, and until when. Pure bookkeeping over a map that the caller keeps. */
import type { AppError } from '@/lib/core/errors'

/** Failures in a row after which a source rests. */
const MAX_FAILURES = 5
const LONG_REST_MS = 30 * 60_000
const SHORT_REST_MS = 60_000

export interface SourceState {
  failures: number
  /** Of the last failure (ms). */
  at: number
  restsUntil: number
}

export type SourceStates = Map<string, SourceState>

/** A failure in what is now the future (the clock was set back) keeps nobody resting. */
export function isResting(states: SourceStates, source: string, now: number): boolean {
  const { at = 0, restsUntil = 0 } = states.get(source) ?? {}
  return at <= now && restsUntil > now
}

export function noteSuccess(states: SourceStates, source: string): void {
  states.delete(source)
}

/** 429 rests as long as told (a minute at least); five failures in a row rest half an hour; being switched off is no failure. */
export function noteFailure(states: SourceStates, source: string, error: AppError, now: number): void {
  if (error.code === 'refused') return
  const failures = (states.get(source)?.failures ?? 0) + 1
  const short = error.code === 'rate-limited' ? Math.max(error.retryAt ?? 0, now + SHORT_REST_MS) : 0
  const long = failures >= MAX_FAILURES ? now + LONG_REST_MS : 0
  // After the long rest the count starts again.
  states.set(source, { failures: long > 0 ? 0 : failures, at: now, restsUntil: Math.max(short, long) })
}
