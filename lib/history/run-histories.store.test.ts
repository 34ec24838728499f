import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Entry, EntryDraft } from '@/lib/core/entry'
import { AppError } from '@/lib/core/errors'
import type { AccountId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import { HISTORY_CHECKPOINTS } from '@/lib/engine/checkpoint'
import { damageRow } from '@/tests/fixtures/damage-row'
import { DAY_ZERO, fill } from '@/tests/fixtures/entries'
import {
  ACCOUNT,
  everything,
  exchangeAccount,
  NOW,
  type Script,
  type ScriptedSource,
  scripted,
  segmentKey,
  type TestContext,
  testContext,
} from '@/tests/fixtures/history'
import { createBooks } from './books.store'
import { createHistoryRunner } from './run-histories.store'
import { loadEntries, readAllEntries, readRaw } from './segments.store'

const MINUTE = 60_000
let context: TestContext
beforeEach(async () => {
  context = testContext()
  await context.db.accounts.put(exchangeAccount())
})
afterEach(async () => {
  globalThis.holdfastCheckpoint = undefined
  await context.db.delete()
})

const runner = (source: ScriptedSource, changes: unknown[] = []) =>
  createHistoryRunner(context, {
    openSource: async () => source,
    books: createBooks(context, segmentKey),
    onChanged: (change) => void changes.push(change),
  })
const fills = (from: number, count: number): EntryDraft[] =>
  Array.from({ length: count }, (_, n) => fill(String(from + n), { at: DAY_ZERO + (from + n) * 1000 }))
const stored = async (): Promise<Entry[]> => {
  const entries: Entry[] = []
  for await (const batch of readAllEntries(context.db, segmentKey)) entries.push(...batch)
  return entries.toSorted((a, b) => a.at - b.at || (a.nativeId < b.nativeId ? -1 : 1))
}
const names = async () => (await stored()).map(({ nativeId }) => nativeId.split(':').at(-1))
const history = () => context.db.histories.get(ACCOUNT)
const limited = (): never => {
  throw new AppError('rate-limited', say('Wait.'), { retryAt: NOW + 5 * MINUTE })
}
const unreachable = (): never => {
  throw new AppError('unreachable', say('No answer.'))
}

test('a damaged history is said by the reading, and keeps no other job from ending', async () => {
  await damageRow(context.db, 'histories', { accountId: ACCOUNT, dueAt: NOW })
  await expect(runner(scripted({})).runSlice({ budgetMs: 1000 })).rejects.toMatchObject({
    code: 'vault-damaged',
  })
  expect(await runner(scripted({})).nextDueAt()).toBe(Number.MAX_SAFE_INTEGER)
})

test('reads every page of every stream, the most perishable first, and is due again after a quarter of an hour', async () => {
  const source = scripted(
    { slow: [fills(0, 2)], perishable: [fills(10, 2), fills(12, 1)], second: [[]] },
    { perishable: { keepsDays: 30, order: 90 }, second: { order: 1 } },
  )
  const changes: unknown[] = []
  const { more, nextDueAt } = await runner(source, changes).runSlice({ budgetMs: 1000 })
  expect(source.asked).toEqual(['perishable@', 'perishable@1', 'second@', 'slow@'])
  expect({ more, nextDueAt }).toEqual({ more: false, nextDueAt: NOW + 15 * MINUTE })
  expect(await names()).toEqual(['0', '1', '10', '11', '12'])
  expect(await history()).toMatchObject({ state: 'complete', entries: 5, failures: 0, lastGoodAt: NOW })
  // A page without entries is no news; the end of the reading is: what is missing may be another thing now.
  expect(changes.map((change) => (change as { kind: string }).kind)).toEqual([
    'entries',
    'entries',
    'entries',
    'surroundings',
  ])
  const [first] = await stored()
  expect(first && (await readRaw(context.db, segmentKey, first.id))).toEqual([
    { source: 'kraken:trades', text: '{"name":"0"}' },
  ])
})

test('what is read again is not added again', async () => {
  const first = runner(scripted({ trades: [fills(0, 3)] }))
  await first.runSlice({ budgetMs: 1000 })
  context.clock.now += 15 * MINUTE
  const again = scripted({ trades: [fills(0, 3), [...fills(1, 4), ...fills(1, 4)]] })
  await runner(again).runSlice({ budgetMs: 1000 })
  expect(again.asked).toEqual(['trades@1'])
  expect(await names()).toEqual(['0', '1', '2', '3', '4'])
  expect((await history())?.entries).toBe(5)
})

describe('a process that dies', () => {
  const script: Script = { a: [fills(0, 3), fills(2, 3)], b: [fills(20, 2)] }
  const undisturbed = async () => {
    await runner(scripted(script)).runSlice({ budgetMs: 1000 })
    return { entries: await stored(), rows: await everything(context.db) }
  }

  test.each(
    HISTORY_CHECKPOINTS.flatMap((name) => [1, 2, 3].map((time) => [name, time] as const)),
  )('at %s, the %i. time, leaves what an undisturbed run makes once it goes on', async (name, time) => {
    const expected = await undisturbed()
    await context.db.delete()
    await context.db.open()
    await context.db.accounts.put(exchangeAccount())
    let seen = 0
    class Killed extends Error {
      override name = 'AbortError'
    }
    globalThis.holdfastCheckpoint = (reached) => {
      if (reached === name && ++seen === time) throw new Killed('killed')
    }
    await expect(runner(scripted(script)).runSlice({ budgetMs: 1000 })).rejects.toThrow('killed')
    globalThis.holdfastCheckpoint = undefined
    await runner(scripted(script)).runSlice({ budgetMs: 1000 })
    expect(await stored()).toEqual(expected.entries)
    expect(await everything(context.db)).toEqual(expected.rows)
  })
})

describe('failures', () => {
  test('of one stream do not stop the others; only what failed is asked again', async () => {
    const source = scripted({ a: [unreachable], b: [fills(0, 1)] })
    await runner(source).runSlice({ budgetMs: 1000 })
    expect(await history()).toMatchObject({
      state: 'failed',
      entries: 1,
      failures: 1,
      error: { code: 'unreachable' },
      streams: [
        { id: 'a', state: 'failed' },
        { id: 'b', state: 'complete' },
      ],
    })
    const due = (await history())?.dueAt ?? 0
    expect(due).toBeGreaterThanOrEqual(NOW + MINUTE)
    context.clock.now = due
    const healed = scripted({ a: [fills(5, 1)], b: [fills(0, 1)] })
    await runner(healed).runSlice({ budgetMs: 1000 })
    expect(healed.asked).toEqual(['a@'])
    expect(await history()).toMatchObject({ state: 'complete', entries: 2, failures: 0 })
    expect((await history())?.streams.some(({ error }) => error)).toBe(false)
  })

  test('a venue that asks to wait is asked nothing more until then, and that is no failure', async () => {
    const source = scripted({ a: [fills(0, 1), limited], b: [fills(5, 1)] })
    expect(await runner(source).runSlice({ budgetMs: 1000 })).toEqual({
      more: false,
      nextDueAt: NOW + 5 * MINUTE,
    })
    expect(source.asked).toEqual(['a@', 'a@1'])
    expect(await history()).toMatchObject({ state: 'waiting', failures: 0, error: { code: 'rate-limited' } })
    context.clock.now += 5 * MINUTE
    const after = scripted({ a: [fills(0, 1), fills(1, 1)], b: [fills(5, 1)] })
    await runner(after).runSlice({ budgetMs: 1000 })
    expect(after.asked).toEqual(['a@1', 'b@'])
    expect((await history())?.error).toBeUndefined()
  })

  test('a refused key ends the account at once; a venue without history says so', async () => {
    const refused = (): never => {
      throw new AppError('credentials-refused', say('No.'))
    }
    const source = scripted({ a: [refused], b: [fills(0, 1)] })
    await runner(source).runSlice({ budgetMs: 1000 })
    expect(source.asked).toEqual(['a@'])
    expect(await history()).toMatchObject({ state: 'failed', error: { code: 'credentials-refused' } })
    context.clock.now += 7 * 60 * MINUTE
    const none = createHistoryRunner(context, {
      books: createBooks(context, segmentKey),
      openSource: async () => {
        throw new AppError('not-supported', say('No history here.'))
      },
    })
    await none.runSlice({ budgetMs: 1000 })
    expect((await history())?.state).toBe('not-supported')
  })

  test('a source that never gets further is stopped', async () => {
    const source = scripted({ a: [fills(0, 1), fills(1, 1)] })
    const read = source.read
    source.read = async (id, cursor) => ({ ...(await read(id, cursor)), cursor: '1', done: false })
    await runner(source).runSlice({ budgetMs: 1000 })
    expect(source.asked).toEqual(['a@', 'a@1'])
    expect(await history()).toMatchObject({ state: 'failed', error: { code: 'bad-answer' } })
  })

  test('a page with an impossible row is not stored, and its cursor does not move', async () => {
    const broken = [...fills(0, 1), { ...fill('x'), at: 0.5 }]
    await runner(scripted({ a: [broken] })).runSlice({ budgetMs: 1000 })
    expect(await stored()).toEqual([])
    expect(await context.db.cursors.count()).toBe(0)
  })
})

describe('meanwhile', () => {
  const during = (what: () => Promise<unknown>, pages = 2) => {
    const source = scripted({ a: Array.from({ length: pages }, (_, n) => fills(n, 1)) })
    const read = source.read
    source.read = async (id, cursor) => {
      if (cursor === '1') await what()
      return read(id, cursor)
    }
    return source
  }

  test.each([
    ['removed', () => context.db.accounts.delete(ACCOUNT)],
    ['paused', () => context.db.accounts.put(exchangeAccount(ACCOUNT, { paused: true }))],
    [
      'made another one',
      () =>
        context.db.accounts.put(exchangeAccount(ACCOUNT, { source: { kind: 'bitcoin-xpub', xpub: 'xpub' } })),
    ],
  ])('an account that is %s stores nothing more', async (_, what) => {
    await runner(during(what)).runSlice({ budgetMs: 1000 })
    expect(await names()).toEqual(['0'])
  })

  test('a paused history stores the page under way, and goes on from there another day', async () => {
    const pause = (paused: boolean) => async () => {
      const row = await history()
      if (row) await context.db.histories.put({ ...row, paused, state: 'paused' })
    }
    const source = during(pause(true), 3)
    const script = scripted({ a: [fills(0, 1), fills(1, 1), fills(2, 1)] })
    await runner(source).runSlice({ budgetMs: 1000 })
    const before = await names()
    expect(before).toEqual(['0', '1'])
    expect(await runner(script).runSlice({ budgetMs: 1000 })).toEqual({
      more: false,
      nextDueAt: Number.MAX_SAFE_INTEGER,
    })
    await pause(false)()
    await runner(script).runSlice({ budgetMs: 1000 })
    expect(await names()).toEqual(['0', '1', '2'])
  })

  test('after a restore nothing is stored that was compared with what was there before', async () => {
    const books = createBooks(context, segmentKey)
    const source = during(async () => {
      await context.db.segments.clear()
      books.clear()
    }, 3)
    const run = createHistoryRunner(context, { openSource: async () => source, books })
    globalThis.holdfastCheckpoint = (name) => {
      if (name === 'history.storing' && source.asked.length === 3) books.clear()
    }
    expect(await run.runSlice({ budgetMs: 1000 })).toMatchObject({ more: true })
    expect(await names()).toEqual(['1'])
    globalThis.holdfastCheckpoint = undefined
    await run.runSlice({ budgetMs: 1000 })
    expect(await names()).toEqual(['1', '2'])
  })

  test('a key whose rights were checked again stays the same account', async () => {
    const rechecked = exchangeAccount()
    if (rechecked.source.kind === 'exchange') rechecked.source.rights.checkedAt = 99
    await runner(during(() => context.db.accounts.put(rechecked))).runSlice({ budgetMs: 1000 })
    expect(await names()).toEqual(['0', '1'])
  })
})

test('a slice ends after the page under way, and the next one goes on', async () => {
  const source = scripted({ a: [fills(0, 1), fills(1, 1), fills(2, 1)] })
  const read = source.read
  source.read = async (id, cursor) => {
    context.clock.now += 600
    return read(id, cursor)
  }
  const run = runner(source)
  expect(await run.runSlice({ budgetMs: 1000 })).toMatchObject({ more: true })
  expect(source.asked).toEqual(['a@', 'a@1'])
  expect(await history()).toMatchObject({ state: 'reading', todo: ['a'] })
  expect((await history())?.estimatedEndAt).toBeGreaterThan(context.clock.now)
  expect(await run.runSlice({ budgetMs: 1000 })).toMatchObject({ more: false })
  expect(source.asked).toEqual(['a@', 'a@1', 'a@2'])
})

test('no more than three accounts at once, and none waits for ever', async () => {
  let now = 0
  let most = 0
  for (const id of ['b', 'c', 'd', 'e']) await context.db.accounts.put(exchangeAccount(id as AccountId))
  const sources = createHistoryRunner(context, {
    books: createBooks(context, segmentKey),
    openSource: async () => {
      const source = scripted({ a: Array.from({ length: 5 }, () => []) })
      const read = source.read
      source.read = async (id, cursor) => {
        most = Math.max(most, ++now)
        await Promise.resolve()
        context.clock.now += 50
        now -= 1
        return read(id, cursor)
      }
      return source
    },
  })
  for (let slice = 0; slice < 3; slice++) await sources.runSlice({ budgetMs: 100 })
  expect(most).toBeLessThanOrEqual(3)
  expect(await context.db.histories.count()).toBe(5)
})

test('small pages become large segments, and every entry is there once with its raw row', async () => {
  await runner(scripted({ a: Array.from({ length: 40 }, (_, n) => fills(n * 30, 30)) })).runSlice({
    budgetMs: 1000,
  })
  const entries = await stored()
  expect(new Set(entries.map(({ id }) => id)).size).toBe(1200)
  expect(entries).toHaveLength(1200)
  expect(await context.db.segments.where('part').equals('entries').count()).toBeLessThan(18)
  for (const { id, nativeId } of entries.filter((_, n) => n % 400 === 0))
    expect(await readRaw(context.db, segmentKey, id)).toEqual([
      { source: 'kraken:trades', text: `{"name":"${nativeId.split(':').at(-1)}"}` },
    ])
  expect((await loadEntries(context.db, segmentKey)).entries).toHaveLength(1200)
})
