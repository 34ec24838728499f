/**
 * OKX's private calls, checked as "REST authentication" of its API says: `OK-ACCESS-SIGN` is the base64 of HMAC-SHA256 over time,
 * method, path with query and body, the time is ISO 8601 in UTC and 30 seconds off at most, and the passphrase comes beside them.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'

export interface OkxCall {
  /** ISO 8601. */
  timestamp: string
  method: string
  /** Path with query. */
  url: string
  body: string
}

/** @returns the signature in base64 */
export const okxSignature = ({ timestamp, method, url, body }: OkxCall, secret: string): string =>
  createHmac('sha256', secret)
    .update(timestamp + method + url + body)
    .digest('base64')

export function okxSignatureHolds(call: OkxCall, signature: string, secret: string): boolean {
  const [expected, given] = [Buffer.from(okxSignature(call, secret)), Buffer.from(signature)]
  return given.length === expected.length && timingSafeEqual(given, expected)
}

export interface OkxKey {
  apiKey: string
  secret: string
  passphrase: string
}

/** A refusal of the API class: code and words; all of them come with status 401. */
export interface OkxFault {
  code: string
  msg: string
}

const LATE_MS = 30_000

/** @param read a header by its name. @example checkOkxCall(call, { read, keys, now }) // the key, or what is wrong */
export function checkOkxCall<Key extends OkxKey>(
  call: Omit<OkxCall, 'timestamp'>,
  { read, keys, now }: { read: (name: string) => string | undefined; keys: readonly Key[]; now: number },
): Key | OkxFault {
  const [apiKey, passphrase, signature, timestamp] = ['KEY', 'PASSPHRASE', 'SIGN', 'TIMESTAMP'].map((name) =>
    read(`OK-ACCESS-${name}`),
  )
  if (!apiKey) return { code: '50103', msg: 'Request header "OK-ACCESS-KEY" cannot be empty.' }
  if (!passphrase) return { code: '50104', msg: 'Request header "OK-ACCESS-PASSPHRASE" cannot be empty.' }
  if (!signature) return { code: '50106', msg: 'Request header "OK-ACCESS-SIGN" cannot be empty.' }
  if (!timestamp) return { code: '50107', msg: 'Request header "OK-ACCESS-TIMESTAMP" cannot be empty.' }
  if (!/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(timestamp))
    return { code: '50112', msg: 'Invalid OK-ACCESS-TIMESTAMP.' }
  if (Math.abs(Date.parse(timestamp) - now) > LATE_MS)
    return { code: '50102', msg: 'Timestamp request expired.' }
  const key = keys.find((each) => each.apiKey === apiKey)
  if (!key) return { code: '50111', msg: 'Invalid OK-ACCESS-KEY.' }
  if (key.passphrase !== passphrase)
    return { code: '50105', msg: 'Request header "OK-ACCESS-PASSPHRASE" incorrect.' }
  if (!okxSignatureHolds({ ...call, timestamp }, signature, key.secret))
    return { code: '50113', msg: 'Invalid signature.' }
  return key
}
