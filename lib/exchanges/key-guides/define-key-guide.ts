/**
 * The form of a key guide: how a key that may only read is made at one exchange, in that exchange's own words. One file an exchange, one line
 * in `registry.ts`. Menus, buttons and permissions are proper names and stay as the exchange writes them; the sentences around them are shared
 * by all guides. A guide promises nothing that the check of the connection would not say.
 */
import type { Sentence } from '@/lib/core/sentence'

/** One act at the exchange; `option` is what is written there. */
export type KeyStep =
  | { kind: 'press' | 'choose'; option: string }
  | { kind: 'name' | 'permissions' | 'passphrase' | 'any-ip' | 'confirm' | 'email' }

export interface KeyGuide {
  /** ccxt's id. */
  venue: string
  /** Where keys are made, on the exchange's own domain. */
  page: `https://${string}`
  /** The way there by the menus, from the outside in. */
  menu: readonly string[]
  /** In their order; `permissions` stands where they are chosen. */
  steps: readonly KeyStep[]
  /** Permissions as they are called there: those that reading needs, and those that stay off. */
  on: readonly string[]
  off: readonly string[]
  /** By the name of the credential: what the exchange calls it. */
  fields: Readonly<Record<string, string>>
  /** A key that is bound to no IP address ends after so many days. */
  endsAfterDays?: number
  /** The exchange tells a key's rights: the plug-in of the venue has `readRights`. */
  tellsRights: boolean
  /** What is special here. */
  hints?: readonly Sentence[]
  /** What the words were compared with, and when it was read. */
  checkedAgainst: { url: `https://${string}`; on: string }
  /** The exchange's own page says these words. Otherwise the screen says that they may be others. */
  verified: boolean
}

/** @example export const kraken = defineKeyGuide({ venue: 'kraken', page: 'https://www.kraken.com/u/security/api', … }) */
export const defineKeyGuide = (guide: KeyGuide): KeyGuide => guide
