import { describe, expect, test } from 'vitest'
import { MAX_JSON_DEPTH, MAX_NUMBER_LENGTH, parseOutsideJson, refuseDeepJson } from './json-depth'
import { parseExactJson } from './parse-exact-json'

const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels)

describe('depth', () => {
  test('64 levels are read, 65 are not, in lists and objects alike', () => {
    expect(() => parseOutsideJson(nested(MAX_JSON_DEPTH))).not.toThrow()
    expect(() => parseOutsideJson(nested(MAX_JSON_DEPTH + 1))).toThrow('deeper than 64')
    const objects = '{"a":'.repeat(65) + '1' + '}'.repeat(65)
    expect(() => parseOutsideJson(objects)).toThrow('deeper than 64')
  })

  test('a bomb of brackets is refused within a moment, closed or not', () => {
    for (const bomb of [nested(5_000_000), '[{"a":'.repeat(1_000_000), `${'['.repeat(9_000_000)}1`]) {
      const startedAt = performance.now()
      expect(() => parseOutsideJson(bomb)).toThrow('deeper than 64')
      expect(() => parseExactJson(bomb)).toThrow('deeper than 64')
      expect(performance.now() - startedAt).toBeLessThan(500)
    }
  })

  test('brackets side by side and inside strings are no depth', () => {
    expect(parseOutsideJson(`[${'[],'.repeat(1000)}[]]`)).toHaveLength(1001)
    expect(parseOutsideJson(JSON.stringify({ name: '['.repeat(1000) }))).toEqual({ name: '['.repeat(1000) })
  })

  test('an escaped quote does not end a string, an escaped backslash does not keep it open', () => {
    const deep = '['.repeat(100)
    for (const value of [`\\"${deep}`, `"${deep}`, `${deep}\\`, `\\\\"${deep}\\\\`])
      expect(parseOutsideJson(JSON.stringify([value, 1]))).toEqual([value, 1])
    expect(() => refuseDeepJson(`["\\\\",${deep}`)).toThrow('deeper than 64')
    expect(() => refuseDeepJson(`"never closed ${deep}`)).not.toThrow()
  })
})

describe('numbers', () => {
  test('of 400 characters are read, longer ones are not', () => {
    expect(parseExactJson('9'.repeat(MAX_NUMBER_LENGTH))).toBe('9'.repeat(MAX_NUMBER_LENGTH))
    expect(() => parseExactJson(`[1,${'9'.repeat(MAX_NUMBER_LENGTH + 1)}]`)).toThrow('400 characters')
    expect(() => parseOutsideJson(`{"a":-0.${'0'.repeat(1_000_000)}1e5}`)).toThrow('400 characters')
  })

  test('many short ones and digits in strings are no long number', () => {
    expect(parseOutsideJson(`[${'1,'.repeat(1000)}1]`)).toHaveLength(1001)
    expect(parseOutsideJson(JSON.stringify(['1'.repeat(10_000)]))).toEqual(['1'.repeat(10_000)])
  })
})
