/** Closes of past days, of the assets whose rules look back over days: what is stored, and what a source still knows, asked now and then. */
import type { AssetId } from '@/lib/core/ids'
import type { Database } from '@/lib/db/database.store'
import { type ClosesContext, readDailyCloses } from '@/lib/rebalance/gather/daily-closes.store'
import { DAY_MS, dayOf, firstDayOf, yearOf } from '@/lib/valuation/days'
import type { Sample } from './thin-samples'

/** Sources that did not answer are not asked with each look. */
const AGAIN_MS = 30 * 60_000

export interface PastCloses {
  /** @param days back from today; `ask`: sources may be asked */
  read: (
    assets: readonly AssetId[],
    question: { days: number; now: number; ask: boolean },
  ) => Promise<Map<AssetId, Sample[]>>
}

/** @example const closes = createPastCloses(context); (await closes.read([bitcoin], { days: 30, now, ask: true })).get(bitcoin) */
export function createPastCloses(context: ClosesContext): PastCloses {
  let askAt = 0
  return {
    read: async (assets, { days, now, ask }) => {
      const firstDay = dayOf(now) - days
      if (ask && now >= askAt && assets.length > 0) {
        askAt = now + AGAIN_MS
        await readDailyCloses(context, { assets, firstDay, days })
      }
      const read = await Promise.all(
        assets.map(
          async (asset) => [asset, await closesOf(context.db, asset, firstDay, dayOf(now))] as const,
        ),
      )
      return new Map(read)
    },
  }
}

async function closesOf(db: Database, asset: AssetId, first: number, until: number): Promise<Sample[]> {
  const years = [...new Set([yearOf(first), yearOf(until)])]
  const rows = await Promise.all(years.map((year) => db.closes.get(db.hash('close', asset, String(year)))))
  return rows.flatMap((row) =>
    (row?.closes ?? []).flatMap((usd, place) => {
      const day = firstDayOf(row?.year ?? 0) + place
      // A close is of the day's end.
      return usd === null || day < first || day >= until ? [] : [{ at: (day + 1) * DAY_MS, usd }]
    }),
  )
}
