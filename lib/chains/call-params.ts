/** A call as nodes want it, without a price of gas: whether gas can be paid for is seen elsewhere. */
import type { EvmCall } from '@/lib/core/wallet-tx'

export interface CallParams {
  from: string
  to: string
  value: string
  data?: string
}

/** @example callParams(call) // { from: '0x…', to: '0x…', value: '0xde0b6b3a7640000' } */
export const callParams = ({ from, to, value, data }: EvmCall): CallParams => ({
  from,
  to,
  value: `0x${BigInt(value).toString(16)}`,
  ...(data === '0x' ? {} : { data }),
})
