/** One JSON answer of a quote service, and what its status means: no offer, too busy, not there, or nothing that can be read. */
import * as v from 'valibot'
import { cleanText } from '@/lib/assets/clean-text'
import { retryAtOf } from '@/lib/chains/answer-status'
import { AppError } from '@/lib/core/errors'
import { parseExactJson } from '@/lib/core/parse-exact-json'
import { say } from '@/lib/core/sentence'
import type { GuardedAnswer } from '@/lib/engine/guarded-fetch.client'
import type { QuoteContext } from '../define-quote-source'

export interface ServiceRequest {
  /** Name of the service, for sentences and the request log. */
  name: string
  url: string
  /** JSON text to send; absent: it is only asked. */
  body?: string
  headers?: Record<string, string>
  purpose?: string
  /** What a clear no of the service means: its own word, cleaned (may be empty), and the whole answer. No offer unless told. */
  refusal?: (reason: string, text: string) => Error
}

/** An offer that comes later than this is of no use. */
const PATIENCE_MS = 8_000

/**
 * Numbers come as text.
 * @returns what the schema makes of it, and the text itself for what has to be sent back as it came
 * @throws AppError `not-found` (no offer, with the service's own word), `rate-limited`, `unavailable`, `bad-answer`
 */
export async function askService<T>(
  { fetch, now, signal }: Pick<QuoteContext, 'fetch' | 'now' | 'signal'>,
  { name, url, body, headers = {}, purpose = `${name} quote`, refusal = noOffer(name) }: ServiceRequest,
  schema: v.GenericSchema<unknown, T>,
): Promise<{ value: T; text: string }> {
  const answer = await fetch({
    url,
    ...(body === undefined ? {} : { method: 'POST' as const, body }),
    headers: {
      accept: 'application/json',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    purpose,
    sends: 'your address, the coins and the amount',
    timeoutMs: PATIENCE_MS,
    ...(signal ? { signal } : {}),
  })
  refuseStatus(name, { answer, refusal, now: now() })
  const parsed = v.safeParse(schema, readJson(name, answer.text))
  if (!parsed.success) throw badQuote(name, parsed.issues[0].message)
  return { value: parsed.output, text: answer.text }
}

export const badQuote = (source: string, cause?: unknown): AppError =>
  new AppError(
    'bad-answer',
    say('{source} sent an offer that Holdfast cannot read.', { source }),
    cause === undefined ? {} : { cause },
  )

function readJson(name: string, text: string): unknown {
  try {
    return parseExactJson(text)
  } catch (cause) {
    throw badQuote(name, cause)
  }
}

interface Judged {
  answer: GuardedAnswer
  refusal: (reason: string, text: string) => Error
  now: number
}

function refuseStatus(source: string, { answer, refusal, now }: Judged): void {
  const { status, headers, text } = answer
  if (status >= 200 && status < 300) return
  if (status === 429) {
    const retryAt = retryAtOf(headers, now)
    throw new AppError(
      'rate-limited',
      say('{source} asks to wait before the next offer.', { source }),
      retryAt === undefined ? {} : { retryAt },
    )
  }
  if (status === 401 || status === 403 || status >= 500) {
    const cause = new Error(`HTTP ${status}`)
    throw new AppError('unavailable', say('{source} is not available now.', { source }), { cause })
  }
  throw refusal(reasonOf(text), text)
}

const noOffer = (source: string) => (reason: string) =>
  new AppError(
    'not-found',
    reason === ''
      ? say('{source} makes no offer for this swap.', { source })
      : say('{source} makes no offer for this swap: {reason}', { source, reason }),
  )

const LONGEST_REASON = 120
const reasonSchema = v.union([
  v.pipe(
    v.object({ description: v.string() }),
    v.transform(({ description }) => description),
  ),
  v.pipe(
    v.object({ message: v.string() }),
    v.transform(({ message }) => message),
  ),
  v.pipe(
    v.object({ error: v.string() }),
    v.transform(({ error }) => error),
  ),
])

/** What the service says about it: text of strangers, cleaned and cut. */
function reasonOf(text: string): string {
  try {
    const parsed = v.safeParse(reasonSchema, JSON.parse(text))
    return parsed.success ? cleanText(parsed.output).slice(0, LONGEST_REASON) : ''
  } catch {
    // A page of HTML is no reason that anybody wants to read.
    return ''
  }
}
