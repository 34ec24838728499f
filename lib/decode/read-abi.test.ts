/** Held against ethers' own encoder, and against data that is made to cost. */
import { AbiCoder } from 'ethers'
import { describe, expect, test } from 'vitest'
import { readAbi } from './read-abi'

const ME = `0x${'ab'.repeat(20)}`
const coder = AbiCoder.defaultAbiCoder()
const encode = (types: readonly string[], values: readonly unknown[]) => coder.encode([...types], [...values])

describe('what ethers writes is read as it was', () => {
  test.each<[string, readonly string[], readonly unknown[]]>([
    ['words', ['address', 'uint256', 'bool', 'int128', 'bytes4'], [ME, 5n, true, -7n, '0x01020304']],
    ['bytes and text', ['bytes', 'string', 'uint8'], ['0xabcdef', 'Grüße', 3n]],
    [
      'lists',
      ['uint256[]', 'address[2]', 'bytes[]'],
      [
        [1n, 2n],
        [ME, ME],
        ['0x', '0x01'],
      ],
    ],
    ['a struct in place', ['(address,uint24,uint256)'], [[ME, 500n, 9n]]],
    [
      'structs behind',
      ['(bytes,address)[]', '(uint256,(string,bool)[])'],
      [[['0x01', ME]], [4n, [['x', false]]]],
    ],
    ['lists of lists', ['uint256[][]', 'uint256[3][]'], [[[1n], []], [[1n, 2n, 3n]]]],
  ])('%s', (_, types, values) => expect(readAbi(types.join(','), encode(types, values))).toEqual(values))

  test('with something behind it that nobody asked for', () => {
    expect(readAbi('uint256', `${encode(['uint256'], [1n])}deadbeef`)).toEqual([1n])
  })
})

describe('is not read', () => {
  const word = (value: bigint) => value.toString(16).padStart(64, '0')
  test.each([
    ['cut', 'address,uint256', `0x${word(1n)}`],
    ['a bool of two', 'bool', `0x${word(2n)}`],
    ['an address with upper bytes', 'address', `0x${word(1n << 160n)}`],
    ['a number wider than its type', 'uint24', `0x${word(1n << 24n)}`],
    ['a fixed text with more behind', 'bytes4', `0x01020304${'0'.repeat(55)}1`],
    ['an offset outside', 'bytes', `0x${word(1n << 40n)}`],
    ['a list longer than all that was sent', 'uint256[]', `0x${word(32n)}${word(100_000n)}`],
    ['no hex', 'uint256', 'hello'],
  ])('%s', (_, types, data) => expect(readAbi(types, data)).toBeUndefined())
})

/** A list whose items all point at the same bytes: little is sent, much would be read. */
function bomb(items: number, bytes: number): string {
  const word = (value: number) => value.toString(16).padStart(64, '0')
  const tail = word(bytes) + 'ff'.repeat(bytes)
  return `0x${word(32)}${word(items)}${word(items * 32).repeat(items)}${tail}`
}

test('bytes that are shared a thousand times are given up after four times what was sent', () => {
  expect(readAbi('bytes[]', bomb(2, 64))?.[0]).toHaveLength(2)
  expect(readAbi('bytes[]', bomb(500, 16_000))).toBeUndefined()
})

test('lists that point at themselves, 32 to the power of six of them, end', () => {
  expect(
    readAbi('uint256[][][][][][]', `0x${(32).toString(16).padStart(64, '0').repeat(80)}`),
  ).toBeUndefined()
})
