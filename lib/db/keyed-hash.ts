/**
 * Keyed hashes (HMAC-SHA-256, first 16 bytes, base64url) for primary keys and equality look-ups over private
 * values: equal values give equal keys, and without the data key nothing can be told from them.
 */
import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { base64url, utf8 } from '@/lib/core/bytes'

/** @example const id = hash('holding', accountId, asset, bucket) // 22 characters */
export type KeyedHash = (...parts: string[]) => string

export function createKeyedHash(indexKey: Uint8Array): KeyedHash {
  // JSON keeps the parts apart: ('a','bc') and ('ab','c') differ.
  return (...parts) => base64url(hmac(sha256, indexKey, utf8(JSON.stringify(parts))).subarray(0, 16))
}
