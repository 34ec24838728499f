/** Which past prices are needed and not stored yet. Plain rows: they cross from the ledger's Worker to the engine. */
import type { AccountId, AssetId } from '@/lib/core/ids'
import { isYoung } from '@/lib/core/is-young'
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
  let first = dayOf(now)
  for (const { since, collections, accounts, moments } of gather(entries, { collectionOf, isWanted })) {
    first = Math.min(first, since)
    for (const collection of collections) {
      firstDays.set(collection, Math.min(firstDays.get(collection) ?? since, since))
      for (const account of accounts) addTo(places, collection, account)
      if (moments.size > 0) minutes.set(collection, new Set([...(minutes.get(collection) ?? []), ...moments]))
    }
  }
  const coins = (question.currencies ?? []).flatMap((currency) => COIN_CURRENCIES[currency] ?? [])
  const held = (question.holdings ?? []).flatMap(({ asset, accountId }) => {
    const collection = collectionOf(asset)
    if (!isWanted(collection)) return []
    addTo(places, collection, accountId)
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

function addTo<K, V>(sets: Map<K, Set<V>>, key: K, value: V): void {
  const known = sets.get(key)
  if (known) known.add(value)
  else sets.set(key, new Set([value]))
}

/** What entries with the same assets ask for together. */
interface Gathered {
  /** The first day. */
  since: number
  /** Of their assets, as far as prices are wanted; money is not among them. */
  collections: readonly AssetId[]
  accounts: Set<AccountId>
  moments: Set<number>
  /** A fiat leg says what an entry was worth. */
  isMoney: boolean
}

/** Entries of one shape share the list of their assets: what follows from it is looked up once for all of them. */
function gather(
  entries: readonly EffectiveEntry[],
  {
    collectionOf,
    isWanted,
  }: Pick<WantedQuestion, 'collectionOf'> & { isWanted: (asset: AssetId) => boolean },
): Iterable<Gathered> {
  const isFiat = (asset: AssetId) => collectionOf(asset).startsWith('fiat:')
  const byAssets = new Map<readonly AssetId[], Gathered>()
  for (const entry of entries) {
    if (!counts(entry)) continue
    const assets = assetsOf(entry)
    const day = dayOf(entry.at)
    let same = byAssets.get(assets)
    if (!same) {
      const collections = new Set(assets.map(collectionOf).filter((each) => !isFiat(each) && isWanted(each)))
      const isMoney = entry.legs.some(({ asset }) => isFiat(asset))
      same = { since: day, collections: [...collections], accounts: new Set(), moments: new Set(), isMoney }
      byAssets.set(assets, same)
    }
    if (day < same.since) same.since = day
    same.accounts.add(entry.accountId)
    if (!same.isMoney && needsMoment(entry)) same.moments.add(Math.floor(entry.at / MINUTE_MS) * MINUTE_MS)
  }
  return byAssets.values()
}

const BY_THE_DAY: ReadonlySet<string> = new Set([
  'deposit',
  'withdrawal',
  'internal',
  'rollover',
  'adjustment',
  'fee',
])

/** A stated value says what an entry was worth; a plain movement is valued by the day. */
const needsMoment = ({ kind, stated, value, precision }: EffectiveEntry): boolean =>
  !BY_THE_DAY.has(kind) && stated === undefined && value === undefined && precision !== 'day'

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
      const day = row === undefined ? from : firstMissing(row, { from, until, now, accounts })
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
    if (price !== null || isYoung(readAt, now, RETRY_MS)) stored.add(`${asset} ${minute}`)
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
