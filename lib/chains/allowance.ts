/** A right to take tokens, given to the token itself (ERC-20) or through Permit2: who is asked, and what the answer means. Pure. */
import { toUnits, type Units } from '@/lib/core/wallet-tx'
import { addressWord } from './abi-words'
import type { Call } from './aggregate3-codec'
import type { AllowanceChange } from './simulation'
import { readUint } from './token-calls'

export type AllowancePair = Pick<AllowanceChange, 'token' | 'spender' | 'via'>

/** One address on every chain (github.com/Uniswap/permit2). */
export const PERMIT2 = '0x000000000022d473030f116ddee9f6b43ac78ba3'

/** `allowance(owner, spender)` of the token, or `allowance(owner, token, spender)` of Permit2. */
export const allowanceCall = (owner: string, { token, spender, via }: AllowancePair): Call =>
  via === 'erc20'
    ? { target: token, callData: `0xdd62ed3e${addressWord(owner)}${addressWord(spender)}` }
    : {
        target: PERMIT2,
        callData: `0x927da105${addressWord(owner)}${addressWord(token)}${addressWord(spender)}`,
      }

/** When a Permit2 allowance ends (ms); `undefined` when the answer does not tell, or it is farther than any clock. */
export function allowanceEnd(answer: string): number | undefined {
  if (answer.length < 130) return undefined
  const seconds = BigInt(`0x${answer.slice(66, 130)}`)
  return seconds < FAR ? Number(seconds) * 1000 : undefined
}

/** Seconds that are exact in milliseconds. */
const FAR = 2n ** 43n
const MAX_UINT160 = 2n ** 160n - 1n
const MAX_UINT96 = 2n ** 96n - 1n
/** From here on nobody means a number; some tokens count down from the largest one, some hold 96 bits only. */
const NO_NUMBER = 2n ** 255n

/** Of an ERC-20 right. @example isUnlimited(2n ** 256n - 1n) // true */
export const isUnlimited = (units: bigint): boolean => units >= NO_NUMBER || units === MAX_UINT96

/**
 * @param answer `returnData` of the call; `undefined`: it failed
 * @param time of the block, seconds: a Permit2 allowance ends at a moment
 * @returns `undefined` when it cannot be read
 */
export function allowanceOf(
  { via }: AllowancePair,
  answer: string | undefined,
  time: number,
): Units | 'unlimited' | undefined {
  const units = answer === undefined ? undefined : readUint(answer)
  if (units === undefined || answer === undefined) return undefined
  if (via === 'erc20') return isUnlimited(units) ? 'unlimited' : toUnits(units)
  // (uint160 amount, uint48 expiration, uint48 nonce)
  if (answer.length < 130) return undefined
  const ends = BigInt(`0x${answer.slice(66, 130)}`)
  if (ends < BigInt(time)) return toUnits(0n)
  return units === MAX_UINT160 ? 'unlimited' : toUnits(units)
}

/** Permit2 itself takes by its own list: an ERC-20 allowance of it is only the door. */
export const isDoor = ({ via, spender }: Pick<AllowancePair, 'via' | 'spender'>): boolean =>
  via === 'erc20' && spender === PERMIT2
