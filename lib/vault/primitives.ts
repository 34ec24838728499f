/**
 * The four cryptographic building blocks of the vault, from WebCrypto only: SHA-256, AES-256-GCM, HKDF-SHA256.
 * Deterministic: IVs, salts and keys are arguments. Never await these inside an IndexedDB transaction.
 */
import { concatBytes, utf8 } from '@/lib/core/bytes'

export type Bytes = Uint8Array<ArrayBuffer>

export const KEY_BYTES = 32
export const IV_BYTES = 12
export const SALT_BYTES = 32

export async function sha256(bytes: Uint8Array): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', concatBytes(bytes)))
}

const aesKey = (key: Uint8Array, usage: 'encrypt' | 'decrypt') =>
  crypto.subtle.importKey('raw', checkedKey(key), 'AES-GCM', false, [usage])

function checkedKey(key: Uint8Array): Bytes {
  if (key.length !== KEY_BYTES) throw new RangeError('a key has 32 bytes')
  return concatBytes(key)
}

export interface AesText {
  key: Uint8Array
  /** 12 bytes, never used twice with one key. */
  iv: Uint8Array
  /** Authenticated, not encrypted: what the ciphertext belongs to. */
  aad: Uint8Array
}

/** @returns ciphertext followed by the 16-byte tag */
export async function aesSeal({ key, iv, aad }: AesText, plain: Uint8Array): Promise<Bytes> {
  if (iv.length !== IV_BYTES) throw new RangeError('an IV has 12 bytes')
  const algorithm = { name: 'AES-GCM', iv: concatBytes(iv), additionalData: concatBytes(aad) }
  const sealed = await crypto.subtle.encrypt(algorithm, await aesKey(key, 'encrypt'), concatBytes(plain))
  return new Uint8Array(sealed)
}

/** @returns `undefined` when key, IV, associated text or ciphertext is not the one that was sealed */
export async function aesOpen({ key, iv, aad }: AesText, sealed: Uint8Array): Promise<Bytes | undefined> {
  const algorithm = { name: 'AES-GCM', iv: concatBytes(iv), additionalData: concatBytes(aad) }
  const opener = await aesKey(key, 'decrypt')
  try {
    return new Uint8Array(await crypto.subtle.decrypt(algorithm, opener, concatBytes(sealed)))
  } catch (error) {
    if (error instanceof DOMException && error.name === 'OperationError') return undefined
    throw error
  }
}

/** HKDF-SHA256 (RFC 5869). `info` names the purpose, so that two purposes never share a key. */
export async function hkdf(
  secret: Uint8Array,
  salt: Uint8Array,
  info: string,
  length = KEY_BYTES,
): Promise<Bytes> {
  const base = await crypto.subtle.importKey('raw', concatBytes(secret), 'HKDF', false, ['deriveBits'])
  const algorithm = { name: 'HKDF', hash: 'SHA-256', salt: concatBytes(salt), info: utf8(info) }
  return new Uint8Array(await crypto.subtle.deriveBits(algorithm, base, length * 8))
}
