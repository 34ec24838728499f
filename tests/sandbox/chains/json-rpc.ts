/** JSON-RPC 2.0 on the server's side: single requests and batches, answered by one function. */
import * as v from 'valibot'
import { writeJson } from '../write-json'

const Request = v.object({
  jsonrpc: v.literal('2.0'),
  id: v.optional(v.union([v.number(), v.string(), v.null()])),
  method: v.string(),
  params: v.optional(v.array(v.unknown()), []),
})

/** Thrown by a method to answer with an error object. */
export class RpcError extends Error {
  readonly code: number

  constructor(code: number, message: string) {
    super(message)
    this.code = code
  }
}

export const methodNotFound = (method: string) =>
  new RpcError(-32601, `the method ${method} does not exist/is not available`)

/**
 * @param call gives the result of a method, or throws `RpcError`
 * @returns the answer's body; `Digits` in results are written as they stand
 */
export function answerJsonRpc(body: string, call: (method: string, params: unknown[]) => unknown): string {
  const parsed = parseJson(body)
  if (parsed === undefined) return writeJson(failure(null, -32700, 'Parse error'))
  if (Array.isArray(parsed)) return writeJson(parsed.map((each: unknown) => answerOne(each, call)))
  return writeJson(answerOne(parsed, call))
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

function answerOne(request: unknown, call: (method: string, params: unknown[]) => unknown): unknown {
  const parsed = v.safeParse(Request, request)
  if (!parsed.success) return failure(null, -32600, 'Invalid request')
  const { id = null, method, params } = parsed.output
  try {
    return { jsonrpc: '2.0', id, result: call(method, params) }
  } catch (error) {
    if (error instanceof RpcError) return failure(id, error.code, error.message)
    throw error
  }
}

const failure = (id: string | number | null, code: number, message: string) => ({
  jsonrpc: '2.0',
  id,
  error: { code, message },
})
