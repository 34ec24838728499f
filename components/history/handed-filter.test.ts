import { expect, test } from 'vitest'
import { forgetHandedFilter, handedFilter, handOnClick } from './handed-filter'

const PLAIN = { ctrlKey: false, metaKey: false, shiftKey: false }

test('a link that is followed here hands its filter over, once', () => {
  handOnClick({ from: 1, until: 2 })(PLAIN)
  expect(handedFilter()).toEqual({ from: 1, until: 2 })
  forgetHandedFilter()
  expect(handedFilter()).toEqual({})
})

test('a link that opens another tab leaves nothing for the next visit here', () => {
  for (const key of ['ctrlKey', 'metaKey', 'shiftKey']) handOnClick({ from: 1 })({ ...PLAIN, [key]: true })
  expect(handedFilter()).toEqual({})
})
