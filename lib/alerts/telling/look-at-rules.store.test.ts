import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { AlertRuleId } from '@/lib/core/alert'
import type { AssetId } from '@/lib/core/ids'
import { type Sentence, say } from '@/lib/core/sentence'
import { type Database, openDatabase } from '@/lib/db/database.store'
import type { AlertRuleRow } from '@/lib/db/rows'
import { ALERT_CHECKPOINTS } from '@/lib/engine/checkpoint'
import { alertRow, alertWords, ALERT_NOW as NOW } from '@/tests/fixtures/alerts'
import { damageRow } from '@/tests/fixtures/damage-row'
import { seededRandom } from '@/tests/fixtures/seeded-random'
import type { AlertFacts } from '../alert-facts'
import type { AlertRule, Look, LookInput } from '../define-alert-rule'
import { readWatched } from '../gather/watched.store'
import { deleteFirings } from './known-firings.store'
import { type LookContext, lookAtRules } from './look-at-rules.store'

let db: Database
let now = NOW
/** What each kind of rule says. */
let says: Record<string, () => Look>
let missing: AlertFacts['missing'] = {}

beforeEach(() => {
  db = openDatabase({ rowKey: new Uint8Array(32).fill(1), indexKey: new Uint8Array(32).fill(2) })
  now = NOW
  says = {}
  missing = {}
})
afterEach(async () => {
  vi.unstubAllGlobals()
  globalThis.holdfastCheckpoint = undefined
  await db.delete()
})

const ruleOf = (kind: string): AlertRule | undefined =>
  Object.hasOwn(says, kind)
    ? {
        id: kind,
        group: 'market',
        name: say('x'),
        about: say('y'),
        fields: [{ key: 'account', label: say('z'), kind: 'account', optional: true }],
        needs: ['orders'],
        repeat: { kind: 'back-off' },
        look: () => (says[kind] as () => Look)(),
      }
    : undefined

const context = (): LookContext => ({
  db,
  now: () => now,
  gather: async ({ watched }) => ({
    facts: {
      now,
      rates: new Map(),
      missing,
      symbolOf: String,
      accountLabel: String,
      venueName: String,
      chainName: String,
    },
    watched,
  }),
  ruleOf,
  checkParams: (_rule, params) => ({ params }),
})
const look = () => lookAtRules(context(), { reach: 'stored' })
const put = (change: Partial<AlertRuleRow> = {}) => db.alertRules.put(alertRow(change))
const read = (id = 'rule-1') => db.alertRules.get(id as AlertRuleId)
const holding = (): Look => ({ of: 'condition', holds: true, words: alertWords(), memory: { holds: true } })

test('a firing, the memory and the episode are stored together', async () => {
  says['test-rule'] = holding
  await put()
  expect(await look()).toMatchObject({ fired: 1, outdated: 0 })
  expect(await read()).toMatchObject({ lookedAt: NOW, memory: { holds: true }, episode: { told: 1 } })
  expect(await db.firings.toArray()).toMatchObject([{ ruleId: 'rule-1', kind: 'test-rule', tellAt: NOW }])
  expect(await look()).toMatchObject({ fired: 0 })
})

test('a rule that was changed under the look keeps nothing of it', async () => {
  says['test-rule'] = holding
  await put()
  globalThis.holdfastCheckpoint = async (name) => {
    if (name === 'alerts.looked') await db.alertRules.update('rule-1' as AlertRuleId, { params: { x: 1 } })
  }
  expect(await look()).toMatchObject({ fired: 0, outdated: 1 })
  expect(await db.firings.count()).toBe(0)
  expect(await read()).toEqual(alertRow({ params: { x: 1 } }))
})

test('a rule that was removed under the look does not come back', async () => {
  says['test-rule'] = holding
  await put()
  globalThis.holdfastCheckpoint = async (name) => {
    if (name === 'alerts.looked') await db.alertRules.clear()
  }
  await look()
  expect([await db.alertRules.count(), await db.firings.count()]).toEqual([0, 0])
})

describe('one that cannot be looked at says why, and holds no other', () => {
  beforeEach(async () => {
    says['test-rule'] = holding
    await put({ id: 'good' as AlertRuleId })
  })
  afterEach(async () => {
    expect(await db.firings.toArray()).toMatchObject([{ ruleId: 'good' }])
  })

  test('of a kind that this version does not have', async () => {
    await put({ kind: 'of-tomorrow' })
    await look()
    expect((await read())?.problem).toEqual(say('This version of Holdfast does not know this kind of rule.'))
  })

  test('of an account that was removed', async () => {
    await put({ params: { account: 'gone' } })
    await look()
    expect((await read())?.problem?.template).toMatch(/account of this rule was removed/)
  })

  test('with a mistake of its own', async () => {
    says.broken = () => {
      throw new Error('a mistake')
    }
    await put({ kind: 'broken', memory: { kept: true } })
    await look()
    expect(await read()).toMatchObject({ memory: { kept: true }, problem: {} })
  })

  test('whose row is damaged', async () => {
    await damageRow(db, 'alertRules', { id: 'rule-1' })
    expect(await look()).toMatchObject({ fired: 1 })
  })
})

test('events of a fact that is absent are looked for from the same moment on', async () => {
  says['test-rule'] = () => ({ of: 'events', events: [] })
  missing = { orders: say('No answer.') }
  await put({ lookedAt: NOW - 60_000 })
  await look()
  expect(await read()).toMatchObject({ lookedAt: NOW - 60_000, problem: say('No answer.') })
})

test('a look at some rules leaves what was found for the others', async () => {
  says['test-rule'] = () => ({ of: 'events', events: [] })
  await put()
  const gather = async () => ({
    facts: (await context().gather({ rules: [], now, watched: {}, reach: 'stored' })).facts,
    watched: { orders: ['seen'] },
  })
  await lookAtRules({ ...context(), gather }, { reach: 'stored', only: () => true })
  expect(await readWatched(db)).toEqual({})
  await lookAtRules({ ...context(), gather }, { reach: 'network' })
  expect(await readWatched(db)).toEqual({ orders: ['seen'] })
})

test('what was cleared is not told again when it is found again', async () => {
  says['test-rule'] = () => ({ of: 'events', events: [{ window: 'a', at: NOW, words: alertWords() }] })
  await put()
  await look()
  await db.transaction('rw', [db.firings, db.settings], async () =>
    deleteFirings(db, await db.firings.toCollection().primaryKeys(), NOW),
  )
  expect(await look()).toMatchObject({ fired: 0 })
  expect(await db.firings.count()).toBe(0)
})

test('the newest thousand are kept, and whatever nobody has seen', async () => {
  says['test-rule'] = holding
  await put()
  await db.firings.bulkPut(
    Array.from({ length: 1_100 }, (_, at) => ({
      id: `f${at}` as never,
      ruleId: 'rule-1' as AlertRuleId,
      at,
      tellAt: 8_640_000_000_000_000,
      kind: 'x',
      words: alertWords(),
      ...(at < 50 ? {} : { seenAt: 1 }),
    })),
  )
  await look()
  const left = await db.firings.toArray()
  expect(left.filter(({ seenAt }) => seenAt === undefined)).toHaveLength(51)
  // All of those are more than a year old.
  expect(left).toHaveLength(51)
})

/** Dies at a point of the look, or does not. */
async function lookAndDie(point: string | undefined): Promise<void> {
  globalThis.holdfastCheckpoint = (name) => {
    if (name === point) throw new Error('died')
  }
  await look().catch((error: unknown) => {
    if (!(error instanceof Error && error.message.includes('died'))) throw error
  })
  globalThis.holdfastCheckpoint = undefined
}

test.each(
  Array.from({ length: 12 }, (_, seed) => seed),
)('whatever dies where, there is one firing for each window (seed %d)', async (seed) => {
  const random = seededRandom(seed)
  const happened: { window: string; at: number; words: ReturnType<typeof alertWords> }[] = []
  let holds = false
  let beginnings = 0
  says.events = () => ({ of: 'events', events: happened, memory: { count: happened.length } })
  says.condition = () => ({ ...(holds ? holding() : { of: 'condition' as const, holds: false }) })
  await put({ id: 'e' as AlertRuleId, kind: 'events' })
  await put({ id: 'c' as AlertRuleId, kind: 'condition' })
  for (let step = 0; step < 20; step += 1) {
    now += 2 * 60_000
    if (random() < 0.5) happened.push({ window: `w${step}`, at: now, words: alertWords() })
    const flips = random() < 0.4
    if (flips) holds = !holds
    if (flips && holds) beginnings += 1
    const deaths = Math.floor(random() * 3)
    for (let death = 0; death < deaths; death += 1)
      await lookAndDie(ALERT_CHECKPOINTS[Math.floor(random() * ALERT_CHECKPOINTS.length)])
    await lookAndDie(undefined)
    if (random() < 0.2) await db.alertRules.update('e' as AlertRuleId, { snoozedUntil: now + 1 })
  }
  const firings = await db.firings.toArray()
  expect(firings.filter(({ ruleId }) => ruleId === 'e')).toHaveLength(happened.length)
  expect(firings.filter(({ ruleId }) => ruleId === 'c')).toHaveLength(beginnings)
  expect(happened.length + beginnings).toBeGreaterThan(5)
})

describe('a rule that nobody has looked at for a while', () => {
  const HOUR = 3_600_000
  const asset = 'coin:ethereum' as AssetId
  let asked: LookInput[]
  let why: Sentence | undefined
  const rule: AlertRule = {
    id: 'priced',
    group: 'market',
    name: say('x'),
    about: say('y'),
    fields: [{ key: 'asset', label: say('z'), kind: 'asset' }],
    needs: ['prices'],
    repeat: { kind: 'every', minutes: 0 },
    isLive: true,
    look: (input) => {
      asked.push(input)
      return { of: 'events', events: [], ...(why ? { why } : {}) }
    },
  }
  const facts = async (more: Partial<AlertFacts>) => ({
    ...(await context().gather({ rules: [], now, watched: {}, reach: 'stored' })).facts,
    ...more,
  })
  const lookWith = async (more: Partial<AlertFacts>, live?: AlertFacts) => {
    const told = await facts(more)
    const gather: LookContext['gather'] = async ({ watched }) => ({ facts: told, watched })
    await lookAtRules(
      { ...context(), ruleOf: () => rule, gather },
      { reach: 'network', ...(live ? { live } : {}) },
    )
    return read()
  }
  beforeEach(async () => {
    asked = []
    why = undefined
    await put({ kind: 'priced', params: { asset }, lookedAt: NOW - HOUR, firedAt: NOW - 2 * HOUR })
  })

  const owed = [{ from: NOW - HOUR, until: NOW, firedAt: NOW - 2 * HOUR }]

  test('keeps the stretch that nobody has seen while its venue does not answer, and is told so', async () => {
    expect(await lookWith({ owedGaps: new Set([asset]) })).toMatchObject({ lookedAt: NOW, owed })
    expect(await lookWith({ owedGaps: new Set() })).not.toHaveProperty('owed')
    expect(asked[1]).toMatchObject({ owed, lookedAt: NOW })
    expect(asked.map(({ isGapOwed }) => isGapOwed)).toEqual([true, undefined])
    expect(asked[0]).toMatchObject({ lookedAt: NOW - HOUR, firedAt: NOW - 2 * HOUR, armedAt: alertRow().at })
  })

  test('keeps it, too, where the first price after the pause is one of a stream', async () => {
    const live = await facts({})
    expect(await lookWith({}, live)).toMatchObject({ lookedAt: NOW, owed })
    expect(await lookWith({})).not.toHaveProperty('owed')
    now = NOW + 60_000
    expect(await lookWith({}, live)).toMatchObject({ lookedAt: NOW + 60_000 })
    expect(asked.map(({ isGapOwed }) => isGapOwed)).toEqual([true, undefined, undefined])
  })

  test('keeps it, too, where it was never looked at before: since it counts', async () => {
    await db.alertRules.put(alertRow({ kind: 'priced', params: { asset }, armedAt: NOW - HOUR }))
    expect(await lookWith({ owedGaps: new Set([asset]) })).toMatchObject({
      owed: [{ from: NOW - HOUR, until: NOW }],
    })
  })

  test.each([
    false,
    true,
  ])('is not written each second of a stream while its venue has not answered (unknown: %s)', async (isUnknown) => {
    if (isUnknown) why = say('No price.')
    const put = vi.spyOn(db.alertRules, 'put')
    for (let second = 0; second < 60; second += 1) {
      now = NOW + second * 1_000
      await lookWith({}, await facts({ now }))
    }
    expect(asked).toHaveLength(60)
    expect(put).toHaveBeenCalledTimes(1)
  })
})
