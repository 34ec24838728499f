/**
 * Binance SIGNED requests, checked as "Request security" of the spot API says: the signature covers the query string
 * and the body, put together without a separator, byte for byte as sent; HMAC-SHA256 (hex in any case) or Ed25519
 * (base64). RSA keys are not offered here.
 */
import { createHmac, createPublicKey, timingSafeEqual, verify } from 'node:crypto'

export type BinanceSecret = { kind: 'hmac'; secret: string } | { kind: 'ed25519'; publicKey: string }

export interface SignedParts {
  /** What was signed. */
  payload: string
  /** Decoded; absent when the request has none. */
  signature: string | undefined
  params: URLSearchParams
}

const cut = (raw: string): string =>
  raw
    .split('&')
    .filter((pair) => !pair.startsWith('signature='))
    .join('&')

/** @example signedParts('a=1&signature=ff', '').payload // 'a=1' */
export function signedParts(query: string, body: string): SignedParts {
  const params = new URLSearchParams(query)
  for (const [key, value] of new URLSearchParams(body)) params.append(key, value)
  const raw = [...query.split('&'), ...body.split('&')].find((pair) => pair.startsWith('signature='))
  // A plus sign stays a plus sign: base64 has some, and not every client encodes them.
  const signature = raw === undefined ? undefined : decodeURIComponent(raw.slice('signature='.length))
  return { payload: cut(query) + cut(body), signature, params }
}

/** True when the signature was made with the secret over exactly this payload. */
export function signatureHolds(payload: string, signature: string, secret: BinanceSecret): boolean {
  if (secret.kind === 'hmac') {
    const expected = createHmac('sha256', secret.secret).update(payload).digest()
    const given = Buffer.from(signature, 'hex')
    return given.length === expected.length && timingSafeEqual(given, expected)
  }
  return verify(
    null,
    Buffer.from(payload),
    createPublicKey(secret.publicKey),
    Buffer.from(signature, 'base64'),
  )
}

export type TimingFault = 'ahead' | 'outside' | 'window-too-long'

/** The rule of the documentation; times in ms. @returns `undefined` when the request is in time */
export function timingFault(timestamp: number, recvWindow: number, now: number): TimingFault | undefined {
  if (recvWindow > 60_000) return 'window-too-long'
  if (timestamp >= now + 1000) return 'ahead'
  return now - timestamp > recvWindow ? 'outside' : undefined
}
