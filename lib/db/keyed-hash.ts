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
  // The key's two blocks are hashed once: an import or a restore asks for a million of these.
  const keyed = hmac.create(sha256, indexKey)
  // JSON keeps the parts apart: ('a','bc') and ('ab','c') differ.
  return (...parts) =>
    base64url(
      keyed
        .clone()
        .update(utf8(JSON.stringify(parts)))
        .digest()
        .subarray(0, 16),
    )
}
