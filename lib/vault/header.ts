/**
 * The vault's header: which slots can open the data key, with which KDF, and how many wrong PINs there were. It
 * holds no secret in clear. As text it is canonical JSON with a SHA-256 checksum, which finds accidents; what an
 * attacker changes is found by the slots' associated text (`slots.ts`) and by the floor of the KDF parameters.
 */
import * as v from 'valibot'
import { hex, utf8 } from '@/lib/core/bytes'
import { canonicalJson } from './canonical-json'
import { AT_REST_PIN_KDF, argon2idSchema, hkdfSchema, isBelowFloor } from './kdf'
import { sha256 } from './primitives'
import { HEADER_UPGRADES, type HeaderUpgrades, upgradeHeader } from './upgrade-header'

export const HEADER_VERSION = 1

/** base64 of `minimum` to `maximum` bytes. */
const base64Of = (minimum: number, maximum = minimum) =>
  v.pipe(
    v.string(),
    v.regex(/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/),
    v.check((text) => {
      const length = (text.length / 4) * 3 - (text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0)
      return length >= minimum && length <= maximum
    }),
  )

/** 32 bytes of key and 16 of tag. */
const sealedKey = { salt: base64Of(16, 64), iv: base64Of(12), wrapped: base64Of(48) }

export const pinSlotSchema = v.strictObject({ kind: v.literal('pin'), kdf: argon2idSchema, ...sealedKey })
const passphraseSlotSchema = v.strictObject({
  kind: v.literal('passphrase'),
  kdf: argon2idSchema,
  ...sealedKey,
})
const passkeySlotSchema = v.strictObject({
  kind: v.literal('passkey'),
  kdf: hkdfSchema,
  ...sealedKey,
  /** base64url, as WebAuthn has them. */
  credentialId: v.pipe(v.string(), v.minLength(1), v.maxLength(2048)),
  prfSalt: v.pipe(v.string(), v.length(43)),
})

const headerSchema = v.strictObject({
  version: v.literal(HEADER_VERSION),
  /** base64url of 16 random bytes. */
  id: v.pipe(v.string(), v.length(22)),
  createdAt: v.number(),
  /** One more with every write: of two good copies the higher one is true. */
  revision: v.pipe(v.number(), v.integer(), v.minValue(0)),
  slots: v.pipe(
    v.strictObject({
      /** Only in a PIN-only vault: beside another slot the PIN slot never touches the disk. */
      pin: v.optional(pinSlotSchema),
      passphrase: v.optional(passphraseSlotSchema),
      passkey: v.optional(passkeySlotSchema),
    }),
    v.check(
      (slots) =>
        (slots.pin === undefined) === (slots.passphrase !== undefined || slots.passkey !== undefined),
    ),
  ),
  /** The stretched PIN, sealed under the data key: the session's PIN slot is made from it at every unlock. */
  pinKey: v.optional(v.strictObject({ kdf: argon2idSchema, ...sealedKey })),
  /** PINs tried since the last success, each counted before its KDF runs. */
  wrongPins: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** Milliseconds since epoch. */
  nextTryAt: v.number(),
})

export type VaultHeader = v.InferOutput<typeof headerSchema>
export type PinSlot = v.InferOutput<typeof pinSlotSchema>
export type PassphraseSlot = v.InferOutput<typeof passphraseSlotSchema>
export type PasskeySlot = v.InferOutput<typeof passkeySlotSchema>
export type Slot = PinSlot | PassphraseSlot | PasskeySlot
export type PinKey = NonNullable<VaultHeader['pinKey']>

/** True when a passphrase or a passkey opens the vault, so that the PIN can stay off the disk. */
export const hasSecondSlot = ({ slots }: Pick<VaultHeader, 'slots'>): boolean =>
  slots.passphrase !== undefined || slots.passkey !== undefined

/** True when a slot's parameters lie below what Holdfast has ever written. */
export function isLowered({ slots, pinKey }: VaultHeader): boolean {
  if (slots.pin && isBelowFloor(slots.pin.kdf, AT_REST_PIN_KDF)) return true
  return [slots.passphrase?.kdf, pinKey?.kdf].some((kdf) => kdf !== undefined && isBelowFloor(kdf))
}

const checksumOf = async (body: object): Promise<string> => hex(await sha256(utf8(canonicalJson(body))))

/** @example await headerText(header) // '{"checksum":"9f...","createdAt":...' */
export async function headerText(header: VaultHeader): Promise<string> {
  return canonicalJson({ ...header, checksum: await checksumOf(header) })
}

export type HeaderReading =
  | { kind: 'good'; header: VaultHeader }
  /** `shape`: not a header; `checksum`: damaged; `lowered`: weaker parameters than Holdfast writes. */
  | { kind: 'bad'; reason: 'shape' | 'checksum' | 'lowered' }
  /** Written by a newer Holdfast: must not be touched. */
  | { kind: 'newer' }

const outerSchema = v.looseObject({
  checksum: v.string(),
  version: v.pipe(v.number(), v.integer(), v.minValue(0)),
})

/** Reads a stored header of any known version; an older one comes back in its present form. Never throws. */
export async function readHeaderText(
  text: unknown,
  upgrades: HeaderUpgrades = HEADER_UPGRADES,
): Promise<HeaderReading> {
  const outer = v.safeParse(outerSchema, parseJson(text))
  if (!outer.success) return { kind: 'bad', reason: 'shape' }
  const { checksum, ...body } = outer.output
  if ((await checksumOf(body)) !== checksum) return { kind: 'bad', reason: 'checksum' }
  if (body.version > HEADER_VERSION) return { kind: 'newer' }
  const parsed = v.safeParse(headerSchema, upgradeHeader(body, HEADER_VERSION, upgrades))
  if (!parsed.success) return { kind: 'bad', reason: 'shape' }
  return isLowered(parsed.output)
    ? { kind: 'bad', reason: 'lowered' }
    : { kind: 'good', header: parsed.output }
}

function parseJson(text: unknown): unknown {
  if (typeof text !== 'string') return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined // not JSON is one of the answers: the caller says "shape"
  }
}
