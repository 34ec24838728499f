/** Which build of MetaMask is spoken to. The library knows the ids of the published ones for each browser. */

export const WALLET_BUILDS = ['stable', 'flask'] as const
export type WalletBuild = (typeof WALLET_BUILDS)[number]

/** Chromium: 32 letters from a to p. Firefox: `name@place`, or a number in braces. */
const EXTENSION_ID = /^(?:[a-p]{32}|[A-Za-z0-9._-]{1,40}@[A-Za-z0-9._-]{1,40}|\{[0-9a-fA-F-]{36}\})$/

/** @example isWallet('flask') // true; isWallet('my wallet') // false */
export const isWallet = (wallet: string): boolean =>
  WALLET_BUILDS.some((build) => build === wallet) || EXTENSION_ID.test(wallet)
