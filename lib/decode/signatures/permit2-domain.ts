/** The domain of Permit2 (its repository, `src/EIP712.sol`): no version; one address, and another on zkSync. */
import type { ReadTypedData } from './define-signature-decoder'
import { isSignedFor } from './signed-for'

const PERMIT2 = '0x000000000022d473030f116ddee9f6b43ac78ba3'
/** Addresses are made in another way there. */
const PERMIT2_ON_ZKSYNC = '0x0000000000225e31d15943971f47ad3022f714fa'

/** @example isForPermit2(data, 'eip155:1') */
export const isForPermit2 = (data: ReadTypedData, chain: string): boolean =>
  isSignedFor(data, chain, {
    name: 'Permit2',
    contracts: [chain === 'eip155:324' ? PERMIT2_ON_ZKSYNC : PERMIT2],
  })
