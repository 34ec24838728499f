import { expect, test } from 'vitest'
import { badgeOf } from './badge'

test.each([
  [0.0123, '+1.2', 'up'],
  [-0.0123, '-1.2', 'down'],
  [0.0004, '0.0', 'none'],
  [0.1234, '+12', 'up'],
  [-25, '-999', 'down'],
])('a change of %d shows as %s', (ratio, text, direction) => {
  expect(badgeOf({ ratio, show: true })).toEqual({ text, direction })
})

test('an unknown change and a switched-off badge show nothing', () => {
  expect(badgeOf({ ratio: null, show: true }).text).toBe('')
  expect(badgeOf({ ratio: 0.1, show: false }).text).toBe('')
})
