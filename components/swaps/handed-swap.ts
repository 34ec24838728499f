/** A coin that another part of the page wants to swap, and where it lies. */
import { createHandOver } from '@/components/shell/hand-over'
import { collectionOf } from '@/lib/assets/collection'
import type { EvmChain } from '@/lib/chains/data/evm-chains'
import { compare, ZERO } from '@/lib/core/amount'
import type { AssetId } from '@/lib/core/ids'
import type { AssetRow, HoldingRow } from '@/lib/db/rows'
import { type CoinChoice, chainsOf, heldCoins, knownCoins, type WalletAccount } from './swap-choices'
import type { SwapFormState } from './swap-form-state'

/** By its identity over all chains. @example handedSwap.hand('coin:ethereum'); navigate('swaps') */
export const handedSwap = createHandOver<AssetId>()

export interface SwapPlace {
  wallets: readonly WalletAccount[]
  chains: readonly EvmChain[]
  holdings: readonly HoldingRow[]
  assets: ReadonlyMap<AssetId, AssetRow>
}

/**
 * Sold where the most of it lies, in a wallet that can sign where there is one; bought where no wallet has any.
 * @example beginsWith('coin:ethereum', place) // { account, chain, sell: 'eip155:1/native' }; {} where no chain knows the coin
 */
export function beginsWith(
  coin: AssetId,
  { wallets, chains, holdings, assets }: SwapPlace,
): Partial<SwapFormState> {
  const isIt = ({ asset }: CoinChoice) => asset === coin || collectionOf(asset) === coin
  const places = wallets.flatMap((wallet) =>
    chainsOf(wallet, chains).map((chain) => ({
      account: wallet.id,
      chain,
      canSign: wallet.source.signer !== undefined,
      held: heldCoins({ account: wallet.id, chain }, holdings, assets),
    })),
  )
  const [most] = places
    .flatMap(({ account, chain, canSign, held }) =>
      held
        .filter(isIt)
        .map(({ asset, quantity = ZERO }) => ({ account, chain: chain.id, canSign, asset, quantity })),
    )
    .filter(({ quantity }) => compare(quantity, ZERO) > 0)
    .toSorted((a, b) => Number(b.canSign) - Number(a.canSign) || compare(b.quantity, a.quantity))
  if (most) return { account: most.account, chain: most.chain, sell: most.asset }
  for (const { account, chain, held } of places) {
    const known = [...held, ...knownCoins(chain, held)].find(isIt)
    if (known) return { account, chain: chain.id, buy: known.asset }
  }
  return {}
}
