/**
 * From when on two states of the stored prices may tell different prices: a new day's close or another latest price leaves
 * what was computed for the years before as it is. Pure.
 */
import type { AssetId } from '@/lib/core/ids'
import type { AssetPart } from '@/lib/core/reading'
import type { CloseRow, ManualPriceRow, MomentPriceRow, PastRateRow, PriceRow, RateRow } from '@/lib/db/rows'
import { DAY_MS, firstDayOf } from './days'

export interface StoredPrices {
  closes: readonly CloseRow[]
  moments: readonly MomentPriceRow[]
  pastRates: readonly PastRateRow[]
  rates: readonly RateRow[]
  manualPrices: readonly ManualPriceRow[]
  /** The latest. */
  prices: readonly PriceRow[]
  /** What has the prices of something else; see `standIns`. */
  standIns?: readonly (readonly [asset: AssetId, part: AssetPart])[]
}

const NOWHERE = Number.POSITIVE_INFINITY
const EVERYWHERE = Number.NEGATIVE_INFINITY
/** A price counts for a day around it (`price-points.ts`); one more for the edges of days. */
const REACH_MS = 2 * DAY_MS

/** @returns a moment (ms); `Infinity`: they tell the same, `-Infinity`: they may differ everywhere */
export function pricesDifferFrom(before: StoredPrices, now: StoredPrices): number {
  if (JSON.stringify(before.manualPrices) !== JSON.stringify(now.manualPrices)) return EVERYWHERE
  if (JSON.stringify(before.standIns ?? []) !== JSON.stringify(now.standIns ?? [])) return EVERYWHERE
  const first = Math.min(
    earliest(before.closes, now.closes, ({ asset, year }) => `${asset} ${year}`, closesDiffer),
    earliest(before.pastRates, now.pastRates, ({ id }) => id, ratesDiffer),
    earliest(before.moments, now.moments, ({ asset, minute }) => `${asset} ${minute}`, momentsDiffer),
    earliest(before.prices, now.prices, ({ asset }) => asset, latestDiffer),
    earliest(before.rates, now.rates, ({ currency }) => currency, latestDiffer),
  )
  return first - REACH_MS
}

/** From when on two rows for the same differ; one of them may be missing. */
type Differ<R> = (was: R | undefined, is: R | undefined) => number

function earliest<R>(
  before: readonly R[],
  now: readonly R[],
  keyOf: (row: R) => string,
  differ: Differ<R>,
): number {
  if (before === now) return NOWHERE
  const left = new Map(before.map((row) => [keyOf(row), row]))
  let first = NOWHERE
  for (const row of now) {
    const key = keyOf(row)
    first = Math.min(first, differ(left.get(key), row))
    left.delete(key)
  }
  for (const row of left.values()) first = Math.min(first, differ(row, undefined))
  return first
}

const closesDiffer: Differ<CloseRow> = (was, is) => daysDiffer((is ?? was)?.year, was?.closes, is?.closes)

const ratesDiffer: Differ<PastRateRow> = (was, is) => daysDiffer((is ?? was)?.year, was?.rates, is?.rates)

function daysDiffer(
  year: number | undefined,
  was: readonly unknown[] = [],
  is: readonly unknown[] = [],
): number {
  if (year === undefined) return NOWHERE
  for (let day = 0; day < Math.max(was.length, is.length); day += 1)
    if ((was[day] ?? null) !== (is[day] ?? null)) return (firstDayOf(year) + day) * DAY_MS
  return NOWHERE
}

const momentsDiffer: Differ<MomentPriceRow> = (was, is) =>
  was?.price === is?.price && was?.at === is?.at
    ? NOWHERE
    : Math.min(was?.minute ?? NOWHERE, is?.minute ?? NOWHERE)

const latestDiffer: Differ<{ at: number; price?: string; rate?: string }> = (was, is) =>
  was?.at === is?.at && was?.price === is?.price && was?.rate === is?.rate
    ? NOWHERE
    : Math.min(was?.at ?? NOWHERE, is?.at ?? NOWHERE)
