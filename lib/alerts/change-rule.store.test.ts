import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Database, openDatabase } from '@/lib/db/database.store'
import type { AlertRuleRow } from '@/lib/db/rows'
import { alertRow, alertWords, ALERT_NOW as NOW } from '@/tests/fixtures/alerts'
import type { Look } from './define-alert-rule'
import { type RuleInput, saveRule } from './rules.store'
import { decide } from './telling/decide'

const MINUTE = 60_000

let db: Database
const seen: AlertRuleRow = alertRow({
  params: { asset: 'coin:ethereum' },
  armedAt: NOW - 5,
  lookedAt: NOW - 4,
  memory: { side: 'below' },
  episode: { since: NOW - 4, told: 1, lastAt: NOW - 4 },
  firedAt: NOW - 4,
})
beforeEach(async () => {
  db = openDatabase({ rowKey: new Uint8Array(32).fill(1), indexKey: new Uint8Array(32).fill(2) })
  await db.alertRules.put(seen)
})
afterEach(() => db.delete())

async function saved(change: Partial<RuleInput>): Promise<AlertRuleRow | undefined> {
  const { id, kind, params, repeat } = seen
  const context = { db, now: () => NOW, randomBytes: () => new Uint8Array(16) }
  await saveRule(context, { id, kind, params, repeat, ...change })
  return db.alertRules.get(id)
}

test('another name changes nothing of what a rule has seen and told', async () => {
  expect(await saved({ name: 'Mine' })).toEqual({ ...seen, name: 'Mine' })
})

test('told as often as another repeat says, it keeps what it has seen and told: nothing is lost by that, or told twice', async () => {
  const repeat = { kind: 'every', minutes: 60 } as const
  expect(await saved({ repeat })).toEqual({ ...seen, repeat })
})

const since = NOW - 10 * MINUTE
const move: Look = {
  of: 'condition',
  holds: true,
  since,
  words: alertWords(),
  memory: { way: 'up', since },
}

test.each([
  [{ kind: 'once' }, [], []],
  [{ kind: 'every', minutes: 30 }, [], [{ at: NOW + 20 * MINUTE }]],
] as const)('a move that was told and goes on is told again as %j says, and stays on', async (repeat, now, later) => {
  const moment = (at: number) => ({ now: at, settings: { desktop: true, quiet: null } })
  const first = decide(
    alertRow({ armedAt: since - 5, repeat: { kind: 'every', minutes: 0 } }),
    move,
    moment(since),
  )
  expect(first.found).toHaveLength(1)
  await db.alertRules.put(first.row)
  await saved({ params: first.row.params, repeat })
  const changed = await db.alertRules.get(first.row.id)
  if (!changed) throw new Error('it is gone')
  const next = decide(changed, move, moment(NOW))
  expect(next.found).toEqual(now)
  expect(next.row.on).toBe(true)
  const after = decide(next.row, move, moment(NOW + 20 * MINUTE))
  expect(after.found.map(({ firing: { at } }) => ({ at }))).toEqual(later)
  // It must be a firing that the beginning did not make.
  for (const { window } of after.found) expect(window).not.toBe(first.found[0]?.window)
})

test('with another thing to look for it begins anew', async () => {
  const row = await saved({ params: { asset: 'coin:bitcoin' } })
  expect(row).toMatchObject({ armedAt: NOW, params: { asset: 'coin:bitcoin' } })
  expect(row).not.toHaveProperty('memory')
  expect(row).not.toHaveProperty('lookedAt')
})

test('so does one that was off', async () => {
  await db.alertRules.put({ ...seen, on: false })
  const row = await saved({ name: 'Mine' })
  expect(row).toMatchObject({ armedAt: NOW, on: true })
  expect(row).not.toHaveProperty('memory')
})
