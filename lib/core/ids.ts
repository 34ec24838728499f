/** Branded ids. Random bytes come in as an argument, so this file stays pure. */
import { base64url } from './bytes'

declare const brand: unique symbol
type Id<Name extends string> = string & { readonly [brand]: Name }

export type AccountId = Id<'account'>
export type PortfolioId = Id<'portfolio'>
export type TagId = Id<'tag'>
export type SnapshotId = Id<'snapshot'>
/** Keyed hash of the account and the entry's native id. */
export type EntryId = Id<'entry'>
export type LinkId = Id<'link'>
export type ImportId = Id<'import'>
/** Of an act that can be taken back. */
export type UndoId = Id<'undo'>
/** See `lib/assets/asset-id.ts` for the forms. */
export type AssetId = Id<'asset'>
/** A venue as ccxt names it: `kraken`, `binance`. */
export type VenueId = Id<'venue'>
/** CAIP-2: `eip155:1`, `bip122:000000000019d6689c085ae165831e93`, `solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp`. */
export type ChainId = Id<'chain'>

/** @example randomId(crypto.getRandomValues(new Uint8Array(16))) // 22 characters */
export function randomId<T extends string>(bytes: Uint8Array): T {
  if (bytes.length < 16) throw new RangeError('an id needs 16 random bytes')
  return base64url(bytes) as T
}
