/**
 * Bitget's ACCESS-SIGN: HMAC-SHA256 in base64 over the timestamp, the method, the path with its query, and the body.
 * https://www.bitget.com/api-doc/common/signature
 */
import { createHmac, timingSafeEqual } from 'node:crypto'

export interface SignedRequest {
  /** Milliseconds, as it was sent. */
  timestamp: string
  method: string
  /** With its query. */
  url: string
  body: string
}

/** @example bitgetSignatureHolds({ timestamp, method: 'GET', url, body: '' }, sign, secret) */
export function bitgetSignatureHolds(signed: SignedRequest, signature: string, secret: string): boolean {
  const { timestamp, method, url, body } = signed
  const text = timestamp + method.toUpperCase() + decodeURIComponent(url) + body
  const expected = createHmac('sha256', secret).update(text).digest()
  const given = Buffer.from(signature, 'base64')
  return given.length === expected.length && timingSafeEqual(given, expected)
}
