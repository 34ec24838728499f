/** What the inbox shows, asked of the ledger's parts. Pure. */
import { type Amount, multiply } from '@/lib/core/amount'
import type { AccountId, AssetId } from '@/lib/core/ids'
import { findIssues } from '@/lib/inbox/find-issues'
import type { MissingBasis } from '@/lib/inbox/issue-question'
import { standIns } from '@/lib/prices/contents-prices'
import type { TransferMatches } from '@/lib/transfers/transfer'
import type { Mismatch } from '@/lib/valuation/mismatches'
import type { PriceBook } from '@/lib/valuation/past-price'
import type { Names } from './names'
import type { OrderedEntries } from './order-entries'
import type { Surroundings } from './read-surroundings.store'
import type { IssueView, ValueSeries } from './views'

export interface LedgerParts {
  counted: OrderedEntries['counted']
  matches: TransferMatches
  mismatches: readonly Mismatch[]
  missingBasis: readonly MissingBasis[]
  /** Of the whole: its gaps name what had no price. */
  series: ValueSeries
  prices: PriceBook
  names: Names
  surroundings: Surroundings
  now: number
}

export function issuesOf(parts: LedgerParts): IssueView[] {
  const { counted, matches, missingBasis, series, prices, names, surroundings, now } = parts
  const { histories, issueChoices } = surroundings
  return findIssues({
    entries: counted,
    matches,
    mismatches: parts.mismatches.filter(({ accountId }) => isComplete(parts, accountId)),
    missingBasis,
    unpriced: firstGaps(series),
    histories,
    dismissed: new Set(issueChoices.map(({ id }) => id)),
    ...names,
    growsByItself: growing(surroundings),
    worthOf: (asset: AssetId, quantity: Amount, at: number) => {
      const price = prices.priceAt(asset, at)
      return price === undefined ? null : multiply(quantity, price.price)
    },
    now,
  })
}

function growing({ assets }: Pick<Surroundings, 'assets'>): (asset: AssetId) => boolean {
  const grown = new Set(standIns(assets).map(([asset]) => asset))
  return (asset) => grown.has(asset)
}

/** A manual account with typed amounts and entries: the entries must come to the amounts. */
function isComplete({ surroundings, counted }: LedgerParts, account: AccountId): boolean {
  const source = surroundings.accounts.find(({ id }) => id === account)?.source
  if (source?.kind === 'manual')
    return source.positions.length > 0 && counted.some(({ accountId }) => accountId === account)
  return surroundings.histories.some(({ accountId, state }) => accountId === account && state === 'complete')
}

/** The first day on which each asset lacked a price. */
function firstGaps({ gaps }: ValueSeries): { asset: AssetId; at: number }[] {
  const first = new Map<AssetId, number>()
  for (const { from, unpriced } of gaps)
    for (const asset of unpriced) if (!first.has(asset)) first.set(asset, from)
  return [...first].map(([asset, at]) => ({ asset, at }))
}
