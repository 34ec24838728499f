/** Every call of Aave and of vaults of ERC-4626 that has a name here, with what the contracts log for it. */
import { expect, test } from 'vitest'
import { encodeCall } from '@/tests/fixtures/encode-call'
import {
  burnt,
  COIN,
  ether,
  gets,
  minted,
  OTHER,
  POOL,
  pays,
  SHARE,
  told,
} from '@/tests/fixtures/told-transaction'
import { vaults } from './protocols/vaults'
import type { EvmTransaction } from './transaction'

type Moved = Partial<EvmTransaction>
const LENDS: Moved = { moves: [pays(COIN), minted(SHARE)] }
const REDEEMS: Moved = { moves: [burnt(SHARE), gets(COIN)] }
const LENDS_COIN: Moved = { value: 5n, moves: [minted(SHARE)] }
const REDEEMS_COIN: Moved = { moves: [pays(SHARE)], internal: [ether()] }
const BORROWS: Moved = { moves: [gets(COIN), minted(SHARE)] }
const REPAYS: Moved = { moves: [pays(COIN), burnt(SHARE)] }
const BORROWS_COIN: Moved = { moves: [minted(SHARE)], internal: [ether()] }
const REPAYS_COIN: Moved = { value: 9n, moves: [burnt(SHARE)], internal: [ether()] }
const REPAYS_WITH_RECEIPTS: Moved = { moves: [burnt(OTHER), burnt(SHARE)] }

const CALLS: readonly (readonly [signature: string, tx: Moved, reason: string, protocol: string])[] = [
  ['supply(address,uint256,address,uint16)', LENDS, 'lend', 'aave-v3'],
  [
    'supplyWithPermit(address,uint256,address,uint16,uint256,uint8,bytes32,bytes32)',
    LENDS,
    'lend',
    'aave-v3',
  ],
  ['supply(bytes32)', LENDS, 'lend', 'aave-v3'],
  ['supplyWithPermit(bytes32,bytes32,bytes32)', LENDS, 'lend', 'aave-v3'],
  ['deposit(address,uint256,address,uint16)', LENDS, 'lend', 'aave-v2'],
  ['depositETH(address,address,uint16)', LENDS_COIN, 'lend', 'aave'],
  ['withdraw(address,uint256,address)', REDEEMS, 'redeem', 'aave'],
  ['withdraw(bytes32)', REDEEMS, 'redeem', 'aave-v3'],
  ['withdrawETH(address,uint256,address)', REDEEMS_COIN, 'redeem', 'aave'],
  [
    'withdrawETHWithPermit(address,uint256,address,uint256,uint8,bytes32,bytes32)',
    REDEEMS_COIN,
    'redeem',
    'aave',
  ],
  ['borrow(address,uint256,uint256,uint16,address)', BORROWS, 'borrow', 'aave'],
  ['borrow(bytes32)', BORROWS, 'borrow', 'aave'],
  ['borrowETH(address,uint256,uint256,uint16)', BORROWS_COIN, 'borrow', 'aave'],
  ['borrowETH(address,uint256,uint16)', BORROWS_COIN, 'borrow', 'aave'],
  ['repay(address,uint256,uint256,address)', REPAYS, 'repay', 'aave'],
  ['repay(bytes32)', REPAYS, 'repay', 'aave'],
  ['repayWithPermit(bytes32,bytes32,bytes32)', REPAYS, 'repay', 'aave'],
  ['repayWithPermit(address,uint256,uint256,address,uint256,uint8,bytes32,bytes32)', REPAYS, 'repay', 'aave'],
  ['repayETH(address,uint256,uint256,address)', REPAYS_COIN, 'repay', 'aave'],
  ['repayETH(address,uint256,address)', REPAYS_COIN, 'repay', 'aave'],
  ['repayWithATokens(address,uint256,uint256)', REPAYS_WITH_RECEIPTS, 'repay', 'aave-v3'],
  ['repayWithATokens(bytes32)', REPAYS_WITH_RECEIPTS, 'repay', 'aave-v3'],
  ['deposit(uint256,address)', LENDS, 'lend', 'erc-4626'],
  ['mint(uint256,address)', LENDS, 'lend', 'erc-4626'],
  ['withdraw(uint256,address,address)', REDEEMS, 'redeem', 'erc-4626'],
  ['redeem(uint256,address,address)', REDEEMS, 'redeem', 'erc-4626'],
]

test.each(CALLS)('%s', (signature, tx, reason, protocol) => {
  const input = encodeCall(signature)
  expect(told({ ...tx, input })).toEqual({ kind: 'rollover', reason, protocol })
  // The same call with moves that it does not make.
  expect(told({ moves: [pays(COIN), gets(OTHER)], input })).not.toHaveProperty('reason')
})

test('interest that is paid out with the receipt does not hide that it is redeemed', () => {
  const input = encodeCall('withdrawETH(address,uint256,address)')
  const interest = minted(SHARE, { units: 1n })
  expect(told({ input, moves: [pays(SHARE), interest], internal: [ether()] })).toMatchObject({
    reason: 'redeem',
  })
  const elsewhere = pays(SHARE, OTHER)
  expect(told({ input, moves: [elsewhere], internal: [ether(POOL)] })).not.toHaveProperty('reason')
})

const VAULTS = Object.entries(vaults.selectors ?? {}).map(([selector, signature]) => [signature, selector])
test.each(VAULTS)('a vault that is its own share: %s', (signature = '') => {
  const input = encodeCall(signature)
  const name = signature.split('(')[0] ?? ''
  const isIn = ['deposit', 'depositAll', 'enter', 'stake'].includes(name)
  const [stakes, unstakes] = [['enter', 'stake'].includes(name), ['leave', 'redeem'].includes(name)]
  const reason = isIn ? (stakes ? 'stake' : 'lend') : unstakes ? 'unstake' : 'redeem'
  const meaning = { kind: 'rollover', reason, protocol: 'vault' }
  const tx = isIn ? LENDS : REDEEMS
  expect(told({ ...tx, to: SHARE, input })).toEqual(meaning)
  const coin = isIn ? LENDS_COIN : { moves: [burnt(SHARE)], internal: [ether(SHARE)] }
  expect(told({ ...coin, to: SHARE, input })).toEqual(meaning)
  // The share of another contract, and coins that no share stands for.
  expect(told({ ...tx, to: POOL, input })).not.toHaveProperty('reason')
  expect(told({ moves: [pays(COIN), gets(SHARE)], to: SHARE, input })).not.toHaveProperty('reason')
})

test('a loan without the token of its debt is not called understood', () => {
  const input = encodeCall('borrow(address,uint256,uint256,uint16,address)')
  expect(told({ input, moves: [gets(COIN)] })).toMatchObject({ reason: 'borrow', unclear: true })
})
