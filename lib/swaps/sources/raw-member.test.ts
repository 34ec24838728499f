import { expect, test } from 'vitest'
import { rawMember } from './raw-member'

test('numbers, blanks and order stay as they were written', () => {
  const route = '{ "b": 1.000, "a": {"deep": [ {} ]}, "big": 12345678901234567890 }'
  expect(
    rawMember(`{"code":0,"data":{"routeSummary" : ${route},"routerAddress":"0x1"}}`, 'routeSummary'),
  ).toBe(route)
})

test('brackets and quotes inside of texts do not count', () => {
  const route = String.raw`{"name":"a } \" { b","x":"\\"}`
  expect(rawMember(`{"r":${route}}`, 'r')).toBe(route)
})

test('what is not there, is no object or is cut off is not told', () => {
  expect(rawMember('{"a":{}}', 'r')).toBeUndefined()
  expect(rawMember('{"r":5}', 'r')).toBeUndefined()
  expect(rawMember('{"r":{"a":{}', 'r')).toBeUndefined()
})
