import { expect, test } from 'vitest'
import { gatherTurn, type Piece } from './gather-turn'

const taken = (...pieces: Piece[]) => {
  const turn = gatherTurn()
  for (const piece of pieces) turn.take(piece)
  return turn
}
const delta = (piece: NonNullable<NonNullable<Piece['choices']>[number]['delta']>): Piece => ({
  choices: [{ delta: piece, finish_reason: null }],
})

test('text is put together, and the end is told', () => {
  const turn = taken(
    delta({ content: '' }),
    delta({ content: 'Two ' }),
    delta({ content: 'words' }),
    { choices: [{ delta: {}, finish_reason: 'stop' }] },
    { choices: [], usage: { prompt_tokens: 12, completion_tokens: 3 } },
  )
  expect([turn.text(), turn.end(), turn.use()]).toEqual(['Two words', 'whole', { input: 12, output: 3 }])
})

test('fragments of two calls are told apart by their index', () => {
  const turn = taken(
    delta({ tool_calls: [{ index: 0, id: 'a', function: { name: 'hold', arguments: '' } }] }),
    delta({ tool_calls: [{ index: 0, function: { name: 'ings', arguments: '{"of' } }] }),
    delta({ tool_calls: [{ index: 1, id: 'b', function: { name: 'fees', arguments: '{}' } }] }),
    delta({ tool_calls: [{ index: 0, function: { arguments: '":1}' } }] }),
  )
  expect(turn.calls()).toEqual([
    { name: 'holdings', input: '{"of":1}' },
    { name: 'fees', input: '{}' },
  ])
})

test('an endpoint without indexes begins a call with each id', () => {
  const turn = taken(
    delta({ tool_calls: [{ id: 'a', function: { name: 'one', arguments: '{' } }] }),
    delta({ tool_calls: [{ function: { arguments: '}' } }] }),
    delta({ tool_calls: [{ id: 'b', function: { name: 'two', arguments: '{}' } }] }),
  )
  expect(turn.calls().map(({ name, input }) => `${name}${input}`)).toEqual(['one{}', 'two{}'])
})

test('whole calls that share index 0 but not their id are two', () => {
  const turn = taken(
    delta({ tool_calls: [{ index: 0, id: 'a', function: { name: 'one', arguments: '{}' } }] }),
    delta({ tool_calls: [{ index: 0, id: 'b', function: { name: 'two', arguments: '{}' } }] }),
  )
  expect(turn.calls().map(({ name }) => name)).toEqual(['one', 'two'])
})

test('nothing, a limit and a filter are told as such', () => {
  expect(taken().isEmpty()).toBe(true)
  expect(taken(delta({ content: 'a' })).end()).toBeUndefined()
  expect(taken({ choices: [{ finish_reason: 'length' }] }).end()).toBe('length')
  expect(taken({ choices: [{ finish_reason: 'content_filter' }] }).end()).toBe('filtered')
})
