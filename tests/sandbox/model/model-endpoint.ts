/**
 * An endpoint that speaks OpenAI's chat completions, behind `api.openai.com` or any other host, or on loopback as Ollama and LM
 * Studio do. It checks key, body, order of roles and schemas as the real one does, answers what a script says, and keeps the
 * bodies of all requests, so that a test can look for what must never have been sent.
 */
import type { SandboxAnswer, SandboxRequest, SandboxServer } from '../types'
import { checkRequest } from './check-request'
import { type ChatRequest, inTurn, type ModelFault, type Script, type ScriptTurn } from './script'
import { callId, finishOf, inputText, streamTurn, tokensOf, useOf } from './stream-turn'

export interface ModelEndpointOptions {
  hosts?: readonly string[]
  /** Path before `/models`; `/v1` unless told (OpenRouter: `/api/v1`). */
  base?: string
  /** Keys that are known; an empty list asks for none, as Ollama does. */
  keys?: readonly string[]
  /** Models; of OpenRouter with prices and context. */
  models?: readonly ModelLine[]
  /** Tokens that a request may have. */
  contextTokens?: number
  /** Refuses what comes from an extension, as Ollama does before it is told otherwise. */
  refusesExtensions?: boolean
  script?: Script
}

export interface ModelLine {
  id: string
  /** Dollars a token, as OpenRouter writes them. */
  pricing?: { prompt: string; completion: string }
  context_length?: number
  supported_parameters?: readonly string[]
  /** Knows no tools: a request with some is refused. */
  noTools?: boolean
}

/** One request, as it arrived. */
export interface ModelRequestLine {
  method: string
  path: string
  headers: Record<string, string>
  body: string
}

export interface ModelEndpoint {
  server: SandboxServer
  /** What it answers from now on. */
  play: (script: Script) => void
  /** Faults for the next requests, one each, before the script is asked. */
  fail: (...faults: Extract<ModelFault, { kind: 'status' }>[]) => void
  requests: () => readonly ModelRequestLine[]
  /** Bodies of the questions, parsed. */
  questions: () => readonly ChatRequest[]
  forget: () => void
}

export const SANDBOX_MODEL = 'sandbox-model'
export const SANDBOX_KEY = 'sk-sandbox-0123456789abcdef'

/** @example const model = createModelEndpoint(); startSandbox({ servers: [model.server] }); model.play(inTurn([{ text: 'Hello' }])) */
export function createModelEndpoint(options: ModelEndpointOptions = {}): ModelEndpoint {
  const { hosts = ['api.openai.com'], script: first = inTurn([{ text: 'Hello.' }]) } = options
  let script = first
  let faults: Extract<ModelFault, { kind: 'status' }>[] = []
  let requests: ModelRequestLine[] = []
  const handle = async (request: SandboxRequest): Promise<SandboxAnswer> => {
    const { method, url: path, headers, body } = request
    requests.push({ method, path, headers, body })
    const fault = faults.shift()
    if (fault) return statusAnswer(fault)
    return refusalOf(request, options) ?? (await answerOf(request, options, script, requests.length))
  }
  return {
    server: { hosts, handle, cors: true },
    play: (next) => {
      script = next
    },
    fail: (...more) => {
      faults.push(...more)
    },
    requests: () => [...requests],
    questions: () =>
      requests.flatMap(({ body, path }) => {
        const checked = path.endsWith('/chat/completions') ? checkRequest(body) : undefined
        return checked && 'request' in checked ? [checked.request] : []
      }),
    forget: () => {
      requests = []
      faults = []
    },
  }
}

function refusalOf({ headers }: SandboxRequest, options: ModelEndpointOptions): SandboxAnswer | undefined {
  const { keys = [SANDBOX_KEY], refusesExtensions = false } = options
  if (refusesExtensions && /^(chrome|moz)-extension:/.test(headers.origin ?? ''))
    return { status: 403, body: '' }
  const key = /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1]
  if (keys.length === 0 || (key !== undefined && keys.includes(key))) return undefined
  return problem(401, {
    message:
      key === undefined
        ? "You didn't provide an API key. You need to provide your API key in an Authorization header using Bearer auth."
        : `Incorrect API key provided: ${key.slice(0, 3)}***. You can find your API key at https://platform.openai.com/account/api-keys.`,
    code: key === undefined ? null : 'invalid_api_key',
  })
}

async function answerOf(
  { method, url, body }: SandboxRequest,
  options: ModelEndpointOptions,
  script: Script,
  number: number,
): Promise<SandboxAnswer> {
  const { base = '/v1', models = [{ id: SANDBOX_MODEL }], contextTokens = 128_000 } = options
  if (method === 'GET' && url === `${base}/models`) return modelList(models)
  if (method !== 'POST' || url !== `${base}/chat/completions`)
    return problem(404, { message: `Invalid URL (${method} ${url})`, code: null })
  const checked = checkRequest(body)
  if ('complaint' in checked) return problem(400, { ...checked.complaint, code: null })
  const { request } = checked
  const refusal = modelRefusal(request, models, contextTokens)
  if (refusal) return refusal
  const turn = await script(request.messages, request)
  if (turn.fault?.kind === 'status') return statusAnswer(turn.fault)
  const told = {
    turn,
    request,
    id: `sandbox${String(number).padStart(8, '0')}`,
    created: Math.floor(Date.now() / 1000),
  }
  if (!checked.isStream) return wholeAnswer(told)
  return {
    status: 200,
    headers: { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-cache' },
    body: '',
    pieces: streamTurn({ ...told, tellsUse: checked.tellsUse }),
  }
}

function modelRefusal(
  request: ChatRequest,
  models: readonly ModelLine[],
  most: number,
): SandboxAnswer | undefined {
  const model = models.find(({ id }) => id === request.model)
  if (!model)
    return problem(404, {
      message: `The model \`${request.model}\` does not exist or you do not have access to it.`,
      code: 'model_not_found',
    })
  if (model.noTools && request.tools.length > 0)
    return problem(400, { message: `${request.model} does not support tools`, code: null, type: 'api_error' })
  const tokens = tokensOf(JSON.stringify(request.messages))
  if (tokens <= most) return undefined
  return problem(400, {
    message: `This model's maximum context length is ${most} tokens. However, your messages resulted in ${tokens} tokens. Please reduce the length of the messages.`,
    param: 'messages',
    code: 'context_length_exceeded',
  })
}

const modelList = (models: readonly ModelLine[]): SandboxAnswer => ({
  status: 200,
  body: JSON.stringify({
    object: 'list',
    data: models.map(({ noTools: _, ...model }) => ({
      object: 'model',
      created: 1_700_000_000,
      owned_by: 'sandbox',
      ...model,
    })),
  }),
})

function wholeAnswer({
  turn,
  request,
  id,
  created,
}: {
  turn: ScriptTurn
  request: ChatRequest
  id: string
  created: number
}): SandboxAnswer {
  const tool_calls = turn.calls?.map(({ name, input }, index) => ({
    id: callId(id, index),
    type: 'function',
    function: { name, arguments: inputText(input) },
  }))
  const message = {
    role: 'assistant',
    content: turn.text ?? null,
    refusal: null,
    ...(tool_calls ? { tool_calls } : {}),
  }
  return {
    status: 200,
    body: JSON.stringify({
      id: `chatcmpl-${id}`,
      object: 'chat.completion',
      created,
      model: request.model,
      choices: [{ index: 0, message, logprobs: null, finish_reason: finishOf(turn) }],
      usage: useOf({ turn, request }),
    }),
  }
}

interface Problem {
  message: string
  code: string | null
  type?: string
  param?: string | null
}

const problem = (
  status: number,
  { message, code, param = null, type = 'invalid_request_error' }: Problem,
): SandboxAnswer => ({
  status,
  headers: { 'content-type': 'application/json', 'x-request-id': 'req_sandbox' },
  body: JSON.stringify({ error: { message, type, param, code } }),
})

const statusAnswer = ({
  status,
  code = null,
  message,
  headers = {},
}: Extract<ModelFault, { kind: 'status' }>): SandboxAnswer => {
  const answer = problem(status, {
    message,
    code,
    type: status >= 500 ? 'server_error' : 'invalid_request_error',
  })
  return { ...answer, headers: { ...answer.headers, ...headers } }
}
