/** Who is allowed what for a swap, and the calls that ask and allow it (ERC-20). Pure. */
import type { Call } from '@/lib/chains/aggregate3-codec'
import type { NeededAllowance } from '../quote'
import { PERMIT2 } from '../uniswap/data/deployments'

const APPROVE = '0x095ea7b3'
const ALLOWANCE = '0xdd62ed3e'

const addressWord = (address: string) => address.slice(2).toLowerCase().padStart(64, '0')

/** Whom the token itself is allowed to. @example spenderOf({ via: 'permit2', ... }) // Permit2 */
export const spenderOf = ({ via, spender }: Pick<NeededAllowance, 'via' | 'spender'>): string =>
  via === 'permit2' ? PERMIT2 : spender

/** `approve(address,uint256)` */
export const approveData = (spender: string, units: bigint): string =>
  `${APPROVE}${addressWord(spender)}${units.toString(16).padStart(64, '0')}`

/** `allowance(address,address)` */
export const allowanceCall = (token: string, owner: string, spender: string): Call => ({
  target: token,
  callData: `${ALLOWANCE}${addressWord(owner)}${addressWord(spender)}`,
})
