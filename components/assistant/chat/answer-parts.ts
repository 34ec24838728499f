/** An answer in the order in which it came: what was written, what was looked at, what was written then. Pure. */
import type { ChatMessageRow } from '@/lib/db/rows'

type Call = ChatMessageRow['calls'][number]

export type AnswerPart =
  | { kind: 'text'; from: number; text: string }
  | { kind: 'calls'; from: number; calls: readonly Call[] }

/**
 * @param text the newest that is known; it may be longer than the row's
 * @example answerParts('Let me look. You hold…', [{ …, before: 12 }]) // text, calls, text
 */
export function answerParts(text: string, calls: readonly Call[]): AnswerPart[] {
  const parts: AnswerPart[] = []
  let from = 0
  for (const call of calls.toSorted((a, b) => a.before - b.before)) {
    const at = Math.min(Math.max(call.before, from), text.length)
    if (at > from) parts.push({ kind: 'text', from, text: text.slice(from, at) })
    from = at
    const last = parts.at(-1)
    if (last?.kind === 'calls') parts[parts.length - 1] = { ...last, calls: [...last.calls, call] }
    else parts.push({ kind: 'calls', from: at, calls: [call] })
  }
  if (from < text.length) parts.push({ kind: 'text', from, text: text.slice(from) })
  return parts.filter((part) => part.kind === 'calls' || part.text.trim() !== '')
}
