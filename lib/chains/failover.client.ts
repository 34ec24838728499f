/**
 * Asks one endpoint after the other until one answers. The first ones get a short time, so that a hanging endpoint
 * costs 2.5 s once and then rests; the last one gets long enough for a slow line.
 */
import { AppError, type ErrorCode } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import type { EndpointHealth } from './endpoint-health'

export const SHORT_TIMEOUT_MS = 2_500
export const LONG_TIMEOUT_MS = 15_000

export interface FailoverOptions<T> {
  urls: readonly string[]
  /** Name of the chain as shown to the user. */
  chain: string
  health: EndpointHealth
  now: () => number
  signal?: AbortSignal
  attempt: (url: string, timeoutMs: number) => Promise<T>
  /** The caller will ask for less: an answer over its cap is then the fault of the question, not of the endpoint. */
  canAskForLess?: boolean
}

/**
 * @throws AppError `not-supported` without endpoints, `too-large` at once with `canAskForLess`, else one error for all attempts:
 * `wrong-chain`, `rate-limited`, `refused`, `bad-answer`, `unavailable` or `unreachable`
 */
export async function withFailover<T>(options: FailoverOptions<T>): Promise<T> {
  const { urls, chain, health, now, signal, attempt, canAskForLess = false } = options
  const isFinal = ({ code }: AppError) => code === 'internal' || (code === 'too-large' && canAskForLess)
  const order = health.order(urls, now())
  const errors: AppError[] = []
  for (const [index, url] of order.entries()) {
    try {
      const answer = await attempt(url, index === order.length - 1 ? LONG_TIMEOUT_MS : SHORT_TIMEOUT_MS)
      health.succeeded(url)
      return answer
    } catch (thrown) {
      if (!(thrown instanceof AppError) || isFinal(thrown) || signal?.aborted) throw thrown
      errors.push(thrown)
      // A host that the user switched off is not ill; it must be usable the moment it is switched on.
      if (thrown.code !== 'refused') health.failed(url, now(), thrown.retryAt)
    }
  }
  throw summarise(errors, chain)
}

/** Most telling first: what the user can change, then what time heals. */
const TELLING: ErrorCode[] = [
  'wrong-chain',
  'rate-limited',
  'bad-answer',
  'too-large',
  'unavailable',
  'unreachable',
  'refused',
]

function summarise(errors: AppError[], chain: string): AppError {
  const [only] = errors
  if (!only) {
    return new AppError('not-supported', say('{chain} has no endpoint. Add one in the settings.', { chain }))
  }
  if (errors.length === 1) return only
  const most = TELLING.flatMap((code) => errors.find((error) => error.code === code) ?? [])[0] ?? only
  if (most.code === 'wrong-chain') return most
  const sentence = say('None of the {count} endpoints for {chain} answered. Holdfast will try again.', {
    chain,
    count: errors.length,
  })
  const retryAts = errors.flatMap((error) => error.retryAt ?? [])
  return new AppError(most.code, sentence, {
    cause: new AggregateError(errors),
    ...(retryAts.length === errors.length ? { retryAt: Math.min(...retryAts) } : {}),
  })
}
