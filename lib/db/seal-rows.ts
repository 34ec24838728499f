/**
 * Seals and opens one row: XChaCha20-Poly1305 (audited `@noble/ciphers`, synchronous, so that it can run inside an
 * IndexedDB transaction). Clear fields are authenticated with the table's name: a row cannot be moved to another
 * table or key, and a changed index field is noticed.
 *
 * It refuses to open what was changed; it never repairs.
 */
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js'
import { concatBytes, fromUtf8, utf8 } from '@/lib/core/bytes'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'

const NONCE_BYTES = 24

export type ClearFields = Readonly<Record<string, string | number>>

/** A row as it lies on disk: clear index fields and one sealed blob. */
export type SealedRow = ClearFields & { sealed: Uint8Array }

export interface SealOptions {
  key: Uint8Array
  table: string
  /** Names of the fields that stay in clear: the primary key and the indexes. */
  clear: readonly string[]
}

function clearPart(row: object, clear: readonly string[]): Record<string, string | number> {
  const part: Record<string, string | number> = {}
  for (const name of clear) {
    const value = (row as Record<string, unknown>)[name]
    if (typeof value !== 'string' && typeof value !== 'number')
      throw new TypeError(`the clear field ${name} must be a string or a number`)
    part[name] = value
  }
  return part
}

const authenticated = (table: string, clear: object) => utf8(`holdfast:1:${table}:${JSON.stringify(clear)}`)

/**
 * @param nonce 24 fresh random bytes
 * @example sealRow({ id: 'a', amount: '1' }, { key, table: 'holdings', clear: ['id'] }, nonce) // { id: 'a', sealed }
 */
export function sealRow(row: object, { key, table, clear }: SealOptions, nonce: Uint8Array): SealedRow {
  if (nonce.length !== NONCE_BYTES) throw new RangeError('a nonce has 24 bytes')
  const kept = clearPart(row, clear)
  const hidden = Object.fromEntries(Object.entries(row).filter(([name]) => !clear.includes(name)))
  const cipher = xchacha20poly1305(key, nonce, authenticated(table, kept))
  return { ...kept, sealed: concatBytes(nonce, cipher.encrypt(utf8(JSON.stringify(hidden)))) } as SealedRow
}

/** @throws AppError `vault-damaged` when the row was changed or belongs to another key */
export function openRow(row: SealedRow, { key, table, clear }: SealOptions): Record<string, unknown> {
  const kept = clearPart(row, clear)
  try {
    const cipher = xchacha20poly1305(key, row.sealed.subarray(0, NONCE_BYTES), authenticated(table, kept))
    const hidden: unknown = JSON.parse(fromUtf8(cipher.decrypt(row.sealed.subarray(NONCE_BYTES))))
    return { ...(hidden as object), ...kept }
  } catch (cause) {
    throw new AppError(
      'vault-damaged',
      say(
        'A stored record is damaged and cannot be opened. Restore a backup, or remove and add the account again.',
      ),
      { cause },
    )
  }
}
