/** Turns an HTTP status that is no success into the product's error. Shared by JSON-RPC and Esplora. */
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import type { GuardedAnswer } from '@/lib/engine/guarded-fetch.client'

/** Longest pause that an endpoint may ask for: a hostile header must not switch a source off for a year. */
const MAX_PAUSE_MS = 60 * 60_000

/**
 * `Retry-After` counts seconds (or names a date).
 * @returns moment in ms since epoch, at most an hour away
 */
export function retryAtOf(headers: Record<string, string>, now: number): number | undefined {
  const value = headers['retry-after']
  if (value === undefined) return undefined
  const moment = /^\d{1,9}$/.test(value) ? now + Number(value) * 1000 : Date.parse(value)
  return Number.isFinite(moment) ? Math.min(Math.max(moment, now), now + MAX_PAUSE_MS) : undefined
}

/** @returns `undefined` for 2xx */
export function statusError(answer: GuardedAnswer, host: string, now: number): AppError | undefined {
  const { status } = answer
  if (status >= 200 && status < 300) return undefined
  if (status === 429) {
    const retryAt = retryAtOf(answer.headers, now)
    const sentence = say('{host} asks Holdfast to wait before the next request.', { host })
    return new AppError('rate-limited', sentence, retryAt === undefined ? {} : { retryAt })
  }
  return new AppError('unavailable', say('{host} refused the request (HTTP {status}).', { host, status }))
}
