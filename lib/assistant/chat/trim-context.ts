/**
 * Makes a conversation fit a model: results of tools go first, oldest first, then whole questions with their answers. The model is
 * told what is missing, so that it asks a tool again instead of guessing. The last question and its rounds always stay. Pure.
 */
import { roughTokens } from '@/lib/assistant/model/count-roughly'
import type { ModelMessage } from '@/lib/assistant/model/model'

export const LEFT_OUT = 'This older result is left out to save room. Call the tool again if it is needed.'
export const BEGINNING_LEFT_OUT = 'The beginning of this conversation is left out to save room.'

/** @param most tokens, counted roughly @example trimContext(messages, 24_000) */
export function trimContext(messages: readonly ModelMessage[], most: number): ModelMessage[] {
  const size = (of: readonly ModelMessage[]) => roughTokens(JSON.stringify(of))
  const lastQuestion = messages.findLastIndex(({ role }) => role === 'user')
  const trimmed = [...messages]
  for (const [index, message] of messages.entries()) {
    if (size(trimmed) <= most) return trimmed
    if (message.role === 'tool' && index < lastQuestion && message.content.length > LEFT_OUT.length)
      trimmed[index] = { ...message, content: LEFT_OUT }
  }
  return dropOldest(trimmed, (of) => size(of) <= most)
}

/** Whole questions only: a call without its result, or a result without its call, is refused by every endpoint. */
function dropOldest(
  messages: readonly ModelMessage[],
  fits: (of: readonly ModelMessage[]) => boolean,
): ModelMessage[] {
  const head = messages.filter(({ role }) => role === 'system')
  let rest = messages.filter(({ role }) => role !== 'system')
  let isCut = false
  while (!fits([...head, ...rest])) {
    const next = rest.findIndex(({ role }, index) => index > 0 && role === 'user')
    if (next === -1) break
    rest = rest.slice(next)
    isCut = true
  }
  return isCut ? [...withNote(head), ...rest] : [...messages]
}

const withNote = (head: readonly ModelMessage[]): ModelMessage[] =>
  head.map((message) =>
    message.role === 'system'
      ? { ...message, content: `${message.content}\n\n${BEGINNING_LEFT_OUT}` }
      : message,
  )
