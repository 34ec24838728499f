/** The accounting's answer, arranged for the questions of pages. Views are made of the rows that are asked for. Pure. */
import { byTime } from '@/lib/accounting/compute-gains'
import { fromScaled, times, toScaled } from '@/lib/accounting/exact'
import type { GainsBook } from '@/lib/accounting/gains-book'
import type { LineGains } from '@/lib/accounting/line-work'
import type { Lot, Outgo } from '@/lib/accounting/lot'
import { valueOfEntry } from '@/lib/accounting/plan-entry'
import type { TaxRules } from '@/lib/accounting/tax-rules'
import type { YearTotals } from '@/lib/accounting/year-totals'
import type { Amount } from '@/lib/core/amount'
import type { AccountId, AssetId, EntryId } from '@/lib/core/ids'
import { kept } from '@/lib/core/kept'
import type { EffectiveEntry } from '@/lib/history/effective-entry'
import { groupBy } from '@/lib/history/group-by'
import type { MissingBasis } from '@/lib/inbox/issue-question'
import { ukSums } from '@/lib/reports/uk-disposals'
import type { PriceBook } from '@/lib/valuation/past-price'
import { basisOf, disposalView, gainOf, type LotFacts, lotView, termOf } from './gain-views'
import type { Names } from './names'
import type { DisposalView, EntryView, GainsView, LotView, YearSummary } from './views'

export interface GainsParts {
  /** Up to date with the entries. */
  book: GainsBook
  entryOf: (id: EntryId) => EffectiveEntry | undefined
  prices: PriceBook
  rules: TaxRules
  names: Names
  now: number
}

export interface Gains {
  /** Of all disposals in an entry together. */
  gainOf: (entry: EntryId) => EntryView['gain']
  valueOf: (entry: EffectiveEntry) => { value: Amount; source: string } | undefined
  disposalsOf: (entry: EntryId) => DisposalView[]
  /** Newest first. */
  disposals: (filter: { year?: string | undefined; asset?: AssetId | undefined }) => readonly Outgo[]
  disposalView: (outgo: Outgo) => DisposalView
  lotsOf: (entry: EntryId) => LotView[]
  /** Open lots, oldest first. */
  lots: (filter: { asset?: AssetId | undefined; account?: AccountId | undefined }) => readonly Lot[]
  lotView: (lot: Lot) => LotView
  view: () => GainsView
  missingBasis: () => MissingBasis[]
}

export function gainsOf({ book, entryOf, prices, rules, names, now }: GainsParts): Gains {
  const { collectionOf } = names
  const years = book.years()
  const facts: LotFacts = { names, rules, calendar: book.calendar, now }
  /** Where all of a day is one disposal, what gained and what lost within it are told as what they came to. */
  const ofWholeDisposals = (year: YearTotals): YearTotals => {
    if (year.method !== 'uk') return year
    const within = allDisposals().filter(({ at, proceeds }) => proceeds !== null && isWithin(year, at))
    const known = within.flatMap((outgo) => outgo.matches.map((match) => ({ outgo, match })))
    const { gains, losses } = ukSums({ calendar: book.calendar, names }, known)
    return { ...year, gains, losses }
  }
  const linesOf = (id: EntryId): LineGains[] => {
    const entry = entryOf(id)
    return entry ? book.linesOf(entry) : []
  }
  const disposalsOf = (id: EntryId) =>
    linesOf(id).flatMap((line) => partsOf(line).disposalsBy().get(id) ?? [])
  const allDisposals = kept(() =>
    book
      .lines()
      .flatMap((line) => partsOf(line).disposals())
      .sort(byTime),
  )
  const allLots = () => book.lines().flatMap(({ lots }) => lots)
  const isOf = (wanted: AssetId, asset: AssetId) =>
    asset === wanted || collectionOf(asset) === collectionOf(wanted)
  return {
    gainOf: (id) => {
      const found = disposalsOf(id)
      return found.length === 0 ? undefined : entryGain(found)
    },
    valueOf: (entry) => {
      const found = valueOfEntry(entry, { rules, prices })
      return found ? { value: fromScaled(found.value), source: sourceOf(found.by, entry, prices) } : undefined
    },
    disposalsOf: (id) => disposalsOf(id).map((outgo) => disposalView(outgo, names)),
    disposals: ({ year, asset }) => {
      const wanted = years.find(({ label }) => label === year)
      const line = asset === undefined ? undefined : book.lineOf(asset)
      const disposals = asset === undefined ? allDisposals() : line ? partsOf(line).disposals() : []
      return disposals
        .filter(
          (outgo) =>
            (year === undefined || (wanted && isWithin(wanted, outgo.at))) &&
            (asset === undefined || isOf(asset, outgo.asset)),
        )
        .reverse()
    },
    disposalView: (outgo) => disposalView(outgo, names),
    lotsOf: (id) =>
      linesOf(id).flatMap((line) => (partsOf(line).lotsBy().get(id) ?? []).map((lot) => lotView(lot, facts))),
    lots: ({ asset, account }) =>
      (asset === undefined ? allLots() : (book.lineOf(asset)?.lots ?? []))
        .filter(
          (lot) =>
            lot.left > 0n &&
            (asset === undefined || isOf(asset, lot.asset)) &&
            (account === undefined || lot.account === account),
        )
        .sort((a, b) => (a.acquiredAt ?? 0) - (b.acquiredAt ?? 0) || a.order - b.order),
    lotView: (lot) => lotView(lot, facts),
    view: kept(() => ({
      currency: rules.currency,
      years: years.map((year) => yearSummary(ofWholeDisposals(year))),
      open: openTotals(allLots(), prices, now),
    })),
    missingBasis: kept(() =>
      book
        .lines()
        .flatMap((line) => partsOf(line).missing())
        .sort(byTime),
    ),
  }
}

/** What is looked up in a line, made when it is asked for and kept as long as the line is. */
interface LineParts {
  disposals: () => Outgo[]
  disposalsBy: () => Map<EntryId, Outgo[]>
  lotsBy: () => Map<EntryId, Lot[]>
  missing: () => MissingBasis[]
}

const parts = new WeakMap<LineGains, LineParts>()

function partsOf(line: LineGains): LineParts {
  const known = parts.get(line)
  if (known) return known
  const disposals = kept(() => line.outgoes.filter(({ what }) => what === 'disposal'))
  const made: LineParts = {
    disposals,
    disposalsBy: kept(() => groupBy(disposals(), ({ entryId }) => entryId)),
    lotsBy: kept(() => groupBy(line.lots, ({ madeBy }) => madeBy)),
    missing: kept(() => disposals().flatMap(missingOf)),
  }
  parts.set(line, made)
  return made
}

const isWithin = ({ from, until }: YearTotals, at: number) => at >= from && at <= until

function entryGain(outgoes: readonly Outgo[]): EntryView['gain'] {
  const matches = outgoes.flatMap((outgo) => outgo.matches)
  const quantity = matches.reduce((sum, match) => sum + match.quantity, 0n)
  const { basis } = basisOf({ matches, quantity })
  const gain = basis === 'known' ? gainOf({ matches }) : null
  return { gain: gain === null ? null : fromScaled(gain), basis, term: termOf({ matches }) }
}

/** Where a value comes from, for the page: who said it, or which price of which grain. */
function sourceOf(
  by: 'user' | 'money' | 'stated' | 'price',
  entry: EffectiveEntry,
  prices: PriceBook,
): string {
  if (by !== 'price') return by
  const leg = entry.legs.find(({ quantity }) => quantity.startsWith('-')) ?? entry.legs[0]
  const price = leg && prices.priceAt(leg.asset, entry.at)
  return price ? `${price.source}, ${price.grain}` : by
}

const yearSummary = ({ begins: _, missing, ...year }: YearTotals): YearSummary => ({
  ...year,
  proceeds: fromScaled(year.proceeds),
  cost: fromScaled(year.cost),
  gain: fromScaled(year.gain),
  gains: fromScaled(year.gains),
  losses: fromScaled(year.losses),
  short: fromScaled(year.short),
  long: fromScaled(year.long),
  exempt: fromScaled(year.exempt),
  income: fromScaled(year.income),
  fees: fromScaled(year.fees),
  missing: { disposals: missing.disposals, proceeds: fromScaled(missing.proceeds) },
})

/** Value and unrealised gain only of lots whose cost and price are both known; one unknown price makes the value unknown. */
function openTotals(lots: readonly Lot[], prices: PriceBook, now: number): GainsView['open'] {
  const open = lots.filter(({ left }) => left > 0n)
  const priceOf = new Map<AssetId, bigint | null>()
  const price = (asset: AssetId) => {
    if (!priceOf.has(asset)) {
      const known = prices.priceAt(asset, now)
      priceOf.set(asset, known ? toScaled(known.price) : null)
    }
    return priceOf.get(asset) ?? null
  }
  let [cost, value, isValued, missingLots] = [0n, 0n, true, 0]
  for (const lot of open) {
    if (lot.cost === null) {
      missingLots += 1
      continue
    }
    cost += lot.cost
    const worth = price(lot.asset)
    if (worth === null) isValued = false
    else value += times(lot.left, worth)
  }
  return {
    cost: fromScaled(cost),
    value: isValued ? fromScaled(value) : null,
    unrealised: isValued ? fromScaled(value - cost) : null,
    missingLots,
    lots: open.length,
  }
}

function missingOf(outgo: Outgo): MissingBasis[] {
  const missing = outgo.matches.filter(({ cost }) => cost === null)
  if (missing.length === 0) return []
  const { entryId, account, asset, at } = outgo
  const quantity = missing.reduce((sum, match) => sum + match.quantity, 0n)
  const proceeds = missing.some((match) => match.proceeds === null)
    ? null
    : fromScaled(missing.reduce((sum, match) => sum + (match.proceeds ?? 0n), 0n))
  return [{ entryId, accountId: account, asset, at, quantity: fromScaled(quantity), proceeds }]
}
