import { beforeEach, expect, test } from 'vitest'
import { keepAnswers } from './keep-answers'

let now = 0
let asked = 0
beforeEach(() => {
  now = 0
  asked = 0
})
const answer = async () => {
  asked += 1
  return asked
}

test('an answer is good for a while, and for everybody who asks meanwhile', async () => {
  const keep = keepAnswers<number>({ freshMs: 100, now: () => now })
  expect(await Promise.all([keep('a', answer), keep('a', answer)])).toEqual([1, 1])
  expect(await keep('b', answer)).toBe(2)
  now = 99
  expect(await keep('a', answer)).toBe(1)
  now = 100
  expect(await keep('a', answer)).toBe(3)
})

test('what failed once is asked again at once', async () => {
  const keep = keepAnswers<number>({ freshMs: 100, now: () => now })
  await expect(keep('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await keep('a', answer)).toBe(1)
})
