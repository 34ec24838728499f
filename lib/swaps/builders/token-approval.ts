/** Who is allowed what for a swap, and the call that allows it (ERC-20). Pure. */

import { addressWord, callData, uint } from '@/lib/chains/abi-words'
import { PERMIT2 } from '@/lib/chains/allowance'
import type { NeededAllowance } from '../quote'

const APPROVE = '0x095ea7b3' // approve(address,uint256)

/** Whom the token itself is allowed to. @example spenderOf({ via: 'permit2', ... }) // Permit2 */
export const spenderOf = ({ via, spender }: Pick<NeededAllowance, 'via' | 'spender'>): string =>
  via === 'permit2' ? PERMIT2 : spender

/** The allowance of the token itself, to be asked of the chain. */
export const allowedPair = ({ token, via, spender }: NeededAllowance) => ({
  token,
  spender: spenderOf({ via, spender }),
  via: 'erc20' as const,
})

export const approveData = (spender: string, units: bigint): string =>
  callData(APPROVE, [addressWord(spender), uint(units)])
