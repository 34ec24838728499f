/**
 * SOL staked for a token that stands for it, and back. The token has to be made or destroyed, and no exchange may take
 * part: what an exchange sends through a pool is a trade.
 */
import { EXCHANGE_PROGRAMS, STAKE_POOLS } from './data/solana-programs'
import { isMinted } from './solana-minted'
import { instructionsOf, type SolanaTransaction } from './solana-rows'

interface Given {
  mint?: string
  piece: boolean
}

/** @returns `undefined` when it is something else */
export function liquidStaking(tx: SolanaTransaction, taken: Given, given: Given) {
  const programs = instructionsOf(tx).map(({ programId }) => programId)
  const protocol = programs.flatMap((program) => STAKE_POOLS[program] ?? [])[0]
  if (protocol === undefined || programs.some((program) => program in EXCHANGE_PROGRAMS)) return undefined
  const stands = (token: Given) => !token.piece && isMinted(tx, token)
  if (given.mint === undefined && stands(taken))
    return { kind: 'rollover', reason: 'stake', protocol } as const
  if (taken.mint === undefined && stands(given))
    return { kind: 'rollover', reason: 'unstake', protocol } as const
  return undefined
}
