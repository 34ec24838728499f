/** The user's rules of alerts in the database: saved, switched, removed, snoozed. Another thing to look for forgets what a rule remembered. */
import type { AlertRepeat, AlertRuleId } from '@/lib/core/alert'
import { AppError } from '@/lib/core/errors'
import { randomId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import { armedRule } from '@/lib/db/armed-rule'
import type { Database } from '@/lib/db/database.store'
import { readWholeRows } from '@/lib/db/read-whole.store'
import { type AlertRuleRow } from '@/lib/db/rows'
import type { EngineContext } from '@/lib/engine/context'
import type { PutBack } from '@/lib/engine/undo'
import { readSettings, storeSettings } from '@/lib/settings/settings.store'
import { canonicalJson } from '@/lib/vault/canonical-json'
import type { AlertParams } from './define-alert-rule'
import { readRules } from './telling/look-at-rules.store'

type RulesContext = Pick<EngineContext, 'db' | 'now' | 'randomBytes'>

export interface RuleInput {
  /** Absent: a new one. */
  id?: AlertRuleId | undefined
  kind: string
  name?: string | undefined
  /** Checked. */
  params: AlertParams
  repeat: AlertRepeat
}

/** Each look reads all of them. */
const RULES_MOST = 200

/** @throws AppError `not-found` */
export async function readRule(db: Database, id: AlertRuleId): Promise<AlertRuleRow> {
  const row = await db.alertRules.get(id)
  if (!row) throw new AppError('not-found', say('This rule does not exist any more.'))
  return row
}

/** @throws AppError `not-found` for one that was removed, `too-large` for one too many */
export async function saveRule(
  { db, now, randomBytes }: RulesContext,
  { id: given, kind, name, params, repeat }: RuleInput,
): Promise<AlertRuleId> {
  const id = given ?? randomId<AlertRuleId>(randomBytes(16))
  const named = name === undefined || name === '' ? {} : { name }
  await db.transaction('rw', db.alertRules, async () => {
    const before = given === undefined ? undefined : await readRule(db, given)
    if (!before) await refuseMany(db)
    const { name: _name, ...kept } = before ?? { at: now() }
    const row = { ...kept, id, kind, ...named, params: { ...params }, repeat, on: true }
    await db.alertRules.put(before ? changedRule(before, row, now()) : row)
  })
  return id
}

/** @throws AppError `too-large` where there is no room for one more */
async function refuseMany(db: Database): Promise<void> {
  if ((await db.alertRules.count()) >= RULES_MOST)
    throw new AppError(
      'too-large',
      say('There are {count} rules already. Remove one that you do not need any more.', {
        count: RULES_MOST,
      }),
    )
}

/**
 * What it looks for is the same: only its name or how often it tells is another. What it has seen so far holds, so that nothing that
 * happened since the last look is lost by it, and what it has told, too: when it is told again is what the new repeat says.
 */
function changedRule(before: AlertRuleRow, row: AlertRuleRow, now: number): AlertRuleRow {
  const isSame = (key: 'kind' | 'params') => canonicalJson(before[key]) === canonicalJson(row[key])
  return before.on && isSame('kind') && isSame('params') ? row : armedRule(row, now)
}

/** Switched on, it begins anew: what is so then is told then. */
export const switchRule = ({ db, now }: RulesContext, id: AlertRuleId, on: boolean): Promise<void> =>
  changeRule(db, id, (row) => (on ? armedRule({ ...row, on }, now()) : { ...row, on }))

export const snoozeRule = ({ db }: RulesContext, id: AlertRuleId, until: number | null): Promise<void> =>
  changeRule(db, id, ({ snoozedUntil: _before, ...row }) =>
    until === null ? row : { ...row, snoozedUntil: until },
  )

/** Its firings stay in the inbox. @returns what puts it back, with all that it remembers */
export async function removeRule({ db }: Pick<RulesContext, 'db'>, id: AlertRuleId): Promise<PutBack> {
  const row = await db.transaction('rw', db.alertRules, async () => {
    // A damaged one can be removed, too, and is not missed.
    const [removed] = await readWholeRows([id], (each) => db.alertRules.get(each))
    await db.alertRules.delete(id)
    return removed
  })
  return () =>
    db.transaction('rw', db.alertRules, async () => {
      if (!row) return
      await refuseMany(db)
      await db.alertRules.add(row)
    })
}

/** The rules that Holdfast begins with, once in the life of a vault: one that the user removes does not come back. */
export async function makeStartingRules(
  { db, now, randomBytes }: RulesContext,
  starting: readonly Pick<AlertRuleRow, 'kind' | 'params' | 'repeat'>[],
): Promise<boolean> {
  if ((await readSettings(db)).alerts.started) return false
  return db.transaction('rw', [db.alertRules, db.settings], async () => {
    const { alerts } = await readSettings(db)
    if (alerts.started) return false
    const there = new Set((await readRules(db)).map(({ kind }) => kind))
    const rows = starting
      .filter(({ kind }) => !there.has(kind))
      .map((rule) => ({
        ...rule,
        id: randomId<AlertRuleId>(randomBytes(16)),
        at: now(),
        on: true,
        isStarting: true as const,
      }))
    await db.alertRules.bulkAdd(rows)
    await storeSettings(db, { alerts: { ...alerts, started: true } })
    return true
  })
}

async function changeRule(
  db: Database,
  id: AlertRuleId,
  change: (row: AlertRuleRow) => AlertRuleRow,
): Promise<void> {
  await db.transaction('rw', db.alertRules, async () => {
    await db.alertRules.put(change(await readRule(db, id)))
  })
}
