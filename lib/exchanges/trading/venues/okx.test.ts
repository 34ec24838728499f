import { expect, test } from 'vitest'
import type { VenueSession } from '../../session'
import { readOrder } from '../read-order'
import { okx } from './okx'
import { type AlgoRow, becameOf, firedOrder, waitingOrder } from './okx-algo-rows'

const session = { exchange: { safeSymbol: (id: string) => id.replace('-', '/') } } as unknown as VenueSession

const row = (change: Partial<AlgoRow> = {}): AlgoRow => ({
  algoId: '7',
  algoClOrdId: 'x',
  instId: 'BTC-USDT',
  ordType: 'conditional',
  side: 'sell',
  state: 'live',
  sz: '2',
  tgtCcy: '',
  slTriggerPx: '90',
  slOrdPx: '-1',
  tpTriggerPx: '',
  tpOrdPx: '',
  triggerPx: '',
  moveTriggerPx: '',
  ordPx: '',
  ordId: '',
  ordIdList: [],
  cTime: '5',
  uTime: '5',
  ...change,
})
const read = (raw: object) => readOrder(raw, { now: 9, kindOf: okx.kindOf })

test.each([
  [{}, { kind: 'stop', trigger: '90' }],
  [{ slOrdPx: '89' }, { kind: 'stop-limit', trigger: '90', price: '89' }],
  [
    { slTriggerPx: '', slOrdPx: '', tpTriggerPx: '110', tpOrdPx: '-1' },
    { kind: 'take-profit', trigger: '110' },
  ],
  [
    { slTriggerPx: '', slOrdPx: '', tpTriggerPx: '110', tpOrdPx: '111' },
    { kind: 'take-profit-limit', trigger: '110', price: '111' },
  ],
  [
    { ordType: 'move_order_stop', slTriggerPx: '', moveTriggerPx: '88' },
    { kind: 'trailing', trigger: '88' },
  ],
  // Placed elsewhere, and listed as what they are.
  [{ ordType: 'oco', tpTriggerPx: '110', tpOrdPx: '110' }, { kind: 'oco' }],
  [
    { ordType: 'trigger', slTriggerPx: '', triggerPx: '80', ordPx: '79' },
    { kind: 'trigger', trigger: '80' },
  ],
])('an algo order with %o is %o', (change, told) => {
  expect(read(waitingOrder(session, row(change)))).toMatchObject({
    orderId: 'algo:7',
    clientId: 'x',
    symbol: 'BTC/USDT',
    amount: '2',
    filled: '0',
    at: 5,
    ...told,
  })
})

test.each([
  ['live', 'open'],
  ['pause', 'open'],
  ['partially_effective', 'open'],
  ['canceled', 'cancelled'],
  ['order_failed', 'rejected'],
  ['partially_failed', 'cancelled'],
  ['something new', 'unknown'],
])('%s is %s', (state, status) => {
  expect(read(waitingOrder(session, row({ state })))?.status).toBe(status)
})

test('a purchase that counts money has no amount before it has fired', () => {
  const bought = row({ side: 'buy', sz: '1000', tgtCcy: 'quote_ccy' })
  expect(read(waitingOrder(session, bought))).toMatchObject({ amount: '0', filled: '0' })
})

const part = (change: object) => ({
  id: '1',
  symbol: 'BTC/USDT',
  side: 'sell',
  status: 'closed',
  amount: '1',
  filled: '1',
  cost: '90',
  fee: { currency: 'USDT', cost: '0.09' },
  ...change,
})

test('a market order that was split is one order: its parts are added up', () => {
  const waited = waitingOrder(session, row({ state: 'effective', ordIdList: ['1', '2'] }))
  const whole = firedOrder(waited, [part({}), part({ id: '2', cost: '88' })], 'closed')
  expect(read(whole)).toMatchObject({
    orderId: 'algo:7',
    clientId: 'x',
    kind: 'stop',
    status: 'filled',
    filled: '2',
    cost: '178',
    average: '89',
    fees: [
      { code: 'USDT', quantity: '0.09' },
      { code: 'USDT', quantity: '0.09' },
    ],
  })
  const resting = firedOrder(
    waited,
    [part({}), part({ id: '2', status: 'open', filled: '0', cost: '0' })],
    'closed',
  )
  expect(read(resting)).toMatchObject({ status: 'open', filled: '1', cost: '90' })
  // A part that cannot be read must not be left out of the sum.
  expect(read(firedOrder(waited, [part({}), { id: '2' }], 'closed'))).toBeUndefined()
})

test('what it became is told by the list, and by the one id where there is no list', () => {
  expect(becameOf(row({ ordId: '2', ordIdList: ['1', '2'] }))).toEqual(['1', '2'])
  expect(becameOf(row({ ordId: '2' }))).toEqual(['2'])
  expect(becameOf(row())).toEqual([])
})
