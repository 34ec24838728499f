import { AbiCoder, id } from 'ethers'
import { expect, test } from 'vitest'
import { CUSTOM_ERRORS, revertReason } from './revert-reason'

const coder = AbiCoder.defaultAbiCoder()
const error = (text: string) => `0x08c379a0${coder.encode(['string'], [text]).slice(2)}`

test('the word of a contract', () => {
  expect(revertReason(error('UniswapV2: K'))).toBe('UniswapV2: K')
})

test('text of strangers is cleaned and cut', () => {
  expect(revertReason(error('safe\u202e\u200b\n<b>go on</b>'))).toBe('safe <b>go on</b>')
  expect(revertReason(error('x'.repeat(5000)))).toHaveLength(64)
})

test('panics by their meaning, unknown ones by their number', () => {
  const panic = (code: number) => `0x4e487b71${coder.encode(['uint256'], [code]).slice(2)}`
  expect(revertReason(panic(0x11))).toBe('arithmetic overflow')
  expect(revertReason(panic(0x99))).toBe('panic 153')
})

test('custom errors by name where it is known, else by selector', () => {
  for (const [selector, signature] of Object.entries(CUSTOM_ERRORS))
    expect(id(signature).slice(0, 10)).toBe(selector)
  expect(revertReason('0x39d35496')).toBe('V3TooLittleReceived')
  expect(revertReason('0xdeadbeef')).toBe('error 0xdeadbeef')
})

test('what the Universal Router wraps is unwrapped', () => {
  const wrapped = `0x2c4029e9${coder.encode(['uint256', 'bytes'], [1, '0x39d35496']).slice(2)}`
  expect(revertReason(wrapped)).toBe('V3TooLittleReceived')
})

test.each([
  '0x',
  '0x08c379a0',
  '0x08c379a0ffff',
  `0x08c379a0${'f'.repeat(128)}`,
  'nonsense',
  '0x4e487b71',
])('nothing readable in %s', (data) => {
  expect(revertReason(data)).toBeUndefined()
})
