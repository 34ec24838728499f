import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { FiringWords } from '@/lib/core/alert'
import type { ChatMessageId, ChatState, ConversationId } from '@/lib/core/chat'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import { type Database, openDatabase } from '@/lib/db/database.store'
import { readSettings, storeSettings } from '@/lib/settings/settings.store'
import { type DigestContext, nextDigestAt, writeDigest } from './write-digest.store'

const CONVERSATION = 'conversation-000000000' as ConversationId
const ANSWER = 'answer-000000000000000' as ChatMessageId
const SUNDAY = Date.UTC(2026, 10, 29, 9)
let db: Database
let now: number
let state: ChatState
let questions: string[]
let told: { window: string; words: FiringWords }[]
let context: DigestContext

beforeEach(async () => {
  db = openDatabase({ rowKey: new Uint8Array(32).fill(1), indexKey: new Uint8Array(32).fill(2) })
  now = SUNDAY
  state = 'done'
  questions = []
  told = []
  context = {
    db,
    now: () => now,
    offsetAt: () => 0,
    chats: {
      ask: async ({ text }) => {
        questions.push(text)
        await db.chatMessages.put({
          id: ANSWER,
          conversationId: CONVERSATION,
          at: now,
          role: 'assistant',
          text: '',
          state,
          calls: [],
        })
        return { conversation: CONVERSATION, answer: ANSWER }
      },
      ended: async () => undefined,
    },
    question: async () => 'Sum up my week.',
    tellOnce: async (once) => void told.push(once),
  }
  const { assistant } = await readSettings(db)
  await storeSettings(db, {
    assistant: { ...assistant, isOn: true, digestDay: 0, digestAt: SUNDAY - 3 * 86_400_000 },
  })
})
afterEach(() => db.delete())

test('it is written once for its day, and told', async () => {
  expect(await nextDigestAt(context)).toBe(now)
  await Promise.all([writeDigest(context), writeDigest(context)])
  await writeDigest(context)
  expect(questions).toEqual(['Sum up my week.'])
  expect(told.map(({ window, words }) => [window, words.body.sentence.template, words.route])).toEqual([
    [String(SUNDAY - 3_600_000), 'The summary of your week is written.', `assistant/${CONVERSATION}`],
  ])
  expect(await nextDigestAt(context)).toBe(SUNDAY - 3_600_000 + 7 * 86_400_000)
})

test('one that has failed is told, and not tried again by itself', async () => {
  state = 'failed'
  await writeDigest(context)
  await writeDigest(context)
  expect(told.map(({ words }) => words.body.sentence.template)).toEqual([
    'The summary of your week could not be written. Open it to try again.',
  ])
})

test('a window that was taken is not asked for again, whatever happened to it', async () => {
  const dies = { ...context, chats: { ...context.chats, ask: () => Promise.reject(new Error('killed')) } }
  await writeDigest(dies).catch(() => undefined)
  await writeDigest(context)
  expect(questions).toEqual([])
})

test('one that cannot be asked is told, too', async () => {
  const error = new AppError('credentials-refused', say('Enter your key for {host} first.', { host: 'h' }))
  await writeDigest({ ...context, chats: { ...context.chats, ask: () => Promise.reject(error) } })
  expect(told.map(({ words }) => [words.body.sentence.template, words.route])).toEqual([
    ['The summary of your week could not be written. Open it to try again.', 'assistant'],
  ])
})

test('nothing is asked on another day', async () => {
  const { assistant } = await readSettings(db)
  await storeSettings(db, { assistant: { ...assistant, digestDay: 3, digestAt: SUNDAY - 86_400_000 } })
  await writeDigest(context)
  expect([questions, told]).toEqual([[], []])
})
