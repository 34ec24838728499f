/** The form that an asset has on a chain: what is swapped there. Pure. */
import { chainOf, native } from '@/lib/assets/asset-id'
import { catalogueCoin } from '@/lib/assets/catalogue'
import { collectionOf } from '@/lib/assets/collection'
import type { AccountId, AssetId, ChainId } from '@/lib/core/ids'
import type { PortfolioView } from '@/lib/portfolio/view'

interface Place {
  chain: ChainId
  /** What it holds comes first. */
  account: AccountId
}

/**
 * @returns nothing where nobody knows it there
 * @example onChain(view, coin('ethereum'), { chain: 'eip155:8453', account }) // 'eip155:8453/native'
 */
export function onChain(view: PortfolioView, asset: AssetId, { chain, account }: Place): AssetId | undefined {
  if (chainOf(asset) === chain) return asset
  const held = view.lines
    .find((line) => line.asset === asset)
    ?.parts.find((part) => part.accountId === account && chainOf(part.asset) === chain)
  if (held) return held.asset
  if (collectionOf(native(chain)) === asset) return native(chain)
  return catalogueCoin(asset)?.members.find((member) => chainOf(member) === chain)
}
