import { expect, test } from 'vitest'
import { mainnet } from '@/tests/fixtures/address-tables'
import { encodeCall } from '@/tests/fixtures/encode-call'
import { burnt, COIN, ether, gets, minted, OTHER, pays, told } from '@/tests/fixtures/told-transaction'
import { COMPOUND_BULKERS, COMPOUND_MARKETS, MAXIMILLION } from './data/compound'
import type { EvmTransaction } from './transaction'

const UNKNOWN = `0x${'9'.repeat(40)}`
const CTOKEN = mainnet(COMPOUND_MARKETS, 'compound-v2', 1)
const COMET = mainnet(COMPOUND_MARKETS, 'compound-v3')
test.each<[string, Partial<EvmTransaction>, object]>([
  [
    'cToken mint',
    {
      to: CTOKEN,
      input: encodeCall('mint(uint256)'),
      moves: [pays(COIN, CTOKEN), gets(CTOKEN, CTOKEN)],
    },
    { reason: 'lend', protocol: 'compound-v2' },
  ],
  [
    'cToken redeem',
    {
      to: CTOKEN,
      input: encodeCall('redeem(uint256)'),
      moves: [pays(CTOKEN, CTOKEN), gets(COIN, CTOKEN)],
    },
    { reason: 'redeem', protocol: 'compound-v2' },
  ],
  [
    'cToken borrow',
    { to: CTOKEN, input: encodeCall('borrow(uint256)'), moves: [gets(COIN, CTOKEN)] },
    { reason: 'borrow', protocol: 'compound-v2' },
  ],
  [
    'cToken repay',
    { to: CTOKEN, input: encodeCall('repayBorrow(uint256)'), moves: [pays(COIN, CTOKEN)] },
    { reason: 'repay', protocol: 'compound-v2' },
  ],
  [
    'Comet supply',
    { to: COMET, input: encodeCall('supply(address,uint256)'), moves: [pays(COIN), minted(COMET)] },
    { reason: 'lend', protocol: 'compound-v3' },
  ],
  [
    'Comet withdraw',
    { to: COMET, input: encodeCall('withdraw(address,uint256)'), moves: [gets(COIN), burnt(COMET)] },
    { reason: 'redeem', protocol: 'compound-v3' },
  ],
])('%s is understood', (_, tx, meaning) => {
  expect(told(tx)).toEqual({ kind: 'rollover', ...meaning })
})

const BULKER = mainnet(COMPOUND_BULKERS, 'compound-v3')
const invoke = encodeCall('invoke(bytes32[],bytes[])')
test.each<[string, Partial<EvmTransaction>, object]>([
  ['ether lent', { value: 5n, moves: [minted(COMET)] }, { reason: 'lend' }],
  ['a coin lent', { moves: [pays(COIN), minted(COMET)] }, { reason: 'lend' }],
  ['ether taken back', { internal: [ether()], moves: [burnt(COMET)] }, { reason: 'redeem' }],
  ['ether as collateral', { value: 5n }, { reason: 'lend', unclear: true }],
  ['ether borrowed', { internal: [ether()] }, { reason: 'redeem', unclear: true }],
])('Compound V3 through its bulker: %s', (_, tx, meaning) => {
  const whole = { kind: 'rollover', protocol: 'compound-v3', ...meaning }
  expect(told({ ...tx, to: BULKER, input: invoke })).toEqual(whole)
  expect(told({ ...tx, to: UNKNOWN, input: invoke })).not.toHaveProperty('reason')
})

test('collateral that is given for what is borrowed in one call is not understood', () => {
  const both = { value: 5n, moves: [gets(COIN)] }
  const meaning = { kind: 'rollover', protocol: 'compound-v3', unclear: true }
  expect(told({ ...both, to: BULKER, input: invoke })).toEqual(meaning)
})

test('ether that Compound V2 is paid back through another contract is paid back', () => {
  const input = encodeCall('repayBehalf(address)')
  const pay = { value: 9n, input, internal: [ether()] }
  expect(told({ ...pay, to: MAXIMILLION })).toEqual({
    kind: 'rollover',
    reason: 'repay',
    protocol: 'compound-v2',
  })
  expect(told({ ...pay, to: UNKNOWN })).not.toHaveProperty('reason')
})

test('collateral and unknown markets are not called understood', () => {
  const supply = encodeCall('supply(address,uint256)')
  expect(told({ to: COMET, input: supply, moves: [pays(COIN)] })).toMatchObject({
    kind: 'rollover',
    unclear: true,
  })
  const mint = encodeCall('mint(uint256)')
  expect(told({ to: OTHER, input: mint, moves: [pays(COIN), gets(OTHER, OTHER)] })).toMatchObject({
    reason: 'lend',
    unclear: true,
  })
  expect(
    told({
      to: UNKNOWN,
      input: mint,
      value: 5n,
      moves: [minted(OTHER, { standard: 'erc721', tokenId: '42' })],
    }),
  ).not.toHaveProperty('reason')
})
