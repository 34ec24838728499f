/**
 * How a secret becomes a key: which function, which parameters, and the floor below which a header is refused.
 * Argon2id (RFC 9106) for what people remember, HKDF-SHA256 for the 32 bytes of a passkey. The floor follows the
 * OWASP password storage recommendation; the defaults are well above it.
 */
import * as v from 'valibot'
import type { Bytes } from './primitives'

const whole = (minimum: number, maximum: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(minimum), v.maxValue(maximum))

/** Upper bounds keep a hostile file from eating the machine: 1 GiB, 16 passes. */
export const argon2idSchema = v.strictObject({
  name: v.literal('argon2id'),
  memoryKiB: whole(8, 1024 * 1024),
  iterations: whole(1, 16),
  parallelism: whole(1, 8),
})
export type Argon2idParams = v.InferOutput<typeof argon2idSchema>

export const hkdfSchema = v.strictObject({ name: v.literal('hkdf-sha256') })
export type HkdfParams = v.InferOutput<typeof hkdfSchema>
export type KdfParams = Argon2idParams | HkdfParams

const argon2id = (memoryMiB: number, iterations: number): Argon2idParams => ({
  name: 'argon2id',
  memoryKiB: memoryMiB * 1024,
  iterations,
  parallelism: 1,
})

/** A passphrase, of the vault or of a backup file. */
export const PASSPHRASE_KDF = argon2id(64, 3)
/** The PIN slot that lives in the browser's session memory only. */
export const SESSION_PIN_KDF = argon2id(64, 3)
/** The PIN slot of a PIN-only vault, on disk: as dear as is bearable, and still searchable in about half an hour. */
export const AT_REST_PIN_KDF = argon2id(256, 3)
export const PASSKEY_KDF: HkdfParams = { name: 'hkdf-sha256' }

/** OWASP minimum for Argon2id: 19 MiB, 2 passes. */
export const ARGON2ID_FLOOR = { memoryKiB: 19 * 1024, iterations: 2 } as const

/**
 * True for parameters that no version of Holdfast ever wrote: somebody lowered them.
 * @example isBelowFloor({ name: 'argon2id', memoryKiB: 8, iterations: 3, parallelism: 1 }) // true
 */
export function isBelowFloor(
  kdf: KdfParams,
  floor: { memoryKiB: number; iterations: number } = ARGON2ID_FLOOR,
): boolean {
  return kdf.name === 'argon2id' && (kdf.memoryKiB < floor.memoryKiB || kdf.iterations < floor.iterations)
}

/** Plain JSON, so that it can travel to the context that runs Argon2id. Never logged. */
export interface KdfRequest {
  /** PIN or passphrase. */
  secret: string
  /** base64 */
  salt: string
  params: Argon2idParams
}

/** Runs Argon2id where it may take long; resolves to 32 bytes. */
export type DeriveKey = (request: KdfRequest) => Promise<Bytes>

/** One secret, one spelling: composed accents, no surrounding blanks, single spaces. */
export const normalizePassphrase = (passphrase: string): string =>
  passphrase.normalize('NFKC').trim().replace(/\s+/gu, ' ')
