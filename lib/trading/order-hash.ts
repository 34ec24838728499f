/**
 * The hash that a confirm is bound to: SHA-256 of the order's canonical JSON. Keys are sorted and absent fields are left
 * out, so the same order has the same hash wherever it was made, and any other order has another one.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { ResolvedOrder } from '@/lib/core/order'

/** @returns 64 hex digits. @example orderHash(order) === orderHash({ ...order }) // true */
export const orderHash = (order: ResolvedOrder): string =>
  bytesToHex(sha256(utf8ToBytes(canonicalJson(order))))

/** @example canonicalJson({ b: '1', a: { d: '2', c: undefined } }) // '{"a":{"d":"2"},"b":"1"}' */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value)
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new TypeError('an order is made of texts and objects')
  const fields = Object.entries(value).filter(([, each]) => each !== undefined)
  const sorted = fields.sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${sorted.map(([key, each]) => `${JSON.stringify(key)}:${canonicalJson(each)}`).join(',')}}`
}
