/**
 * Ends runs: from then on nothing more of them is sent, also when an order of theirs was just about to leave. What was done stays
 * done, and an order that is on its way is followed to its end.
 */
import type { RunId } from '@/lib/core/rebalance'
import { type Sentence, say } from '@/lib/core/sentence'
import type { Database } from '@/lib/db/database.store'
import { readWhole } from '@/lib/db/read-whole.store'
import type { RunRow } from '@/lib/db/rows'
import { changeOrder } from '@/lib/trading/change-order.store'
import { lapsed, moved } from '@/lib/trading/order-row'
import { readRuns } from './change-run.store'
import { endRun } from './end-run.store'
import { isOver } from './run-row'
import type { RunsContext } from './runs-context'

type Context = Pick<RunsContext, 'db' | 'now'>

/** @returns whether it was ended just now. @example await abandonRun(context, id) */
export async function abandonRun(context: Context, id: RunId, why?: Sentence): Promise<boolean> {
  const { db } = context
  return db.transaction('rw', [db.runs, db.strategies, db.orders], async () => {
    const ended = await endRun(context, id, { state: 'abandoned', ...(why === undefined ? {} : { why }) })
    if (!ended) return false
    await holdOrders(db, ended, context.now())
    return true
  })
}

/** @returns how many were ended */
export async function abandonAll(context: Context, why?: Sentence): Promise<number> {
  let count = 0
  for (const run of await readRuns(context.db))
    if (!isOver(run) && (await abandonRun(context, run.id, why))) count += 1
  return count
}

/** A request that has not left yet does not leave any more. */
async function holdOrders(db: Database, { legs }: RunRow, at: number): Promise<void> {
  for (const { state, orders } of legs) {
    const id = orders.at(-1)
    if (state !== 'sending' || id === undefined) continue
    // A damaged one cannot leave either: whoever sends it reads it first.
    if ((await readWhole(db.orders.get(id))).damaged) continue
    await changeOrder(db, id, (row) =>
      row.state === 'confirmed' ? moved(row, { state: 'not-sent', at, note: ended }) : lapsed(row, at),
    )
  }
}

const ended = say('Its run was ended before the order left. Nothing was sent.')
