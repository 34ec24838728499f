/** What each approval could take now: what is allowed, but no more than what is there. Pure. */
import { erc20 } from '@/lib/assets/asset-id'
import { describeAsset } from '@/lib/assets/describe'
import { isDoor } from '@/lib/chains/allowance'
import { type Amount, add, amount, compare, fromUnits, sum, ZERO } from '@/lib/core/amount'
import type { AssetId } from '@/lib/core/ids'
import type { AllowanceRow, AssetRow, HoldingRow } from '@/lib/db/rows'

export interface ApprovalAtRisk {
  row: AllowanceRow
  asset: AssetId
  symbol: string
  /** Absent: the token's decimals are not known. */
  allowed?: Amount | 'unlimited'
  /** Of the token in this wallet. */
  held: Amount
  /** What could be taken now, in the page's currency; `null`: no price, or not known how much. */
  risk: Amount | null
  /** What all of the token in this wallet is worth: no number of rights can take more. */
  most: Amount | null
  /** Permit2 itself: what may be taken through it stands in rows of its own. */
  isDoor: boolean
}

interface Facts {
  holdings: readonly HoldingRow[]
  assets: ReadonlyMap<AssetId, AssetRow>
  valueOf: (asset: AssetId, quantity: Amount) => Amount | null
}

/** Most at risk first; what is not known stands before what is nothing. */
export function approvalsAtRisk(rows: readonly AllowanceRow[], facts: Facts): ApprovalAtRisk[] {
  return rows.map((row) => atRisk(row, facts)).toSorted(byRisk)
}

function atRisk(row: AllowanceRow, { holdings, assets, valueOf }: Facts): ApprovalAtRisk {
  const asset = erc20(row.chain, row.token)
  const { symbol, decimals } = describeAsset(asset, assets.get(asset))
  const held = holdings
    .filter((each) => each.accountId === row.accountId && each.asset === asset)
    .reduce((all, { quantity }) => add(all, quantity), ZERO)
  const allowed = allowedOf(row, decimals)
  const takes =
    allowed === undefined || allowed === 'unlimited' || compare(allowed, held) > 0 ? held : allowed
  const worth = (quantity: Amount) => (compare(held, ZERO) <= 0 ? amount('0') : valueOf(asset, quantity))
  return {
    row,
    asset,
    symbol,
    held,
    risk: worth(takes),
    most: worth(held),
    isDoor: isDoor(row),
    ...(allowed === undefined ? {} : { allowed }),
  }
}

/** Several may take of one token, each its part, together no more than there is; absent prices are left out. */
export function totalAtRisk(approvals: readonly ApprovalAtRisk[]): Amount {
  const byAsset = new Map<AssetId, Amount>()
  for (const { asset, risk, most } of approvals) {
    if (risk === null || most === null) continue
    const together = add(byAsset.get(asset) ?? ZERO, risk)
    byAsset.set(asset, compare(together, most) > 0 ? most : together)
  }
  return sum([...byAsset.values()])
}

const allowedOf = (
  { units }: AllowanceRow,
  decimals: number | undefined,
): Amount | 'unlimited' | undefined => {
  if (units === 'unlimited') return 'unlimited'
  return decimals === undefined ? undefined : fromUnits(BigInt(units), decimals)
}

function byRisk(a: ApprovalAtRisk, b: ApprovalAtRisk): number {
  if (a.risk !== null && b.risk !== null) return compare(b.risk, a.risk)
  if (a.risk === null && b.risk === null) return 0
  const known = a.risk ?? b.risk ?? ZERO
  const isUnknownFirst = compare(known, ZERO) === 0
  return (a.risk === null) === isUnknownFirst ? -1 : 1
}
