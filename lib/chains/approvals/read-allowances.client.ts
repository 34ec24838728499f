/** What is still allowed, asked of the contracts: a log tells that something was given once, not what is left of it. */
import type { Units } from '@/lib/core/wallet-tx'
import { type AllowancePair, allowanceCall, allowanceEnd, allowanceOf } from '../allowance'
import { callMany } from '../call-many.client'
import type { EvmChain } from '../data/evm-chains'
import type { Rpc } from '../rpc.client'

export interface LiveAllowance extends AllowancePair {
  units: Units | 'unlimited'
  /** Permit2 only (ms). */
  expiresAt?: number
}

/**
 * @param pairs each once
 * @param time now, seconds
 * @returns those above zero; a contract that does not answer is in `unread`
 * @throws AppError when no node answers
 */
export async function readAllowances(
  pairs: readonly AllowancePair[],
  { rpc, chain, owner, time }: { rpc: Rpc; chain: EvmChain; owner: string; time: number },
): Promise<{ live: LiveAllowance[]; unread: AllowancePair[] }> {
  const calls = pairs.map((pair) => allowanceCall(owner, pair))
  const asked = { rpc, chain, calls, purpose: `${chain.name}: allowances`, sends: '1 address' }
  const answers = calls.length === 0 ? [] : await callMany(asked)
  const live: LiveAllowance[] = []
  const unread: AllowancePair[] = []
  for (const [index, pair] of pairs.entries()) {
    const answer = answers[index]
    const data = answer?.success ? answer.returnData : undefined
    const units = allowanceOf(pair, data, time)
    if (units === undefined || data === undefined) unread.push(pair)
    else if (units !== '0') {
      const ends = pair.via === 'permit2' ? allowanceEnd(data) : undefined
      live.push({ ...pair, units, ...(ends === undefined ? {} : { expiresAt: ends }) })
    }
  }
  return { live, unread }
}
