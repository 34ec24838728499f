/**
 * Daily closes of assets in US dollars, as they are stored for the past; what is missing is asked for first, for a while. What nobody
 * knows stays unknown (`NaN`), and nothing is interpolated.
 */
import { collectionOf } from '@/lib/assets/collection'
import type { AssetId } from '@/lib/core/ids'
import type { Database } from '@/lib/db/database.store'
import type { CloseRow } from '@/lib/db/rows'
import { standIns } from '@/lib/prices/contents-prices'
import { dayOf, firstDayOf, yearOf } from '@/lib/valuation/days'
import type { PastPriceFetcher } from '@/lib/valuation/fetch-past-prices.store'
import { firstMissing } from '@/lib/valuation/first-missing'
import { closesOf, createPriceBook } from '@/lib/valuation/price-book'
import type { WantedPrices } from '@/lib/valuation/wanted-prices'

export interface ClosesQuestion {
  /** Collections. */
  assets: readonly AssetId[]
  /** Days since 1970 UTC. */
  firstDay: number
  days: number
}

export interface ClosesContext {
  db: Database
  now: () => number
  past: PastPriceFetcher
  /** Closes were stored: whoever computes with them hears of it. */
  onStored: () => void
}

/** Somebody waits for the answer. */
const BUDGET_MS = 8_000

/**
 * One place a day, the same days for all.
 * @example (await readDailyCloses(context, { assets: [bitcoin], firstDay: 20_000, days: 365 })).get(bitcoin)?.[0]
 */
export async function readDailyCloses(
  context: ClosesContext,
  question: ClosesQuestion,
): Promise<Map<AssetId, Float64Array>> {
  if (question.days <= 0 || question.assets.length === 0) return new Map()
  const { db, past, onStored } = context
  const inPlace = new Map(standIns(await db.assets.toArray()))
  const asked = {
    ...question,
    assets: [...new Set(question.assets.map((asset) => collectionOf(inPlace.get(asset)?.asset ?? asset)))],
  }
  const kept = await readRows(db, asked)
  const wanted = await missing(context, asked, kept)
  const isWhole = wanted.closes.length + wanted.rateYears.length === 0
  if (!isWhole) {
    const { stored } = await past.fetch(wanted, { budgetMs: BUDGET_MS })
    if (stored > 0) onStored()
  }
  const [closes, pastRates, rates, manualPrices] = await Promise.all([
    isWhole ? kept : readRows(db, asked),
    db.pastRates.toArray(),
    db.rates.toArray(),
    db.manualPrices.toArray(),
  ])
  const book = createPriceBook({
    currency: 'usd',
    closes,
    moments: [],
    pastRates,
    rates,
    manualPrices,
    standIns: [...inPlace],
    collectionOf,
  })
  const { firstDay, days } = question
  return new Map(question.assets.map((asset) => [asset, closesOf(book, asset, firstDay, days)]))
}

/** Today is not over. */
async function missing(
  { db, now }: Pick<ClosesContext, 'db' | 'now'>,
  question: ClosesQuestion,
  kept: readonly CloseRow[],
): Promise<WantedPrices> {
  const coins = question.assets.filter((asset) => !isFiat(asset))
  const rows = new Map(kept.map((row) => [`${row.asset} ${row.year}`, row]))
  const until = Math.min(question.firstDay + question.days, dayOf(now()))
  const years = yearsOf(question)
  const closes = coins.flatMap((asset) =>
    years.flatMap((year): WantedPrices['closes'] => {
      // Whole years: a row knows only until when it was asked.
      const span = { from: firstDayOf(year), until: Math.min(firstDayOf(year + 1), until) }
      const row = rows.get(`${asset} ${year}`)
      const from = row === undefined ? span.from : firstMissing(row, { ...span, now: now() })
      return from < span.until ? [{ asset, from, until: span.until, accounts: [] }] : []
    }),
  )
  return {
    closes,
    moments: [],
    rateYears: coins.length < question.assets.length ? await missingRates(db, years) : [],
  }
}

async function missingRates(db: Database, years: readonly number[]): Promise<number[]> {
  const known = new Set((await db.pastRates.toArray()).map(({ year }) => year))
  return years.filter((year) => !known.has(year))
}

async function readRows(db: Database, question: ClosesQuestion): Promise<CloseRow[]> {
  const ids = question.assets.flatMap((asset) =>
    yearsOf(question).map((year) => db.hash('close', asset, String(year))),
  )
  return (await db.closes.bulkGet(ids)).filter((row) => row !== undefined)
}

function yearsOf({ firstDay, days }: ClosesQuestion): number[] {
  const [first, last] = [yearOf(firstDay), yearOf(firstDay + days - 1)]
  return Array.from({ length: last - first + 1 }, (_, at) => first + at)
}

const isFiat = (asset: AssetId): boolean => asset.startsWith('fiat:')
