/** The call that pays: the native coin as a value, a token by its `transfer(address,uint256)` (ERC-20). */
import { addressWord, uint } from '@/lib/chains/abi-words'
import type { ChainId } from '@/lib/core/ids'
import { type EvmCall, toUnits } from '@/lib/core/wallet-tx'

const TRANSFER = '0xa9059cbb'

export interface Payment {
  chain: ChainId
  from: string
  to: string
  units: bigint
  /** Absent: the native coin. */
  token?: string
}

/** @example transferCall({ chain, from, to, units: 5n, token }).data // '0xa9059cbb…' */
export function transferCall({ chain, from, to, units, token }: Payment): EvmCall {
  if (token === undefined) return { chain, from, to, value: toUnits(units), data: '0x' }
  const data = TRANSFER + addressWord(to) + uint(units)
  return { chain, from, to: token, value: toUnits(0n), data }
}
