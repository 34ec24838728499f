/**
 * What the calls of a request cost in gas at a usual tip, with a rollup's fee for the layer below. Prices are asked while the
 * simulation, which tells how much gas is taken, is still under way.
 */
import { native } from '@/lib/assets/asset-id'
import { NATIVE_DECIMALS } from '@/lib/chains/data/evm-chains'
import { createEvmRpc, type EvmRpcOptions } from '@/lib/chains/evm-rpc.client'
import { expectedPrice } from '@/lib/chains/gas-fees'
import { readDataFee } from '@/lib/chains/layer-data-fee.client'
import { readFees } from '@/lib/chains/read-fees.client'
import { fromUnits } from '@/lib/core/amount'
import { AppError } from '@/lib/core/errors'
import type { AssetAmount, EvmCall } from '@/lib/core/wallet-tx'

/** In wei. */
export interface GasPrice {
  /** Expected for a unit of gas. */
  perUnit: bigint
  /** Of all calls, for the layer below; 0 where there is none. */
  dataFee: bigint
}

/** @returns `undefined` when no node tells it */
export async function readGasPrice(
  calls: readonly EvmCall[],
  options: EvmRpcOptions,
): Promise<GasPrice | undefined> {
  const rpc = createEvmRpc(options)
  try {
    const [{ fees, baseFee }, dataFees] = await Promise.all([
      readFees(options),
      Promise.all(calls.map((call) => readDataFee(rpc, call, options))),
    ])
    return {
      perUnit: expectedPrice(fees.normal, baseFee),
      dataFee: dataFees.reduce((sum, fee) => sum + fee, 0n),
    }
  } catch (error) {
    if (error instanceof AppError) return undefined
    throw error
  }
}

/**
 * @param gasUsed of each call, by the simulation
 * @returns `undefined` when it is not known
 * @example gasOfRequest([21_000n], { perUnit: 10n ** 9n, dataFee: 0n }, chain)?.quantity // '0.000021'
 */
export function gasOfRequest(
  gasUsed: readonly bigint[],
  price: GasPrice | undefined,
  { id, symbol }: EvmRpcOptions['chain'],
): AssetAmount | undefined {
  if (gasUsed.length === 0 || price === undefined) return undefined
  const wei = gasUsed.reduce((sum, gas) => sum + gas, 0n) * price.perUnit + price.dataFee
  return { asset: native(id), symbol, quantity: fromUnits(rounded(wei), NATIVE_DECIMALS) }
}

/** What is only expected is not told to the last wei: four digits, up. @example rounded(208_271_197n) // 208_300_000n */
export function rounded(wei: bigint): bigint {
  const cut = 10n ** BigInt(Math.max(0, wei.toString().length - 4))
  return ((wei + cut - 1n) / cut) * cut
}
