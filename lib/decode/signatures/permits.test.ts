/** Rights that a signature alone gives. Hashes of types are those that the contracts publish. */
import { id } from 'ethers'
import { expect, test } from 'vitest'
import { described, typedData, wordsByEthers } from '@/tests/fixtures/typed-data'
import { typeString } from './type-string'

const USDC = '0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48'
const DAI = '0x6B175474E89094C44Da98b954EedeAC495271d0F'
const PERMIT2 = '0x000000000022D473030F116dDEE9F6B43aC78BA3'
const SPENDER = '0x66a9893cC07D91D95644AEDD05D03f95e1dBA8Af'
const ME = `0x${'1'.repeat(40)}`
const low = (text: string) => text.toLowerCase()

const ERC2612 = 'Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)'
const usdcDomain = { name: 'USD Coin', version: '2', chainId: 1n, verifyingContract: low(USDC) }
const usdcMessage = { owner: ME, spender: SPENDER, value: '250000000', nonce: 0, deadline: '1893456000' }
const usdcPermit = (message = {}, types = ERC2612, domain = {}) =>
  typedData({ types, domain: { ...usdcDomain, ...domain }, message: { ...usdcMessage, ...message } })
const right = { action: 'permit', via: 'erc2612', token: low(USDC), spender: low(SPENDER), units: 250000000n }

const DAI_TYPE = 'Permit(address holder,address spender,uint256 nonce,uint256 expiry,bool allowed)'
const daiPermit = (allowed: unknown) =>
  typedData({
    types: DAI_TYPE,
    domain: { name: 'Dai Stablecoin', version: '1', chainId: 1n, verifyingContract: low(DAI) },
    message: { holder: ME, spender: SPENDER, nonce: 0, expiry: '1893456000', allowed },
  })

const DETAILS = 'PermitDetails(address token,uint160 amount,uint48 expiration,uint48 nonce)'
const SINGLE = `PermitSingle(PermitDetails details,address spender,uint256 sigDeadline)${DETAILS}`
const BATCH = `PermitBatch(PermitDetails[] details,address spender,uint256 sigDeadline)${DETAILS}`
const TOKENS = 'TokenPermissions(address token,uint256 amount)'
const TAKING = 'address spender,uint256 nonce,uint256 deadline'
const TRANSFER = `PermitTransferFrom(TokenPermissions permitted,${TAKING})${TOKENS}`
const BATCH_TRANSFER = `PermitBatchTransferFrom(TokenPermissions[] permitted,${TAKING})${TOKENS}`
const permit2Domain = { name: 'Permit2', chainId: 1n, verifyingContract: low(PERMIT2) }
const details = { token: USDC, amount: '0x64', expiration: '1893456000', nonce: 3 }
const signed = { spender: SPENDER, sigDeadline: '1700000000' }
const single = (part = {}) =>
  typedData({
    types: SINGLE,
    domain: permit2Domain,
    message: { details: { ...details, ...part }, ...signed },
  })
const taking = { permitted: { token: USDC, amount: 7 }, spender: SPENDER, nonce: '1', deadline: 1893456000 }

test.each([
  [usdcPermit(), '0x6e71edae12b1b97f4d1f60370fef10105fa2faae0126114a169c64845d6126c9'],
  [daiPermit(true), '0xea2aa0a1be11a07ed86d755c93467f4f82362b452371d1ba94d1715123511acb'],
  [single(), '0xf3841cd1ff0085026a6327b620b67997ce40f282c88a8e905a7a5626e310f3d0'],
])('a right is known by the hash of its type that the contract has (%#)', (data, hash) => {
  expect(id(typeString(data.types, data.primaryType) ?? '')).toBe(hash)
  expect(typeString(data.types, data.primaryType)).toBe(wordsByEthers(data))
  expect(described(data)).toMatchObject({ action: 'permit' })
})

test('a permit of a token tells the token, who may take it and how much; it does not end', () => {
  expect(described(usdcPermit())).toEqual(right)
  expect(described(usdcPermit({ value: `0x${'f'.repeat(64)}` }))).toEqual({ ...right, units: 'unlimited' })
  expect(described(usdcPermit({ value: 5 }))).toEqual({ ...right, units: 5n })
})

test('a token without a version in its domain is still a token', () => {
  const { version: _none, ...domain } = usdcDomain
  const data = typedData({ types: ERC2612, domain, message: usdcMessage })
  expect(described(data)).toEqual(right)
})

test('DAI gives all or takes it back', () => {
  const dai = { action: 'permit', via: 'dai', token: low(DAI), spender: low(SPENDER) }
  expect(described(daiPermit(true))).toEqual({ ...dai, units: 'unlimited' })
  expect(described(daiPermit(false))).toEqual({ ...dai, units: 0n })
  expect(described(daiPermit('false'))).toMatchObject({ action: 'unknown-typed-data' })
})

test('a lasting right of Permit2 ends when its details say, not with the signature', () => {
  const told = { action: 'permit', via: 'permit2', token: low(USDC), spender: low(SPENDER) }
  expect(described(single())).toEqual({ ...told, units: 100n, expiresAt: 1893456000000 })
  const never = single({ amount: `0x${'f'.repeat(40)}`, expiration: '281474976710655' })
  expect(described(never)).toEqual({ ...told, units: 'unlimited' })
  expect(described(single({ expiration: 0 }))).toEqual({ ...told, units: 100n, expiresAt: 1700000000000 })
})

test('each right of a batch is told', () => {
  const message = { details: [details, { ...details, token: DAI, amount: 0 }], ...signed }
  const batch = typedData({ types: BATCH, domain: permit2Domain, message })
  expect(described(batch)).toMatchObject({
    action: 'many',
    signatures: [
      { token: low(USDC), units: 100n },
      { token: low(DAI), units: 0n },
    ],
  })
  expect(
    described(typedData({ types: BATCH, domain: permit2Domain, message: { details: [], ...signed } })),
  ).toMatchObject({
    action: 'unknown-typed-data',
  })
})

test('one taking of Permit2 ends with its deadline, and may be of several coins', () => {
  const told = { action: 'permit', via: 'permit2', spender: low(SPENDER), expiresAt: 1893456000000 }
  const one = typedData({ types: TRANSFER, domain: permit2Domain, message: taking })
  expect(described(one)).toEqual({ ...told, token: low(USDC), units: 7n })
  const permitted = [taking.permitted, { token: DAI, amount: '9' }]
  const several = typedData({
    types: BATCH_TRANSFER,
    domain: permit2Domain,
    message: { ...taking, permitted },
  })
  expect(described(several)).toEqual({
    action: 'many',
    signatures: [
      { ...told, token: low(USDC), units: 7n },
      { ...told, token: low(DAI), units: 9n },
    ],
  })
})

test('a taking that is bound to a witness nobody knows is told as the right it is', () => {
  const types = `PermitWitnessTransferFrom(TokenPermissions permitted,${TAKING},Errand witness)Errand(bytes32 what)${TOKENS}`
  const message = { ...taking, witness: { what: `0x${'0'.repeat(64)}` } }
  expect(described(typedData({ types, domain: permit2Domain, message }))).toMatchObject({
    action: 'permit',
    token: low(USDC),
    units: 7n,
  })
})

const zksync = {
  name: 'Permit2',
  chainId: 324n,
  verifyingContract: '0x0000000000225e31d15943971f47ad3022f714fa',
}
test('Permit2 has another address on zkSync', () => {
  const message = { details, ...signed }
  expect(described(typedData({ types: SINGLE, domain: zksync, message }), 'eip155:324')).toMatchObject({
    action: 'permit',
  })
  const elsewhere = { ...zksync, verifyingContract: low(PERMIT2) }
  expect(described(typedData({ types: SINGLE, domain: elsewhere, message }), 'eip155:324')).toMatchObject({
    action: 'unknown-typed-data',
  })
})

const renamed = ERC2612.replace('uint256 value', 'uint256 amount')
const moved = ERC2612.replace('address owner,address spender', 'address spender,address owner')
const shadowed = `${ERC2612}address(uint256 value)`
const permit = usdcPermit()
const { EIP712Domain: domainType = [], ...bare } = permit.types
test.each([
  ['another chain', usdcPermit({}, ERC2612, { chainId: 10n })],
  ['no chain', usdcPermit({}, ERC2612, { chainId: undefined })],
  ['no contract', usdcPermit({}, ERC2612, { verifyingContract: undefined })],
  ['a field with another name', usdcPermit({ amount: 5 }, renamed)],
  ['fields in another order', usdcPermit({}, moved)],
  ['a field more', usdcPermit({ x: 1 }, ERC2612.replace('uint256 deadline', 'uint256 deadline,uint256 x'))],
  ['a narrower number', usdcPermit({}, ERC2612.replace('uint256 value', 'uint128 value'))],
  ['an atom that is a struct', usdcPermit({}, shadowed)],
  ['a fraction', usdcPermit({ value: 1.5 })],
  ['a number that is not exact', usdcPermit({ value: 1e21 })],
  ['a number too large', usdcPermit({ value: `0x1${'0'.repeat(64)}` })],
  ['below zero', usdcPermit({ value: '-1' })],
  ['digits with an exponent', usdcPermit({ value: '1e6' })],
  ['no digits', usdcPermit({ value: '' })],
  ['a short address', usdcPermit({ spender: '0x1' })],
  [
    'a domain with a salt',
    { ...permit, types: { ...bare, EIP712Domain: [...domainType, { name: 'salt', type: 'bytes32' }] } },
  ],
  ['a domain in another order', { ...permit, types: { ...bare, EIP712Domain: [...domainType].reverse() } }],
  ['a domain that signs less', { ...permit, types: { ...bare, EIP712Domain: domainType.slice(0, 3) } }],
  [
    'Permit2 with a version',
    typedData({ types: SINGLE, domain: { ...permit2Domain, version: '1' }, message: { details, ...signed } }),
  ],
  [
    'Permit2 elsewhere',
    typedData({
      types: SINGLE,
      domain: { ...permit2Domain, verifyingContract: ME },
      message: { details, ...signed },
    }),
  ],
  ['an amount wider than Permit2 has', single({ amount: `0x1${'0'.repeat(40)}` })],
])('%s is nothing that can be told', (_what, data) => {
  expect(described(data)).toMatchObject({ action: 'unknown-typed-data' })
})

test('a page that leaves out the type of the domain is taken at its word', () => {
  expect(described({ ...permit, types: bare })).toEqual(right)
})

test('names of objects are no types', () => {
  const data = { ...permit, primaryType: 'constructor' }
  expect(typeString(data.types, 'constructor')).toBeUndefined()
  expect(described(data)).toMatchObject({ action: 'unknown-typed-data', primaryType: 'constructor' })
})
