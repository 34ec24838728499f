/**
 * What everything was worth at the end of each day (UTC) since the first entry: the whole, each account, each collection.
 * A day with an unknown is a gap and says what it lacks; it is never filled with a guess or a zero.
 */
import { toRatio } from '@/lib/core/amount'
import type { AccountId, AssetId } from '@/lib/core/ids'
import type { HoldingRow } from '@/lib/db/rows'
import type { EffectiveEntry } from '@/lib/history/effective-entry'
import type { Transfer } from '@/lib/transfers/transfer'
import { type Column, walkBalances } from './balance-columns'
import { DAY_MS, dayOf } from './days'
import { derivedBalances } from './derived-balances'
import { findMismatches, type Mismatch } from './mismatches'
import type { DailyPriceBook } from './price-book'
import { type DailySeries, SeriesBuilder } from './series-builder'
import type { Unproven } from './unproven'

export interface DailyValuesQuestion {
  /** In order of time. */
  entries: readonly EffectiveEntry[]
  transfers: readonly Transfer[]
  holdings: readonly Pick<HoldingRow, 'accountId' | 'asset' | 'quantity'>[]
  book: DailyPriceBook
  unproven: Unproven
  /** Unlisted, hidden and impersonating assets count in no total, so they are no gap either. */
  isCounted: (asset: AssetId) => boolean
  collectionOf: (asset: AssetId) => AssetId
  now: number
}

export interface DailyValues {
  whole: DailySeries
  byAccount: Map<AccountId, DailySeries>
  byAsset: Map<AssetId, DailySeries>
  mismatches: Mismatch[]
}

/** @returns `undefined` when there is no entry that counts */
export function dailyValues(question: DailyValuesQuestion): DailyValues | undefined {
  const { entries, holdings, book, unproven, collectionOf, now } = question
  const walk = walkBalances(question)
  if (!walk) return undefined
  const counted = countedCollections(question)
  const mismatches = findMismatches({ balances: derivedBalances(entries), holdings, collectionOf }).filter(
    ({ asset }) => counted(asset),
  )
  const lines = new Lines(walk.firstDay)
  for (const { accountId, asset } of mismatches) lines.open(accountId, asset)
  for (let day = walk.firstDay; day <= Math.max(dayOf(now), walk.firstDay); day += 1) {
    walk.goTo(day)
    const prices = new Map<AssetId, number>()
    const priceOf = (asset: AssetId) => {
      const price = prices.get(asset) ?? book.closeOf(asset, day)
      prices.set(asset, price)
      return price
    }
    lines.startDay()
    for (const column of walk.columns) if (counted(column.asset)) lines.value(column, priceOf)
    for (const mismatch of mismatches)
      lines.doubt(mismatch.accountId, mismatch.asset, toRatio(mismatch.difference), priceOf)
    for (const [account, since] of unproven) if ((day + 1) * DAY_MS > since) lines.lackHistory(account)
    lines.endDay()
  }
  return { ...lines.series(book.currency), mismatches }
}

function countedCollections({ isCounted }: DailyValuesQuestion): (asset: AssetId) => boolean {
  const known = new Map<AssetId, boolean>()
  return (asset) => {
    const found = known.get(asset) ?? isCounted(asset)
    known.set(asset, found)
    return found
  }
}

/** The lines of the chart: the whole, and one for each account and collection. */
class Lines {
  readonly #firstDay: number
  #days = 0
  readonly #whole: SeriesBuilder
  readonly #accounts = new Map<AccountId, SeriesBuilder>()
  readonly #assets = new Map<AssetId, SeriesBuilder>()
  /** Collections that each account has ever had: what its unproven days make uncertain. */
  readonly #held = new Map<AccountId, Set<AssetId>>()

  constructor(firstDay: number) {
    this.#firstDay = firstDay
    this.#whole = new SeriesBuilder(firstDay)
  }

  startDay(): void {
    this.#days += 1
  }

  open(account: AccountId | undefined, asset: AssetId): SeriesBuilder[] {
    const lines = [this.#whole, this.#lineOf(this.#assets, asset)]
    if (account === undefined) return lines
    const held = this.#held.get(account)
    if (held) held.add(asset)
    else this.#held.set(account, new Set([asset]))
    return [...lines, this.#lineOf(this.#accounts, account)]
  }

  /** A line that begins later was worth nothing until then. */
  #lineOf<Key>(lines: Map<Key, SeriesBuilder>, key: Key): SeriesBuilder {
    const found = lines.get(key)
    if (found) return found
    const made = new SeriesBuilder(this.#firstDay)
    for (let day = 1; day < this.#days; day += 1) made.endDay()
    lines.set(key, made)
    return made
  }

  value({ account, asset, balance, isZero, negative }: Column, priceOf: (asset: AssetId) => number): void {
    const lines = this.open(account, asset)
    if (isZero) return
    const price = priceOf(asset)
    if (Number.isNaN(price)) for (const line of lines) line.lackPrice(asset)
    else {
      for (const line of lines) line.add(balance * price)
      if (negative && account !== undefined) for (const line of lines) line.doubt(account, balance * price)
    }
  }

  /** The history does not come to what is held, and nobody knows since when. */
  doubt(account: AccountId, asset: AssetId, difference: number, priceOf: (asset: AssetId) => number): void {
    const price = priceOf(asset)
    for (const line of this.open(account, asset))
      if (Number.isNaN(price)) line.lackPrice(asset)
      else line.doubt(account, difference * price)
  }

  lackHistory(account: AccountId): void {
    this.#whole.lackHistory(account)
    this.#lineOf(this.#accounts, account).lackHistory(account)
    for (const asset of this.#held.get(account) ?? []) this.#lineOf(this.#assets, asset).lackHistory(account)
  }

  endDay(): void {
    this.#whole.endDay()
    for (const line of this.#accounts.values()) line.endDay()
    for (const line of this.#assets.values()) line.endDay()
  }

  series(currency: string): Omit<DailyValues, 'mismatches'> {
    const all = <Key>(lines: Map<Key, SeriesBuilder>) =>
      new Map([...lines].map(([key, line]) => [key, line.series(currency)]))
    return { whole: this.#whole.series(currency), byAccount: all(this.#accounts), byAsset: all(this.#assets) }
  }
}
