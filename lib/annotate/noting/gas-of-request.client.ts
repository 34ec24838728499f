/** What the calls of a request cost in gas at a usual tip, by the gas that their simulation took; with a rollup's fee for the layer below. */
import { native } from '@/lib/assets/asset-id'
import { NATIVE_DECIMALS } from '@/lib/chains/data/evm-chains'
import type { EvmRpcOptions } from '@/lib/chains/evm-rpc.client'
import { readGas } from '@/lib/chains/gas-fees.client'
import { fromUnits } from '@/lib/core/amount'
import { AppError } from '@/lib/core/errors'
import type { AssetAmount, EvmCall } from '@/lib/core/wallet-tx'

/** @returns `undefined` when it is not known: no simulation, or no node that tells the price */
export async function gasOfRequest(
  calls: readonly EvmCall[],
  gasUsed: readonly bigint[],
  options: EvmRpcOptions,
): Promise<AssetAmount | undefined> {
  if (gasUsed.length === 0 || gasUsed.length !== calls.length) return undefined
  try {
    const told = await Promise.all(
      calls.map((call, at) => readGas(call, { ...options, simulated: gasUsed[at] ?? 0n })),
    )
    let sum = 0n
    for (const each of told) {
      if (each.kind !== 'gas') return undefined
      sum += BigInt(each.reading.tiers.normal.expected)
    }
    const { chain } = options
    return {
      asset: native(chain.id),
      symbol: chain.symbol,
      quantity: fromUnits(rounded(sum), NATIVE_DECIMALS),
    }
  } catch (error) {
    if (error instanceof AppError) return undefined
    throw error
  }
}

/** What is only expected is not told to the last wei: four digits, up. @example rounded(208_271_197n) // 208_300_000n */
export function rounded(wei: bigint): bigint {
  const cut = 10n ** BigInt(Math.max(0, wei.toString().length - 4))
  return ((wei + cut - 1n) / cut) * cut
}
