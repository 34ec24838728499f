/** Calldata for `RouterStandIn`: a service's own selector, and behind it what is taken and what is paid. */
import { AbiCoder } from 'ethers'
import type { Offered } from './swap-book'

/** @example standInCall('0xe21fd0e9', offered, { units, to }) // '0xe21fd0e9…' */
export const standInCall = (
  selector: string,
  { sold, bought, out }: Offered,
  { units, to }: { units: bigint; to: string },
): string =>
  selector +
  AbiCoder.defaultAbiCoder()
    .encode(['address', 'uint256', 'address', 'uint256', 'address'], [sold, units, bought, out, to])
    .slice(2)

/** Addresses where a stand-in stands when the chain has Uniswap, too. */
export const STAND_INS = {
  kyberswap: '0x6131B5fae19EA4f9D964eAc0408E4408b66337b5',
  velora: '0x6A000F20005980200259B80c5102003040001068',
  lifi: '0x1231DEB6f5749EF6cE6943a275A1D3E7486F4EaE',
  oneinch: '0x111111125421cA6dc452d289314280a0f8842A65',
} as const
