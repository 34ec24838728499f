/** As what a plan's coins can be swapped on a chain: what is held there, else the catalogue's own form. Pure. */
import { parseAssetId } from '@/lib/assets/asset-id'
import { catalogueCoin } from '@/lib/assets/catalogue'
import { collectionOf } from '@/lib/assets/collection'
import { describeAsset } from '@/lib/assets/describe'
import { NATIVE_DECIMALS } from '@/lib/chains/data/evm-chains'
import { compare } from '@/lib/core/amount'
import type { AssetId, ChainId } from '@/lib/core/ids'
import type { HoldingRow } from '@/lib/db/rows'
import type { PlanToken } from '../plan/question'

/**
 * A contract whose decimals nobody has listed is left out: nothing is guessed of it.
 * @param held on that chain
 * @example tokensOn('eip155:1', ['coin:ethereum'], []) // [{ asset: 'coin:ethereum', on: 'eip155:1/native', symbol: 'ETH', decimals: 18 }]
 */
export function tokensOn(
  chain: ChainId,
  coins: readonly AssetId[],
  held: readonly Pick<HoldingRow, 'asset' | 'bucket' | 'quantity'>[],
): PlanToken[] {
  return coins.flatMap((coin): PlanToken[] => {
    const on = largestHeld(coin, held) ?? formOf(coin, chain)
    if (on === undefined || !isSwappable(on, chain)) return []
    const { symbol, decimals } = describeAsset(on)
    const places = parseAssetId(on)?.form === 'native' ? NATIVE_DECIMALS : decimals
    return places === undefined ? [] : [{ asset: coin, on, symbol, decimals: places }]
  })
}

/** A coin may lie there in two forms: what is sold is the larger one. */
function largestHeld(
  coin: AssetId,
  held: readonly Pick<HoldingRow, 'asset' | 'bucket' | 'quantity'>[],
): AssetId | undefined {
  const [largest] = held
    .filter(({ asset, bucket }) => bucket === 'wallet' && collectionOf(asset) === coin)
    .toSorted((a, b) => compare(b.quantity, a.quantity))
  return largest?.asset
}

/** The native form before a contract. */
function formOf(coin: AssetId, chain: ChainId): AssetId | undefined {
  const members = [coin, ...(catalogueCoin(coin)?.members ?? [])].filter((member) =>
    isSwappable(member, chain),
  )
  return members.find((member) => parseAssetId(member)?.form === 'native') ?? members[0]
}

function isSwappable(asset: AssetId, chain: ChainId): boolean {
  const parsed = parseAssetId(asset)
  return (parsed?.form === 'native' || parsed?.form === 'erc20') && parsed.chain === chain
}
