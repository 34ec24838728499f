/** Puts Uniswap V2, V3 and V4, Permit2 and their routers on a seeded chain 1, with pools at the sandbox's prices. */

import { STAND_INS } from '../../swap-services/stand-in-call'
import type { Anvil } from '../anvil'
import { placeContracts } from '../place-contracts'
import { sendAll } from '../send-all'
import { seedPools } from './seed-pools'
import { permit2Runtime, UNISWAP, uniswapPlacements } from './uniswap-contracts'

/**
 * The chain must have the tokens of `MAINNET_TOKENS` already; wrapped ether is put there by this.
 * @param prices US dollars by slug of the catalogue: `{ ethereum: '3140.12', 'usd-coin': '1' }`
 * @example await placeDefi(anvil, {})
 */
export async function placeDefi(anvil: Anvil, prices: Readonly<Record<string, string>>): Promise<void> {
  await anvil.rpc('anvil_setCode', UNISWAP.permit2, permit2Runtime())
  await placeContracts(anvil, [
    ...uniswapPlacements(),
    ...Object.values(STAND_INS).map((address) => ({ address, contract: 'RouterStandIn' as const })),
  ])
  // What they pay in the native coin has to be there; tokens they make.
  for (const address of Object.values(STAND_INS))
    await anvil.rpc('anvil_setBalance', address, `0x${(10n ** 24n).toString(16)}`)
  await sendAll(anvil, seedPools(prices))
}
