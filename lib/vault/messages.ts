/** Messages of the vault. Secrets travel in these inputs only and are never logged. */
import * as v from 'valibot'
import { ui } from '@/lib/messages/define'

/** How the vault stands, as every page asks before it shows anything. */
export interface VaultState {
  /**
   * `none`: no vault yet (onboarding). `locked`: the data key is gone. `screen-locked`: key present, pages must ask
   * for the PIN. `open`. `damaged`: neither copy passes its checksum (recovery page).
   */
  status: 'none' | 'locked' | 'screen-locked' | 'open' | 'damaged'
  /** Key slots that exist now and can open it. */
  slots: { pin: boolean; passphrase: boolean; passkey: boolean }
  /** PIN slot kept on disk (PIN-only vault). */
  pinAtRest: boolean
  /** Wrong PINs so far, and when the next try is allowed (ms). */
  wrongPins: number
  nextTryAt: number
  /** The passkey's credential id and PRF salt (base64url), which the page needs to ask the authenticator. */
  passkey?: { credentialId: string; salt: string }
  /** One copy was damaged and has been repaired from the other. */
  repaired: boolean
  /** When it was found that the browser has deleted the database (ms); until the user has taken note of it. */
  lostAt?: number
  demo: boolean
}

const nothing = v.strictObject({})
const pin = v.pipe(v.string(), v.regex(/^\d{6,12}$/))
const passphrase = v.pipe(v.string(), v.minLength(1), v.maxLength(1024))
const secret = v.variant('slot', [
  v.strictObject({ slot: v.literal('pin'), pin }),
  v.strictObject({ slot: v.literal('passphrase'), passphrase }),
  /** 32 bytes of the WebAuthn PRF extension, base64url. */
  v.strictObject({ slot: v.literal('passkey'), prf: v.pipe(v.string(), v.length(43)) }),
])
export type Secret = v.InferOutput<typeof secret>

const second = v.variant('slot', [
  v.strictObject({ slot: v.literal('passphrase'), passphrase }),
  v.strictObject({
    slot: v.literal('passkey'),
    prf: v.pipe(v.string(), v.length(43)),
    credentialId: v.pipe(v.string(), v.minLength(1), v.maxLength(2048)),
    salt: v.pipe(v.string(), v.length(43)),
  }),
])
export type SecondSlot = v.InferOutput<typeof second>

export const vaultMessages = {
  'vault.state': ui('vault.state', nothing).returns<VaultState>(),
  /** `second: null` is the knowing "PIN only". */
  'vault.create': ui(
    'vault.create',
    v.strictObject({
      pin,
      second: v.nullable(second),
      /** Marks a profile with made-up money for good: it is sealed with the vault, and no message takes it back. */
      demo: v.optional(v.boolean()),
    }),
  ).returns<VaultState>(),
  'vault.unlock': ui('vault.unlock', secret).returns<VaultState>(),
  /** Vault lock: the key is gone everywhere, nothing runs. */
  'vault.lock': ui('vault.lock', nothing).returns<VaultState>(),
  /** Screen lock: pages ask for the PIN, sync goes on. */
  'vault.lockScreen': ui('vault.lockScreen', nothing).returns<VaultState>(),
  /** Any sign of the user; moves the idle deadline. */
  'vault.touch': ui('vault.touch', nothing).returns<null>(),
  /** Needs the vault open, and the present PIN or another slot's secret. */
  'vault.changePin': ui('vault.changePin', v.strictObject({ proof: secret, pin })).returns<VaultState>(),
  'vault.addSlot': ui('vault.addSlot', v.strictObject({ proof: secret, second })).returns<VaultState>(),
  /** Refused for the last slot. */
  'vault.removeSlot': ui(
    'vault.removeSlot',
    v.strictObject({ proof: secret, slot: v.picklist(['passphrase', 'passkey']) }),
  ).returns<VaultState>(),
  /** The user knows that the database was lost and goes on without, or has restored a backup. */
  'vault.acceptLoss': ui('vault.acceptLoss', nothing).returns<VaultState>(),
  /** Deletes vault, database, settings, caches. `confirm` must be the word shown on the page. */
  'vault.deleteEverything': ui(
    'vault.deleteEverything',
    v.strictObject({ confirm: v.literal('delete everything') }),
  ).returns<null>(),
} as const
