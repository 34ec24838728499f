/** What is held now of a part of the portfolio, with its value: whose prices are looked at together. Pure. */
import type { AnalyticsScope } from '@/lib/analytics/views'
import { chainOf } from '@/lib/assets/asset-id'
import { toRatio } from '@/lib/core/amount'
import type { AssetId } from '@/lib/core/ids'
import type { AssetLine, LinePart } from '@/lib/portfolio/view'

export interface Held {
  /** The collection. */
  asset: AssetId
  symbol: string
  /** In the currency of the lines; below zero: owed. */
  value: number
}

/**
 * Largest first; without what has no known value or is worth nothing.
 * @param collectionOf as the scope's asset may be one of several of its kind
 * @example heldIn(portfolio.lines, { of: 'accounts', accounts: [kraken] }, collectionOf)[0] // { asset: 'coin:bitcoin', symbol: 'BTC', value: 31000 }
 */
export function heldIn(
  lines: readonly AssetLine[],
  scope: AnalyticsScope,
  collectionOf: (asset: AssetId) => AssetId,
): Held[] {
  const isWithin = withinOf(scope, collectionOf)
  return lines
    .map((line) => ({
      asset: line.asset,
      symbol: line.symbol,
      value:
        scope.of === 'whole'
          ? numberOf(line.value)
          : sumOf(line.parts.filter((part) => isWithin(line, part))),
    }))
    .filter(({ value }) => !Number.isNaN(value) && value !== 0)
    .sort((a, b) => b.value - a.value)
}

const numberOf = (value: AssetLine['value']): number => (value === null ? Number.NaN : toRatio(value))

/** One unknown part makes the whole of it unknown. */
const sumOf = (parts: readonly LinePart[]): number =>
  parts.reduce((sum, { value }) => sum + numberOf(value), 0)

type IsWithin = (line: AssetLine, part: LinePart) => boolean

function withinOf(scope: AnalyticsScope, collectionOf: (asset: AssetId) => AssetId): IsWithin {
  switch (scope.of) {
    case 'whole':
      return () => true
    case 'accounts': {
      const accounts = new Set(scope.accounts)
      return (_, { accountId }) => accounts.has(accountId)
    }
    case 'asset': {
      const wanted = collectionOf(scope.asset)
      return ({ asset }) => collectionOf(asset) === wanted
    }
    case 'chain':
      return (_, { chain, asset }) => (chain ?? chainOf(asset)) === scope.chain
    default:
      return scope satisfies never
  }
}
