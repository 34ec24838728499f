/**
 * Stores what one look has decided: firings with the rule's memory, all in one transaction. A rule that the user has changed since it
 * was read keeps nothing of it, and a firing that was there is not made again.
 */
import type { FiringId } from '@/lib/core/alert'
import type { Database } from '@/lib/db/database.store'
import { readWhole, readWholeRows } from '@/lib/db/read-whole.store'
import { type AlertRuleRow, type FiringRow, SETTLED } from '@/lib/db/rows'
import { checkpoint } from '@/lib/engine/checkpoint'
import { canonicalJson } from '@/lib/vault/canonical-json'
import type { Decision, Found } from './decide'
import { clearedFirings, deleteFirings } from './known-firings.store'

export interface Decided extends Decision {
  /** As it was read. */
  before: AlertRuleRow
}

export interface Stored {
  /** Firings that were not there before. */
  fired: number
  /** Rules that were changed or removed meanwhile: they are looked at anew. */
  outdated: number
}

/** @example await storeDecisions(db, [{ before: row, ...decide(row, look, moment) }], now) // { fired: 1, outdated: 0 } */
export async function storeDecisions(
  db: Database,
  decided: readonly Decided[],
  now: number,
): Promise<Stored> {
  await checkpoint('alerts.looked')
  const stored = await db.transaction('rw', [db.alertRules, db.firings, db.settings], async () => {
    void checkpoint('alerts.storing')
    const cleared = await clearedFirings(db)
    const done = { fired: 0, outdated: 0 }
    for (const each of decided) {
      const fired = await storeOne(db, each, cleared)
      if (fired === undefined) done.outdated += 1
      else done.fired += fired
    }
    if (done.fired > 0) await retain(db, now)
    void checkpoint('alerts.stored')
    return done
  })
  await checkpoint('alerts.committed')
  return stored
}

/** @returns how many are new; `undefined`: the rule is another one by now */
async function storeOne(
  db: Database,
  { before, row, found }: Decided,
  cleared: ReadonlySet<string>,
): Promise<number | undefined> {
  const { row: current } = await readWhole(db.alertRules.get(row.id))
  if (current === undefined || canonicalJson(current) !== canonicalJson(before)) return undefined
  let fired = 0
  for (const each of found) {
    const firing = firingOf(db, row, each)
    const isThere = cleared.has(firing.id) || (await db.firings.where('id').equals(firing.id).count()) > 0
    if (isThere) continue
    await db.firings.add(firing)
    fired += 1
  }
  await db.alertRules.put(row)
  return fired
}

const firingOf = (db: Database, { id, kind }: AlertRuleRow, { window, firing }: Found): FiringRow => ({
  id: db.hash('firing', id, window) as FiringId,
  ruleId: id,
  kind,
  ...firing,
})

/** Ids and times stand in clear: only those that may have to go are opened. */
async function retain(db: Database, now: number): Promise<void> {
  const ids = await db.firings.orderBy('at').reverse().primaryKeys()
  const oldIds = new Set(
    await db.firings
      .where('at')
      .below(now - OLDEST_MS)
      .primaryKeys(),
  )
  const candidates = ids.filter((id, place) => place >= NEWEST_KEPT || oldIds.has(id))
  const rows = await readWholeRows(candidates, (id) => db.firings.get(id))
  // Nothing goes that nobody has seen, or that is still to be told.
  const over = rows.filter(({ seenAt, tellAt }) => seenAt !== undefined && tellAt === SETTLED)
  await deleteFirings(
    db,
    over.map(({ id }) => id),
    now,
  )
}

/** A year. */
const OLDEST_MS = 366 * 86_400_000
const NEWEST_KEPT = 1_000
