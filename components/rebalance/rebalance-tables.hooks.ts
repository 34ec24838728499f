/** Strategies and runs as the pages follow them. Pages never write them. */
import { useTables } from '@/components/shell/live.hooks'
import type { RunId } from '@/lib/core/rebalance'
import { readWhole, readWholeRows } from '@/lib/db/read-whole.store'
import type { RunRow, StrategyRow } from '@/lib/db/rows'

/** In the order in which they were made; `null` until the first answer. A damaged one hides no other. */
export const useStrategies = (): readonly StrategyRow[] | null =>
  useTables<readonly StrategyRow[] | null>(async (db) => {
    const rows = await readWholeRows(await db.strategies.toCollection().primaryKeys(), (id) =>
      db.strategies.get(id),
    )
    return rows.toSorted((a, b) => a.at - b.at)
  }, null)

/** So many are listed; the file has all. */
const LISTED = 100

/** Newest first; `null` until the first answer. */
export const useRuns = (): readonly RunRow[] | null =>
  useTables<readonly RunRow[] | null>(async (db) => {
    const keys = await db.runs.orderBy('at').reverse().limit(LISTED).primaryKeys()
    return readWholeRows(keys, (id) => db.runs.get(id))
  }, null)

/** @returns `null` until the first answer, `undefined` where there is none; another id needs another `key` of who asks */
export const useRun = (id: RunId): RunRow | null | undefined =>
  useTables<RunRow | null | undefined>(async (db) => (await readWhole(db.runs.get(id))).row, null)
