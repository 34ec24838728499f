import { AbiCoder } from 'ethers'
import { expect, test } from 'vitest'
import { addressWord, bytes, flag, list, tuple, uint, words } from './abi-words'

const ME = `0x${'ab'.repeat(20)}`
const coder = AbiCoder.defaultAbiCoder()

test('words, bytes and lists are written as a general coder writes them', () => {
  const written = words([
    uint(7n),
    bytes('0x0102'),
    list([addressWord(ME), addressWord(ME)]),
    flag(true),
    list([bytes('0x'), bytes(`0x${'ff'.repeat(33)}`)]),
  ])
  const types = ['uint256', 'bytes', 'address[]', 'bool', 'bytes[]']
  expect(`0x${written}`).toBe(
    coder.encode(types, [7n, '0x0102', [ME, ME], true, ['0x', `0x${'ff'.repeat(33)}`]]),
  )
})

test('a tuple stands in place, or behind when something in it has no fixed length', () => {
  const written = words([tuple([uint(1), addressWord(ME)]), uint(2), tuple([uint(3), bytes('0xaa')])])
  const types = ['tuple(uint256,address)', 'uint256', 'tuple(uint256,bytes)']
  expect(`0x${written}`).toBe(coder.encode(types, [[1, ME], 2, [3, '0xaa']]))
})

test('a number that is no unsigned word is refused', () => {
  expect(() => uint(-1n)).toThrow(RangeError)
  expect(() => uint(2n ** 256n)).toThrow(RangeError)
})
