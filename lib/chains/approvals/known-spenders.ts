/** Contracts that people allow their tokens to, and what they are called. Nobody needs a log to be asked about these. Pure. */

import { byAddress, protocolAt } from '@/lib/decode/data/addresses'
import { SWAP_ROUTERS } from '@/lib/decode/data/swap-routers'
import { protocolName } from '@/lib/decode/protocol-name'
import { PERMIT2 } from '../allowance'

const OTHERS = {
  permit2: { '*': [PERMIT2] },
  // Takes what is sold through CoW; the settlement contract itself is allowed nothing.
  cow: { '*': ['0xc92e8bdf79f0507f65a392b0ab4667716bfe0110'] },
  lifi: { '*': ['0x1231deb6f5749ef6ce6943a275a1d3e7486f4eae'] },
} as const

const names = byAddress({ ...SWAP_ROUTERS, ...OTHERS })

/** @param chain CAIP-2. @returns lower case */
export const knownSpenders = (chain: string): string[] => {
  const prefix = `${chain}:`
  return [...names.keys()].flatMap((key) =>
    key.startsWith(prefix) ? [key.slice(prefix.length)] : key.startsWith('0x') ? [key] : [],
  )
}

/** @returns as people call it: `Uniswap V3`; `undefined` for a contract that nobody knows */
export function spenderName(chain: string, spender: string): string | undefined {
  const id = protocolAt(names, chain, spender)
  return id === undefined ? undefined : protocolName(id)
}
