import 'fake-indexeddb/auto'
import * as v from 'valibot'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { AlertRuleId, FiringId } from '@/lib/core/alert'
import { type Database, openDatabase } from '@/lib/db/database.store'
import { type FiringRow, SETTLED } from '@/lib/db/rows'
import { english } from '@/lib/i18n/catalogue/en'
import { createTranslator } from '@/lib/i18n/translate'
import { alertSettingsSchema } from '@/lib/settings/alert-settings'
import { alertWords, ALERT_NOW as NOW } from '@/tests/fixtures/alerts'
import { damageRow } from '@/tests/fixtures/damage-row'
import { nextTellingAt, readTellings } from './read-tellings.store'
import { hushRule, retime, settleSeen, settleTold } from './settle-firings.store'

let db: Database
beforeEach(() => {
  db = openDatabase({ rowKey: new Uint8Array(32).fill(1), indexKey: new Uint8Array(32).fill(2) })
})
afterEach(() => db.delete())

const defaults = v.parse(alertSettingsSchema, {})
const tellings = (change: Partial<typeof defaults> = {}, hideAmounts = false, now = NOW) =>
  readTellings(db, {
    now,
    settings: { ...defaults, ...change },
    display: async () => ({ translator: createTranslator('en', english), currency: 'usd', hideAmounts }),
  })
const put = (id: string, change: Partial<FiringRow> = {}) =>
  db.firings.put({
    id: id as FiringId,
    ruleId: 'rule-1' as AlertRuleId,
    at: NOW,
    tellAt: NOW,
    kind: 'test-rule',
    words: alertWords(`Title ${id}`),
    ...change,
  })

test('one is told with its words, its page and its rule, until it was shown', async () => {
  await put('a')
  const cover = { title: 'Holdfast', body: 'Something is so.' }
  const told = [{ id: 'a', title: 'Title a', body: 'Look at it.', cover, route: 'alerts', rule: 'rule-1' }]
  expect(await tellings()).toEqual(told)
  expect(await tellings()).toEqual(told)
  await settleTold(db, ['a'], NOW + 1)
  expect(await tellings()).toEqual([])
  expect(await db.firings.get('a' as FiringId)).toMatchObject({ toldAt: NOW + 1, tellAt: SETTLED })
})

test('three are told one by one, four as one message that stays the same', async () => {
  for (const id of ['a', 'b', 'c']) await put(id)
  expect(await tellings()).toHaveLength(3)
  await put('d')
  const [first] = await tellings()
  expect(first).toMatchObject({ title: '4 alerts at once', route: 'alerts' })
  expect(first?.body).toContain('and 1 more alert')
  expect(first).not.toHaveProperty('rule')
  await put('e')
  const later = await tellings()
  expect(new Set(later.map(({ id }) => id))).toEqual(new Set(['e', first?.id]))
  await settleTold(db, [first?.id ?? ''], NOW)
  expect((await tellings()).map(({ id }) => id)).toEqual(['e'])
})

test('what was missed is one message beside the others', async () => {
  await put('a', { missed: true })
  await put('b', { missed: true })
  await put('c')
  const told = await tellings()
  expect(told).toHaveLength(2)
  expect(told.map(({ title }) => title)).toContain('2 alerts while Holdfast was closed or locked')
})

test('private, and with hidden amounts, nothing is told but the cover', async () => {
  await put('a')
  for (const told of [await tellings({ isPrivate: true }), await tellings({}, true)])
    expect(told).toMatchObject([{ title: 'Holdfast', body: 'Something is so.' }])
})

test('quiet hours hold everything but a test, and no notifications hold all', async () => {
  const minute = Math.floor(NOW / 60_000) % 1440
  const quiet = { from: minute, until: (minute + 5) % 1440, timeZone: 'UTC' }
  await put('a')
  await put('b', { isTest: true })
  expect((await tellings({ quiet })).map(({ id }) => id)).toEqual(['b'])
  expect(await tellings({ desktop: false })).toEqual([])
  expect(await tellings({ quiet }, false, NOW + 5 * 60_000)).toHaveLength(2)
})

test('what was seen in the inbox, or snoozed, is not told any more', async () => {
  await put('a')
  await put('b', { ruleId: 'rule-2' as AlertRuleId })
  expect(await settleSeen(db, ['a'] as FiringId[], NOW)).toBe(1)
  expect(await settleSeen(db, 'all', NOW)).toBe(1)
  expect(await tellings()).toEqual([])
  await put('c')
  await put('d', { ruleId: 'rule-2' as AlertRuleId })
  await hushRule(db, 'rule-1' as AlertRuleId)
  expect((await tellings()).map(({ id }) => id)).toEqual(['d'])
  expect((await db.firings.get('c' as FiringId))?.seenAt).toBeUndefined()
})

test('the next is told when its time has come, and other settings change that', async () => {
  expect(await nextTellingAt(db, NOW)).toBe(SETTLED)
  await put('a', { tellAt: NOW + 5_000 })
  await put('b', { tellAt: SETTLED })
  expect(await nextTellingAt(db, NOW)).toBe(NOW + 5_000)
  await retime(db, NOW)
  expect((await tellings()).map(({ id }) => id)).toEqual(['a'])
})

test('a damaged one keeps no other from being told', async () => {
  await put('a')
  await damageRow(db, 'firings', { id: 'x', ruleId: 'rule-1', at: NOW, tellAt: NOW })
  expect((await tellings()).map(({ id }) => id)).toEqual(['a'])
})
