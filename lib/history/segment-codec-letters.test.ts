import { expect, test } from 'vitest'
import { areLetters, openLetters, packLetters } from './segment-codec-letters'

const ALL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

test('letters of base64url come back, whatever their number', () => {
  for (let length = 0; length <= ALL.length; length += 1) {
    const text = ALL.slice(ALL.length - length)
    expect(openLetters(packLetters(text), length)).toBe(text)
    expect(packLetters(text)).toHaveLength(Math.ceil(length * 0.75))
  }
})

test('what has other letters is told', () => {
  expect(['', ALL].every(areLetters)).toBe(true)
  expect(['a.', 'a:', 'ä', 'a\n', ' '].some(areLetters)).toBe(false)
})

test('bytes of fewer letters are refused', () => {
  expect(() => openLetters(packLetters('abcd'), 5)).toThrow(RangeError)
})
