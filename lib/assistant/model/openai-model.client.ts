/**
 * A model behind an endpoint that speaks OpenAI's chat completions, by the openai SDK (a chunk of its own, loaded by the first
 * question). An answer that breaks off keeps what came; a refusal becomes a sentence; a stop is no error.
 */
import type OpenAI from 'openai'
import { AppError, toAppError } from '@/lib/core/errors'
import type { GuardedStream } from '@/lib/engine/guarded-stream.client'
import { roughTokens } from './count-roughly'
import { type GatheredTurn, gatherTurn } from './gather-turn'
import type { AnswerOptions, Model, ModelRequest, ModelTurn } from './model'
import { doorProblem, modelProblem, notAModel } from './model-problem'
import type { Endpoint } from './providers'
import { sdkFetch } from './sdk-fetch.client'

export interface OpenAiOptions {
  endpoint: Endpoint
  model: string
  key: string | undefined
  stream: GuardedStream
  now: () => number
  silenceMs?: number | undefined
}

type Body = OpenAI.Chat.Completions.ChatCompletionCreateParamsStreaming

/** @example const model = openAiModel({ endpoint, model: 'gpt-5', key, stream, now }); await model.answer(request, { signal, onText }) */
export function openAiModel(options: OpenAiOptions): Model {
  const { endpoint, model } = options
  const body = (request: ModelRequest) => bodyOf(model, request)
  return {
    id: model,
    host: endpoint.host,
    body,
    answer: (request, answering) => answer(options, body(request), answering),
  }
}

function bodyOf(model: string, { messages, tools, isLast = false }: ModelRequest): Body {
  return {
    model,
    messages: [...messages],
    ...(tools.length === 0
      ? {}
      : {
          tools: tools.map((tool) => ({
            type: 'function',
            function: { ...tool, parameters: { ...tool.parameters } },
          })),
        }),
    ...(isLast && tools.length > 0 ? { tool_choice: 'none' } : {}),
    stream: true,
    stream_options: { include_usage: true },
  }
}

/** What our own door has said last, which the SDK wraps. */
interface Problems {
  door: AppError | undefined
}

async function answer(
  options: OpenAiOptions,
  body: Body,
  { signal, onText }: AnswerOptions,
): Promise<ModelTurn> {
  const turn = gatherTurn()
  const problems: Problems = { door: undefined }
  try {
    for await (const piece of await open(options, body, { signal, problems })) {
      const before = turn.text().length
      turn.take(piece)
      if (turn.text().length > before) onText(turn.text())
    }
  } catch (error) {
    if (!signal.aborted) return broken(turn, body, problemOf(error, options, problems))
  }
  // The SDK ends without an error when it is stopped.
  if (turn.isEmpty() && !signal.aborted) throw notAModel(options.endpoint)
  return turnOf(turn, body, signal.aborted ? 'cut' : (turn.end() ?? 'cut'))
}

function broken(turn: GatheredTurn, body: Body, problem: AppError): ModelTurn {
  if (turn.text() === '' && turn.calls().length === 0) throw problem
  return { ...turnOf(turn, body, 'cut'), problem }
}

function turnOf(turn: GatheredTurn, body: Body, end: ModelTurn['end']): ModelTurn {
  const told = turn.use()
  const written =
    turn.text() +
    turn
      .calls()
      .map(({ name, input }) => name + input)
      .join('')
  const use = told
    ? { ...told, isTold: true }
    : { input: roughTokens(JSON.stringify(body)), output: roughTokens(written), isTold: false }
  return { text: turn.text(), calls: turn.calls(), use, end }
}

interface Opening {
  signal: AbortSignal
  problems: Problems
}

async function open(options: OpenAiOptions, body: Body, { signal, problems }: Opening) {
  const { default: OpenAI } = await import('openai')
  const ended = new AbortController()
  const client = new OpenAI({
    baseURL: options.endpoint.baseUrl,
    apiKey: options.key ?? 'none',
    organization: null,
    project: null,
    // The key is the user's own, and the engine is no web page.
    dangerouslyAllowBrowser: true,
    maxRetries: 2,
    // What it would write to the console holds words of the conversation.
    logLevel: 'off',
    fetch: sdkFetch({
      ...options,
      hasKey: options.key !== undefined,
      onProblem: (problem) => {
        problems.door = problem
        // What is not allowed is not asked again.
        if (problem.code === 'refused' || problem.code === 'permission-missing') ended.abort()
      },
    }),
  })
  return client.chat.completions.create(body, { signal: AbortSignal.any([signal, ended.signal]) })
}

/** Read by its form: the SDK's classes are in a chunk that may not be loaded. */
function problemOf(error: unknown, { endpoint, model, now }: OpenAiOptions, problems: Problems): AppError {
  if (error instanceof AppError) return doorProblem(error, endpoint)
  if (error instanceof SyntaxError) return notAModel(endpoint, error)
  const { status, code, message, retryAfter } = refusalOf(error)
  if (status !== undefined)
    return modelProblem({ status, code, message, retryAfter }, { endpoint, model, now: now() })
  if (problems.door) return doorProblem(problems.door, endpoint)
  // An error inside the stream has no status.
  if (message !== undefined && error instanceof Error && 'error' in error && error.error !== undefined)
    return modelProblem({ status: 500, code, message }, { endpoint, model, now: now() })
  return toAppError(error)
}

function refusalOf(error: unknown) {
  if (!(error instanceof Error)) return {}
  const status = 'status' in error && typeof error.status === 'number' ? error.status : undefined
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  const headers = 'headers' in error && error.headers instanceof Headers ? error.headers : undefined
  return { status, code, message: error.message, retryAfter: headers?.get('retry-after') }
}
