import 'fake-indexeddb/auto'
import * as v from 'valibot'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { IntentId } from '@/lib/core/note'
import { intentSchema } from '@/lib/db/intent-row-schema'
import { SETTLED } from '@/lib/db/rows'
import { type Noting, openNoting } from '@/tests/fixtures/open-noting'
import { createAnnotateHandlers, createAnnotateJobs } from './annotate.handlers'

const ME = `0x${'11'.repeat(20)}`
const YOU = `0x${'22'.repeat(20)}`
const ORIGIN = 'https://app.example'
const idOf = (letter: string) => letter.repeat(22) as IntentId

let noting: Noting
const onSent = vi.fn()
beforeEach(async () => {
  noting = await openNoting('http://127.0.0.1:9', ME)
  noting.line.isDead = true
  onSent.mockClear()
})
afterEach(() => noting.context.db.delete())

function open() {
  const { context } = noting
  const following = { db: context.db, now: context.now, chainOf: () => Promise.reject(new Error('no chain')) }
  const deps = { context: { ...context, announce: () => undefined }, following, onSent }
  return { ...createAnnotateHandlers(deps), ...createAnnotateJobs(deps), db: context.db }
}
type Engine = ReturnType<typeof open>
const call = <Name extends keyof Engine>(engine: Engine, name: Name) => engine[name]

const job = (letter: string, change: object = {}) => ({
  id: idOf(letter),
  at: noting.clock.now,
  origin: ORIGIN,
  language: 'en',
  locale: 'en',
  pass: 'read',
  request: {
    request: 'r1',
    method: 'eth_sendTransaction',
    params: JSON.stringify([{ from: ME, to: YOU, value: '0xde0b6b3a7640000' }]),
    chainId: '0x1',
  },
  ...change,
})

describe('a note', () => {
  test('is made, kept, and fits into a backup', async () => {
    const engine = open()
    const { shown, note } = await call(engine, 'annotate.note')(job('a'))
    expect(shown.headline).toMatch(/^Send 1.ETH to 0x22222222…22222222$/)
    const row = await engine.db.intents.get(idOf('a'))
    expect(row).toMatchObject({
      origin: ORIGIN,
      from: ME,
      note,
      dueAt: SETTLED,
      call: { to: YOU, data: '0x' },
    })
    expect(v.safeParse(intentSchema, JSON.parse(JSON.stringify(row))).issues).toBeUndefined()
  })
  test('says for which network it is read, where that matters', async () => {
    const network = async (request: object) => {
      const { shown } = await call(open(), 'annotate.note')(job('a', { request }))
      return shown.lines.find(({ what }) => what === 'network')?.text
    }
    const { request } = job('a')
    expect(await network(request)).toBe('It is read for the network Ethereum.')
    expect(await network({ ...request, chainId: '0x2105' })).toBe('It is read for the network Base.')
    const text = { ...request, method: 'personal_sign', params: JSON.stringify(['hello', ME]) }
    expect(await network(text)).toBeUndefined()
  })
  test('that is read anew takes nothing of the whole one back', async () => {
    const engine = open()
    await call(engine, 'annotate.note')(job('a', { pass: 'whole' }))
    await call(engine, 'annotate.note')(job('a'))
    expect((await engine.db.intents.get(idOf('a')))?.note.state).toBe('whole')
  }, 30_000)
  test('of a request that does not say who would sign is told, and in no journal', async () => {
    const engine = open()
    const request = { request: 'r1', method: 'eth_sign', params: '[]' }
    const { shown } = await call(engine, 'annotate.note')(job('a', { request }))
    expect(shown).toMatchObject({ headline: 'A request to your wallet that cannot be read', level: 'care' })
    expect(await engine.db.intents.count()).toBe(0)
  })
  test('is not made of what the background never sends', async () => {
    const engine = open()
    const note = call(engine, 'annotate.note')
    await expect(note(job('a', { pass: 'all' }))).rejects.toThrow()
    await expect(note({ ...job('a'), extra: 1 })).rejects.toThrow()
  })
})

describe('an outcome', () => {
  test('is kept once: a page that answers again is not heard', async () => {
    const engine = open()
    await call(engine, 'annotate.note')(job('a'))
    const outcome = call(engine, 'annotate.outcome')
    await outcome({ id: idOf('a'), outcome: 'refused' })
    await outcome({ id: idOf('a'), outcome: 'sent', hash: `0x${'ab'.repeat(32)}` })
    expect(await engine.db.intents.get(idOf('a'))).toMatchObject({ outcome: 'refused', dueAt: SETTLED })
  })
  test('with a hash is followed', async () => {
    const engine = open()
    await call(engine, 'annotate.note')(job('a'))
    await call(engine, 'annotate.outcome')({ id: idOf('a'), outcome: 'sent', hash: `0x${'AB'.repeat(32)}` })
    const row = await engine.db.intents.get(idOf('a'))
    expect(row).toMatchObject({ hash: `0x${'ab'.repeat(32)}`, dueAt: noting.clock.now })
    expect(onSent).toHaveBeenCalledOnce()
  })
  test('of nothing that is known makes nothing', async () => {
    const engine = open()
    await call(engine, 'annotate.outcome')({ id: idOf('z'), outcome: 'signed' })
    expect(await engine.db.intents.count()).toBe(0)
  })
})

test('intents come newest first, a page at a time', async () => {
  const engine = open()
  for (const letter of ['a', 'b', 'c']) {
    noting.clock.now += 1000
    await call(engine, 'annotate.note')(job(letter))
  }
  const facts = undefined
  const first = await call(engine, 'annotate.intents')({ limit: 2 }, facts)
  expect(first.map(({ id }) => id)).toEqual([idOf('c'), idOf('b')])
  const next = await call(engine, 'annotate.intents')({ limit: 2, before: first[1]?.at ?? 0 }, facts)
  expect(next.map(({ id }) => id)).toEqual([idOf('a')])
})

test('a choice changes what it names, and nothing else', async () => {
  const engine = open()
  const change = call(engine, 'annotate.change')
  const other = 'https://other.example'
  // At once, as two pages do: none takes the other's.
  await Promise.all([
    change({ personal: { origin: ORIGIN, isOn: true } }, undefined),
    change({ personal: { origin: other, isOn: true } }, undefined),
    change({ check: { id: 'deadline', choice: { atMost: 'info' } } }, undefined),
  ])
  expect(await change({ check: { id: 'gas', choice: { muted: true } } }, undefined)).toEqual({
    personalOrigins: [ORIGIN, other],
    checks: { deadline: { atMost: 'info' }, gas: { muted: true } },
  })
  await change({ personal: { origin: other, isOn: false } }, undefined)
  expect(await change({ check: { id: 'deadline', choice: {} } }, undefined)).toEqual({
    personalOrigins: [ORIGIN],
    checks: { gas: { muted: true } },
  })
  const { checks } = await call(engine, 'annotate.settings')({}, undefined)
  expect(checks.find(({ id }) => id === 'gas')?.muted).toBe(true)
  expect(checks.filter(({ muted }) => muted)).toHaveLength(1)
})
