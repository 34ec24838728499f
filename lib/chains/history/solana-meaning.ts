/** What a Solana transaction was, by what it changed: the rule that EVM chains have, told from Solana's instructions. */
import type { EntryDraft } from '@/lib/core/entry'
import { EXCHANGE_PROGRAMS, PLAIN_PROGRAMS, STAKE_PROGRAM, WRAPPED_SOL } from './data/solana-programs'
import { lamportsGained } from './solana-changes'
import { isMinted } from './solana-minted'
import { instructionsOf, type SolanaTransaction } from './solana-rows'
import { liquidStaking } from './solana-staking'

export type SolanaMeaning = Pick<EntryDraft, 'kind' | 'reason' | 'protocol' | 'counterparty' | 'unclear'>

/** Change of SOL (no mint) or of a token; never zero. */
export interface SolanaMove {
  mint?: string
  units: bigint
  /** A piece of its own (NFT). */
  piece: boolean
}

/** @example solanaMeaning(tx, owner, [{ units: -5n, piece: false }]) // { kind: 'withdrawal', counterparty: '7xKX...' } */
export function solanaMeaning(
  tx: SolanaTransaction,
  owner: string,
  moves: readonly SolanaMove[],
): SolanaMeaning {
  const hasFailed = tx.meta.err !== null && tx.meta.err !== undefined
  if (moves.length === 0) return { kind: 'fee', reason: hasFailed ? 'failed' : 'gas' }
  const [move, second] = moves
  const came = moves.filter(({ units }) => units > 0n)
  const went = moves.filter(({ units }) => units < 0n)
  const signed = tx.transaction.message.accountKeys.some((key) => key.pubkey === owner && key.signer)
  if (came.length > 0 && went.length > 0) return byExchange(tx, { came, went, signed })
  const single = second === undefined && move ? move : undefined
  const stakes = tx.transaction.message.instructions.some(({ programId }) => programId === STAKE_PROGRAM)
  // Stake accounts are not read, so what lies there has left, and how much of what comes back was earned is not known.
  if (stakes && single && single.mint === undefined) {
    const staked = { protocol: 'solana-stake', unclear: true } as const
    return single.units < 0n
      ? { kind: 'withdrawal', reason: 'stake', ...staked }
      : { kind: 'deposit', reason: 'unstake', ...staked }
  }
  const other = single ? counterpartyOf(tx, owner, single) : undefined
  const far = other === undefined ? {} : { counterparty: other }
  const clear = single && (came.length > 0 ? !signed && !isMinted(tx, single) : signed && isPlain(tx))
  return { kind: came.length > 0 ? 'deposit' : 'withdrawal', ...far, ...(clear ? {} : { unclear: true }) }
}

interface Exchange {
  came: readonly SolanaMove[]
  went: readonly SolanaMove[]
  signed: boolean
}

function byExchange(tx: SolanaTransaction, { came, went, signed }: Exchange): SolanaMeaning {
  const [taken] = came
  const [given] = went
  const isPair = came.length === 1 && went.length === 1
  if (isPair && taken && given && taken.units === -given.units) {
    if (given.mint === undefined && taken.mint === WRAPPED_SOL)
      return { kind: 'rollover', reason: 'wrap', protocol: 'wrapped-sol' }
    if (taken.mint === undefined && given.mint === WRAPPED_SOL)
      return { kind: 'rollover', reason: 'unwrap', protocol: 'wrapped-sol' }
  }
  const staked = isPair && signed && taken && given ? liquidStaking(tx, taken, given) : undefined
  if (staked) return staked
  const isCoin = (move: SolanaMove) => !move.piece && !isMinted(tx, move)
  const clear = signed && isPair && [...came, ...went].every(isCoin)
  const name = instructionsOf(tx).flatMap(({ programId }) => EXCHANGE_PROGRAMS[programId] ?? [])[0]
  return {
    kind: 'trade',
    ...(clear && name !== undefined ? { protocol: name } : {}),
    ...(clear ? {} : { unclear: true }),
  }
}

const isPlain = (tx: SolanaTransaction) =>
  instructionsOf(tx).every(({ programId }) => PLAIN_PROGRAMS.has(programId))

/** The one address whose change is the exact opposite. */
function counterpartyOf(tx: SolanaTransaction, owner: string, move: SolanaMove): string | undefined {
  const found = move.mint === undefined ? lamportSides(tx, move.units) : tokenSides(tx, move.mint, move.units)
  const others = [...new Set(found)].filter((each) => each !== owner)
  return others.length === 1 ? others[0] : undefined
}

function lamportSides(tx: SolanaTransaction, units: bigint): string[] {
  const { preBalances, postBalances } = tx.meta
  return tx.transaction.message.accountKeys.flatMap(({ pubkey }, index) => {
    const isExact = Number.isSafeInteger(preBalances[index]) && Number.isSafeInteger(postBalances[index])
    const fee = index === 0 ? BigInt(tx.meta.fee) : 0n
    return isExact && lamportsGained(tx, index) + fee === -units ? pubkey : []
  })
}

function tokenSides({ meta }: SolanaTransaction, mint: string, units: bigint): string[] {
  const sums = new Map<string, bigint>()
  const put = (list: SolanaTransaction['meta']['preTokenBalances'], sign: bigint) => {
    for (const row of list ?? [])
      if (row.mint === mint && row.owner !== undefined)
        sums.set(row.owner, (sums.get(row.owner) ?? 0n) + sign * BigInt(row.uiTokenAmount.amount))
  }
  put(meta.preTokenBalances, -1n)
  put(meta.postTokenBalances, 1n)
  return [...sums].flatMap(([owner, change]) => (change === -units ? owner : []))
}
