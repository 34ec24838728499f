/**
 * The openai SDK's way to the network: the guarded door. Only the endpoint's own origin is asked, so that a key never travels to
 * another one; what the SDK tells about this computer is left out, and so is the key where there is none.
 */
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import type { GuardedStream } from '@/lib/engine/guarded-stream.client'
import type { Endpoint } from './providers'

export interface SdkFetchOptions {
  endpoint: Endpoint
  hasKey: boolean
  stream: GuardedStream
  /** Longest silence of the endpoint; that of the door unless told. */
  silenceMs?: number | undefined
  /** Of the answer: a source that is switched off ends it, instead of being asked again. */
  onProblem: (problem: AppError) => void
}

/** Other headers of the SDK's (`x-stainless-…`) tell the system and the runtime. */
const SENT: ReadonlySet<string> = new Set(['accept', 'content-type', 'authorization'])

/** @example new OpenAI({ fetch: sdkFetch({ endpoint, hasKey, stream, onProblem }) }) */
export function sdkFetch({ endpoint, hasKey, stream, silenceMs, onProblem }: SdkFetchOptions): typeof fetch {
  return async (target, init) => {
    const url = target instanceof Request ? target.url : String(target)
    try {
      if (
        new URL(url).origin !== endpoint.origin ||
        (typeof init?.body !== 'string' && init?.body !== undefined)
      )
        throw new AppError('refused', say('This request is not allowed.'))
      return await stream({
        url,
        method: 'POST',
        headers: headersOf(init?.headers, hasKey),
        ...(init?.body === undefined ? {} : { body: init.body }),
        purpose: 'Assistant',
        sends: hasKey ? 'API key, what the preview shows' : 'what the preview shows',
        ...(init?.signal ? { signal: init.signal } : {}),
        ...(silenceMs === undefined ? {} : { silenceMs }),
      })
    } catch (error) {
      if (error instanceof AppError) onProblem(error)
      throw error
    }
  }
}

const headersOf = (given: HeadersInit | undefined, hasKey: boolean): Record<string, string> =>
  Object.fromEntries(
    [...new Headers(given)].filter(([name]) => SENT.has(name) && (name !== 'authorization' || hasKey)),
  )
