import { expect, test } from 'vitest'
import { encodeCall } from '@/tests/fixtures/encode-call'
import { COIN, ether, gets, OTHER, pays, told, toldByMoves } from '@/tests/fixtures/told-transaction'

const UNKNOWN = `0x${'9'.repeat(40)}`
const SETTLEMENT = '0x9008d19f58aabd9ed0d60971565aa8510560ab41'
const ETHER_ORDERS = '0xba3cb449bd2b4adddbc894d8697f5170800eadec'

test('an order that CoW settles is a trade of whoever gave it, though others sent it', () => {
  const trade = { kind: 'trade', protocol: 'cow', counterparty: SETTLEMENT }
  const sold = pays(COIN, SETTLEMENT)
  expect(toldByMoves({ moves: [sold, gets(OTHER, SETTLEMENT)] })).toEqual(trade)
  expect(toldByMoves({ moves: [sold], internal: [ether(SETTLEMENT)] })).toEqual(trade)
  expect(toldByMoves({ moves: [sold, gets(OTHER)] })).toMatchObject({ kind: 'trade', unclear: true })
})

test('the halves of a CoW order that sells ether are named and not called understood', () => {
  const ordered = encodeCall(
    'createOrder((address,address,uint256,uint256,bytes32,uint256,uint32,bool,int64))',
  )
  const half = { protocol: 'cow', unclear: true }
  const order = { to: ETHER_ORDERS, value: 5n, input: ordered }
  expect(told(order)).toEqual({ kind: 'withdrawal', counterparty: ETHER_ORDERS, ...half })
  const bought = { moves: [gets(OTHER, SETTLEMENT)] }
  expect(toldByMoves(bought)).toEqual({ kind: 'deposit', counterparty: SETTLEMENT, ...half })
  const refund = { internal: [ether(ETHER_ORDERS)] }
  expect(toldByMoves(refund)).toEqual({ kind: 'deposit', counterparty: ETHER_ORDERS, ...half })
  expect(told({ ...order, to: UNKNOWN })).not.toHaveProperty('protocol')
})

test('ether for an order of 1inch is named, and no transfer', () => {
  const to = '0xe12e0f117d23a5ccc57f8935cd8c4e80cd91ff01'
  const order = '(uint256,uint256,uint256,uint256,uint256,uint256,uint256,uint256)'
  const input = encodeCall(`create(${order})`)
  const half = { kind: 'withdrawal', protocol: '1inch', counterparty: to, unclear: true }
  expect(told({ to, value: 5n, input })).toEqual(half)
})
