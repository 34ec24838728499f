import { expect, test } from 'vitest'
import { readSent } from './read-sent'

test('the question comes first, what the model is told about itself last, and every call is in it', () => {
  const body = {
    model: 'm',
    messages: [
      { role: 'system', content: 'You are\nhelpful.' },
      {
        role: 'assistant',
        content: null,
        tool_calls: [{ id: 'a', type: 'function', function: { name: 'fees', arguments: '{}' } }],
      },
      { role: 'tool', tool_call_id: 'a', content: '{"fees":"1 USD"}' },
      { role: 'user', content: 'Why?' },
    ],
    tools: [{}, {}],
  }
  expect(readSent(JSON.stringify(body))).toEqual({
    parts: [
      { role: 'user', text: 'Why?' },
      { role: 'tool', text: '{"fees":"1 USD"}' },
      { role: 'call', text: 'fees {}' },
      { role: 'system', text: 'You are\nhelpful.' },
    ],
    tools: 2,
  })
})

test('another form is not guessed at', () => {
  expect(readSent('{"prompt":"x"}')).toBeUndefined()
  expect(readSent('no json')).toBeUndefined()
})
