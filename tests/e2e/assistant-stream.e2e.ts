/**
 * The assistant's engine in the browser: the SDK streams from an endpoint behind its real host name, a tool is asked in between, and
 * what breaks off, is refused or is locked away ends as it should. No page of the assistant is needed for it.
 */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { AssistantState, SentPreview } from '@/lib/assistant/messages'
import { call } from '@/tests/harness/drive.mts'
import {
  createModelEndpoint,
  type ModelEndpoint,
  SANDBOX_KEY,
  SANDBOX_MODEL,
} from '@/tests/sandbox/model/model-endpoint'
import { inTurn } from '@/tests/sandbox/model/script'
import { eventually, PIN } from './support/as-a-person'
import { moveClock, readFirings, readRules, takeClock, tick } from './support/at-the-alerts'
import { createVault } from './support/connect-everything'
import { openWorld, showPages, type World } from './support/open-world'
import { killWorker } from './support/reach-engine'

interface Exported {
  messages: {
    role: string
    text: string
    state: string
    calls: { tool: string; state: string; result?: string }[]
  }[]
}

let world: World
let model: ModelEndpoint
beforeAll(async () => {
  takeClock()
  model = createModelEndpoint({ models: [{ id: SANDBOX_MODEL }, { id: 'text-embedding-3' }] })
  world = await openWorld({ chains: [], servers: [model.server] })
  await createVault(world.desk)
  await call(world.desk, 'accounts.add', {
    label: 'Grandfather’s chest',
    source: { kind: 'manual', positions: [{ asset: 'coin:bitcoin', symbol: 'BTC', quantity: '0.25' }] },
  })
})
afterAll(() => world?.close())
beforeEach(({ onTestFailed }) => {
  model.forget()
  onTestFailed(() => showPages(world, 'assistant-stream'))
})

async function lastAnswer(conversation: string) {
  const { text } = await call<{ text: string }>(world.desk, 'assistant.export', {
    conversation,
    format: 'json',
  })
  const { messages }: Exported = JSON.parse(text)
  return messages.at(-1)
}

async function ask(text: string) {
  const { conversation } = await call<{ conversation: string }>(world.desk, 'assistant.ask', { text })
  return conversation
}

async function answered(text: string) {
  const conversation = await ask(text)
  await eventually('the answer ends', async () =>
    expect((await lastAnswer(conversation))?.state).not.toBe('writing'),
  )
  return { conversation, answer: await lastAnswer(conversation) }
}

test('nothing is sent before it is switched on; a list of models is asked for with the key alone', async () => {
  await expect(call(world.desk, 'assistant.ask', { text: 'Hello?' })).rejects.toThrow(/off/)
  expect(model.requests()).toEqual([])
  await call(world.desk, 'assistant.key', { key: SANDBOX_KEY })
  expect(await call(world.desk, 'assistant.models', { provider: 'openai' })).toEqual([{ id: SANDBOX_MODEL }])
  const state = await call<AssistantState>(world.desk, 'assistant.change', {
    isOn: true,
    model: SANDBOX_MODEL,
    level: 'full',
  })
  expect(state).toMatchObject({ isOn: true, hasKey: true, host: 'api.openai.com' })
})

test('a question is answered over a round of tools, and the preview was what left', async () => {
  model.play(
    inTurn([
      { text: 'Let me look.', calls: [{ name: 'holdings', input: {} }] },
      { text: 'You hold bitcoin.' },
    ]),
  )
  const text = 'What is in Grandfather’s chest?'
  const preview = await call<SentPreview>(world.desk, 'assistant.preview', { text, level: 'full' })
  expect(model.requests()).toEqual([])
  const { answer } = await answered(text)
  expect(answer).toMatchObject({ state: 'done', text: 'Let me look.\n\nYou hold bitcoin.' })
  expect(answer?.calls.map(({ tool, state }) => [tool, state])).toEqual([['holdings', 'done']])
  expect(JSON.parse(preview.body)).toEqual(JSON.parse(model.requests()[0]?.body ?? ''))
  expect(model.requests()).toHaveLength(2)
  expect(model.questions()[1]?.messages.at(-1)?.role).toBe('tool')
  for (const { body, headers } of model.requests()) {
    expect(body).not.toMatch(/Grandfather|sk-sandbox/)
    expect(headers.authorization).toBe(`Bearer ${SANDBOX_KEY}`)
    expect(Object.keys(headers).join()).not.toMatch(/stainless|cookie/)
  }
})

test('a stream that is cut keeps what came; a refused key is said', async () => {
  model.play(inTurn([{ text: 'One two three four five six seven', fault: { kind: 'cut', after: 4 } }]))
  const cut = await answered('Count!')
  expect(cut.answer?.state).toBe('cut')
  expect(cut.answer?.text).toMatch(/^One/)
  model.fail({ kind: 'status', status: 401, message: 'no' })
  expect((await answered('Hello?')).answer?.state).toBe('failed')
})

test('trouble of a moment is asked again (500, 429), and one that lasts is said', async () => {
  const slow = { 'retry-after-ms': '50' }
  model.play(inTurn([{ text: 'Hello.' }]))
  model.fail(
    { kind: 'status', status: 500, message: 'oops', headers: slow },
    { kind: 'status', status: 429, message: 'slow down', headers: slow },
  )
  expect((await answered('Hello?')).answer).toMatchObject({ state: 'done', text: 'Hello.' })
  expect(model.requests()).toHaveLength(3)
  const busy = { kind: 'status', status: 429, message: 'slow down', headers: slow } as const
  model.fail(busy, busy, busy)
  const { answer } = await answered('Hello again?')
  expect(answer?.state).toBe('failed')
  expect(model.requests()).toHaveLength(6)
})

test('the summary of the week is asked for once for its day, never while it is off, and not again by a worker that was restarted', async () => {
  const WEEK = 7 * 86_400_000
  const asked = () => model.requests().length
  const lastLook = async () => Math.max(0, ...(await readRules(world)).map(({ lookedAt = 0 }) => lookedAt))
  /** It was due before a look, and has not come with two. What asks for prices is looked at every five minutes. */
  const nothingMore = async (count: number, offset: number) => {
    for (const minutes of [6, 12]) {
      const before = await lastLook()
      await moveClock(world, offset + minutes * 60_000)
      await eventually('a look', async () => {
        await tick(world)
        expect(await lastLook()).toBeGreaterThan(before)
      })
    }
    expect(asked()).toBe(count)
  }
  model.play(inTurn([{ text: 'A quiet week.' }]))
  // By no choice of anybody.
  await nothingMore(0, WEEK)
  const inThreeDays = (new Date().getDay() + 3) % 7
  await call(world.desk, 'assistant.change', { digestDay: inThreeDays })
  await nothingMore(0, WEEK + 20 * 60_000)
  await moveClock(world, 2 * WEEK)
  await eventually('the question', async () => {
    await tick(world)
    expect(asked()).toBe(1)
  })
  await eventually('the inbox', async () =>
    expect((await readFirings(world)).map(({ kind }) => kind)).toEqual(['assistant-digest']),
  )
  await nothingMore(1, 2 * WEEK)
  await killWorker(world.extension)
  await call(world.desk, 'vault.state')
  await nothingMore(1, 2 * WEEK + 20 * 60_000)
  await moveClock(world, 3 * WEEK)
  await eventually('the next one', async () => {
    await tick(world)
    expect(asked()).toBe(2)
  })
  await nothingMore(2, 3 * WEEK)
  await call(world.desk, 'assistant.change', { digestDay: null })
  await nothingMore(2, 4 * WEEK)
  await moveClock(world, 0)
})

test('a lock of the vault in the middle leaves the answer stopped', async () => {
  model.play(inTurn([{ text: 'One two three four five six seven', fault: { kind: 'hang', after: 4 } }]))
  const conversation = await ask('Count!')
  await eventually('the question left', async () => expect(model.requests()).toHaveLength(1))
  await call(world.desk, 'vault.lock')
  await call(world.desk, 'vault.unlock', { slot: 'pin', pin: PIN })
  expect((await lastAnswer(conversation))?.state).toBe('stopped')
})
