import { expect, test } from 'vitest'
import { differingKeys } from './differing-keys'

test('what came, went or says something else', () => {
  const before = new Map([
    ['same', { a: 1 }],
    ['gone', { a: 2 }],
    ['other', { a: 3 }],
  ])
  const now = new Map([
    ['same', { a: 1 }],
    ['other', { a: 4 }],
    ['new', { a: 5 }],
  ])
  expect(differingKeys(before, now)).toEqual(['gone', 'other', 'new'])
  expect(differingKeys(now, now)).toEqual([])
})
