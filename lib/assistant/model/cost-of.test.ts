import { expect, test } from 'vitest'
import { costOf, perMillion } from './cost-of'

test('tokens cost what a million of them costs, exactly', () => {
  expect(costOf({ input: 1000, output: 200, isTold: true }, { input: 2.5, output: 10 })).toBe('0.0045')
  expect(costOf({ input: 3, output: 0, isTold: true }, { input: 1e-7, output: 1 })).toBe('0.0000000000003')
})

test('a list tells dollars for one token', () => {
  expect(['0.0000025', '0', '1e-6', '-1', 'free', undefined].map(perMillion)).toEqual([
    2.5,
    0,
    1,
    undefined,
    undefined,
    undefined,
  ])
})
