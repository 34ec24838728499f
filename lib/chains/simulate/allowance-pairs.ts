/**
 * Which rights to take tokens a transaction may have given or taken away: found in the calls and in the logs, and then
 * read before and after, because a log can lie and a call need not do what it says.
 */
import type { EvmCall } from '@/lib/core/wallet-tx'
import { type AllowancePair, PERMIT2 } from '../allowance'
import type { SimulatedLog } from './simulated-call'

/** keccak-256 of `Approval(address,address,uint256)` */
const APPROVAL = '0x8c5be1e5ebec7d5bd14f71427d1e84f3dd0314c0f7b2291e5b200ac8c7c3b925'
/** Permit2: `Approval(address,address,address,uint160,uint48)`, `Permit(address,address,address,uint160,uint48,uint48)` */
const PERMIT2_GIVEN = new Set([
  '0xda9fa7c1b00402c17d0161b249b1ab8bbec047c5a52207b9c112deffd817036b',
  '0xc6a377bfc4eb120024a8ac08eef205be16b817020812c73223e81d1bdb9708ec',
])
/** Permit2: `Lockdown(address owner, address token, address spender)`, of which only the owner is a topic. */
const LOCKDOWN = '0x89b1add15eff56b3dfe299ad94e01f2b52fbcb80ae1a3baea6ae8c04cb2b98a4'
/** `approve(address,uint256)`, `increaseAllowance(address,uint256)` */
const APPROVES = new Set(['0x095ea7b3', '0x39509351'])
/** Permit2: `approve(address token, address spender, uint160, uint48)` */
const PERMIT2_APPROVE = '0x87517c45'

const addressOf = (word: string | undefined): string | undefined =>
  word !== undefined && /^(?:0x)?0{24}[0-9a-f]{40}$/i.test(word)
    ? `0x${word.slice(-40).toLowerCase()}`
    : undefined
const wordAt = (data: string, index: number) => data.slice(10 + 64 * index, 74 + 64 * index)

/** @param watch tokens of the user that the called contracts might get a right to (a permit inside the call) */
export function pairsOfCalls(calls: readonly EvmCall[], watch: readonly string[]): AllowancePair[] {
  return calls.flatMap(({ to, data }): AllowancePair[] => {
    const selector = data.slice(0, 10).toLowerCase()
    const first = addressOf(wordAt(data, 0))
    const second = addressOf(wordAt(data, 1))
    if (APPROVES.has(selector)) return first ? [{ token: to, spender: first, via: 'erc20' }] : []
    if (to === PERMIT2 && selector === PERMIT2_APPROVE)
      return first && second ? [{ token: first, spender: second, via: 'permit2' }] : []
    // A plain payment or a transfer gives no right.
    if (data === '0x' || watch.includes(to)) return []
    return watch.flatMap((token): AllowancePair[] => [
      { token, spender: to, via: 'erc20' },
      { token, spender: to, via: 'permit2' },
    ])
  })
}

export function pairsOfLogs(logs: readonly SimulatedLog[], owner: string): AllowancePair[] {
  return logs.flatMap(({ address, topics, data }): AllowancePair[] => {
    const [event, , second, third] = topics
    if (event === undefined || addressOf(topics[1]) !== owner) return []
    if (address === PERMIT2 && PERMIT2_GIVEN.has(event)) return pair(addressOf(second), addressOf(third))
    if (address === PERMIT2 && event === LOCKDOWN)
      return pair(addressOf(data.slice(2, 66)), addressOf(data.slice(66, 130)))
    const spender = addressOf(second)
    // With a fourth topic it is an ERC-721: a right to one thing, which no allowance tells.
    if (event !== APPROVAL || topics.length !== 3 || spender === undefined) return []
    return [{ token: address, spender, via: 'erc20' }]
  })
}

const pair = (token: string | undefined, spender: string | undefined): AllowancePair[] =>
  token === undefined || spender === undefined ? [] : [{ token, spender, via: 'permit2' }]

/** Each once. */
export function distinctPairs(pairs: readonly AllowancePair[]): AllowancePair[] {
  const byName = new Map(pairs.map((each) => [`${each.via} ${each.token} ${each.spender}`, each]))
  return [...byName.values()]
}
