/** Which past prices are needed and not stored yet. Plain rows: they cross from the ledger's Worker to the engine. */
import type { AccountId, AssetId } from '@/lib/core/ids'
import type { CloseRow, MomentPriceRow, PastRateRow } from '@/lib/db/rows'
import type { EffectiveEntry } from '@/lib/history/effective-entry'
import { assetsOf } from '@/lib/history/lean-entry'
import { COIN_CURRENCIES } from '@/lib/prices/display-currencies'
import { DAY_MS, dayOf, daysIn, firstDayOf, yearOf } from './days'
import { counts } from './derived-balances'
import { firstMissing, RETRY_MS } from './first-missing'

export interface WantedPrices {
  /** Days of one year each, since 1970; `until` is not included. `accounts`: where it was or is. */
  closes: { asset: AssetId; from: number; until: number; accounts: AccountId[] }[]
  moments: { asset: AssetId; minute: number }[]
  /** Years of reference rates. */
  rateYears: number[]
}

export interface WantedQuestion {
  entries: readonly EffectiveEntry[]
  closes: readonly CloseRow[]
  moments: readonly MomentPriceRow[]
  pastRates: readonly PastRateRow[]
  /** What is held needs prices since the first entry too: what it weighs against the entries is valued by day. */
  holdings?: readonly { asset: AssetId; accountId: AccountId }[]
  /** That the books count in; a coin among them needs prices of its own. */
  currencies?: readonly string[]
  /** Fiat is not asked here. */
  isCounted: (collection: AssetId) => boolean
  /** Others are not wanted: that nobody was asked must not be stored as that nobody knows. Everything when absent. */
  isAskable?: (collection: AssetId) => boolean
  collectionOf: (asset: AssetId) => AssetId
  now: number
}

const MINUTE_MS = 60_000
/** In one go, the newest first. */
const MOST_MOMENTS = 20_000
/** The bank's rates begin here. */
const FIRST_RATE_YEAR = 1999

/** @example wantedPrices(question).closes // [{ asset: 'coin:bitcoin', from: 19723, until: 20089, accounts }] */
export function wantedPrices(question: WantedQuestion): WantedPrices {
  const { entries, collectionOf, now, isAskable = () => true } = question
  const isWanted = (collection: AssetId) => question.isCounted(collection) && isAskable(collection)
  const firstDays = new Map<AssetId, number>()
  const minutes = new Map<AssetId, Set<number>>()
  const places = new Map<AssetId, Set<AccountId>>()
  const place = (collection: AssetId, account: AccountId) => {
    const known = places.get(collection)
    if (known) known.add(account)
    else places.set(collection, new Set([account]))
  }
  let first = dayOf(now)
  for (const entry of entries) {
    if (!counts(entry)) continue
    const day = dayOf(entry.at)
    first = Math.min(first, day)
    const exact = needsMoment(entry, collectionOf)
    for (const asset of assetsOf(entry)) {
      const collection = collectionOf(asset)
      if (collection.startsWith('fiat:') || !isWanted(collection)) continue
      firstDays.set(collection, Math.min(firstDays.get(collection) ?? day, day))
      place(collection, entry.accountId)
      if (!exact) continue
      const asked = minutes.get(collection) ?? new Set<number>()
      minutes.set(collection, asked.add(Math.floor(entry.at / MINUTE_MS) * MINUTE_MS))
    }
  }
  const coins = (question.currencies ?? []).flatMap((currency) => COIN_CURRENCIES[currency] ?? [])
  const held = (question.holdings ?? []).flatMap(({ asset, accountId }) => {
    const collection = collectionOf(asset)
    if (!isWanted(collection)) return []
    place(collection, accountId)
    return [collection]
  })
  for (const asset of entries.length === 0 ? [] : [...coins, ...held])
    if (!asset.startsWith('fiat:'))
      firstDays.set(asset, coins.includes(asset) ? first : (firstDays.get(asset) ?? first))
  return {
    closes: missingCloses(firstDays, places, question),
    moments: missingMoments(minutes, question),
    rateYears: missingRateYears(first, question),
  }
}

/** A fiat leg or a stated value says what it was worth; a plain movement is valued by the day. */
function needsMoment(entry: EffectiveEntry, collectionOf: (asset: AssetId) => AssetId): boolean {
  if (entry.stated !== undefined || entry.value !== undefined || entry.precision === 'day') return false
  if (entry.legs.some(({ asset }) => collectionOf(asset).startsWith('fiat:'))) return false
  return !['deposit', 'withdrawal', 'internal', 'rollover', 'adjustment', 'fee'].includes(entry.kind)
}

function missingCloses(
  firstDays: ReadonlyMap<AssetId, number>,
  places: ReadonlyMap<AssetId, ReadonlySet<AccountId>>,
  { closes, now }: WantedQuestion,
) {
  const rows = new Map(closes.map((row) => [`${row.asset} ${row.year}`, row]))
  return [...firstDays].flatMap(([asset, first]) => {
    const years: WantedPrices['closes'] = []
    const accounts = [...(places.get(asset) ?? [])]
    // The end of the day before the first entry may be nearer to it than its own.
    for (let year = yearOf(first - 1); firstDayOf(year) < dayOf(now); year += 1) {
      // Whole years: older entries may be found after a year was asked for, and a row knows only until when it was.
      const from = firstDayOf(year)
      const until = Math.min(firstDayOf(year + 1), dayOf(now)) // today is not over
      const row = rows.get(`${asset} ${year}`)
      const day = row === undefined ? from : firstMissing(row, { from, until, now })
      if (day < until) years.push({ asset, from: day, until, accounts })
    }
    return years
  })
}

function missingMoments(
  minutes: ReadonlyMap<AssetId, ReadonlySet<number>>,
  { moments, now }: WantedQuestion,
) {
  const stored = new Set<string>()
  for (const { asset, minute, price, readAt } of moments)
    if (price !== null || now - readAt <= RETRY_MS) stored.add(`${asset} ${minute}`)
  return [...minutes]
    .flatMap(([asset, asked]) => [...asked].map((minute) => ({ asset, minute })))
    .filter(({ asset, minute }) => minute < now - MINUTE_MS && !stored.has(`${asset} ${minute}`))
    .sort((a, b) => b.minute - a.minute || (a.asset < b.asset ? -1 : 1))
    .slice(0, MOST_MOMENTS)
}

/** A year is read to its last day once; the running one once a day. */
function missingRateYears(first: number, { pastRates, now }: WantedQuestion): number[] {
  const readAt = new Map<number, number>()
  for (const row of pastRates) readAt.set(row.year, Math.max(row.readAt, readAt.get(row.year) ?? 0))
  const years: number[] = []
  for (let year = Math.max(yearOf(first - 7), FIRST_RATE_YEAR); year <= yearOf(dayOf(now)); year += 1) {
    const end = (firstDayOf(year) + daysIn(year) + 1) * DAY_MS
    const read = readAt.get(year)
    if (read === undefined || (read < end && now - read > DAY_MS)) years.push(year)
  }
  return years
}
