import { expect, test } from 'vitest'
import {
  areDigits,
  areLetters,
  openDigits,
  openLetters,
  packDigits,
  packLetters,
} from './segment-codec-letters'

const ALL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

test('digits come back, each text by itself', () => {
  for (const texts of [[], [''], ['1.5', '-2'], ['0123456789.-', '', '', '-0.00000001'], ['', '7']])
    expect(openDigits(packDigits(texts), texts.length).all()).toEqual(texts)
  expect(packDigits(['1234567'])).toHaveLength(4)
})

test('letters of base64url come back, whatever their number', () => {
  for (let length = 0; length <= ALL.length; length += 1) {
    const text = ALL.slice(ALL.length - length)
    expect(openLetters(packLetters(text), length)).toBe(text)
    expect(packLetters(text)).toHaveLength(Math.ceil(length * 0.75))
  }
})

test('what has other letters is told', () => {
  expect(['', '1.5-'].every(areDigits)).toBe(true)
  expect(['1e5', '+1', '1 ', '1\n', '１'].some(areDigits)).toBe(false)
  expect(['', ALL].every(areLetters)).toBe(true)
  expect(['a.', 'a:', 'ä', 'a\n', ' '].some(areLetters)).toBe(false)
})

test('bytes that are not so many texts are refused', () => {
  const bytes = packDigits(['1', '2'])
  for (const count of [0, 1, 3, 2 ** 31]) expect(() => openDigits(bytes, count)).toThrow(RangeError)
  // Letters that are none, and a filler in the middle.
  for (const wrong of [0xcf, 0x1d, 0xef])
    expect(() => openDigits(Uint8Array.of(wrong), 1)).toThrow(RangeError)
  expect(() => openDigits(Uint8Array.of(0x12), 0)).toThrow(RangeError)
  expect(() => openLetters(packLetters('abcd'), 5)).toThrow(RangeError)
})
