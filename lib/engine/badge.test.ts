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

test.each([
  [1, '1'],
  [9, '9'],
  [10, '9+'],
  [250, '9+'],
])('%d alerts that nobody has seen show as %s, in place of the change', (unseen, text) => {
  expect(badgeOf({ ratio: 0.1, show: true, unseen })).toEqual({ text, direction: 'alert' })
})

test('without unseen alerts the change is back, and a badge that is switched off shows no alerts either', () => {
  expect(badgeOf({ ratio: 0.0123, show: true, unseen: 0 }).text).toBe('+1.2')
  expect(badgeOf({ ratio: 0.0123, show: false, unseen: 3 })).toEqual({ text: '', direction: 'none' })
})
