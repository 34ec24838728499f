/**
 * Kraken's API-Sign: HMAC-SHA512 with the base64-decoded private key over the path and SHA-256 of nonce and body, in
 * base64. The nonce of the signature is the one inside the body, form or JSON.
 */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto'

/** @returns the signature in base64 */
export function krakenSignature({ path, nonce, body, secret }: SignedCall & { secret: string }): string {
  const digest = createHash('sha256')
    .update(nonce + body)
    .digest()
  return createHmac('sha512', Buffer.from(secret, 'base64')).update(path).update(digest).digest('base64')
}

export interface SignedCall {
  /** From `/0/private/` on. */
  path: string
  nonce: string
  body: string
}

export function krakenSignatureHolds(call: SignedCall, signature: string, secret: string): boolean {
  const expected = Buffer.from(krakenSignature({ ...call, secret }), 'base64')
  const given = Buffer.from(signature, 'base64')
  return given.length === expected.length && timingSafeEqual(given, expected)
}

/** The parameters of a private call. @example readParams('nonce=1&asset=XBT', undefined).nonce // '1' */
export function readParams(body: string, contentType: string | undefined): Record<string, string> {
  if (!contentType?.includes('json')) return Object.fromEntries(new URLSearchParams(body))
  const parsed: unknown = JSON.parse(body)
  if (typeof parsed !== 'object' || parsed === null) return {}
  return Object.fromEntries(Object.entries(parsed).map(([key, value]) => [key, String(value)]))
}
