/** Puts a new PIN, passphrase or passkey into a header. Every call takes fresh salts and IVs. */
import { base64, fromBase64 } from '@/lib/core/bytes'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import { hasSecondSlot, type PinSlot, type VaultHeader } from './header'
import { type Argon2idParams, AT_REST_PIN_KDF, PASSKEY_KDF, PASSPHRASE_KDF, SESSION_PIN_KDF } from './kdf'
import type { SecondSlot } from './messages'
import type { VaultPorts } from './ports'
import { type Bytes, IV_BYTES, KEY_BYTES, SALT_BYTES } from './primitives'
import { openPinKey, passkeySlotKey, sealPinKey, sealSlot, stretch } from './slots'

type SlotPorts = Pick<VaultPorts, 'deriveKey' | 'random'>

export interface SlotTarget {
  header: VaultHeader
  dataKey: Bytes
}

const freshSalt = ({ random }: SlotPorts) => base64(random(SALT_BYTES))

/** @throws AppError `invalid-input` when the text is not the 32 bytes of a PRF result in base64url */
export function prfBytes(prf: string): Bytes {
  if (/^[\w-]{43}$/.test(prf)) {
    const bytes = fromBase64(prf.replaceAll('-', '+').replaceAll('_', '/').padEnd(44, '='))
    if (bytes.length === KEY_BYTES) return bytes
  }
  throw new AppError(
    'invalid-input',
    say('The passkey gave no usable key. Use another passkey or the passphrase.'),
  )
}

/** Adds or replaces the passphrase or passkey. The caller moves the PIN off the disk afterwards (`installPin`). */
export async function installSecond(
  ports: SlotPorts,
  target: SlotTarget,
  second: SecondSlot,
): Promise<VaultHeader> {
  const { header, dataKey } = target
  const salt = freshSalt(ports)
  const parts = { vaultId: header.id, dataKey, iv: ports.random(IV_BYTES) }
  if (second.slot === 'passphrase') {
    const slotKey = await stretch(ports.deriveKey, second.passphrase, salt, PASSPHRASE_KDF)
    const slot = { kind: 'passphrase', kdf: PASSPHRASE_KDF, salt } as const
    return { ...header, slots: { ...header.slots, passphrase: await sealSlot({ ...parts, slot, slotKey }) } }
  }
  const slotKey = await passkeySlotKey(prfBytes(second.prf), salt)
  const { credentialId, salt: prfSalt } = second
  const slot = { kind: 'passkey', kdf: PASSKEY_KDF, salt, credentialId, prfSalt } as const
  return { ...header, slots: { ...header.slots, passkey: await sealSlot({ ...parts, slot, slotKey }) } }
}

export interface InstalledPin {
  header: VaultHeader
  /** For the session; absent in a PIN-only vault, whose PIN slot is in the header. */
  pinSlot?: PinSlot
}

/** The PIN slot goes to the session when a second slot exists, into the header otherwise. Forgets counted tries. */
export async function installPin(ports: SlotPorts, target: SlotTarget, pin: string): Promise<InstalledPin> {
  const { dataKey } = target
  const { pin: _atRest, ...otherSlots } = target.header.slots
  const { pinKey: _old, ...rest } = { ...target.header, wrongPins: 0, nextTryAt: 0 }
  const kdf: Argon2idParams = hasSecondSlot(target.header) ? SESSION_PIN_KDF : AT_REST_PIN_KDF
  const salt = freshSalt(ports)
  const slotKey = await stretch(ports.deriveKey, pin, salt, kdf)
  const parts = { vaultId: rest.id, slotKey, dataKey }
  const slot = { kind: 'pin', kdf, salt } as const
  const pinSlot = await sealSlot({ ...parts, slot, iv: ports.random(IV_BYTES) })
  if (!hasSecondSlot(target.header)) return { header: { ...rest, slots: { ...otherSlots, pin: pinSlot } } }
  const pinKey = await sealPinKey({ ...parts, slot: { kdf, salt }, iv: ports.random(IV_BYTES) })
  return { header: { ...rest, slots: otherSlots, pinKey }, pinSlot }
}

/** The session's PIN slot, made again after an unlock without the PIN. `undefined` when there is no PIN to make it from. */
export async function restorePinSlot(
  ports: SlotPorts,
  { header, dataKey }: SlotTarget,
): Promise<PinSlot | undefined> {
  const { pinKey, id } = header
  const slotKey = pinKey && (await openPinKey(id, pinKey, dataKey))
  if (!pinKey || !slotKey) return undefined
  const slot = { kind: 'pin', kdf: pinKey.kdf, salt: pinKey.salt } as const
  return sealSlot({ vaultId: id, slot, slotKey, dataKey, iv: ports.random(IV_BYTES) })
}
