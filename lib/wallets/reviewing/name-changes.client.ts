/** Changes of a simulation with the names and decimals of their coins, as the contracts tell them; untrusted text, cleaned. */
import { erc20, native, nft } from '@/lib/assets/asset-id'
import { callMany } from '@/lib/chains/call-many.client'
import { createEvmRpc, type EvmRpcOptions } from '@/lib/chains/evm-rpc.client'
import type { BalanceChange } from '@/lib/chains/simulation'
import { decimals, readDecimals, readText, symbol } from '@/lib/chains/token-calls'
import { fromUnits } from '@/lib/core/amount'
import type { AssetAmount } from '@/lib/core/wallet-tx'

/** @throws AppError when no endpoint answers */
export async function nameChanges(
  changes: readonly BalanceChange[],
  options: EvmRpcOptions,
): Promise<AssetAmount[]> {
  const { chain } = options
  const tokens = changes.flatMap(({ token }) => token ?? [])
  const outcomes =
    tokens.length === 0
      ? []
      : await callMany({
          rpc: createEvmRpc(options),
          chain,
          calls: tokens.flatMap((token) => [symbol(token), decimals(token)]),
          purpose: `${chain.name}: tokens`,
          sends: 'token addresses',
        })
  const told = (index: number) => {
    const outcome = outcomes[index]
    return outcome?.success ? outcome.returnData : undefined
  }
  return changes.map(({ token, piece, delta }) => {
    if (token === undefined)
      return { asset: native(chain.id), symbol: chain.symbol, quantity: fromUnits(BigInt(delta), 18) }
    const at = 2 * tokens.indexOf(token)
    const [word, digits] = [told(at), told(at + 1)]
    const name = (word === undefined ? undefined : readText(word)) ?? token
    if (piece !== undefined)
      return {
        asset: nft(chain.id, 'erc1155', token, piece),
        symbol: name,
        quantity: fromUnits(BigInt(delta), 0),
      }
    return {
      asset: erc20(chain.id, token),
      symbol: name,
      // A contract without decimals counts pieces.
      quantity: fromUnits(BigInt(delta), (digits === undefined ? undefined : readDecimals(digits)) ?? 0),
    }
  })
}
