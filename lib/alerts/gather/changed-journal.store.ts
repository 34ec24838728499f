/** Rows of a journal that changed since a moment, without opening all of it: those that are under way, that were so, or are new. */
import type { Database } from '@/lib/db/database.store'
import { readWholeRows } from '@/lib/db/read-whole.store'
import { type OrderRow, SETTLED, type WalletTxRow } from '@/lib/db/rows'

/** A change may be stored that long after the moment that stands in it. */
export const LATE_MS = 5 * 60_000

export interface ChangedRows<Row> {
  rows: Row[]
  /** Ids of all that are under way now. */
  watched: string[]
}

export interface ChangedQuestion {
  since: number
  /** What was under way at the last look. */
  before: readonly string[]
}

/** @example (await changedOrders(db, { since: lookedAt, before: watched.orders })).rows */
export async function changedOrders(
  db: Database,
  { since, before }: ChangedQuestion,
): Promise<ChangedRows<OrderRow>> {
  const [open, young] = await Promise.all([
    db.orders.where('settleAt').below(SETTLED).primaryKeys(),
    db.orders
      .where('at')
      .above(since - LATE_MS)
      .primaryKeys(),
  ])
  const keys = [...new Set([...open, ...young, ...(before as OrderRow['id'][])])]
  const rows = await readWholeRows(keys, (id) => db.orders.get(id))
  return {
    rows: rows.filter((row) => row.state === 'unknown' || changedAt(row) > since - LATE_MS),
    watched: [...open],
  }
}

export async function changedWalletTxs(
  db: Database,
  { since, before }: ChangedQuestion,
): Promise<ChangedRows<WalletTxRow>> {
  const [open, young] = await Promise.all([
    db.walletTxs.where('dueAt').below(SETTLED).primaryKeys(),
    db.walletTxs
      .where('at')
      .above(since - LATE_MS)
      .primaryKeys(),
  ])
  const keys = [...new Set([...open, ...young, ...(before as WalletTxRow['id'][])])]
  const rows = await readWholeRows(keys, (id) => db.walletTxs.get(id))
  return { rows: rows.filter((row) => changedAt(row) > since - LATE_MS), watched: [...open] }
}

const changedAt = ({ at, events }: Pick<OrderRow, 'at'> & { events: readonly { at: number }[] }): number =>
  events.at(-1)?.at ?? at
