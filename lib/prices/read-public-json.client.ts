/** One public JSON answer, numbers as text. What a status or body means for a price source is decided here once. */
import { AppError } from '@/lib/core/errors'
import { parseExactJson } from '@/lib/core/parse-exact-json'
import { say } from '@/lib/core/sentence'
import type { GuardedAnswer, GuardedFetch } from '@/lib/engine/guarded-fetch.client'

/** How long a source is left alone after 429 when it does not say. */
export const RATE_LIMIT_WAIT_MS = 60_000
/** A source that asks for more than this is not believed. */
const LONGEST_WAIT_MS = 3_600_000

export interface PublicJsonRequest {
  url: string
  /** Name of the source, for sentences and the request log. */
  name: string
  purpose: string
  sends: string
  fetch: GuardedFetch
  now: number
  /** The status by which the source says that it does not know what was asked for: the answer is `undefined` then. */
  unknownStatus?: number
}

/** @throws AppError `rate-limited` (with `retryAt`), `unavailable`, `bad-answer`, and what `fetch` throws */
export async function readPublicJson({
  url,
  name,
  purpose,
  sends,
  fetch,
  now,
  unknownStatus,
}: PublicJsonRequest): Promise<unknown> {
  const answer = await fetch({ url, purpose, sends, headers: { accept: 'application/json' } })
  if (answer.status === unknownStatus) return undefined
  refuseStatus(answer, name, now)
  try {
    return parseExactJson(answer.text)
  } catch (cause) {
    throw badAnswer(name, cause)
  }
}

export const badAnswer = (source: string, cause?: unknown): AppError =>
  new AppError(
    'bad-answer',
    say('{source} sent an answer that Holdfast cannot read. The last known prices stay.', { source }),
    cause === undefined ? {} : { cause },
  )

function refuseStatus({ status, headers }: GuardedAnswer, source: string, now: number): void {
  if (status === 429 || status === 418) {
    throw new AppError(
      'rate-limited',
      say('{source} asks to wait before more prices are read.', { source }),
      {
        retryAt: now + waitOf(headers['retry-after'], now),
      },
    )
  }
  if (status === 403 || status >= 500) {
    throw new AppError(
      'unavailable',
      say('{source} is not available now. The last known prices stay.', { source }),
      {
        cause: new Error(`HTTP ${status}`),
      },
    )
  }
  if (status < 200 || status > 299) throw badAnswer(source, new Error(`HTTP ${status}`))
}

/** `Retry-After` in seconds or as a date; never shorter than our own wait, never absurdly long. */
function waitOf(header: string | undefined, now: number): number {
  if (header === undefined) return RATE_LIMIT_WAIT_MS
  const told = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - now
  if (!Number.isFinite(told)) return RATE_LIMIT_WAIT_MS
  return Math.min(Math.max(told, RATE_LIMIT_WAIT_MS), LONGEST_WAIT_MS)
}
