/**
 * What the observer copies out of a page, as it travels: page -> relay -> worker -> engine. Everything in it comes from
 * strangers. Types and names only: the scripts that stand in every page carry this file.
 */

/** Requests that ask a wallet for something that binds; all others are let through unseen. */
export const WATCHED_METHODS = [
  'eth_sendTransaction',
  'wallet_sendCalls',
  'eth_signTypedData_v3',
  'eth_signTypedData_v4',
  'personal_sign',
  'eth_sign',
] as const
export type WatchedMethod = (typeof WATCHED_METHODS)[number]

/** Longer parameters are not copied: then the note says that this was too long to read. */
export const MAX_PARAMS_CHARACTERS = 600_000

export interface PageRequest {
  /** The observer's own number, unlike any other in this document; meets the outcome with its request. */
  request: string
  method: WatchedMethod
  /** JSON, as the wallet gets it; `null`: not copied, for it is too long or holds what JSON cannot. */
  params: string | null
  /** Chain of the wallet as the observer knows it, hex (`0x1`); absent: not known. */
  chainId?: string
  /** The page asks faster than anybody can read: `params` is `null` here, and for some seconds nothing more is told. */
  tooMany?: true
}

/** How the wallet answered. The answer itself is copied for a transaction's hash only. */
export interface PageOutcome {
  request: string
  outcome: 'sent' | 'signed' | 'refused' | 'failed'
  /** Of a transaction that was sent. */
  hash?: string
}

/** From the relay's observer of an exchange's withdrawal page: words of a field that look like an address. */
export interface PageAddress {
  /** As it stands in the page. */
  address: string
  /** Names of network and coin as the page shows them near by, untrusted; absent: not found. */
  network?: string
  coin?: string
}
