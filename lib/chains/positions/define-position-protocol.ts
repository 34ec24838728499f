/**
 * The plug-in form of a protocol that keeps coins for an address: one protocol a file, listed in `registry.ts`.
 *
 * How a position stands beside the holdings: the token that the address really holds (the share, the receipt, the debt
 * token, the NFT) stays the holding, with the quantity that its contract tells, and what stands behind one unit of it is
 * told beside it. So nothing is counted twice, what is held equals what the history's moves come to (they move that very
 * token), and value comes from the parts' prices. A debt has parts below zero, hence a price below zero.
 */
import type { Amount } from '@/lib/core/amount'
import type { AssetId } from '@/lib/core/ids'
import type { AssetPart, Bucket } from '@/lib/core/reading'
import type { Call } from '../aggregate3-codec'
import type { EvmChain } from '../data/evm-chains'
import type { TokenCandidate } from '../token-candidate'

export interface PositionReader {
  chain: EvmChain
  /** Lower case. */
  owner: string
  /** Bytes that came back, `undefined` where the call failed; all in as few requests as can be. @throws AppError */
  ask: (calls: readonly Call[]) => Promise<(string | undefined)[]>
  /** The same with the owner as the sender, one call a contract. @throws AppError */
  askAsOwner: (calls: readonly Call[]) => Promise<(string | undefined)[]>
}

/** A token that the address holds and the catalogue does not list. */
export interface HeldToken {
  address: string
  decimals: number
  symbol: string
}

export interface Explained {
  address: string
  bucket: Bucket
  parts: AssetPart[]
  /** See `AssetContents`. What is proven counts in totals, although only a log may have brought it in. */
  prices: 'always' | 'without-market'
  /** Better than what the token calls itself. */
  name?: string
}

export interface Piece {
  asset: AssetId
  symbol: string
  name: string
  parts: AssetPart[]
  /** One, or none where the protocol does not count. */
  quantity: Amount
}

export interface PositionProtocol {
  id: string
  /** Asked of every address, together with what the other protocols ask; none where the protocol is not on the chain. */
  opening?: (reader: PositionReader) => Call[]
  /** Tokens that the address may hold although no list or log names them, by the answers to `opening`. */
  find?: (answers: readonly (string | undefined)[], reader: PositionReader) => Promise<TokenCandidate[]>
  /** Positions that are single pieces, by the answers to `opening`. */
  pieces?: (answers: readonly (string | undefined)[], reader: PositionReader) => Promise<Piece[]>
  /** One cheap call that tells whether a token may be of this protocol. */
  recognise?: (token: HeldToken, reader: PositionReader) => Call | undefined
  /** What stands behind those that answered; tokens that are not the protocol's are left out. */
  explain?: (
    answered: readonly { token: HeldToken; answer: string }[],
    reader: PositionReader,
  ) => Promise<Explained[]>
}

/** @example export const aaveV3 = definePositionProtocol({ id: 'aave-v3', opening, find, recognise, explain }) */
export const definePositionProtocol = (protocol: PositionProtocol): PositionProtocol => protocol
