/**
 * Past prices in one currency, from what is stored: the price of the minute, else the hour, else the nearest end of a day
 * within 24 hours. Nothing is interpolated and no coin is taken for money: what nobody knows is `undefined`.
 */
import { type Amount, amount, divide, multiply, toRatio } from '@/lib/core/amount'
import type { AssetId } from '@/lib/core/ids'
import type { AssetPart } from '@/lib/core/reading'
import type { CloseRow, ManualPriceRow, MomentPriceRow, PastRateRow, PriceRow, RateRow } from '@/lib/db/rows'
import { COIN_CURRENCIES } from '@/lib/prices/display-currencies'
import { CloseNumbers } from './close-numbers'
import { DAY_MS, dayOf } from './days'
import type { PastPrice, PriceBook } from './past-price'
import { type PricePoint, PricePoints } from './price-points'
import { type ReferenceRates, referenceRates } from './reference-rates'

export interface PriceBookRows {
  /** Lower case, fiat or one of the coins that totals are shown in: `eur`, `btc`. */
  currency: string
  closes: readonly CloseRow[]
  moments: readonly MomentPriceRow[]
  pastRates: readonly PastRateRow[]
  /** Today's, which are in no past row. */
  rates?: readonly RateRow[]
  prices?: readonly PriceRow[]
  manualPrices?: readonly ManualPriceRow[]
  /** Receipts and debts: they have the prices of what they stand for, times `perUnit`. */
  standIns?: readonly (readonly [asset: AssetId, part: AssetPart])[]
  collectionOf: (asset: AssetId) => AssetId
  /** Closes of a book before, of days that this one tells the same of. */
  numbers?: CloseNumbers
}

export interface DailyPriceBook extends PriceBook {
  /**
   * At the end of a day (days since 1970 UTC), as a chart point.
   * @returns NaN when nobody knows
   */
  closeOf: (asset: AssetId, day: number) => number
  /** The same for days in a row, one place a day, where the book tells them faster together. */
  closesOf?: (asset: AssetId, firstDay: number, days: number) => Float64Array
}

/** @example closesOf(book, bitcoin, firstDay, 365)[0] // at the end of the first day; NaN: nobody knows */
export function closesOf(book: DailyPriceBook, asset: AssetId, firstDay: number, days: number): Float64Array {
  if (book.closesOf) return book.closesOf(asset, firstDay, days)
  const closes = new Float64Array(days)
  for (let at = 0; at < days; at += 1) closes[at] = book.closeOf(asset, firstDay + at)
  return closes
}

/** A book whose figures can be handed on to the next one. */
export interface StoredPriceBook extends DailyPriceBook {
  readonly numbers: CloseNumbers
}

const ONE = amount('1')

/** @example createPriceBook({ currency: 'eur', closes, moments, pastRates, collectionOf }).priceAt(asset, at)?.price */
export function createPriceBook(rows: PriceBookRows): StoredPriceBook {
  const { currency, numbers = new CloseNumbers() } = rows
  const known = new Map<AssetId, AssetId>()
  const collectionOf = (asset: AssetId) => {
    const found = known.get(asset) ?? rows.collectionOf(asset)
    known.set(asset, found)
    return found
  }
  const points = collectPoints(rows)
  const manual = new Map((rows.manualPrices ?? []).map((row) => [row.asset, row]))
  const standIns = new Map(rows.standIns ?? [])
  const rates = referenceRates(rows.pastRates, rows.rates)
  const perUsd = currencyPerUsd(currency, rates, points)
  const converted = new Map<PricePoint, PastPrice | null>()

  const toPastPrice = (point: PricePoint): PastPrice | undefined => {
    const seen = converted.get(point)
    if (seen !== undefined) return seen ?? undefined
    // The end of a day belongs to that day, not to the next.
    const rate = perUsd(point.grain === 'day' ? point.at - 1 : point.at)
    const price =
      rate === undefined
        ? null
        : { ...point, price: currency === 'usd' ? point.price : multiply(point.price, rate) }
    converted.set(point, price)
    return price ?? undefined
  }

  const priceAt = (asset: AssetId, at: number): PastPrice | undefined => {
    const collection = collectionOf(asset)
    const own = manual.get(asset) ?? manual.get(collection)
    if (own && at >= own.at - DAY_MS) {
      const price = manualPrice(own, currency, rates, perUsd, at)
      if (price) return price
    }
    if (collection.startsWith('fiat:')) return fiatPrice(collection.slice(5), currency, rates, perUsd, at)
    if (COIN_CURRENCIES[currency] === collection)
      return { price: ONE, at, source: 'definition', grain: 'definition' }
    const part = standIns.get(collection)
    if (part) {
      const under = priceAt(part.asset, at)
      return under && { ...under, price: multiply(part.perUnit, under.price) }
    }
    const point = points.get(collection)?.at(at)
    return point && toPastPrice(point)
  }

  const closeOf = (asset: AssetId, day: number): number => {
    const collection = collectionOf(asset)
    const end = (day + 1) * DAY_MS - 1
    const fixed = collection.startsWith('fiat:') || COIN_CURRENCIES[currency] === collection
    const direct = fixed || manual.has(asset) || manual.has(collection) ? priceAt(asset, end) : undefined
    if (direct && (fixed || direct.grain === 'user')) return toRatio(direct.price)
    const part = standIns.get(collection)
    if (part) return toRatio(part.perUnit) * closeOf(part.asset, day)
    const close = points.get(collection)?.closeOf(day)
    const price = close && toPastPrice(close)
    return price ? toRatio(price.price) : Number.NaN
  }

  return {
    currency,
    priceAt,
    numbers,
    closeOf: (asset, day) => numbers.of(asset, day, closeOf),
    closesOf: (asset, firstDay, days) => {
      const closes = new Float64Array(days)
      numbers.read(closes, { asset, firstDay }, closeOf)
      return closes
    },
  }
}

function collectPoints({ closes, moments, prices = [] }: PriceBookRows): Map<AssetId, PricePoints> {
  const points = new Map<AssetId, PricePoints>()
  const of = (asset: AssetId) => {
    const found = points.get(asset) ?? new PricePoints()
    points.set(asset, found)
    return found
  }
  const byAsset = new Map<AssetId, CloseRow[]>()
  for (const row of closes) {
    const years = byAsset.get(row.asset)
    if (years) years.push(row)
    else byAsset.set(row.asset, [row])
  }
  for (const [asset, years] of byAsset) of(asset).takeCloses(years)
  for (const row of moments) of(row.asset).takeMoment(row)
  for (const row of prices) of(row.asset).takeLatest(row)
  return points
}

type PerUsd = (at: number) => Amount | undefined

/** Units of the book's currency for one US dollar at a time. */
function currencyPerUsd(
  currency: string,
  rates: ReferenceRates,
  points: ReadonlyMap<AssetId, PricePoints>,
): PerUsd {
  const asCoin = COIN_CURRENCIES[currency]
  if (asCoin === undefined) return (at) => rates(currency, dayOf(at))?.rate
  return (at) => {
    const price = points.get(asCoin)?.at(at)?.price
    return price === undefined ? undefined : divide(ONE, price)
  }
}

function fiatPrice(
  code: string,
  currency: string,
  rates: ReferenceRates,
  perUsd: PerUsd,
  at: number,
): PastPrice | undefined {
  if (code === currency) return { price: ONE, at, source: 'definition', grain: 'definition' }
  const own = rates(code, dayOf(at))
  const target = perUsd(at)
  if (!own || target === undefined) return undefined
  return { price: divide(target, own.rate), at: own.day * DAY_MS, source: 'reference rate', grain: 'day' }
}

/** The user's price counts from the moment it was given: what a thing was worth before, it does not say. */
function manualPrice(
  { price, currency: told, at: givenAt }: ManualPriceRow,
  currency: string,
  rates: ReferenceRates,
  perUsd: PerUsd,
  at: number,
): PastPrice | undefined {
  const rate = fiatPrice(told, currency, rates, perUsd, at)?.price
  return rate === undefined
    ? undefined
    : { price: multiply(price, rate), at: givenAt, source: 'user', grain: 'user' }
}
