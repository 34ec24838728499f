import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ChatTick } from '@/lib/assistant/chat-port'
import { storeKey } from '@/lib/assistant/model/keys.store'
import { openModel } from '@/lib/assistant/model/open-model.store'
import { openAiModel } from '@/lib/assistant/model/openai-model.client'
import { endpointOf } from '@/lib/assistant/model/providers'
import type { AssistantTool } from '@/lib/assistant/tools/define-tool'
import type { ChatMessageId, ConversationId } from '@/lib/core/chat'
import { AppError } from '@/lib/core/errors'
import type { AccountId } from '@/lib/core/ids'
import { type Database, openDatabase } from '@/lib/db/database.store'
import { createGuardedStream } from '@/lib/engine/guarded-stream.client'
import { readSettings, storeSettings } from '@/lib/settings/settings.store'
import { fakeTools, fakeToolWorld } from '@/tests/fixtures/fake-tools'
import { listenPlain, type PlainEndpoint } from '@/tests/sandbox/model/listen-plain'
import {
  createModelEndpoint,
  type ModelEndpoint,
  SANDBOX_KEY,
  SANDBOX_MODEL,
} from '@/tests/sandbox/model/model-endpoint'
import { inTurn, type ScriptTurn } from '@/tests/sandbox/model/script'
import type { ChatContext } from './chat-context'
import { type Asked, type Chats, createChats } from './chats.store'
import { readMessages, recoverAnswers } from './conversation-rows.store'
import { searchConversations } from './search-conversations.store'

const ACCOUNT = 'account-id-0000000000a' as AccountId
const ADDRESS = '0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045'
let endpoint: ModelEndpoint
let plain: PlainEndpoint
let db: Database
let chats: Chats
let ticks: ChatTick[]
let now: number
let context: ChatContext
let tools: readonly AssistantTool[]

beforeEach(async () => {
  endpoint = createModelEndpoint()
  plain = await listenPlain(endpoint)
  db = openDatabase({ rowKey: new Uint8Array(32).fill(1), indexKey: new Uint8Array(32).fill(2) })
  await db.accounts.put({
    id: ACCOUNT,
    label: 'Cold wallet',
    createdAt: 1,
    tags: [],
    portfolios: [],
    paused: false,
    source: { kind: 'evm', address: ADDRESS, chains: [] },
  } as never)
  ticks = []
  now = 1_000_000
  tools = fakeTools(ACCOUNT)
  await switchOn()
  open()
})
afterEach(async () => {
  await chats.close()
  plain.close()
  await db.delete()
})

async function switchOn() {
  const { assistant } = await readSettings(db)
  const settings = {
    ...assistant,
    isOn: true,
    provider: 'other' as const,
    baseUrl: plain.baseUrl,
    model: SANDBOX_MODEL,
  }
  await storeSettings(db, { assistant: { ...settings, level: 'full', prices: { input: 1, output: 2 } } })
  const found = endpointOf(settings)
  if (found) await storeKey(db, found, SANDBOX_KEY)
}

function open() {
  context = {
    db,
    now: () => (now += 10),
    randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
    announce: () => undefined,
    tick: (tick) => ticks.push(tick),
    tools,
    openWorld: (accountOf) => fakeToolWorld(() => now, accountOf),
    openModel: () =>
      openModel({
        db,
        browserModel: () => {
          throw new Error('not asked for')
        },
        openAi: (options) =>
          openAiModel({
            ...options,
            now: () => now,
            stream: createGuardedStream({
              fetch,
              now: () => now,
              log: () => undefined,
              isAllowed: () => true,
            }),
          }),
      }),
    systemPrompt: ({ level, currency, language }) => `You are Holdfast. ${level} ${currency} ${language}`,
    language: () => 'en',
    stayAwake: () => () => undefined,
  }
  chats = createChats(context)
}

const play = (...turns: ScriptTurn[]) => endpoint.play(inTurn(turns))

async function answered(text: string, more: Partial<Parameters<Chats['ask']>[0]> = {}) {
  const { conversation, answer } = await chats.ask({ text, ...more })
  await chats.ended(conversation)
  return { conversation, answer: await rowOf(answer) }
}

async function rowOf(id: ChatMessageId) {
  const row = await db.chatMessages.get(id)
  if (!row) throw new Error('no answer')
  return row
}

const bodies = () => endpoint.requests().map(({ body }) => body)
const codeOf = (error: unknown) => (error instanceof AppError ? error.code : String(error))

describe('a question', () => {
  test('is answered, told as it comes, and kept', async () => {
    play({ text: 'You hold some ETH, and that is all there is to say of it.' })
    const { conversation, answer } = await answered('What do I hold?\nTell me.')
    expect(answer).toMatchObject({ state: 'done', model: SANDBOX_MODEL, use: { isTold: true }, calls: [] })
    expect(answer.text).toBe('You hold some ETH, and that is all there is to say of it.')
    expect(Number(answer.costUsd)).toBeGreaterThan(0)
    expect(ticks.at(-1)).toMatchObject({ conversation, message: answer.id, text: answer.text })
    expect(await db.conversations.get(conversation)).toMatchObject({
      title: 'What do I hold?',
      level: 'full',
    })
    expect((await readMessages(db, conversation)).map(({ role }) => role)).toEqual(['user', 'assistant'])
  })

  test('goes on in its conversation, with what was said before', async () => {
    play({ text: 'First.' }, { text: 'Second.' })
    const { conversation } = await answered('One?')
    await answered('Two?', { conversation })
    expect(
      endpoint
        .questions()
        .at(-1)
        ?.messages.map(({ role, content }) => `${role}: ${content}`),
    ).toEqual(['system: You are Holdfast. full usd en', 'user: One?', 'assistant: First.', 'user: Two?'])
  })

  test('what the preview shows is exactly what is sent, names and addresses veiled', async () => {
    const question = { text: `Is Cold wallet ${ADDRESS} too much?`, level: 'rounded' as const }
    const shown = await chats.preview(question)
    expect(endpoint.requests()).toEqual([])
    expect(await db.conversations.count()).toBe(0)
    const { conversation } = await answered(question.text, { level: 'rounded' })
    expect(JSON.parse(shown.body)).toEqual(JSON.parse(bodies()[0] ?? ''))
    expect(shown.host).toBe(new URL(plain.baseUrl).host)
    expect(bodies().join()).not.toMatch(/Cold wallet|d8dA6BF2/i)
    const next = { conversation, text: 'And ENS-less 0x1111111111111111111111111111111111111111?' }
    const again = await chats.preview(next)
    await answered(next.text, { conversation })
    expect(JSON.parse(again.body)).toEqual(JSON.parse(bodies()[1] ?? ''))
  })

  test.each([
    ['off', { isOn: false }, 'refused'],
    ['without a model', { model: undefined }, 'invalid-input'],
    ['without its key', { provider: 'openai' as const, baseUrl: undefined }, 'credentials-refused'],
  ])('%s: nothing is sent or kept', async (_, change, code) => {
    const { assistant } = await readSettings(db)
    await storeSettings(db, { assistant: { ...assistant, ...change } })
    const error = await chats.ask({ text: 'Hello?' }).catch((thrown: unknown) => thrown)
    expect(codeOf(error)).toBe(code)
    expect([endpoint.requests().length, await db.chatMessages.count()]).toEqual([0, 0])
  })
})

describe('tools', () => {
  test('are run in rounds, and what they told goes back veiled, with figures', async () => {
    play(
      { text: 'Let me look.', calls: [{ name: 'holdings', input: { asset: 'ETH' } }] },
      { calls: [{ name: 'broken', input: {} }] },
      { text: 'You hold 1,234.56 USD.' },
    )
    const { conversation, answer } = await answered('What do I hold?')
    expect(answer.text).toBe('Let me look.\n\nYou hold 1,234.56 USD.')
    expect(answer.calls.map(({ tool, state, round }) => [tool, state, round])).toEqual([
      ['holdings', 'done', 0],
      ['broken', 'failed', 1],
    ])
    const [first] = answer.calls
    expect(first?.figures.map(({ id, value }) => [id, value])).toEqual([
      ['f1', { money: '1234.56', currency: 'usd' }],
    ])
    expect(first?.proposal).toMatchObject({ kind: 'alert' })
    expect(first?.sent).toMatch(/account-[0-9a-f]{4}/)
    const [, , last] = endpoint.questions()
    expect(last?.messages.map(({ role }) => role)).toEqual([
      'system',
      'user',
      'assistant',
      'tool',
      'assistant',
      'tool',
    ])
    expect(last?.messages.at(-1)?.content).toContain('no such request')
    expect(bodies().join()).not.toMatch(/Cold wallet|d8dA6BF2/i)
    const row = await db.conversations.get(conversation)
    expect([row?.figures, row?.veil.map(({ real }) => real)]).toEqual([1, [ACCOUNT]])
    expect(answer.use?.input).toBeGreaterThan(0)
  })

  test('figures are numbered on over answers', async () => {
    play(
      { calls: [{ name: 'holdings', input: {} }] },
      { text: 'A.' },
      { calls: [{ name: 'holdings', input: '' }] },
      { text: 'B.' },
    )
    const { conversation } = await answered('One?')
    const { answer } = await answered('Two?', { conversation })
    expect(answer.calls[0]?.figures[0]?.id).toBe('f2')
  })

  test.each([
    ['a tool that is none', { name: 'sell_everything', input: {} }],
    ['an input that is no JSON', { name: 'holdings', input: '{"asset":' }],
    ['an input that does not fit', { name: 'holdings', input: { asset: 'ETH', amount: 5 } }],
    ['a name that no endpoint would take', { name: 'rm -rf /', input: {} }],
  ])('%s is refused, and the model is told', async (_, call) => {
    play({ calls: [call] }, { text: 'I could not.' })
    const { answer } = await answered('Go!')
    expect(answer.state).toBe('done')
    expect(answer.calls[0]).toMatchObject({ state: 'refused', figures: [] })
    expect(answer.calls[0]?.sent).toMatch(/^\{"error":"unknown: /)
  })

  test('end after eight rounds', async () => {
    play({ calls: [{ name: 'holdings', input: {} }] })
    const { answer } = await answered('Go on for ever')
    expect([answer.calls.length, answer.state, answer.error?.code]).toEqual([8, 'cut', 'too-large'])
    expect(endpoint.questions().at(-1)?.toolChoice).toBe('none')
    expect(endpoint.requests()).toHaveLength(9)
  })

  test('end after 24 calls', async () => {
    play({ calls: Array.from({ length: 10 }, () => ({ name: 'holdings', input: {} })) })
    const { answer } = await answered('Everything at once')
    expect(answer.calls).toHaveLength(24)
    expect(endpoint.requests()).toHaveLength(4)
  })
})

describe('an answer that does not end', () => {
  test('cut: keeps what came, and is asked for again in its place', async () => {
    play({ text: 'One two three four five six seven', fault: { kind: 'cut', after: 4 } }, { text: 'Whole.' })
    const { conversation, answer } = await answered('Count!')
    expect([answer.state, answer.error?.code]).toEqual(['cut', 'unreachable'])
    expect(answer.text.length).toBeGreaterThan(3)
    const again = await chats.retry(conversation)
    await chats.ended(conversation)
    expect(await rowOf(again.answer)).toMatchObject({ state: 'done', text: 'Whole.' })
    expect((await readMessages(db, conversation)).map(({ text }) => text)).toEqual(['Count!', 'Whole.'])
    expect(codeOf(await chats.retry(conversation).catch((error: unknown) => error))).toBe('refused')
  })

  test('refused by the endpoint: it has failed, with the reason', async () => {
    endpoint.fail({ kind: 'status', status: 401, message: 'no' })
    const { answer } = await answered('Hello?')
    expect([answer.state, answer.error?.code]).toEqual(['failed', 'credentials-refused'])
  })

  test('stopped: what was written stays, and nothing more is asked', async () => {
    play({ text: 'One two three four five. '.repeat(40), fault: { kind: 'slow', ms: 20 } })
    const { conversation, answer } = await chats.ask({ text: 'Count!' })
    await expect.poll(() => ticks.some(({ text }) => text.length > 2)).toBe(true)
    expect(codeOf(await chats.ask({ text: 'And?', conversation }).catch((error: unknown) => error))).toBe(
      'refused',
    )
    await chats.stop(conversation)
    expect((await rowOf(answer)).state).toBe('stopped')
    expect(chats.isBusy()).toBe(false)
  })

  test('a question that follows a stop at once waits for its end, and is answered', async () => {
    play({ text: 'One two three four five. '.repeat(40), fault: { kind: 'slow', ms: 20 } }, { text: 'Here.' })
    const { conversation } = await chats.ask({ text: 'Count!' })
    await expect.poll(() => ticks.some(({ text }) => text.length > 2)).toBe(true)
    const stopped = chats.stop(conversation)
    expect((await answered('And?', { conversation })).answer.text).toBe('Here.')
    await stopped
  })

  test('a question that comes as soon as an answer stands there is answered', async () => {
    play({ text: 'Whole.' }, { text: 'Here.' })
    let second: Promise<Asked> | undefined
    let conversation: ConversationId | undefined
    // What is done when an answer has ended, before it counts as ended.
    context.stayAwake = () => () => {
      second ??= chats.ask({ text: 'And?', ...(conversation === undefined ? {} : { conversation }) })
    }
    conversation = (await chats.ask({ text: 'Count!' })).conversation
    await expect.poll(() => second).toBeDefined()
    expect((await second)?.conversation).toBe(conversation)
    await chats.ended(conversation)
    expect((await readMessages(db, conversation)).at(-1)?.text).toBe('Here.')
  })

  test('a lock stops all of them, and the next question is answered', async () => {
    play({ text: 'One two three four five. '.repeat(40), fault: { kind: 'slow', ms: 20 } }, { text: 'Back.' })
    const { conversation, answer } = await chats.ask({ text: 'Count!' })
    await expect.poll(() => endpoint.requests().length).toBe(1)
    const done = chats.ended(conversation)
    chats.stopAll()
    await done
    expect((await rowOf(answer)).state).toBe('stopped')
    expect((await answered('Again?', { conversation })).answer.text).toBe('Back.')
  })

  test('a lock of the vault ends it: what was told of it by then is stored before the database is closed', async () => {
    // A clock that stops before anything is stored while text comes.
    const last = now + 400
    context.now = () => Math.min(last, (now += 10))
    play({ text: 'One two three four five. '.repeat(40), fault: { kind: 'slow', ms: 20 } })
    const { answer } = await chats.ask({ text: 'Count!' })
    await expect.poll(() => ticks.some(({ text }) => text.length > 2)).toBe(true)
    const told = ticks.at(-1)?.text ?? ''
    expect((await rowOf(answer)).text).toBe('')
    await chats.close()
    const row = await rowOf(answer)
    expect([row.state, row.text.startsWith(told)]).toEqual(['stopped', true])
    expect(chats.isBusy()).toBe(false)
  })

  test('the engine is ended in the middle: what was stored stays, and is cut when it opens again', async () => {
    play(
      { text: 'One two three', calls: [{ name: 'holdings', input: {} }] },
      { text: 'x', fault: { kind: 'hang', after: 0 } },
    )
    const { answer } = await chats.ask({ text: 'Count!' })
    await expect.poll(() => endpoint.requests().length).toBe(2)
    expect((await rowOf(answer)).state).toBe('writing')
    await recoverAnswers(db)
    const row = await rowOf(answer)
    expect([row.state, row.text, row.calls[0]?.state]).toEqual(['cut', 'One two three', 'done'])
  })

  test('removed and put back: the conversation and each of its messages are as they were', async () => {
    play({ text: 'Something.' })
    const { conversation } = await answered('What do I hold?')
    const before = [await db.conversations.toArray(), await readMessages(db, conversation)]
    const putBack = await chats.remove(conversation)
    expect([await db.conversations.count(), await db.chatMessages.count()]).toEqual([0, 0])
    await putBack()
    expect([await db.conversations.toArray(), await readMessages(db, conversation)]).toEqual(before)
  })

  test('removed while it is written: it ends, and nothing of it is left', async () => {
    play({ text: 'One two three four five. '.repeat(40), fault: { kind: 'slow', ms: 20 } })
    const { conversation } = await chats.ask({ text: 'Count!' })
    await expect.poll(() => endpoint.requests().length).toBe(1)
    await chats.remove(conversation)
    expect([await db.conversations.count(), await db.chatMessages.count(), chats.isBusy()]).toEqual([
      0,
      0,
      false,
    ])
  })
})

test('a conversation is renamed, and found by all of its words', async () => {
  play({ text: 'Fees were low.' })
  const { conversation } = await answered('What about Cold wallet?')
  await answered('Something else')
  await chats.rename(conversation, 'My costs')
  expect(await searchConversations(db, 'costs FEES cold')).toEqual([conversation])
  expect(await searchConversations(db, 'costs nothing')).toEqual([])
  expect(await searchConversations(db, ' ')).toHaveLength(2)
})
