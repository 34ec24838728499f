/**
 * A conversation as a model is given it: the user's words behind the veil, the model's own words as it wrote them, and each round of
 * tools with all of its answers, as the endpoints demand. Pure.
 */
import type { ModelMessage } from '@/lib/assistant/model/model'
import type { ChatMessageRow } from '@/lib/db/rows'

export type ChatCall = ChatMessageRow['calls'][number]

/** @param hide the veil's @example toModelMessages(rows, veil.hide) */
export const toModelMessages = (
  rows: readonly ChatMessageRow[],
  hide: (text: string) => string,
): ModelMessage[] =>
  rows.flatMap((row) =>
    row.role === 'user' ? [{ role: 'user', content: hide(row.text) }] : answerMessages(row),
  )

function answerMessages({ text, calls }: ChatMessageRow): ModelMessage[] {
  const messages: ModelMessage[] = []
  let from = 0
  for (const round of roundsOf(calls)) {
    const before = round[0]?.before ?? from
    const said = text.slice(from, before).trim()
    from = Math.max(from, before)
    messages.push({ role: 'assistant', content: said === '' ? null : said, tool_calls: round.map(callOf) })
    for (const { id, sent } of round)
      messages.push({ role: 'tool', tool_call_id: id, content: sent ?? 'This call was not finished.' })
  }
  const rest = text.slice(from).trim()
  return rest === '' ? messages : [...messages, { role: 'assistant', content: rest }]
}

/** Calls that were made at once, in order. */
function roundsOf(calls: readonly ChatCall[]): ChatCall[][] {
  const rounds: ChatCall[][] = []
  for (const call of calls) {
    const last = rounds.at(-1)
    const [first] = last ?? []
    if (last && first && first.round === call.round && first.before === call.before) last.push(call)
    else rounds.push([call])
  }
  return rounds
}

/** A name or an input that no endpoint takes must not make the rest of the conversation unusable. */
const callOf = ({ id, tool, input }: ChatCall) => ({
  id,
  type: 'function' as const,
  function: {
    name: /^[\w-]{1,64}$/.test(tool) ? tool : 'unknown_tool',
    arguments: isObject(input) ? input : '{}',
  },
})

function isObject(text: string): boolean {
  try {
    const read: unknown = JSON.parse(text)
    return typeof read === 'object' && read !== null && !Array.isArray(read)
  } catch {
    return false
  }
}
