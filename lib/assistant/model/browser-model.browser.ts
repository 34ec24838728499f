/**
 * The browser's own model (Prompt API, `LanguageModel`), where there is one: nothing leaves the computer and no key is needed. It
 * has no calls of tools that could be looked at before they run, so that calls are written as JSON (`tool-words.ts`). Nothing is
 * downloaded here: a model that is not there yet is not made.
 */
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import { roughTokens } from './count-roughly'
import type { AnswerOptions, Model, ModelRequest, ModelTurn } from './model'
import { mayBeCall, type PlainMessage, plainMessages, readWrittenCall, toolWords } from './tool-words'

export const BROWSER_MODEL = 'browser'

/** What is used of the Prompt API. */
export interface LanguageModelApi {
  availability: (options?: object) => Promise<'unavailable' | 'downloadable' | 'downloading' | 'available'>
  create: (options: { initialPrompts: PlainMessage[]; signal: AbortSignal }) => Promise<LanguageModelSession>
}
export interface LanguageModelSession {
  promptStreaming: (input: string, options: { signal: AbortSignal }) => ReadableStream<string>
  destroy: () => void
}

/** `none`: this browser has no such thing, or not on this computer. */
export type BrowserModelState = 'none' | 'download' | 'downloading' | 'ready'

/** @example languageModel()?.availability() */
export function languageModel(): LanguageModelApi | undefined {
  const found: unknown = Reflect.get(globalThis, 'LanguageModel')
  return isLanguageModel(found) ? found : undefined
}

const isLanguageModel = (found: unknown): found is LanguageModelApi =>
  (typeof found === 'function' || (typeof found === 'object' && found !== null)) &&
  typeof Reflect.get(found, 'availability') === 'function' &&
  typeof Reflect.get(found, 'create') === 'function'

export async function browserModelState(api: LanguageModelApi | undefined): Promise<BrowserModelState> {
  if (!api) return 'none'
  switch (await api.availability()) {
    case 'available':
      return 'ready'
    case 'downloading':
      return 'downloading'
    case 'downloadable':
      return 'download'
    default:
      return 'none'
  }
}

/** @example const model = browserModel(languageModel()); await model.answer(request, { signal, onText }) */
export function browserModel(api: LanguageModelApi | undefined): Model {
  return {
    id: BROWSER_MODEL,
    host: null,
    body: bodyOf,
    answer: async (request, options) => {
      if (!api || (await browserModelState(api)) !== 'ready')
        throw new AppError(
          'not-supported',
          say(
            'The model of this browser is not there, or not downloaded yet. Look at the settings of the assistant.',
          ),
        )
      return answer(api, bodyOf(request), options)
    },
  }
}

interface Body {
  initialPrompts: PlainMessage[]
  prompt: string
}

function bodyOf({ messages, tools, isLast = false }: ModelRequest): Body {
  const plain = plainMessages(messages, isLast ? '' : toolWords(tools))
  const last = plain.at(-1)
  return { initialPrompts: plain.slice(0, -1), prompt: last?.content ?? '' }
}

async function answer(
  api: LanguageModelApi,
  body: Body,
  { signal, onText }: AnswerOptions,
): Promise<ModelTurn> {
  let text = ''
  let session: LanguageModelSession | undefined
  try {
    session = await api.create({ initialPrompts: body.initialPrompts, signal })
    const reader = session.promptStreaming(body.prompt, { signal }).getReader()
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return turnOf(text, body, 'whole')
      text += value
      if (!mayBeCall(text)) onText(text)
    }
  } catch (error) {
    const problem = problemOf(error)
    if (!signal.aborted && text === '') throw problem
    return { ...turnOf(text, body, 'cut'), ...(signal.aborted ? {} : { problem }) }
  } finally {
    session?.destroy()
  }
}

function turnOf(text: string, body: Body, end: ModelTurn['end']): ModelTurn {
  const call = end === 'whole' ? readWrittenCall(text) : undefined
  const use = { input: roughTokens(JSON.stringify(body)), output: roughTokens(text), isTold: false }
  return call ? { text: '', calls: [call], use, end } : { text, calls: [], use, end }
}

function problemOf(error: unknown): AppError {
  const name = error instanceof Error ? error.name : ''
  if (name === 'QuotaExceededError')
    return new AppError(
      'too-large',
      say('The conversation is too long for {model}. Begin a new one.', { model: BROWSER_MODEL }),
      { cause: error },
    )
  return new AppError('unavailable', say('The model of this browser has stopped. Try again.'), {
    cause: error,
  })
}
