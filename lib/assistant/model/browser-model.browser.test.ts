import { describe, expect, test } from 'vitest'
import { AppError } from '@/lib/core/errors'
import {
  browserModel,
  browserModelState,
  type LanguageModelApi,
  languageModel,
} from './browser-model.browser'
import type { ModelRequest } from './model'
import type { PlainMessage } from './tool-words'

type Availability = Awaited<ReturnType<LanguageModelApi['availability']>>

/** As the Prompt API is: pieces of text, a session that ends with its signal, errors by their names. */
function fakeApi(
  says: readonly string[],
  { availability = 'available', error }: { availability?: Availability; error?: Error } = {},
) {
  const made: { initialPrompts: PlainMessage[]; prompt?: string; isDestroyed: boolean }[] = []
  const api: LanguageModelApi = {
    availability: async () => availability,
    create: async ({ initialPrompts, signal }) => {
      signal.throwIfAborted()
      const session: (typeof made)[number] = { initialPrompts, isDestroyed: false }
      made.push(session)
      return {
        promptStreaming: (prompt, options) => {
          session.prompt = prompt
          let next = 0
          return new ReadableStream<string>({
            pull: async (out) => {
              await new Promise((resolve) => setTimeout(resolve, 5))
              if (options.signal.aborted) return out.error(new DOMException('stopped', 'AbortError'))
              const piece = says[next]
              next += 1
              if (piece !== undefined) return out.enqueue(piece)
              if (error) return out.error(error)
              out.close()
            },
          })
        },
        destroy: () => {
          session.isDestroyed = true
        },
      }
    },
  }
  return { api, made }
}

const REQUEST: ModelRequest = {
  messages: [
    { role: 'system', content: 'You are a test.' },
    { role: 'user', content: 'Fees?' },
  ],
  tools: [{ name: 'fees', description: 'What was paid.', parameters: { type: 'object' } }],
}

async function ask(
  api: LanguageModelApi | undefined,
  signal = new AbortController().signal,
  onText: (text: string) => void = () => undefined,
) {
  return browserModel(api).answer(REQUEST, { signal, onText })
}

test('a browser without it has none', async () => {
  expect(languageModel()).toBeUndefined()
  expect(await browserModelState(undefined)).toBe('none')
})

test.each([
  ['unavailable', 'none'],
  ['downloadable', 'download'],
  ['downloading', 'downloading'],
  ['available', 'ready'],
] as const)('%s is told as %s', async (availability, state) => {
  expect(await browserModelState(fakeApi([], { availability }).api)).toBe(state)
})

describe('an answer', () => {
  test('comes in pieces, from instructions and the last message, and the session ends', async () => {
    const { api, made } = fakeApi(['You paid ', '1 USD.'])
    const texts: string[] = []
    const turn = await ask(api, undefined, (text) => texts.push(text))
    expect(turn).toMatchObject({ text: 'You paid 1 USD.', calls: [], end: 'whole', use: { isTold: false } })
    expect(texts).toEqual(['You paid ', 'You paid 1 USD.'])
    const { initialPrompts, prompt } = browserModel(api).body(REQUEST) as {
      initialPrompts: unknown
      prompt: string
    }
    expect(made).toEqual([{ initialPrompts, prompt, isDestroyed: true }])
  })

  test('that is a call is one, and is not shown', async () => {
    const texts: string[] = []
    const turn = await ask(fakeApi(['{"tool":', '"fees","input":{}}']).api, undefined, (text) =>
      texts.push(text),
    )
    expect([turn.text, turn.calls, texts]).toEqual(['', [{ name: 'fees', input: '{}' }], []])
  })

  test('is never downloaded for: a model that is not there is not made', async () => {
    const { api, made } = fakeApi(['x'], { availability: 'downloadable' })
    const error = await ask(api).catch((thrown: unknown) => thrown)
    expect(error instanceof AppError && error.code).toBe('not-supported')
    expect(made).toEqual([])
  })

  test('stopped, or broken off, keeps what came', async () => {
    const stop = new AbortController()
    const stopped = ask(fakeApi(['One ', 'two ', 'three']).api, stop.signal, () => stop.abort())
    expect(await stopped).toMatchObject({ text: 'One ', end: 'cut' })
    const broken = await ask(fakeApi(['One '], { error: new Error('gone') }).api)
    expect([broken.text, broken.end, broken.problem?.code]).toEqual(['One ', 'cut', 'unavailable'])
  })

  test('too long for it is said', async () => {
    const error = await ask(
      fakeApi([], { error: new DOMException('too much', 'QuotaExceededError') }).api,
    ).catch((thrown: unknown) => thrown)
    expect(error instanceof AppError && error.code).toBe('too-large')
  })
})
