import { expect, test } from 'vitest'
import { parseExactJson } from './parse-exact-json'

test('no digit of a number is lost', () => {
  expect(parseExactJson('{"price":0.1234567890123456789}')).toEqual({ price: '0.1234567890123456789' })
  expect(parseExactJson('[1e-8,-0.50,123456789012345678901234567890,1.5E+3,0]')).toEqual([
    '1e-8',
    '-0.50',
    '123456789012345678901234567890',
    '1.5E+3',
    '0',
  ])
  expect(parseExactJson(' 42 ')).toBe('42')
})

test('digits inside strings and keys stay as they are', () => {
  const text = String.raw`{"a 1":"2 \" 3, 4","\\":5,"6":"\\","7":[true,null,"-8e9"]}`
  expect(parseExactJson(text)).toEqual({ 'a 1': '2 " 3, 4', '\\': '5', '6': '\\', '7': [true, null, '-8e9'] })
})

test('structure equals that of JSON.parse', () => {
  const value = { list: [1, 2.5, { deep: -3 }], text: 'x"y\\', empty: {}, none: null }
  const expected = { list: ['1', '2.5', { deep: '-3' }], text: 'x"y\\', empty: {}, none: null }
  expect(parseExactJson(JSON.stringify(value, null, 2))).toEqual(expected)
})

test.each([
  '',
  '{',
  '{1:2}',
  '[01]',
  '[1.]',
  '[.5]',
  '[+1]',
  '<html>1</html>',
  '{"a":1',
  '[NaN]',
  '[1 2]',
])('%j is refused', (text) => {
  expect(() => parseExactJson(text)).toThrow(SyntaxError)
})

test('a long string does not exhaust the matcher', () => {
  const long = 'x\\"1'.repeat(500_000)
  expect(parseExactJson(`{"a":"${long}","b":2}`)).toMatchObject({ b: '2' })
})
