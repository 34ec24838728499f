import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { AppError } from '@/lib/core/errors'
import type { RequestLogLine } from '@/lib/engine/guarded-fetch.client'
import { createGuardedStream } from '@/lib/engine/guarded-stream.client'
import { listenPlain, type PlainEndpoint } from '@/tests/sandbox/model/listen-plain'
import {
  createModelEndpoint,
  type ModelEndpoint,
  SANDBOX_KEY,
  SANDBOX_MODEL,
} from '@/tests/sandbox/model/model-endpoint'
import { inTurn } from '@/tests/sandbox/model/script'
import type { ModelRequest } from './model'
import { openAiModel } from './openai-model.client'
import { endpointOf } from './providers'

let endpoint: ModelEndpoint
let plain: PlainEndpoint
const log: RequestLogLine[] = []

beforeEach(async () => {
  endpoint = createModelEndpoint({
    contextTokens: 2000,
    models: [{ id: SANDBOX_MODEL }, { id: 'no-tools', noTools: true }],
  })
  plain = await listenPlain(endpoint)
  log.length = 0
})
afterEach(() => plain.close())

interface Trial {
  key?: string | undefined
  model?: string
  baseUrl?: string
  silenceMs?: number
  isAllowed?: boolean
}

function modelOf({
  key = SANDBOX_KEY,
  model = SANDBOX_MODEL,
  baseUrl,
  silenceMs,
  isAllowed = true,
}: Trial = {}) {
  const found = endpointOf({ provider: 'other', baseUrl: baseUrl ?? plain.baseUrl })
  if (!found) throw new Error('no endpoint')
  return openAiModel({
    endpoint: found,
    model,
    key: key === '' ? undefined : key,
    now: () => 1000,
    silenceMs,
    stream: createGuardedStream({
      fetch,
      now: () => 1000,
      log: (line) => log.push(line),
      isAllowed: () => isAllowed,
    }),
  })
}

const REQUEST: ModelRequest = {
  messages: [
    { role: 'system', content: 'You are a test.' },
    { role: 'user', content: 'What do I hold?' },
  ],
  tools: [{ name: 'holdings', description: 'What is held.', parameters: { type: 'object', properties: {} } }],
}

function ask(trial?: Trial, request = REQUEST, signal = new AbortController().signal) {
  const texts: string[] = []
  const turn = modelOf(trial).answer(request, { signal, onText: (text) => texts.push(text) })
  return { turn, texts }
}

async function problemOf(turn: Promise<unknown>) {
  const error = await turn.catch((thrown: unknown) => thrown)
  if (!(error instanceof AppError)) throw new Error(`no AppError: ${String(error)}`)
  return error
}

describe('an answer', () => {
  test('comes in pieces, whole, with what it has used', async () => {
    endpoint.play(inTurn([{ text: 'You hold 1,200 USD \u2013 größtenteils ETH.' }]))
    const { turn, texts } = ask()
    expect(await turn).toMatchObject({
      text: 'You hold 1,200 USD \u2013 größtenteils ETH.',
      calls: [],
      end: 'whole',
      use: { isTold: true },
    })
    expect(texts.length).toBeGreaterThan(3)
    expect(texts.at(-1)).toBe('You hold 1,200 USD \u2013 größtenteils ETH.')
    expect(log.map(({ purpose, sends, outcome }) => [purpose, sends, outcome])).toEqual([
      ['Assistant', 'API key, what the preview shows', 200],
    ])
  })

  test('calls tools, whose names and inputs come in fragments', async () => {
    endpoint.play(
      inTurn([
        {
          calls: [
            { name: 'holdings', input: { asset: 'ETH' } },
            { name: 'fees', input: {} },
          ],
        },
      ]),
    )
    expect((await ask().turn).calls).toEqual([
      { name: 'holdings', input: '{"asset":"ETH"}' },
      { name: 'fees', input: '{}' },
    ])
  })

  test('what leaves is the body that was shown, the key, and nothing of this computer', async () => {
    await ask().turn
    const [sent] = endpoint.requests()
    expect(sent?.body).toBe(JSON.stringify(modelOf().body(REQUEST)))
    expect(sent?.headers.authorization).toBe(`Bearer ${SANDBOX_KEY}`)
    expect(
      Object.keys(sent?.headers ?? {}).filter((name) => /stainless|openai|cookie|referer/.test(name)),
    ).toEqual([])
  })

  test('the last round may call nothing more', () => {
    expect(modelOf().body({ ...REQUEST, isLast: true })).toMatchObject({ tool_choice: 'none' })
  })

  test('without a key, none is sent', async () => {
    const open = createModelEndpoint({ keys: [] })
    const local = await listenPlain(open)
    await ask({ key: '', baseUrl: local.baseUrl }).turn
    expect(open.requests()[0]?.headers.authorization).toBeUndefined()
    local.close()
  })
})

describe('an answer that breaks off', () => {
  test.each([
    ['cut', { kind: 'cut', after: 4 }, 'unreachable'],
    ['silent', { kind: 'hang', after: 4 }, 'unreachable'],
    ['an error within', { kind: 'error-event', after: 4 }, 'unavailable'],
  ] as const)('%s: keeps what came, and says why', async (_, fault, code) => {
    endpoint.play(inTurn([{ text: 'One two three four five six', fault }]))
    const turn = await ask({ silenceMs: 300 }).turn
    expect(turn.end).toBe('cut')
    expect(turn.text.length).toBeGreaterThan(3)
    expect('One two three four five six'.startsWith(turn.text)).toBe(true)
    expect(turn.problem?.code).toBe(code)
    expect(turn.use.isTold).toBe(false)
  })

  test('a stop ends it without an error, and the connection with it', async () => {
    endpoint.play(
      inTurn([{ text: 'One two three four five six. '.repeat(40), fault: { kind: 'slow', ms: 30 } }]),
    )
    const stop = new AbortController()
    const { turn, texts } = ask({}, REQUEST, stop.signal)
    await expect.poll(() => texts.length).toBeGreaterThan(1)
    stop.abort()
    expect((await turn).end).toBe('cut')
    expect(log).toHaveLength(1)
  })

  test('a stop while it waits to ask again ends the waiting', async () => {
    endpoint.fail({ status: 429, message: 'slow down', headers: { 'retry-after': '30' }, kind: 'status' })
    const stop = new AbortController()
    const { turn } = ask({}, REQUEST, stop.signal)
    await expect.poll(() => endpoint.requests().length).toBe(1)
    stop.abort()
    expect((await turn).end).toBe('cut')
  })
})

describe('what an endpoint refuses', () => {
  test('an unknown key', async () => {
    const error = await problemOf(ask({ key: 'sk-wrong' }).turn)
    expect([error.code, error.message]).toEqual([
      'credentials-refused',
      expect.stringContaining('does not accept this key'),
    ])
    expect(error.message).not.toContain('sk-')
    expect(endpoint.requests()).toHaveLength(1)
  })

  test.each([
    ['a model it does not know', { model: 'gpt-99' }, 'not-found', /does not know the model gpt-99/],
    ['tools, to a model without', { model: 'no-tools' }, 'not-supported', /cannot use tools/],
    ['an address that is none', { baseUrl: '/nothing' }, 'not-found', /model/],
  ] as const)('%s', async (_, { baseUrl, ...trial }: Trial, code, sentence) => {
    const error = await problemOf(
      ask({ ...trial, ...(baseUrl ? { baseUrl: plain.baseUrl + baseUrl } : {}) }).turn,
    )
    expect(error.code).toBe(code)
    expect(error.message).toMatch(sentence)
  })

  test('a conversation that is too long', async () => {
    const messages = [...REQUEST.messages, { role: 'user' as const, content: 'x'.repeat(9000) }]
    const error = await problemOf(ask({}, { ...REQUEST, messages }).turn)
    expect([error.code, error.message]).toEqual([
      'too-large',
      expect.stringContaining('too long for sandbox-model'),
    ])
  })

  test('busy for a moment: it is asked again', async () => {
    endpoint.fail(
      { kind: 'status', status: 500, message: 'oops' },
      { kind: 'status', status: 429, message: 'slow', headers: { 'retry-after': '0.1' } },
    )
    expect((await ask().turn).text).toBe('Hello.')
    expect(endpoint.requests()).toHaveLength(3)
  })

  test('busy for longer: it tells until when', async () => {
    const busy = {
      kind: 'status',
      status: 429,
      message: 'slow',
      headers: { 'retry-after-ms': '10', 'retry-after': '20' },
    } as const
    endpoint.fail(busy, busy, busy)
    const error = await problemOf(ask().turn)
    expect([error.code, error.retryAt]).toEqual(['rate-limited', 21_000])
  })

  test('no credit, and trouble of its own', async () => {
    const poor = {
      kind: 'status',
      status: 429,
      code: 'insufficient_quota',
      message: 'quota',
      headers: { 'retry-after-ms': '10' },
    } as const
    endpoint.fail(poor, poor, poor)
    expect((await problemOf(ask().turn)).message).toMatch(/no credit/)
    const down = {
      kind: 'status',
      status: 503,
      message: 'down',
      headers: { 'retry-after-ms': '10' },
    } as const
    endpoint.fail(down, down, down)
    expect((await problemOf(ask().turn)).code).toBe('unavailable')
  })

  test('no JSON', async () => {
    endpoint.play(inTurn([{ text: 'Hello', fault: { kind: 'not-json' } }]))
    expect((await problemOf(ask().turn)).code).toBe('bad-answer')
  })
})

describe('the door', () => {
  test('nobody listens: the local model is not started', async () => {
    const error = await problemOf(ask({ baseUrl: 'http://127.0.0.1:1/v1' }).turn)
    expect([error.code, error.message]).toEqual([
      'unreachable',
      expect.stringContaining('Start it on this computer'),
    ])
  })

  test('a host that is switched off is not asked, and not tried again', async () => {
    const error = await problemOf(ask({ isAllowed: false }).turn)
    expect(error.code).toBe('refused')
    expect([endpoint.requests().length, log.length]).toEqual([0, 1])
  })
})
