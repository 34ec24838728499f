import { Interface } from 'ethers'
import { expect, test } from 'vitest'
import { type Call, decodeAggregate3, encodeAggregate3 } from './aggregate3-codec'

const multicall = new Interface([
  'function aggregate3((address target, bool allowFailure, bytes callData)[]) payable returns ((bool success, bytes returnData)[])',
])

const address = (n: number) => `0x${n.toString(16).padStart(40, 'a')}`
const bytes = (length: number) => `0x${'c7'.repeat(length)}`
const calls = (count: number): Call[] =>
  Array.from({ length: count }, (_, n) => ({
    target: address(n),
    callData: bytes([36, 4, 0, 32, 31, 33, 64, 1][n % 8] ?? 0),
  }))

test.each([0, 1, 7, 8, 401])('%i calls are encoded byte for byte as ethers does', (count) => {
  const list = calls(count)
  const expected = multicall.encodeFunctionData('aggregate3', [
    list.map(({ target, callData }) => ({ target, allowFailure: true, callData })),
  ])
  expect(encodeAggregate3(list)).toBe(expected)
})

const results = [
  [true, bytes(32)],
  [false, '0x'],
  [true, '0x'],
  [true, bytes(1)],
  [false, bytes(100)],
  [true, bytes(70_000)],
]
const encoded = multicall.encodeFunctionResult('aggregate3', [results])

test('what ethers encodes is decoded again', () => {
  expect(decodeAggregate3(encoded, results.length)).toEqual(
    results.map(([success, returnData]) => ({ success, returnData })),
  )
  expect(decodeAggregate3(multicall.encodeFunctionResult('aggregate3', [[]]), 0)).toEqual([])
})

test('an answer to another number of calls is no answer', () => {
  expect(decodeAggregate3(encoded, results.length - 1)).toBeUndefined()
  expect(decodeAggregate3(encoded, results.length + 1)).toBeUndefined()
})

test('an answer cut anywhere is no answer, and never throws', () => {
  const short = multicall.encodeFunctionResult('aggregate3', [results.slice(0, 5)])
  for (let length = 2; length < short.length - 56; length += 2) {
    expect(decodeAggregate3(short.slice(0, length), 5), `cut at ${length}`).toBeUndefined()
  }
})

test('offsets that point outside are refused', () => {
  const words: string[] = encoded.slice(2).match(/.{64}/g) ?? []
  for (const [index, value] of [
    [0, 'f'.repeat(64)],
    [2, (2 ** 31).toString(16).padStart(64, '0')],
    [3, `1${'0'.repeat(63)}`],
  ] as const) {
    const hostile = `0x${words.with(index, value).join('')}`
    expect(decodeAggregate3(hostile, results.length)).toBeUndefined()
  }
})
