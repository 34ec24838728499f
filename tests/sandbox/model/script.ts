/** What a test lets a model say: a function of the conversation, so that it can answer what it was really told. */

export interface RequestMessage {
  role: 'system' | 'developer' | 'user' | 'assistant' | 'tool'
  content: string | null
  tool_calls?: { id: string; type: 'function'; function: { name: string; arguments: string } }[]
  tool_call_id?: string
}

export type ModelFault =
  /** The connection ends after so many pieces of text. */
  | { kind: 'cut'; after: number }
  /** Nothing more comes after so many pieces of text. */
  | { kind: 'hang'; after: number }
  /** So many milliseconds between two pieces. */
  | { kind: 'slow'; ms: number }
  /** An error within the stream, as endpoints send it when they break down in the middle. */
  | { kind: 'error-event'; after: number }
  /** A line that is no JSON. */
  | { kind: 'not-json' }
  /** An answer without a stream: the endpoint's own error. */
  | {
      kind: 'status'
      status: number
      code?: string | null
      message: string
      headers?: Record<string, string>
    }

export interface ScriptTurn {
  text?: string
  /** `input` as an object, or as the very text of the arguments. */
  calls?: readonly { name: string; input: unknown }[]
  finish?: 'stop' | 'tool_calls' | 'length' | 'content_filter'
  fault?: ModelFault
}

export interface ChatRequest {
  model: string
  messages: RequestMessage[]
  tools: { name: string; description?: string; parameters?: unknown }[]
  /** `none`: it may call nothing. */
  toolChoice: string | undefined
}

/** @example const script: Script = (messages) => ({ text: `You said ${messages.at(-1)?.content}` }) */
export type Script = (
  messages: readonly RequestMessage[],
  request: ChatRequest,
) => ScriptTurn | Promise<ScriptTurn>

/** One turn after the other, whatever is asked; the last one for ever. @example inTurn([{ calls }, { text: 'Done.' }]) */
export function inTurn(turns: readonly ScriptTurn[]): Script {
  let next = 0
  return () => {
    const turn = turns[Math.min(next, turns.length - 1)]
    next += 1
    if (!turn) throw new Error('the script has no turn')
    return turn
  }
}
