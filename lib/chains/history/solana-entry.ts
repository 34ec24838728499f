/** One Solana transaction to one draft. Rent of own token accounts stands among the fees, negative when it comes back. */
import { native, splPiece, splToken } from '@/lib/assets/asset-id'
import { fromUnits } from '@/lib/core/amount'
import type { EntryDraft, FeeLeg, Leg } from '@/lib/core/entry'
import { SOLANA } from '../data/chain-ids'
import { shortMint } from '../solana-tokens'
import type { SolanaChanges } from './solana-changes'
import { type SolanaMove, solanaMeaning } from './solana-meaning'
import type { SolanaTransaction } from './solana-rows'

const LAMPORT_DECIMALS = 9

export interface SolanaEntryInput {
  tx: SolanaTransaction
  /** The one it was asked for. */
  signature: string
  owner: string
  changes: SolanaChanges
  /** True for mints that exist once: an NFT. Only asked about mints without decimals. */
  isPiece: (mint: string) => boolean
}

/** @returns `undefined` when the owner neither gained nor paid anything */
export function solanaEntry(input: SolanaEntryInput): EntryDraft | undefined {
  const { tx, signature, owner, changes, isPiece } = input
  const { lamports, tokens, fee, rent } = changes
  const isPieceOf = (mint: string, decimals: number) => decimals === 0 && isPiece(mint)
  const moves: SolanaMove[] = [...tokens].map(([mint, { units, decimals }]) => ({
    mint,
    units,
    piece: isPieceOf(mint, decimals),
  }))
  if (lamports !== 0n) moves.unshift({ units: lamports, piece: false })
  const legs: Leg[] = lamports === 0n ? [] : [{ ...sol(lamports), bucket: 'wallet' }]
  for (const [mint, { units, decimals }] of tokens) {
    const asset = isPieceOf(mint, decimals) ? splPiece(SOLANA, mint) : splToken(SOLANA, mint)
    legs.push({
      asset,
      quantity: fromUnits(units, decimals),
      bucket: 'wallet',
      sourceSymbol: shortMint(mint),
    })
  }
  const fees: FeeLeg[] = [fee, rent].filter((each) => each !== 0n).map(sol)
  if (legs.length === 0 && fees.length === 0) return undefined
  return {
    nativeId: `tx:solana:${signature}`,
    at: tx.blockTime * 1000,
    precision: 's',
    ...solanaMeaning(tx, owner, moves),
    legs,
    fees,
    origin: 'chain',
    source: 'solana',
    txHash: signature,
    chain: SOLANA,
  }
}

const sol = (units: bigint): FeeLeg => ({
  asset: native(SOLANA),
  quantity: fromUnits(units, LAMPORT_DECIMALS),
  sourceSymbol: 'SOL',
})
