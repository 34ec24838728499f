import { expect, test } from 'vitest'
import { roughTokens } from '@/lib/assistant/model/count-roughly'
import type { ModelMessage } from '@/lib/assistant/model/model'
import { BEGINNING_LEFT_OUT, LEFT_OUT, trimContext } from './trim-context'

const called = (id: string, size: number): ModelMessage[] => [
  {
    role: 'assistant',
    content: null,
    tool_calls: [{ id, type: 'function', function: { name: 'holdings', arguments: '{}' } }],
  },
  { role: 'tool', tool_call_id: id, content: 'x'.repeat(size) },
]
const CONVERSATION: ModelMessage[] = [
  { role: 'system', content: 'You are a test.' },
  { role: 'user', content: 'One?' },
  ...called('a', 3000),
  { role: 'assistant', content: 'First.' },
  { role: 'user', content: 'Two?' },
  ...called('b', 3000),
  { role: 'assistant', content: 'Second.' },
  { role: 'user', content: 'Three?' },
  ...called('c', 3000),
]
const sizeOf = (messages: readonly ModelMessage[]) => roughTokens(JSON.stringify(messages))

test('what fits stays as it is', () => {
  expect(trimContext(CONVERSATION, 100_000)).toEqual(CONVERSATION)
})

test('the oldest results go first, and the model is told', () => {
  const trimmed = trimContext(CONVERSATION, sizeOf(CONVERSATION) - 500)
  expect(trimmed[3]).toEqual({ role: 'tool', tool_call_id: 'a', content: LEFT_OUT })
  expect(trimmed[7]).toEqual(CONVERSATION[7])
  expect(sizeOf(trimmed)).toBeLessThan(sizeOf(CONVERSATION) - 500)
})

test('then whole questions go; the last one and its results always stay', () => {
  const trimmed = trimContext(CONVERSATION, 950)
  expect(trimmed.map(({ role }) => role)).toEqual(['system', 'user', 'assistant', 'tool'])
  expect(trimmed[0]?.content).toContain(BEGINNING_LEFT_OUT)
  expect(trimContext(CONVERSATION, 10).slice(1)).toEqual(CONVERSATION.slice(-3))
})
