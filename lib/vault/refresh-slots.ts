/** Renews, at an unlock, the slot that was just opened when its KDF parameters are not today's defaults. */
import { canonicalJson } from './canonical-json'
import { hasSecondSlot } from './header'
import { type InstalledPin, installPin, installSecond } from './install-slots'
import { AT_REST_PIN_KDF, type KdfParams, PASSPHRASE_KDF, SESSION_PIN_KDF } from './kdf'
import type { Secret } from './messages'
import type { VaultPorts } from './ports'
import type { Verified } from './verify-secret'

const differs = (a: KdfParams | undefined, b: KdfParams) =>
  a !== undefined && canonicalJson(a) !== canonicalJson(b)

/** @returns the same header object when nothing had to be renewed */
export async function refreshSlots(
  ports: VaultPorts,
  verified: Verified,
  secret: Secret,
): Promise<InstalledPin> {
  const { header } = verified
  if (secret.slot === 'passphrase' && differs(header.slots.passphrase?.kdf, PASSPHRASE_KDF)) {
    return { header: await installSecond(ports, verified, secret) }
  }
  const pinKdf = hasSecondSlot(header) ? SESSION_PIN_KDF : AT_REST_PIN_KDF
  if (secret.slot === 'pin' && differs(header.pinKey?.kdf ?? header.slots.pin?.kdf, pinKdf)) {
    return installPin(ports, verified, secret.pin)
  }
  return { header }
}
