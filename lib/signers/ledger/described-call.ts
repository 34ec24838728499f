/** The token that a transaction moves or gives away, where the Ethereum app can show it in clear: ERC-20 `transfer` and `approve`. */
import { Transaction } from 'ethers/transaction'
import { isDescribable } from './clarity'

/** @param unsigned as a device signs it. @example describedCall(bytes) // { chain: 1, contract: '0xa0b8…' } */
export function describedCall(unsigned: Uint8Array): { chain: number; contract: string } | undefined {
  const hex = `0x${Array.from(unsigned, (byte) => byte.toString(16).padStart(2, '0')).join('')}`
  const { to, data, chainId } = Transaction.from(hex)
  return to !== null && isDescribable(data)
    ? { chain: Number(chainId), contract: to.toLowerCase() }
    : undefined
}
