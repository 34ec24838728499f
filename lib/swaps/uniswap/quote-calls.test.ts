import { expect, test } from 'vitest'
import { readQuote } from './quote-calls'
import type { Route } from './route'

const hex = (...words: bigint[]) => `0x${words.map((word) => word.toString(16).padStart(64, '0')).join('')}`
const answered = (...words: bigint[]) => ({ success: true, returnData: hex(...words) })
const v2: Route = { kind: 'v2', path: ['0xa', '0xb', '0xc'] }
const v3: Route = { kind: 'v3', path: ['0xa', '0xb'], fees: [500] }
const v3Far: Route = { kind: 'v3', path: ['0xa', '0xb', '0xc'], fees: [500, 100] }
const v4: Route = { kind: 'v4', path: ['0xa', '0xb'], fees: [500] }
const LOWEST = 4_295_128_740n

test('each quoter tells what comes at its own place', () => {
  expect(readQuote(v2, answered(32n, 3n, 9n, 8n, 7n))).toMatchObject({ out: 7n, gas: 124_000n })
  expect(readQuote(v3, answered(7n, 2n ** 96n, 1n, 80_000n))).toMatchObject({ out: 7n, gas: 80_000n })
  expect(readQuote(v4, answered(7n, 70_000n))).toMatchObject({ out: 7n, gas: 70_000n })
})

test('a pool of V3 that would run dry quotes less than was asked, and is no way', () => {
  expect(readQuote(v3, answered(7n, LOWEST, 1n, 80_000n))).toBeUndefined()
  const lists = (second: bigint) => answered(7n, 128n, 224n, 90_000n, 2n, 2n ** 96n, second, 2n, 0n, 0n)
  expect(readQuote(v3Far, lists(LOWEST))).toBeUndefined()
  expect(readQuote(v3Far, lists(2n ** 96n))).toMatchObject({ out: 7n, gas: 90_000n })
})

test('a pool that is not there, an empty answer and nothing at all are no way', () => {
  expect(readQuote(v3, undefined)).toBeUndefined()
  expect(readQuote(v3, { success: false, returnData: hex(7n, 7n, 7n, 7n) })).toBeUndefined()
  expect(readQuote(v4, { success: true, returnData: '0x' })).toBeUndefined()
  expect(readQuote(v2, answered(32n, 3n, 9n, 8n, 0n))).toBeUndefined()
})
