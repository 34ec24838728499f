import { expect, test } from 'vitest'
import type { DecimalMaker } from './segment-codec-columns'
import { areDigits, openDigits, packDigits } from './segment-codec-digits'

const LISTS = [[], [''], ['1.5', '-2'], ['0123456789.-', '', '', '-0.00000001'], ['', '7']]

test('digits come back, each text by itself', () => {
  for (const texts of LISTS) {
    const column = openDigits(packDigits(texts), texts.length)
    expect(column.all()).toEqual(texts)
    expect(column).toHaveLength(texts.length)
  }
  expect(packDigits(['1234567'])).toHaveLength(4)
})

test('a short decimal is read as a number where it stands, a longer one as a text', () => {
  const shown: DecimalMaker<string> = {
    ofUnits: (units, places) => `${units} e-${places}`,
    ofText: (text) => text,
  }
  const read = (...texts: string[]) => {
    const column = openDigits(packDigits(texts), texts.length)
    return texts.map((_, place) => column.decimal(place, shown))
  }
  expect(read('0', '-1.50', '12', '-0.00000001', '9007199254740991')).toEqual([
    '0 e-0',
    '-150 e-2',
    '12 e-0',
    '-1 e-8',
    '9007199254740991 e-0',
  ])
  // Sixteen digits that a double does not hold, and nineteen letters.
  const long = ['9007199254740993', '0.00000000000000001']
  expect(read('1', ...long, '2')).toEqual(['1 e-0', ...long, '2 e-0'])
})

test('what has other letters is told', () => {
  expect(['', '1.5-'].every(areDigits)).toBe(true)
  expect(['1e5', '+1', '1 ', '1\n', '１'].some(areDigits)).toBe(false)
})

test('bytes that are not so many texts are refused', () => {
  const bytes = packDigits(['1', '2'])
  for (const count of [0, 1, 3, 2 ** 31]) expect(() => openDigits(bytes, count)).toThrow(RangeError)
  // Letters that are none, and a filler in the middle.
  for (const wrong of [0xcf, 0x1d, 0xef, 0xdf, 0x1c])
    expect(() => openDigits(Uint8Array.of(wrong), 1)).toThrow(RangeError)
  expect(() => openDigits(Uint8Array.of(0x1e, 0x1f), 1)).toThrow(RangeError)
  // Digits behind the last end.
  for (const more of [0xf1, 0x1e]) expect(() => openDigits(Uint8Array.of(0x1f, more), 1)).toThrow(RangeError)
  expect(() => openDigits(Uint8Array.of(0x12), 0)).toThrow(RangeError)
})
