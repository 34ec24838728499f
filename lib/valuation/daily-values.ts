/**
 * What everything was worth at the end of each day (UTC) since the first entry: the whole, each account, each collection.
 * A day with an unknown is a gap and says what it lacks; it is never filled with a guess or a zero.
 */
import { toRatio } from '@/lib/core/amount'
import type { AssetId } from '@/lib/core/ids'
import type { HoldingRow } from '@/lib/db/rows'
import type { EffectiveEntry } from '@/lib/history/effective-entry'
import type { Transfer } from '@/lib/transfers/transfer'
import { type BalanceWalk, walkBalances } from './balance-columns'
import { DailyLines, type ValuedLines } from './daily-lines'
import { DAY_MS, dayOf } from './days'
import { type Balances, derivedBalances } from './derived-balances'
import { findMismatches, type Mismatch } from './mismatches'
import type { DailyPriceBook } from './price-book'
import type { Unproven } from './unproven'

export interface DailyValuesQuestion {
  /** In order of time. */
  entries: readonly EffectiveEntry[]
  transfers: readonly Transfer[]
  holdings: readonly Pick<HoldingRow, 'accountId' | 'asset' | 'quantity'>[]
  book: DailyPriceBook
  /** From this moment (ms) on `book` may say something else than the one before; everywhere when absent. */
  pricesDifferFrom?: number
  unproven: Unproven
  /** Unlisted, hidden and impersonating assets count in no total, so they are no gap either. */
  isCounted: (asset: AssetId) => boolean
  collectionOf: (asset: AssetId) => AssetId
  now: number
}

export interface DailyValues extends ValuedLines {
  mismatches: Mismatch[]
}

/** @returns `undefined` when there is no entry that counts */
export const dailyValues = (question: DailyValuesQuestion): DailyValues | undefined =>
  new DailyValuer().value(question)

/** So many of the last days are valued anew for another latest price: what a price reaches back to (`price-differences.ts`). */
const OPEN_DAYS = 4
/** Days after which everything is computed anew, so that what is open stays little. */
const MOST_OPEN_DAYS = 60

interface Known {
  question: DailyValuesQuestion
  walk: BalanceWalk
  lines: DailyLines
  balances: Balances
  mismatches: Mismatch[]
  /** Values up to the end of this day stand. */
  settled: number
  /** Goes back to the end of that day. */
  restore: () => void
  counted: ReadonlyMap<AssetId, boolean>
}

/**
 * Daily values that are kept up with their prices: while the entries and what is held are the same, another latest price or a
 * new day values the last few days only.
 * @example
 * const valuer = new DailyValuer()
 * valuer.value(question)
 * valuer.value({ ...question, book, pricesDifferFrom }) // the days from then on
 */
export class DailyValuer {
  private known: Known | undefined

  value(question: DailyValuesQuestion): DailyValues | undefined {
    const going = this.known && isSameButPrices(this.known, question) ? this.known : undefined
    this.known = going ? { ...going, question } : begin(question)
    const { known } = this
    if (!known) return undefined
    if (going) known.restore()
    for (let day = known.settled + 1; day <= lastDayOf(known); day += 1) valueDay(known, day)
    return { ...known.lines.series(question.book.currency), mismatches: known.mismatches }
  }
}

const lastDayOf = ({ question, walk }: Pick<Known, 'question' | 'walk'>) =>
  Math.max(dayOf(question.now), walk.firstDay)

function begin(question: DailyValuesQuestion): Known | undefined {
  const walk = walkBalances(question)
  if (!walk) return undefined
  const balances = derivedBalances(question.entries)
  const isCounted = countedCollections(question)
  const mismatches = mismatchesOf(balances, question, isCounted)
  const lines = new DailyLines(walk.firstDay)
  for (const { accountId, asset } of mismatches) lines.open(accountId, asset)
  const draft = { question, walk, lines, balances, mismatches }
  const settled = Math.max(walk.firstDay - 1, lastDayOf(draft) - OPEN_DAYS)
  const known = { ...draft, settled, restore: () => {}, counted: isCounted.known }
  for (let day = walk.firstDay; day <= settled; day += 1) valueDay(known, day, isCounted)
  const [walkBack, linesBack] = [walk.mark(), lines.mark()]
  return {
    ...known,
    restore: () => {
      walkBack()
      linesBack()
    },
  }
}

function mismatchesOf(
  balances: Balances,
  { holdings, collectionOf }: DailyValuesQuestion,
  isCounted: (asset: AssetId) => boolean,
): Mismatch[] {
  return findMismatches({ balances, holdings, collectionOf }).filter(({ asset }) => isCounted(asset))
}

/** Entries and transfers by identity: who asks keeps them while they are the same. */
function isSameButPrices(known: Known, now: DailyValuesQuestion): boolean {
  const was = known.question
  const firstOpen = (known.settled + 1) * DAY_MS
  const isRepriced = was.book !== now.book && (now.pricesDifferFrom ?? Number.NEGATIVE_INFINITY) < firstOpen
  return (
    was.entries === now.entries &&
    was.transfers === now.transfers &&
    was.collectionOf === now.collectionOf &&
    was.book.currency === now.book.currency &&
    !isRepriced &&
    dayOf(now.now) >= dayOf(was.now) &&
    dayOf(now.now) - known.settled <= MOST_OPEN_DAYS &&
    [...known.counted].every(([asset, counted]) => now.isCounted(asset) === counted) &&
    JSON.stringify([...was.unproven]) === JSON.stringify([...now.unproven]) &&
    (isSameHeld(was.holdings, now.holdings) ||
      JSON.stringify(mismatchesOf(known.balances, now, now.isCounted)) === JSON.stringify(known.mismatches))
  )
}

type Held = DailyValuesQuestion['holdings']

/** Rows are read anew each time; nearly always they say the same. */
const isSameHeld = (was: Held, now: Held): boolean =>
  was.length === now.length &&
  was.every(({ accountId, asset, quantity }, at) => {
    const row = now[at]
    return row?.accountId === accountId && row.asset === asset && row.quantity === quantity
  })

function valueDay(
  { question, walk, lines, mismatches }: Known,
  day: number,
  isCounted: (asset: AssetId) => boolean = question.isCounted,
): void {
  const { book, unproven } = question
  walk.goTo(day)
  const priceOf = (asset: AssetId) => book.closeOf(asset, day)
  lines.startDay()
  for (const column of walk.columns) if (isCounted(column.asset)) lines.value(column, priceOf)
  for (const mismatch of mismatches)
    lines.doubt(mismatch.accountId, mismatch.asset, toRatio(mismatch.difference), priceOf)
  for (const [account, since] of unproven) if ((day + 1) * DAY_MS > since) lines.lackHistory(account)
  lines.endDay()
}

/** Looked up once for each. */
function countedCollections({ isCounted }: DailyValuesQuestion) {
  const known = new Map<AssetId, boolean>()
  const look = (asset: AssetId): boolean => {
    const found = known.get(asset) ?? isCounted(asset)
    known.set(asset, found)
    return found
  }
  return Object.assign(look, { known })
}
