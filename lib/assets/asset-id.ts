/**
 * Asset identity (CAIP-19-like, lower case). A ticker never names an asset by itself.
 *
 * | form | example |
 * |---|---|
 * | coin or collection | `coin:bitcoin`, `coin:usd-coin` (slug of the bundled catalogue) |
 * | fiat | `fiat:eur` |
 * | native asset of a chain | `eip155:10/native` |
 * | token | `eip155:1/erc20:0xa0b8...`, `solana:5eykt.../token:EPjF...` (mints keep their case) |
 * | a single piece (NFT) | `eip155:1/erc721:0xbc4c.../42`, `eip155:1/erc1155:0x495f.../7`, `solana:5eykt.../nft:DezX...` |
 * | a venue's symbol nobody could map | `venue:kraken/XYZ` |
 * | the user's own asset | `manual:<random id>` |
 *
 * A *collection* (always a `coin:` or `fiat:` id) joins the same asset over chains and venues: `coin:ethereum` joins
 * `eip155:1/native`, `eip155:10/native` and what exchanges call ETH. See `collection.ts`.
 */
import type { AssetId, ChainId, VenueId } from '@/lib/core/ids'

export const coin = (slug: string): AssetId => `coin:${slug}` as AssetId
export const fiat = (code: string): AssetId => `fiat:${code.toLowerCase()}` as AssetId
export const native = (chain: ChainId): AssetId => `${chain}/native` as AssetId
export const erc20 = (chain: ChainId, address: string): AssetId =>
  `${chain}/erc20:${address.toLowerCase()}` as AssetId
/** @param id the piece's number in decimal */
export const nft = (chain: ChainId, standard: 'erc721' | 'erc1155', address: string, id: string): AssetId =>
  `${chain}/${standard}:${address.toLowerCase()}/${id}` as AssetId
export const splToken = (chain: ChainId, mint: string): AssetId => `${chain}/token:${mint}` as AssetId
/** A mint that exists once. */
export const splPiece = (chain: ChainId, mint: string): AssetId => `${chain}/nft:${mint}` as AssetId
export const venueSymbol = (venue: VenueId, symbol: string): AssetId => `venue:${venue}/${symbol}` as AssetId
export const manualAsset = (id: string): AssetId => `manual:${id}` as AssetId

export type ParsedAssetId =
  | { form: 'coin'; slug: string }
  | { form: 'fiat'; code: string }
  | { form: 'native'; chain: ChainId }
  | { form: 'erc20'; chain: ChainId; address: string }
  | { form: 'nft'; chain: ChainId; standard: 'erc721' | 'erc1155'; address: string; id: string }
  | { form: 'token'; chain: ChainId; mint: string }
  | { form: 'piece'; chain: ChainId; mint: string }
  | { form: 'venue'; venue: VenueId; symbol: string }
  | { form: 'manual'; id: string }

/** @returns `undefined` when the text has none of the forms above */
export function parseAssetId(id: string): ParsedAssetId | undefined {
  const [, head, tail] = /^([^/]+)\/(.+)$/.exec(id) ?? []
  if (head === undefined || tail === undefined) {
    const [, kind, rest] = /^(coin|fiat|manual):(.+)$/.exec(id) ?? []
    if (rest === undefined) return undefined
    if (kind === 'coin') return { form: 'coin', slug: rest }
    if (kind === 'fiat') return { form: 'fiat', code: rest }
    return { form: 'manual', id: rest }
  }
  if (head.startsWith('venue:')) return { form: 'venue', venue: head.slice(6) as VenueId, symbol: tail }
  const chain = head as ChainId
  if (tail === 'native') return { form: 'native', chain }
  if (tail.startsWith('erc20:')) return { form: 'erc20', chain, address: tail.slice(6) }
  if (tail.startsWith('token:')) return { form: 'token', chain, mint: tail.slice(6) }
  if (tail.startsWith('nft:')) return { form: 'piece', chain, mint: tail.slice(4) }
  return parsePiece(chain, tail)
}

function parsePiece(chain: ChainId, tail: string): ParsedAssetId | undefined {
  const [, standard, address, id] = /^(erc721|erc1155):(0x[0-9a-f]{40})\/(\d{1,78})$/.exec(tail) ?? []
  if (address === undefined || id === undefined) return undefined
  return { form: 'nft', chain, standard: standard === 'erc721' ? 'erc721' : 'erc1155', address, id }
}

/** The chain of an on-chain asset, else `undefined`. */
export function chainOf(id: AssetId): ChainId | undefined {
  const parsed = parseAssetId(id)
  return parsed && 'chain' in parsed ? parsed.chain : undefined
}
