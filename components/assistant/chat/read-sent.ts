/** A request's body in parts that a person can read. What is not of the known form is shown as it is. Pure. */
import * as v from 'valibot'

export interface SentPart {
  role: string
  text: string
}

export interface ReadSent {
  /** Latest first: the question, then what was said before, then what the model is told about itself. */
  parts: SentPart[]
  /** How many tools it may ask. */
  tools: number
}

const bodySchema = v.object({
  messages: v.array(
    v.object({
      role: v.string(),
      content: v.optional(v.nullable(v.string())),
      tool_calls: v.optional(
        v.array(v.object({ function: v.object({ name: v.string(), arguments: v.string() }) })),
      ),
    }),
  ),
  tools: v.optional(v.array(v.unknown())),
})

/** @returns `undefined` for another form, such as that of the browser's own model @example readSent(body)?.parts[0]?.text // 'Why am I down?' */
export function readSent(body: string): ReadSent | undefined {
  const parsed = v.safeParse(bodySchema, parsedOrNot(body))
  if (!parsed.success) return undefined
  const { messages, tools = [] } = parsed.output
  const parts = messages.flatMap(({ role, content, tool_calls = [] }) => [
    ...(content ? [{ role, text: content }] : []),
    ...tool_calls.map(({ function: { name, arguments: input } }) => ({
      role: 'call',
      text: `${name} ${input}`,
    })),
  ])
  return { parts: parts.toReversed(), tools: tools.length }
}

function parsedOrNot(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // It is shown as the text that it is.
    return undefined
  }
}
