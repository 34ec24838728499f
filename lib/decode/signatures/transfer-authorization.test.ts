/** Payments by a signature alone. Hashes of types are those that the standard and USDC's contract publish. */
import { id } from 'ethers'
import { describe, expect, test } from 'vitest'
import { described, typedData, wordsByEthers } from '@/tests/fixtures/typed-data'
import { typeString } from './type-string'

const USDC = '0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48'
const THIEF = '0x66a9893cC07D91D95644AEDD05D03f95e1dBA8Af'
const ME = `0x${'1'.repeat(40)}`
const FIELDS = 'address from,address to,uint256 value,uint256 validAfter,uint256 validBefore,bytes32 nonce'
const domain = { name: 'USD Coin', version: '2', chainId: 1n, verifyingContract: USDC.toLowerCase() }
const message = {
  from: ME,
  to: THIEF,
  value: '250000000',
  validAfter: 0,
  validBefore: '1893456000',
  nonce: `0x${'ab'.repeat(32)}`,
}
const payment = (changes = {}, { kind = 'TransferWithAuthorization', fields = FIELDS, at = {} } = {}) =>
  typedData({
    types: `${kind}(${fields})`,
    domain: { ...domain, ...at },
    message: { ...message, ...changes },
  })
const told = {
  action: 'pay-by-signature',
  token: USDC.toLowerCase(),
  from: ME,
  to: THIEF.toLowerCase(),
  units: 250000000n,
  validUntil: 1893456000000,
}

test.each([
  ['TransferWithAuthorization', '0x7c7c6cdb67a18743f49ec6fa9b35f50d52ed05cbed4cc592e13b44501c1a2267'],
  ['ReceiveWithAuthorization', '0xd099cc98ef71107a616c4f0f941f04c322d8e254fe26b3c6668db87aae413de8'],
])('%s is known by its hash, and tells who is paid how much until when', (kind, hash) => {
  const data = payment({}, { kind })
  const words = typeString(data.types, data.primaryType) ?? ''
  expect(id(words)).toBe(hash)
  expect(words).toBe(wordsByEthers(data))
  expect(described(data)).toEqual(told)
})

describe('times', () => {
  test('one that begins later says when', () => {
    expect(described(payment({ validAfter: 1800000000 }))).toEqual({ ...told, validAfter: 1800000000000 })
  })
  test('one that never ends has no end', () => {
    const { validUntil: _, ...endless } = told
    expect(described(payment({ validBefore: `0x${'f'.repeat(64)}` }))).toEqual(endless)
  })
})

test.each([
  ['another chain', payment({}, { at: { chainId: 10n } })],
  ['no chain', payment({}, { at: { chainId: undefined } })],
  ['no contract', payment({}, { at: { verifyingContract: undefined } })],
  ['a field with another name', payment({ amount: 5 }, { fields: FIELDS.replace('value', 'amount') })],
  [
    'ends that are changed about',
    payment({}, { fields: FIELDS.replace('from', 'x').replace('to', 'from').replace('x', 'to') }),
  ],
  ['a nonce that is a number', payment({}, { fields: FIELDS.replace('bytes32', 'uint256') })],
  ['a field more', payment({ fee: 1 }, { fields: `${FIELDS},uint256 fee` })],
  ['another word for it', payment({}, { kind: 'TransferWithPermission' })],
  ['a short address', payment({ to: '0x1' })],
  ['a fraction', payment({ value: 1.5 })],
  ['a beginning that no clock reaches', payment({ validAfter: `0x${'f'.repeat(64)}` })],
])('%s is nothing that can be told', (_what, data) => {
  expect(described(data)).toMatchObject({ action: 'unknown-typed-data' })
})

test('one for another chain names that chain', () => {
  expect(described(payment({}, { at: { chainId: 8453n } }))).toMatchObject({ otherChain: 'eip155:8453' })
})
