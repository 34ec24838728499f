/** What an account could send: coins and tokens in the wallet itself, by the last reading. The review reads the chain anew. */
import { parseAssetId } from '@/lib/assets/asset-id'
import { type Amount, compare, isNegative, isZero, ZERO } from '@/lib/core/amount'
import type { AccountId, AssetId, ChainId } from '@/lib/core/ids'
import type { AssetLine, PortfolioView } from '@/lib/portfolio/view'

export interface PayableAsset {
  asset: AssetId
  symbol: string
  chain: ChainId
  quantity: Amount
  /** In the view's currency. */
  value: Amount | null
  /** In no total: nobody has checked what it is. */
  isUnlisted: boolean
}

/** Largest value first, unlisted tokens last; what imitates another asset is not offered. */
export function payableAssets(
  { lines, excluded }: Pick<PortfolioView, 'lines' | 'excluded'>,
  account: AccountId,
): PayableAsset[] {
  const known = excluded.filter((line) => line.excluded !== 'impersonator')
  return [
    ...lines.flatMap((line) => partsOf(line, account, false)).sort(byValue),
    ...known.flatMap((line) => partsOf(line, account, true)),
  ]
}

function partsOf({ symbol, parts }: AssetLine, account: AccountId, isUnlisted: boolean): PayableAsset[] {
  return parts.flatMap(({ accountId, asset, bucket, chain, quantity, value }) => {
    const form = parseAssetId(asset)?.form
    const isCoin = form === 'native' || form === 'erc20'
    if (accountId !== account || bucket !== 'wallet' || chain === undefined || !isCoin) return []
    if (isZero(quantity) || isNegative(quantity)) return []
    return [{ asset, symbol, chain, quantity, value, isUnlisted }]
  })
}

const byValue = (a: PayableAsset, b: PayableAsset): number => compare(b.value ?? ZERO, a.value ?? ZERO)
