import { expect, test } from 'vitest'
import { isPath, parsePattern, pathsAt, patternOf } from './derivation-path'

test('a page of each habit', () => {
  expect(pathsAt(patternOf('live'), { from: 5, count: 2 })).toEqual(["m/44'/60'/5'/0/0", "m/44'/60'/6'/0/0"])
  expect(pathsAt(patternOf('legacy'), { from: 0, count: 2 })).toEqual(["m/44'/60'/0'/0", "m/44'/60'/0'/1"])
  expect(pathsAt(patternOf('bip44'), { from: 1, count: 1 })).toEqual(["m/44'/60'/0'/0/1"])
})

test('what people type comes out in one spelling', () => {
  expect(parsePattern(' 44h/60H/1’/0/X ')).toBe("m/44'/60'/1'/0/x")
  expect(parsePattern("M/44'/60'/007'/0")).toBe("m/44'/60'/7'/0")
  expect(pathsAt("m/44'/60'/7'/0", { from: 0, count: 5 })).toEqual(["m/44'/60'/7'/0"])
  expect(pathsAt("m/44'/60'/7'/0", { from: 5, count: 5 })).toEqual([])
})

test.each([
  '',
  "m/44'/60'",
  'm/44/60/0/0',
  "m/44'/0'/0'/0/0",
  "m/44'/60'/x'/0/x",
  "m/44'/60'/2147483648/0",
  "m/44'/60'/-1/0",
  "m/44'/60'/0'//0",
  "m/44'/60'/0'/0/0/0/0/0/0/0/0",
])('“%s” is refused', (text) => {
  expect(() => parsePattern(text)).toThrow('no path of Ethereum')
})

test('counting ends with the last index there is', () => {
  expect(pathsAt(patternOf('bip44'), { from: 0x7fff_ffff, count: 5 })).toEqual(["m/44'/60'/0'/0/2147483647"])
})

test('a whole path is told from a pattern', () => {
  expect(isPath("m/44'/60'/0'/0/3")).toBe(true)
  expect(isPath("m/44'/60'/0'/0/x")).toBe(false)
  expect(isPath('m/44h/60h/0h/0/3')).toBe(false)
})
