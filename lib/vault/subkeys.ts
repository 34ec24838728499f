/**
 * Keys for single purposes from the vault's data key, by HKDF-SHA256. The data key itself encrypts nothing.
 */
import { type Bytes, hkdf } from './primitives'

/**
 * `rows`: XChaCha20-Poly1305 of the private tables. `index`: HMAC of keyed look-ups. `view`: AES-GCM of the
 * ready-made portfolio record. `segments`: AES-GCM of the history's segments. `pin`: the stretched PIN in the header.
 */
export type SubkeyPurpose = 'rows' | 'index' | 'view' | 'segments' | 'pin'

/** @returns 32 bytes, the same for the same data key and purpose */
export const subkey = (dataKey: Uint8Array, purpose: SubkeyPurpose): Promise<Bytes> =>
  hkdf(dataKey, new Uint8Array(0), `holdfast/1/${purpose}`)

export interface Subkeys {
  rows: Bytes
  index: Bytes
  view: Bytes
  segments: Bytes
}

/** What the engine and the pages need to open the database. */
export async function subkeys(dataKey: Uint8Array): Promise<Subkeys> {
  const [rows, index, view, segments] = await Promise.all([
    subkey(dataKey, 'rows'),
    subkey(dataKey, 'index'),
    subkey(dataKey, 'view'),
    subkey(dataKey, 'segments'),
  ])
  return { rows, index, view, segments }
}

/** The view's key as WebCrypto takes it; not extractable. */
export async function viewCryptoKey(dataKey: Uint8Array): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', await subkey(dataKey, 'view'), 'AES-GCM', false, [
    'encrypt',
    'decrypt',
  ])
}
