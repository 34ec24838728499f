/**
 * ccxt's network on top of the one guarded door: no cookies, no cache, no redirects, every request in the log. A 2xx answer
 * that is not JSON is refused here, for every venue at once: ccxt would read HTML, a cut or an empty body as "no balance".
 */
import type { GuardedAnswer, GuardedFetch } from '@/lib/engine/guarded-fetch.client'
import type { CcxtFetchInit, CcxtResponse } from './ccxt-exchange'
import { rehost } from './endpoint'
import { badAnswer } from './errors'
import { parseVenueJson } from './parse-venue-json'

const MB = 1024 * 1024

/** What the wire knows of the call that runs now; one per session, calls are serialised. */
export interface Wire {
  /** For the request log: `balances`, `markets`, `key rights`. */
  stage: string
  /** Requests sent so far. */
  sent: number
  /** Of the last answer; `undefined` while none came. */
  status: number | undefined
  retryAfter: string | undefined
  fetchImplementation: (url: string, init: CcxtFetchInit) => Promise<CcxtResponse>
}

export interface WireOptions {
  venueName: string
  fetch: GuardedFetch
  endpoint: string | undefined
  secrets: readonly string[]
}

export function createWire({ venueName, fetch, endpoint, secrets }: WireOptions): Wire {
  const wire: Wire = {
    stage: 'balances',
    sent: 0,
    status: undefined,
    retryAfter: undefined,
    async fetchImplementation(url, init) {
      wire.sent += 1
      wire.status = undefined
      wire.retryAfter = undefined
      const markets = wire.stage === 'markets'
      const headers = textHeaders(init.headers)
      const body = typeof init.body === 'string' ? init.body : undefined
      const answer = await fetch({
        url: rehost(url, endpoint),
        method: methodOf(init.method),
        headers,
        ...(body === undefined ? {} : { body }),
        purpose: `${venueName} ${wire.stage}`,
        sends: carriesSecret(url, headers, body, secrets) ? 'API key and signature' : 'nothing private',
        maxBytes: (markets ? 32 : 10) * MB,
        timeoutMs: markets ? 60_000 : 20_000,
        ...(init.signal ? { signal: init.signal } : {}),
      })
      wire.status = answer.status
      wire.retryAfter = answer.headers['retry-after']
      refuseGarbage(answer, venueName)
      return asResponse(answer)
    },
  }
  return wire
}

function refuseGarbage({ status, text }: GuardedAnswer, venueName: string): void {
  if (status < 200 || status > 299) return
  if (/^\s*"[^"\\]*"\s*$/.test(text)) return // Hyperliquid answers some questions with one JSON string
  if (parseVenueJson(text) === undefined)
    throw badAnswer(venueName, text.trim() === '' ? 'an empty answer' : 'an answer that is not JSON')
}

const asResponse = ({ status, headers, text }: GuardedAnswer): CcxtResponse => ({
  status,
  statusText: '',
  headers: new Headers(headers),
  text: () => Promise.resolve(text),
})

function textHeaders(headers: Record<string, unknown> | undefined): Record<string, string> {
  const entries = Object.entries(headers ?? {}).filter(
    ([name, value]) => value !== undefined && name.toLowerCase() !== 'user-agent',
  )
  return Object.fromEntries(entries.map(([name, value]) => [name, String(value)]))
}

function methodOf(method: string | undefined): 'GET' | 'POST' | 'PUT' | 'DELETE' {
  if (method === 'POST' || method === 'PUT' || method === 'DELETE') return method
  return 'GET'
}

function carriesSecret(
  url: string,
  headers: Record<string, string>,
  body: string | undefined,
  secrets: readonly string[],
): boolean {
  if (Object.keys(headers).some((name) => /authorization|signature|sign$/i.test(name))) return true
  const whole = `${url}\n${Object.values(headers).join('\n')}\n${body ?? ''}`
  return secrets.some((secret) => secret.length >= 4 && whole.includes(secret))
}
