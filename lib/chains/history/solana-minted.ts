/** Tokens that a Solana transaction makes or destroys: shares, debts and staked coins rather than coins. */
import { WRAPPED_SOL } from './data/solana-programs'
import { instructionsOf, type SolanaTransaction } from './solana-rows'

const MINTS_AND_BURNS = new Set(['mintTo', 'mintToChecked', 'burn', 'burnChecked'])

/** @returns `false` for SOL, which has no mint, and for its wrapped form */
export function isMinted(tx: SolanaTransaction, { mint }: { mint?: string }): boolean {
  if (mint === undefined || mint === WRAPPED_SOL) return false
  return instructionsOf(tx).some(
    ({ parsed }) => parsed && MINTS_AND_BURNS.has(parsed.type) && parsed.info['mint'] === mint,
  )
}
