/** Balances and rights of an address, read before and after its calls in one and the same block, and what differs. */

import { toUnits } from '@/lib/core/wallet-tx'
import type { Call } from '../aggregate3-codec'
import { type AllowancePair, allowanceCall, allowanceOf } from '../allowance'
import type { AllowanceChange, BalanceChange } from '../simulation'
import { balanceOf, readUint } from '../token-calls'
import { balanceOfPiece, type Piece } from './pieces-of-logs'

export interface Questions {
  owner: string
  /** Contracts, lower case. */
  tokens: readonly string[]
  /** Those that must be known; if one of them does not answer, nothing is said. */
  watch: readonly string[]
  pieces: readonly Piece[]
  pairs: readonly AllowancePair[]
}

/** `returnData` of each call, in the order of `callsOf`; `undefined`: it failed. */
export type Answers = readonly (string | undefined)[]

/** Everything but the native balance, which is asked in another way each time. */
export function callsOf({ owner, tokens, pieces, pairs }: Questions): Call[] {
  return [
    ...tokens.map((token) => balanceOf(token, owner)),
    ...pieces.map((piece) => balanceOfPiece(piece, owner)),
    ...pairs.map((pair) => allowanceCall(owner, pair)),
  ]
}

export interface Bracket {
  questions: Questions
  native: { before: bigint; after: bigint }
  before: Answers
  after: Answers
  /** Of the block, seconds: a Permit2 allowance ends at a moment. */
  time: number
}

/** @returns `unknown` when a token that must be watched does not tell its balance */
export function balanceChanges({ questions, native, before, after }: Bracket): BalanceChange[] | 'unknown' {
  const changes: BalanceChange[] = []
  const coin = native.after - native.before
  if (coin !== 0n) changes.push({ delta: toUnits(coin) })
  for (const [index, token] of questions.tokens.entries()) {
    const delta = deltaOf(before[index], after[index])
    if (delta === undefined && questions.watch.includes(token)) return 'unknown'
    if (delta) changes.push({ token, delta: toUnits(delta) })
  }
  for (const [index, { collection, id }] of questions.pieces.entries()) {
    const at = questions.tokens.length + index
    const delta = deltaOf(before[at], after[at])
    if (delta) changes.push({ token: collection, piece: id, delta: toUnits(delta) })
  }
  return changes
}

/** @returns `undefined` where the contract does not tell */
function deltaOf(before: string | undefined, after: string | undefined): bigint | undefined {
  const last = uint(after)
  // A contract that the calls themselves create has no balances before.
  const first = before === '0x' && last !== undefined ? 0n : uint(before)
  return first === undefined || last === undefined ? undefined : last - first
}

export function allowanceChanges({ questions, before, after, time }: Bracket): AllowanceChange[] {
  const skip = questions.tokens.length + questions.pieces.length
  return questions.pairs.flatMap((pair, index): AllowanceChange[] => {
    const first = allowanceOf(pair, before[skip + index], time)
    const last = allowanceOf(pair, after[skip + index], time)
    return last === undefined || first === last ? [] : [{ ...pair, after: last }]
  })
}

const uint = (answer: string | undefined) => (answer === undefined ? undefined : readUint(answer))
