/**
 * The only door to the network (its other half, for answers that come in pieces: `guarded-stream.client.ts`). Every request carries its purpose into the request log, is refused redirects,
 * cookies and caches, and is cut at a time and a size. It refuses hosts of switched-off sources.
 */
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'

export interface GuardedRequest {
  url: string
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  headers?: Record<string, string>
  body?: string
  /** Why this is asked, as the request log shows it: `Kraken balances`. */
  purpose: string
  /** What private thing is sent, in words: `API key`, `3 addresses`, `nothing private`. */
  sends: string
  /** Cap of the answer's body; 10 MB unless told (markets: 32 MB). */
  maxBytes?: number
  /** 20 s unless told. */
  timeoutMs?: number
  signal?: AbortSignal
}

export interface GuardedAnswer {
  status: number
  headers: Record<string, string>
  text: string
}

/** One line of the request log. */
export interface RequestLogLine {
  at: number
  host: string
  method: string
  purpose: string
  sends: string
  /** HTTP status, or `failed`. */
  outcome: number | 'failed' | 'refused'
  bytes: number
  ms: number
}

/**
 * Resolves for every HTTP status, 429 and 500 included: what a status means is the caller's knowledge.
 * @throws AppError `unreachable` (no answer, redirect, time cap), `too-large` (body cap), `refused` (source switched off)
 */
export type GuardedFetch = (request: GuardedRequest) => Promise<GuardedAnswer>

export const MB = 1024 * 1024

export interface GuardedFetchOptions {
  fetch: typeof fetch
  now: () => number
  log: (line: RequestLogLine) => void
  /** False for a host whose source the user has switched off. */
  isAllowed: (host: string) => boolean
  /** False while the browser has not been told to let us reach the URL; many public servers answer all the same. */
  isGranted?: (url: string) => boolean
}

export function createGuardedFetch(options: GuardedFetchOptions): GuardedFetch {
  return async (request) => {
    const { host, record } = passDoor(options, request)
    const timeout = AbortSignal.timeout(request.timeoutMs ?? 20_000)
    const signal = request.signal ? AbortSignal.any([request.signal, timeout]) : timeout
    try {
      const response = await options.fetch(request.url, { ...sealedInit(request), signal })
      const text = await readCapped(response, request.maxBytes ?? 10 * MB, host)
      record(response.status, text.length)
      return { status: response.status, headers: Object.fromEntries(response.headers), text }
    } catch (error) {
      record('failed', 0)
      throw failureOf(error, { request, isGranted: options.isGranted, late: timeout.aborted, signal })
    }
  }
}

/**
 * Every request begins here, whether its answer is read at once or as it comes (`guarded-stream.client.ts`).
 * @returns `record` writes its line of the log
 * @throws AppError `refused` (source switched off), which is logged
 */
export function passDoor({ now, log, isAllowed }: GuardedFetchOptions, request: GuardedRequest) {
  const { host } = new URL(request.url)
  const startedAt = now()
  const record = (outcome: RequestLogLine['outcome'], bytes: number) =>
    log({
      at: startedAt,
      host,
      method: request.method ?? 'GET',
      purpose: request.purpose,
      sends: request.sends,
      outcome,
      bytes,
      ms: now() - startedAt,
    })
  if (!isAllowed(host)) {
    record('refused', 0)
    throw new AppError('refused', say('Requests to {host} are switched off in the settings.', { host }))
  }
  return { host, record }
}

/** No redirects, no cookies, no cache, no referrer. */
export const sealedInit = ({ method = 'GET', headers, body }: GuardedRequest): RequestInit => ({
  method,
  ...(headers ? { headers } : {}),
  ...(body === undefined ? {} : { body }),
  redirect: 'error',
  cache: 'no-store',
  credentials: 'omit',
  referrerPolicy: 'no-referrer',
})

export interface Failure {
  request: GuardedRequest
  isGranted: GuardedFetchOptions['isGranted']
  /** A cap of time has ended it. */
  late: boolean
  signal: AbortSignal
}

export function failureOf(error: unknown, { request, isGranted, late, signal }: Failure): AppError {
  if (error instanceof AppError) return error
  const { host } = new URL(request.url)
  if (!late && !signal.aborted && isGranted?.(request.url) === false) return notGranted(host, error)
  const sentence = late
    ? say('{host} did not answer in time. Holdfast will try again.', { host })
    : say('{host} could not be reached. Check the connection, then try again.', { host })
  return new AppError('unreachable', sentence, { cause: error })
}

const notGranted = (host: string, cause: unknown) =>
  new AppError(
    'permission-missing',
    say(
      'Your browser does not let Holdfast reach {host}. Edit the account and connect it again to allow it.',
      { host },
    ),
    { cause },
  )

async function readCapped(response: Response, maxBytes: number, host: string): Promise<string> {
  if (!response.body) return ''
  const reader = response.body.getReader()
  const decoder = new TextDecoder()
  let bytes = 0
  let text = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    bytes += value.byteLength
    if (bytes > maxBytes) {
      await reader.cancel()
      throw tooLarge(host, maxBytes)
    }
    text += decoder.decode(value, { stream: true })
  }
}

export const tooLarge = (host: string, maxBytes: number) =>
  new AppError(
    'too-large',
    say('{host} sent more than {size} MB; the answer was dropped.', {
      host,
      size: Math.round(maxBytes / MB),
    }),
  )
