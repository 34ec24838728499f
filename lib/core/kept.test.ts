import { expect, test } from 'vitest'
import { kept, keptIfEqual } from './kept'

test('a part is made anew only when something that it stands on is another one', () => {
  let made = 0
  const pair = kept((one: object, other: number) => ({ one, other, number: (made += 1) }))
  const one = {}
  const first = pair(one, 1)
  expect(pair(one, 1)).toBe(first)
  expect(pair({}, 1)).not.toBe(first)
  expect(pair(one, 1)).not.toBe(first)
  expect(pair(one, Number.NaN)).toBe(pair(one, Number.NaN))
  expect(made).toBe(4)
})

test('rows that say the same are the rows from before', () => {
  const same = keptIfEqual<{ a: number }>()
  const first = { a: 1 }
  expect(same(first)).toBe(first)
  expect(same({ a: 1 })).toBe(first)
  expect(same({ a: 2 })).toEqual({ a: 2 })
})
