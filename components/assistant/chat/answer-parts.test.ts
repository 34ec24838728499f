import { expect, test } from 'vitest'
import { answerParts } from './answer-parts'

const call = (id: string, before: number) =>
  ({ id, before, tool: 'holdings', input: '{}', state: 'done', figures: [] }) as const

test('what was looked at stands where it was looked at', () => {
  const parts = answerParts('Let me look. You hold two.', [call('a', 12), call('b', 12)])
  expect(parts.map((part) => (part.kind === 'text' ? part.text : part.calls.map(({ id }) => id)))).toEqual([
    'Let me look.',
    ['a', 'b'],
    ' You hold two.',
  ])
})

test('an answer that begins with looks begins with them, and nothing empty stands between rounds', () => {
  const parts = answerParts('\nDone.', [call('a', 0), call('b', 1)])
  expect(parts.map(({ kind }) => kind)).toEqual(['calls', 'calls', 'text'])
})

test('a look beyond the text that is known loses neither text nor look', () => {
  const parts = answerParts('Short', [call('a', 400)])
  expect(parts.map(({ kind }) => kind)).toEqual(['text', 'calls'])
})
