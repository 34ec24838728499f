/** What a call of LI.FI takes from its sender before it swaps (`LibSwap.sol`, `LibAsset.sol` of its contracts). */
import type { SoldSide } from '../swap-terms'
import { emptyToken } from './read-terms'
import type { Arguments } from './take-arguments'

export const LIFI_SWAP = '(address,address,address,address,uint256,bytes,bool)'

export interface LifiSwap {
  takes: string
  makes: string
  units: bigint
  /** Taken from the sender; otherwise it is there already, from the swap before. */
  isDeposited: boolean
}

export const lifiSwapOf = (swap: Arguments): LifiSwap => ({
  takes: swap.text(2),
  makes: swap.text(3),
  units: swap.number(4),
  isDeposited: swap.flag(6),
})

/**
 * @param value that is sent along; what is too much of it comes back
 * @returns `undefined` when several coins are taken, none, or more ether than is there
 */
export function depositOf(swaps: readonly LifiSwap[], value: bigint): SoldSide | undefined {
  const deposits = swaps.filter(({ isDeposited }) => isDeposited)
  const [first] = deposits
  if (!first || deposits.some(({ takes }) => takes !== first.takes)) return undefined
  const token = emptyToken(first.takes)
  const units = deposits.reduce((sum, deposit) => sum + deposit.units, 0n)
  return token === 'native' && value < units ? undefined : { token, units, limit: 'exact' }
}
