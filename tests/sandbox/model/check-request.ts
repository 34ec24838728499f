/** What OpenAI's chat completions refuse: the body's form, the order of roles, calls that were not answered, schemas of tools. */
import * as v from 'valibot'
import type { ChatRequest, RequestMessage } from './script'

export interface Complaint {
  message: string
  param: string | null
}

const call = v.strictObject({
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(40)),
  type: v.literal('function'),
  function: v.strictObject({ name: v.string(), arguments: v.string() }),
})
const message = v.variant('role', [
  v.strictObject({ role: v.picklist(['system', 'developer', 'user']), content: v.string() }),
  v.strictObject({
    role: v.literal('assistant'),
    content: v.nullable(v.string()),
    tool_calls: v.optional(v.pipe(v.array(call), v.minLength(1))),
  }),
  v.strictObject({ role: v.literal('tool'), content: v.string(), tool_call_id: v.string() }),
])
const body = v.strictObject({
  model: v.string(),
  messages: v.pipe(v.array(message), v.minLength(1)),
  tools: v.optional(
    v.pipe(
      v.array(
        v.strictObject({
          type: v.literal('function'),
          function: v.strictObject({
            name: v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/)),
            description: v.optional(v.pipe(v.string(), v.maxLength(1024))),
            parameters: v.optional(v.unknown()),
            strict: v.optional(v.boolean()),
          }),
        }),
      ),
      v.minLength(1),
      v.maxLength(128),
    ),
  ),
  tool_choice: v.optional(v.picklist(['none', 'auto', 'required'])),
  stream: v.optional(v.boolean()),
  stream_options: v.optional(v.strictObject({ include_usage: v.optional(v.boolean()) })),
  temperature: v.optional(v.number()),
})

export interface Checked {
  request: ChatRequest
  isStream: boolean
  tellsUse: boolean
}

/** @example checkRequest('{"model":"m","messages":[]}') // { complaint: … } */
export function checkRequest(text: string): Checked | { complaint: Complaint } {
  const parsed = v.safeParse(body, parsedOrNot(text))
  if (!parsed.success) {
    const [issue] = parsed.issues
    return refused(`Invalid request: ${issue.message}`, v.getDotPath(issue))
  }
  const { model, messages, tools = [], tool_choice: toolChoice, stream, stream_options } = parsed.output
  const named: RequestMessage[] = messages.map(({ ...each }) => each as RequestMessage)
  const problem = orderProblem(named) ?? tools.map((tool) => schemaProblem(tool.function)).find(Boolean)
  if (problem) return refused(problem.message, problem.param)
  return {
    request: {
      model,
      messages: named,
      tools: tools.map((tool) => ({ ...tool.function }) as ChatRequest['tools'][number]),
      toolChoice,
    },
    isStream: stream === true,
    tellsUse: stream_options?.include_usage === true,
  }
}

const refused = (message: string, param: string | null) => ({ complaint: { message, param } })

function parsedOrNot(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Every call is answered right behind its message, and nothing is answered that was not called. */
function orderProblem(messages: readonly RequestMessage[]): Complaint | undefined {
  let open = new Set<string>()
  for (const [index, { role, content, tool_calls: calls, tool_call_id: answered }] of messages.entries()) {
    const param = `messages.[${index}]`
    if (role === 'tool') {
      if (answered === undefined || !open.delete(answered))
        return {
          message: "messages with role 'tool' must be a response to a preceding message with 'tool_calls'.",
          param,
        }
      continue
    }
    if (open.size > 0) return unanswered(open, param)
    if (role === 'assistant' && content === null && !calls)
      return { message: "Invalid value for 'content': expected a string, got null.", param }
    open = new Set(calls?.map(({ id }) => id))
    if (calls && open.size < calls.length) return { message: 'Duplicate tool_call ids.', param }
  }
  return open.size > 0 ? unanswered(open, 'messages') : undefined
}

const unanswered = (open: ReadonlySet<string>, param: string): Complaint => ({
  message: `An assistant message with 'tool_calls' must be followed by tool messages responding to each 'tool_call_id'. The following tool_call_ids did not have response messages: ${[...open].join(', ')}`,
  param,
})

function schemaProblem({ name, parameters }: { name: string; parameters?: unknown }): Complaint | undefined {
  const problem = parameters === undefined ? undefined : nodeProblem(parameters, true)
  return problem === undefined
    ? undefined
    : { message: `Invalid schema for function '${name}': ${problem}`, param: 'tools' }
}

const record = v.record(v.string(), v.unknown())
const TYPES: ReadonlySet<unknown> = new Set([
  'object',
  'array',
  'string',
  'number',
  'integer',
  'boolean',
  'null',
])

function nodeProblem(schema: unknown, isRoot = false): string | undefined {
  if (!v.is(record, schema)) return 'schema must be an object'
  const { type, properties, required, items, enum: options, anyOf } = schema
  if (isRoot && type !== 'object') return `schema must be of type "object", got ${JSON.stringify(type)}`
  if (Array.isArray(anyOf)) return anyOf.map((each) => nodeProblem(each)).find(Boolean)
  if (type === undefined && !Array.isArray(options)) return 'schema has no type'
  if (type !== undefined && ![type].flat().every((each) => TYPES.has(each)))
    return `unknown type ${JSON.stringify(type)}`
  if (type === 'array' && items === undefined) return 'array schema missing items'
  if (properties !== undefined && !v.is(record, properties)) return 'properties must be an object'
  const names = Object.keys(v.is(record, properties) ? properties : {})
  if (Array.isArray(required) && !required.every((name) => names.includes(String(name))))
    return 'required names no property'
  const inner = [
    ...Object.values(v.is(record, properties) ? properties : {}),
    ...(items === undefined ? [] : [items]),
  ]
  return inner.map((each) => nodeProblem(each)).find(Boolean)
}
