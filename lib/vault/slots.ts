/**
 * Locks the data key into a slot and gets it out again. AES-256-GCM; the associated text holds the vault's id and
 * everything of the slot except IV and ciphertext, so a slot that was moved to another vault, or whose parameters
 * were changed, does not open.
 */
import { base64, fromBase64, utf8 } from '@/lib/core/bytes'
import { canonicalJson } from './canonical-json'
import type { PinKey, Slot } from './header'
import { type Argon2idParams, type DeriveKey, normalizePassphrase } from './kdf'
import { aesOpen, aesSeal, type Bytes, hkdf } from './primitives'
import { subkey } from './subkeys'

type Unsealed<S> = S extends unknown ? Omit<S, 'iv' | 'wrapped'> : never

function aadOf(vaultId: string, slot: Unsealed<Slot> | Slot): Bytes {
  return utf8(
    canonicalJson({ ...slot, iv: undefined, wrapped: undefined, vault: vaultId, form: 'holdfast-slot-1' }),
  )
}

export interface SlotParts<S> {
  vaultId: string
  slot: S
  slotKey: Uint8Array
  dataKey: Uint8Array
  /** 12 fresh random bytes. */
  iv: Uint8Array
}

/** @returns the slot with its IV and the wrapped data key */
export async function sealSlot<S extends Unsealed<Slot>>(
  parts: SlotParts<S>,
): Promise<S & { iv: string; wrapped: string }> {
  const { vaultId, slot, slotKey, dataKey, iv } = parts
  const wrapped = await aesSeal({ key: slotKey, iv, aad: aadOf(vaultId, slot) }, dataKey)
  return { ...slot, iv: base64(iv), wrapped: base64(wrapped) }
}

/** @returns the data key, or `undefined` when the slot's key is not the right one */
export async function openSlot(vaultId: string, slot: Slot, slotKey: Uint8Array): Promise<Bytes | undefined> {
  return aesOpen(
    { key: slotKey, iv: fromBase64(slot.iv), aad: aadOf(vaultId, slot) },
    fromBase64(slot.wrapped),
  )
}

/** The slot key of a PIN or passphrase. */
export const stretch = (
  deriveKey: DeriveKey,
  secret: string,
  salt: string,
  params: Argon2idParams,
): Promise<Bytes> => deriveKey({ secret: normalizePassphrase(secret), salt, params })

/** The slot key of a passkey, from the 32 bytes of WebAuthn's PRF extension. `salt` is base64. */
export const passkeySlotKey = (prf: Uint8Array, salt: string): Promise<Bytes> =>
  hkdf(prf, fromBase64(salt), 'holdfast/1/passkey-slot')

const pinKeyAad = (vaultId: string, { kdf, salt }: Pick<PinKey, 'kdf' | 'salt'>) =>
  utf8(canonicalJson({ kdf, salt, vault: vaultId, form: 'holdfast-pin-key-1' }))

/** Seals the stretched PIN under the data key. Without the data key, it tells nothing about the PIN. */
export async function sealPinKey(parts: SlotParts<Pick<PinKey, 'kdf' | 'salt'>>): Promise<PinKey> {
  const { vaultId, slot, slotKey, dataKey, iv } = parts
  const key = await subkey(dataKey, 'pin')
  const wrapped = await aesSeal({ key, iv, aad: pinKeyAad(vaultId, slot) }, slotKey)
  return { kdf: slot.kdf, salt: slot.salt, iv: base64(iv), wrapped: base64(wrapped) }
}

/** @returns the PIN slot's key, or `undefined` when it does not belong to this vault or was changed */
export async function openPinKey(
  vaultId: string,
  pinKey: PinKey,
  dataKey: Uint8Array,
): Promise<Bytes | undefined> {
  const key = await subkey(dataKey, 'pin')
  return aesOpen(
    { key, iv: fromBase64(pinKey.iv), aad: pinKeyAad(vaultId, pinKey) },
    fromBase64(pinKey.wrapped),
  )
}
