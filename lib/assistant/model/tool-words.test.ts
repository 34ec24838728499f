import { expect, test } from 'vitest'
import { mayBeCall, plainMessages, readWrittenCall, toolWords } from './tool-words'

test('a call is one JSON object and nothing else', () => {
  expect(readWrittenCall('{"tool":"fees","input":{"year":2026}}')).toEqual({
    name: 'fees',
    input: '{"year":2026}',
  })
  expect(readWrittenCall('```json\n{"tool":"fees","input":{}}\n```')).toEqual({ name: 'fees', input: '{}' })
})

test.each([
  'Let me look: {"tool":"fees","input":{}}',
  '{"tool":"fees","input":{}} I will look.',
  '{"tool":"fees","input":{},"confirm":true}',
  '{"tool":"fees"}',
  '{"tool":5,"input":{}}',
  '{"tool":"fees","input":[]}',
  '{"tool":"fees","input":{}}{"tool":"fees","input":{}}',
  '[{"tool":"fees","input":{}}]',
  '{tool:"fees"}',
])('%s is text', (text) => {
  expect(readWrittenCall(text)).toBeUndefined()
})

test('what may become a call is not shown while it comes', () => {
  expect(['{', '  {"to', '```json', '`'].map(mayBeCall)).toEqual([true, true, true, true])
  expect(['You', '', '`code` is'].map(mayBeCall)).toEqual([false, false, false])
})

test('a conversation with tools in three roles, taking turns', () => {
  const words = toolWords([{ name: 'fees', description: 'What was paid.', parameters: { type: 'object' } }])
  const plain = plainMessages(
    [
      { role: 'system', content: 'You are a test.' },
      { role: 'user', content: 'Fees?' },
      {
        role: 'assistant',
        content: null,
        tool_calls: [{ id: 'a', type: 'function', function: { name: 'fees', arguments: '{}' } }],
      },
      { role: 'tool', tool_call_id: 'a', content: '"1 USD [f1]"' },
    ],
    words,
  )
  expect(plain.map(({ role }) => role)).toEqual(['system', 'user', 'assistant', 'user'])
  expect(plain[0]?.content).toContain('- fees: What was paid. Input: {"type":"object"}')
  expect(plain[2]?.content).toBe('{"tool":"fees","input":{}}')
  expect(plain[3]?.content).toContain('1 USD [f1]')
})
