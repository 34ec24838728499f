import { expect, test } from 'vitest'
import { AppError } from '@/lib/core/errors'
import { checksumAddress, parseEvmAddress } from './parse-evm-address'

/** From EIP-55. */
const VECTORS = [
  '0x52908400098527886E0F7030069857D2E4169EE7',
  '0xde709f2102306220921060314715629080e2fb77',
  '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed',
  '0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359',
  '0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB',
  '0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb',
]

test.each(VECTORS)('%s has its checksum and is stored in lower case', (address) => {
  expect(checksumAddress(address.toLowerCase())).toBe(address)
  expect(parseEvmAddress(` ${address}\n`)).toBe(address.toLowerCase())
})

test('lower case, upper case and a chain in front are accepted', () => {
  const lower = '0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed'
  expect(parseEvmAddress(lower)).toBe(lower)
  expect(parseEvmAddress(`0x${lower.slice(2).toUpperCase()}`)).toBe(lower)
  expect(parseEvmAddress(`oeth:${lower}`)).toBe(lower)
})

test.each([
  ['0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeD', 'checksum'],
  ['0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAe', 'this one has 39'],
  ['5aaeb6053f3e94c9b9a09f33669435e7ef1beaed', 'starts with 0x'],
  ['0x0000000000000000000000000000000000000000', 'zero address'],
  ['', 'not an Ethereum address'],
  ['1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa', 'not an Ethereum address'],
])('%s is refused with a sentence', (text, part) => {
  expect(() => parseEvmAddress(text)).toThrow(AppError)
  expect(() => parseEvmAddress(text)).toThrow(part)
})
