import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { AlertRuleId, FiringId } from '@/lib/core/alert'
import { tell } from '@/lib/core/note'
import { say } from '@/lib/core/sentence'
import { type Database, openDatabase } from '@/lib/db/database.store'
import { SETTLED } from '@/lib/db/rows'
import { createUndo } from '@/lib/engine/undo'
import { english } from '@/lib/i18n/catalogue/en'
import { createTranslator } from '@/lib/i18n/translate'
import { readSettings } from '@/lib/settings/settings.store'
import { alertRow, alertWords, ALERT_NOW as NOW } from '@/tests/fixtures/alerts'
import { createAlertsHandlers } from './alerts.handlers'
import { checkParams } from './check-params'
import { alertRule } from './registry'
import { makeStartingRules } from './rules.store'
import { STARTING_RULES } from './starting-rules'
import { tellOnce } from './tell-once.store'

const undo = createUndo((length) => crypto.getRandomValues(new Uint8Array(length)))
let db: Database
let looks = 0
let announced: string[] = []
const context = () => ({
  db,
  now: () => NOW,
  randomBytes: (length: number) => crypto.getRandomValues(new Uint8Array(length)),
  announce: (kind: string) => void announced.push(kind),
})
const handlers = () =>
  createAlertsHandlers({
    context: context(),
    keepUndo: undo.keep,
    ruleOf: alertRule,
    checkParams,
    factsFor: async () => ({
      now: NOW,
      rates: new Map(),
      missing: { prices: say('No price.') },
      symbolOf: () => 'ETH',
      accountLabel: String,
      venueName: String,
      chainName: String,
    }),
    nameOf: async () => tell('Its name'),
    read: async () => ({ unknown: say('x') }),
    display: async () => ({
      translator: createTranslator('en', english),
      currency: 'usd',
      hideAmounts: false,
    }),
    look: () => {
      looks += 1
    },
  })
const price = { asset: 'coin:ethereum', price: { value: '3200', currency: 'usd' } }
const input = { kind: 'price-above', params: price, repeat: { kind: 'once' as const } }

beforeEach(() => {
  db = openDatabase({ rowKey: new Uint8Array(32).fill(1), indexKey: new Uint8Array(32).fill(2) })
  looks = 0
  announced = []
})
afterEach(() => db.delete())

test('a saved rule has complete params, is on, and is looked at', async () => {
  const { id } = await handlers()['alerts.save'](input, undefined)
  const row = await db.alertRules.get(id)
  expect(row).toMatchObject({ at: NOW, kind: 'price-above', on: true, params: { ...price, back: 0.005 } })
  expect([looks, announced]).toEqual([1, ['alerts']])
})

test('one that is wrong is refused with the reason, and nothing is stored', async () => {
  const wrong = { ...input, params: { asset: 'coin:ethereum' } }
  await expect(handlers()['alerts.save'](wrong, undefined)).rejects.toMatchObject({ code: 'invalid-input' })
  await expect(handlers()['alerts.save']({ ...input, kind: 'of-tomorrow' }, undefined)).rejects.toMatchObject(
    { code: 'not-supported' },
  )
  await expect(
    handlers()['alerts.save']({ ...input, id: 'gone' as AlertRuleId }, undefined),
  ).rejects.toMatchObject({ code: 'not-found' })
  expect(await db.alertRules.count()).toBe(0)
})

test('a changed rule forgets what it remembered; switched off it keeps it', async () => {
  await db.alertRules.put(
    alertRow({ memory: { x: 1 }, lookedAt: 5, episode: { since: 5, told: 1, lastAt: 5 }, firedAt: 5 }),
  )
  const id = 'rule-1' as AlertRuleId
  await handlers()['alerts.switch']({ id, on: false }, undefined)
  expect(await db.alertRules.get(id)).toMatchObject({ on: false, memory: { x: 1 } })
  await handlers()['alerts.save']({ ...input, id }, undefined)
  const row = await db.alertRules.get(id)
  expect(row).toMatchObject({ at: alertRow().at, armedAt: NOW, on: true, firedAt: 5 })
  for (const key of ['memory', 'lookedAt', 'episode']) expect(row).not.toHaveProperty(key)
})

test('a snoozed rule tells the browser nothing of what it has found; without snooze it is as before', async () => {
  await db.alertRules.put(alertRow())
  const id = 'rule-1' as AlertRuleId
  const words = alertWords()
  await db.firings.put({ id: 'f' as FiringId, ruleId: id, at: NOW, tellAt: NOW, kind: 'x', words })
  await handlers()['alerts.snooze']({ id, until: NOW + 5 }, undefined)
  expect(await db.firings.toArray()).toMatchObject([{ tellAt: SETTLED }])
  await handlers()['alerts.snooze']({ id, until: null }, undefined)
  expect(await db.alertRules.get(id)).toEqual(alertRow())
})

test('a test is told now, and says that it is one', async () => {
  await db.alertRules.put(alertRow())
  await handlers()['alerts.test']({ id: 'rule-1' as AlertRuleId }, undefined)
  await handlers()['alerts.test']({}, undefined)
  const rows = await db.firings.toArray()
  expect(rows).toHaveLength(2)
  for (const row of rows) expect(row).toMatchObject({ isTest: true, tellAt: NOW })
  expect(rows.map(({ words }) => words.body.sentence.template).toSorted()).toEqual([
    'Alerts reach you like this.',
    'Its name',
  ])
})

test('a preview says what is wrong, or that nothing is known; nothing is stored', async () => {
  const preview = handlers()['alerts.preview']
  expect(await preview({ kind: 'price-above', params: {} }, undefined)).toHaveProperty('problems')
  expect(await preview({ kind: 'price-above', params: price }, undefined)).toEqual({
    holds: 'unknown',
    sentence: say('No price.'),
  })
  expect([await db.alertRules.count(), await db.firings.count()]).toEqual([0, 0])
})

test('without quiet hours, what waits for their end is told; without notifications it is not', async () => {
  const words = alertWords()
  const ruleId = 'rule-1' as AlertRuleId
  await db.firings.put({ id: 'f' as FiringId, ruleId, at: NOW, tellAt: NOW + 9_000, kind: 'x', words })
  await handlers()['alerts.change']({ quiet: null }, undefined)
  expect(await db.firings.toArray()).toMatchObject([{ tellAt: NOW }])
  await handlers()['alerts.change']({ desktop: false }, undefined)
  expect(await db.firings.toArray()).toMatchObject([{ tellAt: SETTLED }])
  expect((await readSettings(db)).alerts).toMatchObject({ desktop: false, quiet: null, isPrivate: false })
})

test('what is cleared is gone, the rest stays', async () => {
  for (const id of ['a', 'b'])
    await tellOnce(db, { source: 'digest', window: id, at: NOW, words: alertWords() })
  const [first] = await db.firings.toCollection().primaryKeys()
  await handlers()['alerts.clear']({ firings: first ? [first] : [] }, undefined)
  expect(await db.firings.count()).toBe(1)
})

test('what is told without a rule is told once for its window, cleared or not', async () => {
  const told = () => tellOnce(db, { source: 'digest', window: '2026-W48', at: NOW, words: alertWords() })
  await told()
  await told()
  expect(await db.firings.toArray()).toMatchObject([{ kind: 'digest', ruleId: 'digest', tellAt: NOW }])
  await handlers()['alerts.clear']({ firings: 'all' }, undefined)
  await told()
  expect(await db.firings.count()).toBe(0)
})

test('the rules to begin with are made once in the life of a vault', async () => {
  expect(await makeStartingRules(context(), STARTING_RULES)).toBe(true)
  const rows = await db.alertRules.toArray()
  expect(rows).toHaveLength(STARTING_RULES.length)
  expect(rows.every(({ isStarting, on }) => isStarting && on)).toBe(true)
  await db.alertRules.clear()
  expect(await makeStartingRules(context(), STARTING_RULES)).toBe(false)
  expect(await db.alertRules.count()).toBe(0)
})
