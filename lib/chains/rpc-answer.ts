/**
 * Reads JSON-RPC 2.0 answers. Nothing is believed: HTML with status 200, one error object for a whole batch,
 * missing results and swapped ids are all told apart here.
 */
import * as v from 'valibot'
import { parseOutsideJson } from '@/lib/core/json-depth'

/** What the node itself answered instead of a result. `message` is untrusted text and is never shown. */
export interface RpcFault {
  code: number
  message: string
  /** Revert data, when the node sent any. */
  data?: string
}

export type RpcReply =
  | { id: number | undefined; result: unknown }
  | { id: number | undefined; fault: RpcFault }

const faultSchema = v.object({
  code: v.optional(v.number(), 0),
  message: v.optional(
    v.pipe(
      v.string(),
      v.transform((text) => text.slice(0, 300)),
    ),
    '',
  ),
  data: v.optional(v.unknown()),
})
const id = v.optional(v.fallback(v.nullish(v.number()), null), null)
const replySchema = v.union([
  v.object({ id, error: faultSchema }),
  v.pipe(
    v.looseObject({ id }),
    v.check((reply) => 'result' in reply && (reply['error'] === undefined || reply['error'] === null)),
  ),
])

/** @returns one reply, a list for a batch, or `undefined` when the text is no JSON-RPC answer */
export function parseRpcAnswer(text: string): RpcReply | RpcReply[] | undefined {
  let json: unknown
  try {
    json = parseOutsideJson(text)
  } catch {
    return undefined
  }
  if (!Array.isArray(json)) return parseReply(json)
  const replies = json.map(parseReply)
  return replies.every((reply) => reply !== undefined) ? replies : undefined
}

function parseReply(json: unknown): RpcReply | undefined {
  const parsed = v.safeParse(replySchema, json)
  if (!parsed.success) return undefined
  const reply = parsed.output
  const id = reply.id ?? undefined
  if (!('error' in reply) || reply.error === undefined || reply.error === null) {
    return { id, result: (reply as { result?: unknown }).result }
  }
  const { code, message, data } = v.parse(faultSchema, reply.error)
  return { id, fault: { code, message, ...(typeof data === 'string' ? { data } : {}) } }
}

const EXECUTION =
  /revert|out ?of ?gas|gas required exceeds|invalid opcode|stack (?:under|over)flow|execution (?:timeout|aborted)|EVM error/i

/**
 * True when the fault is the answer of the contract (or of its gas limit), so that no other node would say otherwise.
 * Geth says code 3, others -32000 or -32015 with a message of their own.
 */
export const isExecutionFault = ({ code, message }: RpcFault): boolean =>
  code === 3 || EXECUTION.test(message)
