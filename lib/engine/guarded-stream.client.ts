/**
 * The door to the network for answers that come in pieces: the same checks and the same line in the log as `guarded-fetch.client.ts`,
 * with a cap on bytes and on silence in place of a cap on the whole time. The line is written when the answer ends.
 */
import type { AppError } from '@/lib/core/errors'
import {
  failureOf,
  type GuardedFetchOptions,
  type GuardedRequest,
  MB,
  passDoor,
  type RequestLogLine,
  sealedInit,
  tooLarge,
} from './guarded-fetch.client'

export interface GuardedStreamRequest extends Omit<GuardedRequest, 'timeoutMs'> {
  /** Longest wait for the head of the answer, and then for each piece; 120 s unless told. */
  silenceMs?: number
}

/**
 * Resolves with the head of any answer; its body fails with the errors of `GuardedFetch` when it is cut, silent or too large.
 * @throws AppError as `GuardedFetch`
 */
export type GuardedStream = (request: GuardedStreamRequest) => Promise<Response>

/** @example const stream = createGuardedStream(door); for await (const piece of (await stream({ url, purpose, sends })).body) … */
export function createGuardedStream(options: GuardedFetchOptions): GuardedStream {
  return async (request) => {
    const { host, record: write } = passDoor(options, request)
    // An answer may end twice: it is cut, and its reader leaves.
    let isWritten = false
    const record: typeof write = (outcome, bytes) => {
      if (!isWritten) write(outcome, bytes)
      isWritten = true
    }
    const silence = new AbortController()
    const signal = request.signal ? AbortSignal.any([request.signal, silence.signal]) : silence.signal
    const fails = (error: unknown) =>
      failureOf(error, { request, isGranted: options.isGranted, late: silence.signal.aborted, signal })
    const wait = patience(silence, request.silenceMs ?? 120_000)
    try {
      const response = await wait(options.fetch(request.url, { ...sealedInit(request), signal }))
      if (!response.body) record(response.status, 0)
      const body = response.body && capped(response.body, { request, host, record, wait, fails, response })
      return new Response(body, { status: response.status, headers: response.headers })
    } catch (error) {
      record('failed', 0)
      throw fails(error)
    }
  }
}

type Wait = <T>(step: Promise<T>) => Promise<T>

/** Ends the request when one step takes too long; the time between steps is the reader's own. */
const patience =
  (silence: AbortController, ms: number): Wait =>
  async (step) => {
    const timer = setTimeout(() => silence.abort(), ms)
    try {
      return await step
    } finally {
      clearTimeout(timer)
    }
  }

interface Reading {
  request: GuardedStreamRequest
  host: string
  record: (outcome: RequestLogLine['outcome'], bytes: number) => void
  wait: Wait
  fails: (error: unknown) => AppError
  response: Response
}

function capped(body: ReadableStream<Uint8Array>, reading: Reading): ReadableStream<Uint8Array> {
  const { host, record, wait, fails, response } = reading
  const maxBytes = reading.request.maxBytes ?? 10 * MB
  const reader = body.getReader()
  let bytes = 0
  return new ReadableStream<Uint8Array>(
    {
      async pull(out) {
        try {
          const { done, value } = await wait(reader.read())
          if (done) {
            record(response.status, bytes)
            return out.close()
          }
          bytes += value.byteLength
          if (bytes > maxBytes) throw tooLarge(host, maxBytes)
          out.enqueue(value)
        } catch (error) {
          record('failed', bytes)
          out.error(fails(error))
          // It may have ended by itself.
          await reader.cancel().catch(() => undefined)
        }
      },
      async cancel(reason) {
        record(response.status, bytes)
        await reader.cancel(reason)
      },
    },
    { highWaterMark: 0 },
  )
}
