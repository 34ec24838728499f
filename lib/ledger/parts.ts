/**
 * The parts of the portfolio as analytics see them: values and flows of any part in one currency. One pass over the entries
 * for each currency; what was computed is kept until the ledger is built anew. Pure.
 */
import { type FlowTable, flowCells } from '@/lib/analytics/flows/flow-cells'
import { everything, type IsWithin, ofAccounts, ofAsset, seriesOf } from '@/lib/analytics/flows/series-of'
import type { PriceSeries, ScopeSeries } from '@/lib/analytics/scope-series'
import type { AnalyticsScope } from '@/lib/analytics/views'
import type { Amount } from '@/lib/core/amount'
import type { AccountId, AssetId, EntryId } from '@/lib/core/ids'
import { kept } from '@/lib/core/kept'
import type { EffectiveEntry } from '@/lib/history/effective-entry'
import type { Transfer } from '@/lib/transfers/transfer'
import type { DailyValues } from '@/lib/valuation/daily-values'
import { dayOf } from '@/lib/valuation/days'
import { closesOf, type DailyPriceBook } from '@/lib/valuation/price-book'
import type { DailySeries } from '@/lib/valuation/series-builder'
import type { KeptWhole } from './kept-whole'
import type { Values, ValuesQuestion } from './values'

/** A part of the portfolio with everything that its figures are computed from. */
export interface Part {
  /** In order of time. */
  entries: readonly EffectiveEntry[]
  /** Own transfers, both ends of which are within. */
  transfers: readonly Transfer[]
  /** Of all that the entries touch. */
  flows: FlowTable
  isWithin: IsWithin
  values: DailySeries
  series: () => ScopeSeries
  /** What it consists of. */
  detail: () => DailyValues | undefined
  /** What was on its way between its accounts over the end of a day. */
  ways: () => readonly Way[]
}

/** Days since 1970: left on the one, arrived on the other. */
export interface Way {
  account: AccountId
  asset: AssetId
  quantity: Amount
  left: number
  arrived: number
}

export interface Parts {
  currency: string
  prices: DailyPriceBook
  /** First day with an entry, and today; days since 1970. */
  firstDay: number
  today: number
  /** @returns `undefined` when no entry counts there */
  part: (scope: AnalyticsScope) => Part | undefined
  closes: (asset: AssetId) => PriceSeries
}

/** @example createParts(question, values).part({ of: 'whole' })?.series().value.at(-1) // what everything is worth today */
export function createParts(question: ValuesQuestion, values: Values, keptWhole?: KeptWhole): Parts {
  const { entries, transfers, prices, names, now } = question
  const today = dayOf(now)
  const firstDay = Math.min(dayOf(entries[0]?.at ?? now), today)
  const { isCounted, collectionOf } = names
  const flowQuestion = { entries, transfers, prices, isCounted, collectionOf }
  const whole = kept(() => keptWhole?.flows(flowQuestion) ?? flowCells(flowQuestion))
  return {
    currency: prices.currency,
    prices,
    firstDay,
    today,
    part: (scope) => {
      const within = entriesOf(scope, question)
      // Of a network only its own entries are asked: a transfer to another one leaves it.
      const flows = scope.of === 'chain' ? flowCells({ ...flowQuestion, entries: within }) : whole()
      const found = seriesOfScope(values, scope, names)
      if (!flows || !found || found.values.length === 0) return undefined
      const isWithin = withinOf(scope, names)
      const moved = scope.of === 'whole' ? transfers : transfersAmong(transfers, within)
      return {
        entries: within,
        transfers: moved,
        flows,
        isWithin,
        values: found,
        series: kept(() => seriesOf(found, flows, isWithin)),
        detail: () => values.detail(valuedPart(scope, names)),
        ways: kept(() => waysOf(moved, within)),
      }
    },
    closes: (asset) => ({
      currency: prices.currency,
      firstDay,
      close: closesOf(prices, asset, firstDay, today - firstDay + 1),
    }),
  }
}

type Names = Pick<ValuesQuestion['names'], 'collectionOf'>

function entriesOf(scope: AnalyticsScope, { entries, names }: ValuesQuestion): readonly EffectiveEntry[] {
  switch (scope.of) {
    case 'whole':
      return entries
    case 'chain':
      return entries.filter(({ chain }) => chain === scope.chain)
    case 'accounts': {
      const wanted = new Set(scope.accounts)
      return entries.filter(({ accountId }) => wanted.has(accountId))
    }
    case 'asset': {
      const wanted = names.collectionOf(scope.asset)
      const isOf = ({ asset }: { asset: AssetId }) => names.collectionOf(asset) === wanted
      return entries.filter((entry) => entry.legs.some(isOf) || entry.fees.some(isOf))
    }
    default:
      return scope satisfies never
  }
}

function transfersAmong(transfers: readonly Transfer[], entries: readonly EffectiveEntry[]): Transfer[] {
  const ids = new Set<EntryId>(entries.map(({ id }) => id))
  return transfers.filter(({ from, to }) => ids.has(from) && ids.has(to))
}

function waysOf(transfers: readonly Transfer[], entries: readonly EffectiveEntry[]): Way[] {
  const ids = new Set<EntryId>(transfers.flatMap(({ from, to }) => [from, to]))
  const ends = new Map(entries.filter(({ id }) => ids.has(id)).map((entry) => [entry.id, entry]))
  return transfers.flatMap(({ from, to, asset, received }): Way[] => {
    const [out, into] = [ends.get(from), ends.get(to)]
    if (!out || !into || dayOf(out.at) >= dayOf(into.at)) return []
    return [
      { account: into.accountId, asset, quantity: received, left: dayOf(out.at), arrived: dayOf(into.at) },
    ]
  })
}

function valuedPart(scope: AnalyticsScope, { collectionOf }: Names) {
  switch (scope.of) {
    case 'whole':
      return {}
    case 'chain':
      return { chain: scope.chain }
    case 'accounts':
      return { accounts: scope.accounts }
    case 'asset':
      return { asset: collectionOf(scope.asset) }
    default:
      return scope satisfies never
  }
}

/** One account and one asset are lines of the whole's computation; anything else is computed by itself. */
function seriesOfScope(values: Values, scope: AnalyticsScope, names: Names): DailySeries | undefined {
  if (scope.of === 'asset') return values.detail({})?.byAsset.get(names.collectionOf(scope.asset))
  const [only, ...more] = scope.of === 'accounts' ? scope.accounts : []
  if (only !== undefined && more.length === 0) return values.detail({})?.byAccount.get(only)
  return values.detail(valuedPart(scope, names))?.whole
}

function withinOf(scope: AnalyticsScope, { collectionOf }: Names): IsWithin {
  switch (scope.of) {
    case 'whole':
    case 'chain':
      return everything
    case 'asset':
      return ofAsset(collectionOf(scope.asset))
    case 'accounts':
      return ofAccounts(new Set(scope.accounts))
    default:
      return scope satisfies never
  }
}
