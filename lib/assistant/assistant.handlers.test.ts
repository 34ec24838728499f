import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type ChatMessageId, type ConversationId, PRIVACY_LEVELS } from '@/lib/core/chat'
import { AppError } from '@/lib/core/errors'
import type { AccountId } from '@/lib/core/ids'
import { type Database, openDatabase } from '@/lib/db/database.store'
import type { ConversationRow } from '@/lib/db/rows'
import { createUndo } from '@/lib/engine/undo'
import { readSettings } from '@/lib/settings/settings.store'
import { createAssistantHandlers } from './assistant.handlers'
import type { Chats } from './chat/chats.store'

const CONVERSATION = 'conversation-000000000' as ConversationId
const undo = createUndo((length) => crypto.getRandomValues(new Uint8Array(length)))
let db: Database
let asked: { origin: string; key: string | undefined }[]
let stopped: number
let handlers: ReturnType<typeof createAssistantHandlers>

const notAsked = () => Promise.reject(new Error('not asked for'))
const chats: Chats = {
  preview: notAsked,
  ask: notAsked,
  retry: notAsked,
  stop: notAsked,
  rename: notAsked,
  remove: notAsked,
  ended: notAsked,
  isBusy: () => false,
  stopAll: () => {
    stopped += 1
  },
  close: async () => undefined,
}

beforeEach(() => {
  db = openDatabase({ rowKey: new Uint8Array(32).fill(1), indexKey: new Uint8Array(32).fill(2) })
  asked = []
  stopped = 0
  handlers = createAssistantHandlers({
    keepUndo: undo.keep,
    context: { db, now: () => 5000, announce: () => undefined },
    chats,
    listModels: async ({ origin }, key) => {
      asked.push({ origin, key })
      return [{ id: 'm', prices: { input: 1, output: 2 } }]
    },
    browserModels: async () => [{ id: 'browser' }],
    browserModel: async () => 'download',
    listen: () => undefined,
  })
})
afterEach(() => db.delete())

const change = (what: Parameters<(typeof handlers)['assistant.change']>[0]) =>
  handlers['assistant.change'](what, undefined)
const key = (text: string | null) => handlers['assistant.key']({ key: text }, undefined)
const codeOf = (error: unknown) => (error instanceof AppError ? error.code : String(error))

test('it is off at first, shares percentages, and tells where it would ask', async () => {
  expect(await handlers['assistant.state']({}, undefined)).toEqual({
    isOn: false,
    hasKey: false,
    host: 'api.openai.com',
    browserModel: 'download',
  })
  expect((await readSettings(db)).assistant.level).toBe(PRIVACY_LEVELS[0])
})

test('a key is sent to the origin that it was typed for, and to no other', async () => {
  expect((await key('sk-canary-1')).hasKey).toBe(true)
  await handlers['assistant.models']({ provider: 'openai' }, undefined)
  await handlers['assistant.models']({ provider: 'openrouter' }, undefined)
  await handlers['assistant.models']({ provider: 'openai', baseUrl: 'https://evil.example/v1' }, undefined)
  expect(asked).toEqual([
    { origin: 'https://api.openai.com', key: 'sk-canary-1' },
    { origin: 'https://openrouter.ai', key: undefined },
    { origin: 'https://evil.example', key: undefined },
  ])
  expect((await change({ provider: 'openrouter' })).hasKey).toBe(false)
  expect((await change({ provider: 'openai' })).hasKey).toBe(true)
  expect((await key(null)).hasKey).toBe(false)
})

test('a key stands in no settings that a page reads', async () => {
  await key('sk-canary-2')
  expect(JSON.stringify(await readSettings(db))).not.toContain('canary')
  expect(JSON.stringify(await handlers['assistant.state']({}, undefined))).not.toContain('canary')
})

test('another endpoint has another model and other prices', async () => {
  await change({ model: 'm', prices: { input: 1, output: 2 } })
  await change({ level: 'full' })
  expect((await readSettings(db)).assistant).toMatchObject({
    model: 'm',
    level: 'full',
    prices: { input: 1, output: 2 },
  })
  await change({ provider: 'ollama' })
  const { assistant } = await readSettings(db)
  expect([assistant.model, assistant.prices, assistant.level]).toEqual([undefined, null, 'full'])
  await change({ provider: 'other', baseUrl: 'https://models.example/v1', model: 'n' })
  await change({ baseUrl: null })
  expect((await readSettings(db)).assistant.baseUrl).toBeUndefined()
})

test('an address that is not allowed is not kept', async () => {
  const error = await change({ provider: 'other', baseUrl: 'http://models.example/v1' }).catch(
    (thrown: unknown) => thrown,
  )
  expect([codeOf(error), (await readSettings(db)).assistant.provider]).toEqual(['invalid-input', 'openai'])
})

test('switched off, answers under way end', async () => {
  await change({ isOn: true })
  expect(stopped).toBe(0)
  await change({ isOn: false })
  expect(stopped).toBe(1)
})

test('a summary of the week begins with its next day', async () => {
  await change({ digestDay: 0 })
  expect((await readSettings(db)).assistant.digestAt).toBe(5000)
})

test('an export has the real names, as the page shows them', async () => {
  const account = 'account-id-0000000000a' as AccountId
  await db.accounts.put({
    id: account,
    label: 'Cold wallet',
    createdAt: 1,
    tags: [],
    portfolios: [],
    paused: false,
    source: { kind: 'manual', positions: [] },
  } as never)
  const row: ConversationRow = {
    id: CONVERSATION,
    at: 1,
    startedAt: Date.UTC(2026, 10, 29),
    title: 'Fees?',
    level: 'full',
    veil: [{ token: 'account-3f9a', kind: 'account', real: account }],
    figures: 0,
  }
  await db.conversations.put(row)
  const message = { conversationId: CONVERSATION, state: 'done' as const, calls: [] }
  await db.chatMessages.put({ ...message, id: 'u' as ChatMessageId, at: 2, role: 'user', text: 'Fees?' })
  const call = {
    id: 'c',
    tool: 'fees',
    input: '{"account":"account-3f9a"}',
    state: 'done' as const,
    figures: [],
    before: 0,
  }
  await db.chatMessages.put({
    ...message,
    id: 'a' as ChatMessageId,
    at: 3,
    role: 'assistant',
    text: 'account-3f9a paid most.',
    calls: [call],
  })
  const markdown = await handlers['assistant.export'](
    { conversation: CONVERSATION, format: 'markdown' },
    undefined,
  )
  expect(markdown.fileName).toBe('holdfast-conversation-2026-11-29.md')
  expect(markdown.text).toContain('Cold wallet paid most.')
  expect(markdown.text).toContain('> fees {"account":"Cold wallet"} (done)')
  const json = await handlers['assistant.export']({ conversation: CONVERSATION, format: 'json' }, undefined)
  expect(JSON.parse(json.text)).toMatchObject({
    title: 'Fees?',
    messages: [{ text: 'Fees?' }, { text: 'Cold wallet paid most.' }],
  })
})
