/**
 * Seals and opens segments: AES-256-GCM by WebCrypto, a fresh 12-byte IV each, bound to table, segment, account and part,
 * so that no segment can be moved or renamed unnoticed. Always outside of a transaction: awaiting WebCrypto inside one
 * commits it early in Firefox.
 */
import { utf8 } from '@/lib/core/bytes'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import type { SegmentRow } from '@/lib/db/rows'
import { IV_BYTES, KEY_BYTES } from '@/lib/vault/primitives'

/** The subkey `segments` of the vault: its 32 bytes (to hand to a Worker), or as WebCrypto takes it. */
export type SegmentKey = Uint8Array | CryptoKey

export function segmentCryptoKey(key: SegmentKey): Promise<CryptoKey> {
  if (key instanceof CryptoKey) return Promise.resolve(key)
  if (key.length !== KEY_BYTES) throw new RangeError('a key has 32 bytes')
  return crypto.subtle.importKey('raw', new Uint8Array(key), 'AES-GCM', false, ['encrypt', 'decrypt'])
}

type Place = Pick<SegmentRow, 'id' | 'accountId' | 'part'>

const algorithm = ({ id, accountId, part }: Place, iv: Uint8Array) => ({
  name: 'AES-GCM',
  iv: new Uint8Array(iv),
  additionalData: utf8(`holdfast:1:segments:${JSON.stringify([id, accountId, part])}`),
})

/** @param iv 12 fresh random bytes */
export async function sealSegment(
  key: CryptoKey,
  { id, accountId, part }: Place,
  { iv, plain }: { iv: Uint8Array; plain: Uint8Array<ArrayBuffer> },
): Promise<SegmentRow> {
  if (iv.length !== IV_BYTES) throw new RangeError('an IV has 12 bytes')
  const sealed = await crypto.subtle.encrypt(algorithm({ id, accountId, part }, iv), key, plain)
  return { id, accountId, part, iv, sealed }
}

/** @throws AppError `vault-damaged` when the segment was changed, moved, or belongs to another key */
export async function openSegment(key: CryptoKey, row: SegmentRow): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await crypto.subtle.decrypt(algorithm(row, row.iv), key, row.sealed))
  } catch (cause) {
    throw damagedSegment(cause)
  }
}

export const damagedSegment = (cause?: unknown) =>
  new AppError(
    'vault-damaged',
    say(
      'A part of the stored history is damaged and cannot be opened. Restore a backup, or remove and add the account again.',
    ),
    { cause },
  )
