/** One EVM transaction as an account sees it: what its decoders are given. Addresses and hashes are lower case. */
import type { AssetId, ChainId } from '@/lib/core/ids'

/** A token changed hands, as a Transfer log tells. */
export interface TokenMove {
  standard: 'erc20' | 'erc721' | 'erc1155'
  contract: string
  from: string
  to: string
  /** In the smallest unit; pieces of an NFT. */
  units: bigint
  /** Number of the piece, decimal. */
  tokenId?: string
  /** Untrusted text. */
  symbol: string
  name: string
  decimals: number
}

/** A contract moved the native coin. */
export interface NativeMove {
  from: string
  to: string
  units: bigint
}

export interface EvmTransaction {
  chain: ChainId
  hash: string
  /** Milliseconds since epoch. */
  at: number
  /** The account whose past this is. */
  account: string
  /** Sender, receiver, value and calldata are known when the account is one of the two; else only its moves are. */
  from?: string
  /** Absent when a contract was created. */
  to?: string
  value: bigint
  /** Calldata with `0x`. */
  input: string
  failed: boolean
  /** What the sender paid for gas in wei, all parts; 0 when the account is not the sender. */
  gas: bigint
  internal: readonly NativeMove[]
  moves: readonly TokenMove[]
}

/** Change of one asset over the whole transaction, never zero. */
export interface NetMove {
  asset: AssetId
  units: bigint
  decimals: number
  symbol: string
  /** Contract of a token; absent for the native coin. */
  contract?: string
  standard: 'native' | TokenMove['standard']
  /** Came from or went to the zero address: a share, a debt or a pool token rather than a coin. */
  minted: boolean
  /** The one address at the other side, when it is one. */
  other?: string
}
