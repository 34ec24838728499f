/**
 * What a model is to the assistant, whoever runs it: it is given a request, and answers with text and calls of tools. What it is given
 * stands in `body`, which is shown before anything is sent and is exactly what leaves.
 */
import type { TokenUse } from '@/lib/core/chat'
import type { AppError } from '@/lib/core/errors'

/** One message of a conversation, in the words of OpenAI's chat completions. */
export type ModelMessage =
  | { role: 'system'; content: string }
  | { role: 'user'; content: string }
  | { role: 'assistant'; content: string | null; tool_calls?: ModelToolCall[] }
  | { role: 'tool'; tool_call_id: string; content: string }

export interface ModelToolCall {
  id: string
  type: 'function'
  function: { name: string; arguments: string }
}

export interface ModelTool {
  name: string
  description: string
  /** JSON schema. */
  parameters: Readonly<Record<string, unknown>>
}

export interface ModelRequest {
  messages: readonly ModelMessage[]
  tools: readonly ModelTool[]
  /** The rounds are used up: it must answer with what it has. */
  isLast?: boolean
}

/** A call as the model wrote it: name and input are untrusted. */
export interface WrittenCall {
  name: string
  input: string
}

export interface ModelTurn {
  text: string
  calls: readonly WrittenCall[]
  use: TokenUse
  /**
   * `cut`: it broke off, and what came is kept. `length`: the model reached its own limit. `filtered`: the endpoint held it back.
   * `whole`: it has said what it had to say.
   */
  end: 'whole' | 'length' | 'filtered' | 'cut'
  /** Why it was cut, where that is known. */
  problem?: AppError
}

export interface AnswerOptions {
  signal: AbortSignal
  /** The whole text of this turn so far. */
  onText: (text: string) => void
}

export interface Model {
  /** As its provider names it. */
  id: string
  /** Where questions go; `null`: nowhere. */
  host: string | null
  body: (request: ModelRequest) => unknown
  /**
   * Ends early, without an error, when the signal says so.
   * @throws AppError when nothing came at all
   */
  answer: (request: ModelRequest, options: AnswerOptions) => Promise<ModelTurn>
}
