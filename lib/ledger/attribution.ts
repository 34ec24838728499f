/** What made the profit of a part: by asset, by account, by month. Rows add up to the whole of the part. Pure. */
import type { GainsBook } from '@/lib/accounting/gains-book'
import type { BookMiddles } from '@/lib/analytics/attribution/book-middles'
import { executionCost } from '@/lib/analytics/attribution/execution-cost'
import { feeRows } from '@/lib/analytics/attribution/fee-rows'
import { incomeRows } from '@/lib/analytics/attribution/income-rows'
import { lotGains } from '@/lib/analytics/attribution/lot-gains'
import { type Ends, endsOf, profitParts } from '@/lib/analytics/attribution/profit-parts'
import { flowSums } from '@/lib/analytics/flows/flow-sums'
import type { IsWithin } from '@/lib/analytics/flows/series-of'
import { type DayRange, isWithinRange } from '@/lib/analytics/scope-series'
import type { AccountProfit, AnalyticsScope, AssetProfit, AttributionView } from '@/lib/analytics/views'
import { toRatio } from '@/lib/core/amount'
import type { AccountId } from '@/lib/core/ids'
import { DAY_MS } from '@/lib/valuation/days'
import type { Names } from './names'
import type { Part, Parts } from './parts'

export interface AttributionQuestion {
  parts: Parts
  scope: AnalyticsScope
  range: DayRange
  names: Names
  /** In the currency of the parts. Made when it is asked for: in another one than that of the tax rules everything is matched anew. */
  book: () => GainsBook
  /** Of orders that were sent from here. */
  middles: BookMiddles
}

export function attributionOf(question: AttributionQuestion): AttributionView {
  const { parts, scope, range, names, middles } = question
  const part = parts.part(scope)
  const facts = { prices: parts.prices, collectionOf: names.collectionOf }
  const within = part?.entries.filter(({ at }) => isWithinRange(range, at)) ?? []
  const rows = part ? { ...part, ...question } : undefined
  const assets = rows ? assetRows(rows) : []
  const effects = assets.filter(({ asset }) => asset.startsWith('fiat:')).map(({ price }) => price)
  return {
    currency: parts.currency,
    from: range.from * DAY_MS,
    until: range.until * DAY_MS,
    whole: part
      ? profitParts(endsOf(part.values, range), flowSums(part.flows, part.isWithin, range))
      : NOTHING,
    currencyEffect: effects.includes(null)
      ? null
      : effects.reduce<number>((sum, value) => sum + (value ?? 0), 0),
    execution: executionCost(within, facts, middles),
    assets,
    accounts: rows ? accountRows(rows) : [],
    fees: part ? feeRows({ ...part, entries: within, range, facts }) : [],
    income: part ? incomeRows(within, { ...facts, ...names, isWithin: part.isWithin }) : [],
  }
}

type Rows = Part & AttributionQuestion

const NOTHING = profitParts({ start: 0, end: 0 }, { flow: 0, income: 0, fees: 0, losses: 0 })

/** Largest profit first, unknown ones last. */
const byProfit = (a: { profit: number | null }, b: { profit: number | null }) =>
  (b.profit ?? Number.NEGATIVE_INFINITY) - (a.profit ?? Number.NEGATIVE_INFINITY)

/** A row of nothing but zeros says nothing. */
const hasHappened = ({ start, end, flow, income, fees, losses }: AssetProfit | AccountProfit): boolean =>
  [start, end, flow, income, fees, losses].some((value) => value !== 0)

function assetRows(rows: Rows): AssetProfit[] {
  const { range, names, scope, parts } = rows
  // Lots do not know networks.
  const lots = scope.of === 'chain' ? undefined : lotGains({ ...rows, ...parts, book: rows.book() })
  return [...(rows.detail()?.byAsset ?? [])]
    .map(([asset, values]) => {
      const isWithin: IsWithin = (cell) => cell.asset === asset && rows.isWithin(cell)
      const sums = flowSums(rows.flows, isWithin, range, rows.flows.byAsset.get(asset) ?? [])
      const gains = lots?.get(asset)
      return {
        asset,
        symbol: names.symbolOf(asset),
        ...profitParts(endsOf(values, range), sums),
        realised: lots ? (gains ? gains.realised : 0) : null,
        unrealised: lots ? (gains ? gains.unrealised : 0) : null,
      }
    })
    .filter(hasHappened)
    .sort(byProfit)
}

function accountRows(rows: Rows): AccountProfit[] {
  return [...(rows.detail()?.byAccount ?? [])]
    .map(([accountId, values]) => {
      const isWithin: IsWithin = (cell) => cell.account === accountId && rows.isWithin(cell)
      const ends = withArriving(endsOf(values, rows.range), accountId, rows)
      return { accountId, ...profitParts(ends, flowSums(rows.flows, isWithin, rows.range)) }
    })
    .filter(hasHappened)
    .sort(byProfit)
}

/** Money on its way counts for the account that it arrives at, so that the accounts come to the whole. */
function withArriving({ start, end }: Ends, account: AccountId, rows: Rows): Ends {
  const { range, parts } = rows
  const arriving = (day: number) =>
    rows.ways().reduce((sum, way) => {
      const isOnItsWay = way.account === account && way.left <= day && day < way.arrived
      return isOnItsWay ? sum + toRatio(way.quantity) * parts.prices.closeOf(way.asset, day) : sum
    }, 0)
  const add = (value: number | null, day: number): number | null => {
    const sum = value === null ? Number.NaN : value + arriving(day)
    return Number.isNaN(sum) ? null : sum
  }
  return { start: add(start, range.from - 1), end: add(end, range.until) }
}
