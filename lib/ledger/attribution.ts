/** What made the profit of a part: by asset, by account, by month. Rows add up to the whole of the part. Pure. */
import type { GainsBook } from '@/lib/accounting/gains-book'
import { executionCost } from '@/lib/analytics/attribution/execution-cost'
import { feeRows } from '@/lib/analytics/attribution/fee-rows'
import { incomeRows } from '@/lib/analytics/attribution/income-rows'
import { lotGains } from '@/lib/analytics/attribution/lot-gains'
import { profitParts } from '@/lib/analytics/attribution/profit-parts'
import { type IsWithin, seriesOf } from '@/lib/analytics/flows/series-of'
import { type DayRange, isWithinRange, type ScopeSeries } from '@/lib/analytics/scope-series'
import type { AccountProfit, AnalyticsScope, AssetProfit, AttributionView } from '@/lib/analytics/views'
import { toRatio } from '@/lib/core/amount'
import type { AccountId } from '@/lib/core/ids'
import { DAY_MS, dayOf } from '@/lib/valuation/days'
import type { DailySeries } from '@/lib/valuation/series-builder'
import type { Names } from './names'
import type { Part, Parts } from './parts'

export interface AttributionQuestion {
  parts: Parts
  scope: AnalyticsScope
  range: DayRange
  names: Names
  book: GainsBook
  /** Of the tax rules: gains are told in no other. */
  taxCurrency: string
}

export function attributionOf(question: AttributionQuestion): AttributionView {
  const { parts, scope, range } = question
  const part = parts.part(scope)
  const facts = { prices: parts.prices, collectionOf: question.names.collectionOf }
  const within = part?.entries.filter(({ at }) => isWithinRange(range, at)) ?? []
  const assets = part ? assetRows(part, question) : []
  const effects = assets.filter(({ asset }) => asset.startsWith('fiat:')).map(({ price }) => price)
  return {
    currency: parts.currency,
    from: range.from * DAY_MS,
    until: range.until * DAY_MS,
    whole: profitParts(part?.series ?? nothing(range), range),
    currencyEffect: effects.includes(null)
      ? null
      : effects.reduce<number>((sum, value) => sum + (value ?? 0), 0),
    execution: executionCost(within, facts),
    assets,
    accounts: part ? accountRows(part, question) : [],
    fees: part ? feeRows({ ...part, entries: within, range, facts }) : [],
    income: incomeRows(within, { ...facts, ...question.names }),
  }
}

const nothing = (range: DayRange): ScopeSeries => {
  const days = () => new Float64Array(range.until - range.from + 1)
  const [value, flow, weightedFlow, income, fees, losses] = [days(), days(), days(), days(), days(), days()]
  return { currency: '', firstDay: range.from, value, flow, weightedFlow, income, fees, losses }
}

/** Largest profit first, unknown ones last. */
const byProfit = (a: { profit: number | null }, b: { profit: number | null }) =>
  (b.profit ?? Number.NEGATIVE_INFINITY) - (a.profit ?? Number.NEGATIVE_INFINITY)

function assetRows(part: Part, question: AttributionQuestion): AssetProfit[] {
  const { range, names, scope, taxCurrency, parts } = question
  // Lots do not know networks, and gains are told in one currency only.
  const lots =
    scope.of === 'chain' || taxCurrency !== parts.currency
      ? undefined
      : lotGains({ ...question, ...part, ...parts })
  return [...(part.detail()?.byAsset ?? [])]
    .map(([asset, values]) => {
      const isWithin: IsWithin = (cell) => cell.asset === asset && part.isWithin(cell)
      const gains = lots?.get(asset)
      return {
        asset,
        symbol: names.symbolOf(asset),
        ...profitParts(seriesOf(values, part.flows, isWithin), range),
        realised: lots ? (gains?.realised ?? 0) : null,
        unrealised: lots ? (gains ? gains.unrealised : 0) : null,
      }
    })
    .filter(hasHappened)
    .sort(byProfit)
}

/** A row of nothing but zeros says nothing. */
const hasHappened = ({ start, end, flow, income, fees, losses }: AssetProfit | AccountProfit): boolean =>
  [start, end, flow, income, fees, losses].some((value) => value !== 0)

function accountRows(part: Part, { range, parts }: AttributionQuestion): AccountProfit[] {
  const detail = part.detail()
  return [...(detail?.byAccount ?? [])]
    .map(([accountId, values]) => {
      const isWithin: IsWithin = (cell) => cell.account === accountId && part.isWithin(cell)
      const all = withArriving(values, accountId, part, parts)
      return { accountId, ...profitParts(seriesOf(all, part.flows, isWithin), range) }
    })
    .filter(hasHappened)
    .sort(byProfit)
}

/** Money on its way counts for the account that it arrives at, so that the accounts come to the whole. */
function withArriving(values: DailySeries, account: AccountId, part: Part, parts: Parts): DailySeries {
  const first = values.from / DAY_MS
  const days = [...values.values]
  const ends = new Map(part.entries.map((entry) => [entry.id, entry]))
  for (const { from, to, asset, received } of part.transfers) {
    const [left, arrived] = [ends.get(from), ends.get(to)]
    if (!left || arrived?.accountId !== account) continue
    for (let day = dayOf(left.at); day < dayOf(arrived.at); day += 1) {
      const value = days[day - first]
      const worth = toRatio(received) * parts.prices.closeOf(asset, day)
      if (value !== undefined && value !== null)
        days[day - first] = Number.isNaN(worth) ? null : value + worth
    }
  }
  return { ...values, values: days }
}
