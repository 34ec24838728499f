import { expect, test } from 'vitest'
import { questionsWithin } from './questions-within'

const address = (at: number) => `0x${at.toString(16).padStart(40, '0')}`
const times = <T>(count: number, make: (at: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => make(at))
const pair = (at: number) => ({ token: address(1), spender: address(at), via: 'erc20' as const })
const piece = (at: number) => ({ collection: address(1), id: `${at}` })

test('what is within the bounds is read wholly, each thing once', () => {
  const found = { tokens: times(60, address), pieces: times(40, piece), pairs: times(40, pair) }
  expect(
    questionsWithin({ ...found, pieces: [...found.pieces, piece(3)], pairs: [...found.pairs, pair(3)] }, 60),
  ).toEqual(found)
})

test('what is beyond them is counted', () => {
  const found = { tokens: times(63, address), pieces: times(41, piece), pairs: times(45, pair) }
  const { tokens, pieces, pairs, unread } = questionsWithin(found, 60)
  expect([tokens.length, pieces.length, pairs.length]).toEqual([60, 40, 40])
  expect(unread).toEqual({ tokens: 3, pieces: 1, rights: 5 })
})
