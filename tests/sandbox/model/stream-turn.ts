/** A scripted turn as the bytes that OpenAI streams: role, text in deltas, calls in fragments, the reason, usage, `[DONE]`. */
import type { ChatRequest, ScriptTurn } from './script'

export interface StreamOptions {
  turn: ScriptTurn
  request: ChatRequest
  id: string
  created: number
  tellsUse: boolean
}

/** Lengths of pieces, gone through again and again: words, numbers and marks are split at odd places. */
const ODD = [1, 4, 2, 7, 3, 11, 5]
const WIRE = [13, 1, 57, 3, 211, 2]

export function* inPieces<T extends { slice(from: number, to: number): T; length: number }>(
  whole: T,
  lengths: readonly number[],
): Generator<T> {
  for (let at = 0, turn = 0; at < whole.length; turn++) {
    const length = lengths[turn % lengths.length] ?? 1
    yield whole.slice(at, at + length)
    at += length
  }
}

/** As many tokens as endpoints would count, about. */
export const tokensOf = (text: string): number => Math.max(1, Math.ceil(text.length / 4))

export const useOf = ({ turn, request }: Pick<StreamOptions, 'turn' | 'request'>) => {
  const prompt_tokens = tokensOf(JSON.stringify([request.messages, request.tools]))
  const completion_tokens = tokensOf((turn.text ?? '') + JSON.stringify(turn.calls ?? ''))
  return { prompt_tokens, completion_tokens, total_tokens: prompt_tokens + completion_tokens }
}

/** The text of a call's input. */
export const inputText = (input: unknown): string =>
  typeof input === 'string' ? input : JSON.stringify(input)
export const callId = (id: string, index: number) => `call_${id.slice(-8)}${index}`
export const finishOf = (turn: ScriptTurn) => turn.finish ?? (turn.calls?.length ? 'tool_calls' : 'stop')

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
const line = (event: unknown) => `data: ${JSON.stringify(event)}\n\n`

/** Split anywhere, also within a line and within a letter. */
export async function* streamTurn(options: StreamOptions): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  for await (const event of events(options)) yield* inPieces(encoder.encode(event), WIRE)
}

async function* events(options: StreamOptions): AsyncGenerator<string> {
  const { turn, tellsUse } = options
  const { fault } = turn
  const chunk = (delta: object, finish_reason: string | null = null) =>
    line({
      ...head(options),
      choices: [{ index: 0, delta, logprobs: null, finish_reason }],
      ...(tellsUse ? { usage: null } : {}),
    })
  yield chunk({ role: 'assistant', content: turn.calls?.length && !turn.text ? null : '', refusal: null })
  if (fault?.kind === 'not-json') yield 'data: {"choices": [{"delta"\n\n'
  yield* texts(turn, chunk)
  yield* calls(options, chunk)
  yield chunk({}, finishOf(turn))
  if (tellsUse) yield line({ ...head(options), choices: [], usage: useOf(options) })
  yield 'data: [DONE]\n\n'
}

const head = ({ id, created, request }: StreamOptions) => ({
  id: `chatcmpl-${id}`,
  object: 'chat.completion.chunk',
  created,
  model: request.model,
  service_tier: 'default',
  system_fingerprint: 'fp_sandbox',
})

type Chunk = (delta: object) => string

async function* texts({ text = '', fault }: ScriptTurn, chunk: Chunk): AsyncGenerator<string> {
  let sent = 0
  for (const content of inPieces(text, ODD)) {
    yield* strike(fault, sent)
    yield chunk({ content })
    sent += 1
  }
  yield* strike(fault, sent)
}

async function* strike(fault: ScriptTurn['fault'], sent: number): AsyncGenerator<string> {
  if (fault?.kind === 'slow') await sleep(fault.ms)
  if (fault?.kind === 'cut' && sent >= fault.after) {
    // What was written before has arrived: a busy browser drops what it has not read yet when the connection breaks.
    await sleep(250)
    throw new Error('cut, as the script says')
  }
  if (fault?.kind === 'hang' && sent >= fault.after) await new Promise(() => undefined)
  if (fault?.kind === 'error-event' && sent === fault.after)
    yield line({
      error: {
        message: 'The server had an error while processing your request.',
        type: 'server_error',
        param: null,
        code: null,
      },
    })
}

function* calls({ turn, id }: StreamOptions, chunk: Chunk): Generator<string> {
  for (const [index, { name, input }] of (turn.calls ?? []).entries()) {
    yield chunk({
      tool_calls: [{ index, id: callId(id, index), type: 'function', function: { name, arguments: '' } }],
    })
    for (const piece of inPieces(inputText(input), ODD))
      yield chunk({ tool_calls: [{ index, function: { arguments: piece } }] })
  }
}
