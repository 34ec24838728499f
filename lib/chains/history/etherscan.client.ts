/** Asks one Etherscan-compatible source. "Nothing found" is an answer; every other refusal is an error, never an end. */
import * as v from 'valibot'
import { AppError } from '@/lib/core/errors'
import { parseOutsideJson } from '@/lib/core/json-depth'
import { say } from '@/lib/core/sentence'
import type { GuardedFetch } from '@/lib/engine/guarded-fetch.client'
import { statusError } from '../answer-status'
import type { EvmHistorySource } from './evm-sources'

/** Most rows that Etherscan gives at once. */
export const PAGE_ROWS = 1000
const NOTHING = /^no .*(transactions|transfers|records) found/i
const LIMIT = /rate limit|too many|max calls/i
const answerSchema = v.object({
  status: v.optional(v.string()),
  message: v.nullish(v.string()),
  result: v.unknown(),
})

export interface AskOptions {
  source: EvmHistorySource
  fetch: GuardedFetch
  now: () => number
  chain: string
  timeoutMs: number
  signal?: AbortSignal
}

/**
 * @returns the `result`; an empty list for "No transactions found"
 * @throws AppError `rate-limited`, `unavailable`, `credentials-refused`, `bad-answer`
 */
export async function askEtherscan(options: AskOptions, query: Record<string, string>): Promise<unknown> {
  const { source, fetch, now, chain, timeoutMs, signal } = options
  const url = new URL(source.url)
  for (const [name, value] of Object.entries({ ...source.query, ...query })) url.searchParams.set(name, value)
  const answer = await fetch({
    url: url.href,
    purpose: `${chain}: history`,
    sends: 'address' in query ? '1 address' : 'nothing private',
    timeoutMs,
    ...(signal ? { signal } : {}),
  })
  const failure = statusError(answer, url.host, now())
  if (failure) throw failure
  return resultOf(answer.text, url.host)
}

function resultOf(text: string, host: string): unknown {
  const parsed = v.safeParse(answerSchema, readJson(text))
  if (!parsed.success) throw unreadable(host)
  const { status, result } = parsed.output
  const message = parsed.output.message ?? ''
  if (status === '1') return result
  const words = `${message} ${typeof result === 'string' ? result : ''}`
  if (NOTHING.test(message) && (result === null || (Array.isArray(result) && result.length === 0))) return []
  if (LIMIT.test(words)) {
    throw new AppError('rate-limited', say('{host} asks Holdfast to wait before the next request.', { host }))
  }
  throw new AppError('unavailable', say('{host} could not tell the history.', { host }), {
    cause: new Error(words.slice(0, 200)),
  })
}

function readJson(text: string): unknown {
  try {
    return parseOutsideJson(text)
  } catch {
    return undefined
  }
}

export const unreadable = (host: string) =>
  new AppError('bad-answer', say('{host} sent an answer that Holdfast cannot read.', { host }))
