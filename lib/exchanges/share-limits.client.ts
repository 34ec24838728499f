/**
 * What all accounts of one venue share, whatever instance they use: one throttle queue per venue (limits count by IP
 * address), one wait after a 429 or 418, and one call at a time per API key (nonces collide otherwise).
 */
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import type { CcxtExchange, CcxtThrottler } from './ccxt-exchange'

const throttlers = new Map<string, CcxtThrottler>()
const waits = new Map<string, number>()
const tails = new Map<string, Promise<unknown>>()

/** `scope` is the venue, with its endpoint when the user set one: another server counts on its own. */
export function shareThrottler(scope: string, exchange: CcxtExchange): void {
  const shared = throttlers.get(scope)
  if (shared) exchange.throttler = shared
  else throttlers.set(scope, exchange.throttler)
}

export function noteWait(scope: string, until: number): void {
  waits.set(scope, Math.max(until, waits.get(scope) ?? 0))
}

/** @throws AppError `rate-limited` while the venue's own waiting time runs; asking again would prolong a ban */
export function refuseWhileWaiting(scope: string, venueName: string, now: number): void {
  const until = waits.get(scope)
  if (until === undefined) return
  if (until > now) {
    const sentence = say('{venue} asked Holdfast to wait. The last known balances stay until then.', {
      venue: venueName,
    })
    throw new AppError('rate-limited', sentence, { retryAt: until })
  }
  waits.delete(scope)
}

/** Runs `task` after every earlier task of the same key, failed ones included. */
export async function oneAtATime<T>(key: string, task: () => Promise<T>): Promise<T> {
  const before = tails.get(key) ?? Promise.resolve()
  const run = before.then(task, task)
  const tail = run.then(
    () => undefined,
    () => undefined,
  )
  tails.set(key, tail)
  try {
    return await run
  } finally {
    if (tails.get(key) === tail) tails.delete(key)
  }
}

/** For tests: a fresh start. */
export function forgetLimits(): void {
  throttlers.clear()
  waits.clear()
  tails.clear()
}
