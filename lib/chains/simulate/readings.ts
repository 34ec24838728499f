/** Balances and rights of an address, read before and after its calls in one and the same block, and what differs. */

import { toUnits } from '@/lib/core/wallet-tx'
import type { Call } from '../aggregate3-codec'
import { type AllowancePair, allowanceCall, allowanceOf } from '../allowance'
import type { AllowanceChange, BalanceChange } from '../simulation'
import { balanceOf, readUint } from '../token-calls'

export interface Questions {
  owner: string
  /** Contracts, lower case. */
  tokens: readonly string[]
  /** Those that must be known; if one of them does not answer, nothing is said. */
  watch: readonly string[]
  pairs: readonly AllowancePair[]
}

/** `returnData` of each call, in the order of `callsOf`; `undefined`: it failed. */
export type Answers = readonly (string | undefined)[]

/** Everything but the native balance, which is asked in another way each time. */
export function callsOf({ owner, tokens, pairs }: Questions): Call[] {
  return [
    ...tokens.map((token) => balanceOf(token, owner)),
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
    const last = uint(after[index])
    // A contract that the calls themselves create has no balances before.
    const first = before[index] === '0x' && last !== undefined ? 0n : uint(before[index])
    if (first === undefined || last === undefined) {
      if (questions.watch.includes(token)) return 'unknown'
    } else if (first !== last) changes.push({ token, delta: toUnits(last - first) })
  }
  return changes
}

export function allowanceChanges({ questions, before, after, time }: Bracket): AllowanceChange[] {
  const skip = questions.tokens.length
  return questions.pairs.flatMap((pair, index): AllowanceChange[] => {
    const first = allowanceOf(pair, before[skip + index], time)
    const last = allowanceOf(pair, after[skip + index], time)
    return last === undefined || first === last ? [] : [{ ...pair, after: last }]
  })
}

const uint = (answer: string | undefined) => (answer === undefined ? undefined : readUint(answer))
