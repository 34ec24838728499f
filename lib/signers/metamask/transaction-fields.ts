/** A prepared transaction as `eth_sendTransaction` takes it: quantities in hexadecimal without leading zeros. */
import type { PreparedTx } from '@/lib/core/wallet-tx'
import { evmNumber } from '../evm-number'

/** @example quantity('255') // '0xff' */
export const quantity = (value: string | bigint): string => `0x${BigInt(value).toString(16)}`

/** The number (nonce) is the wallet's own choice and is left out. */
export function transactionFields({ chain, from, to, value, data, gasLimit, fee }: PreparedTx) {
  const price =
    fee.type === 'legacy'
      ? { gasPrice: quantity(fee.gasPrice) }
      : {
          maxFeePerGas: quantity(fee.maxFeePerGas),
          maxPriorityFeePerGas: quantity(fee.maxPriorityFeePerGas),
        }
  return {
    from,
    to,
    value: quantity(value),
    data,
    gas: quantity(gasLimit),
    chainId: quantity(evmNumber(chain)),
    ...price,
  }
}
