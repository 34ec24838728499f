import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { AlertRuleId } from '@/lib/core/alert'
import { type Database, openDatabase } from '@/lib/db/database.store'
import { alertRow } from '@/tests/fixtures/alerts'
import { removeRule } from './rules.store'

let db: Database
beforeEach(() => {
  db = openDatabase({ rowKey: new Uint8Array(32).fill(1), indexKey: new Uint8Array(32).fill(2) })
})
afterEach(() => db.delete())

test('a rule that was removed comes back with all that it remembers', async () => {
  const row = { ...alertRow(), name: 'Mine', snoozedUntil: 99 }
  await db.alertRules.put(row)
  const putBack = await removeRule({ db }, row.id)
  expect(await db.alertRules.count()).toBe(0)
  await putBack()
  expect(await db.alertRules.toArray()).toEqual([row])
  // A second time there is one already: it is not doubled and not overwritten.
  await expect(putBack()).rejects.toThrow()
})

test('where others have taken its place meanwhile, it stays away and says why', async () => {
  const row = alertRow()
  await db.alertRules.put(row)
  const putBack = await removeRule({ db }, row.id)
  await db.alertRules.bulkPut(
    Array.from({ length: 200 }, (_, at) => ({ ...row, id: `rule-${at}` as AlertRuleId })),
  )
  await expect(putBack()).rejects.toMatchObject({ code: 'too-large' })
  expect(await db.alertRules.count()).toBe(200)
})

test('removing what is gone already changes nothing and puts nothing back', async () => {
  const putBack = await removeRule({ db }, 'nobody' as AlertRuleId)
  await putBack()
  expect(await db.alertRules.count()).toBe(0)
})
