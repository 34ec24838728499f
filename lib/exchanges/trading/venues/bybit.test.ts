import { expect, test } from 'vitest'
import type { VenueSession } from '../../session'
import { bybit } from './bybit'

const waiting = {
  side: 'Sell',
  orderType: 'Market',
  stopOrderType: 'tpslOrder',
  triggerPrice: '90',
  basePrice: '100',
}
const kindOf = (change: object) => bybit.kindOf?.({ id: '1', info: { ...waiting, ...change } })

test.each([
  [{}, 'stop'],
  [{ orderType: 'Limit' }, 'stop-limit'],
  [{ triggerPrice: '110' }, 'take-profit'],
  [{ triggerPrice: '110', orderType: 'Limit' }, 'take-profit-limit'],
  [{ side: 'Buy', triggerPrice: '110' }, 'stop'],
  [{ side: 'Buy' }, 'take-profit'],
  [{ stopOrderType: 'Stop' }, 'stop'],
  // Without the price that it was made at: by the direction, and by nothing else.
  [{ basePrice: '', triggerDirection: 2 }, 'stop'],
  [{ basePrice: '', triggerDirection: 1 }, 'take-profit'],
  [{ basePrice: '' }, undefined],
  [{ stopOrderType: '' }, undefined],
])('what waits with %o is %s', (change, kind) => {
  expect(kindOf(change)).toBe(kind)
})

test.each([
  ['tpslOrder', 'tpslOrder'],
  ['Stop', 'StopOrder'],
  ['OcoOrder', 'OcoOrder'],
  ['', 'Order'],
  ['UNKNOWN', 'Order'],
])('an order whose stop type is "%s" is cancelled by the filter %s', async (stopOrderType, orderFilter) => {
  const asked: unknown[][] = []
  const exchange = {
    parseJson: JSON.parse,
    fetchOpenOrders: async () => [{ id: '7', info: { stopOrderType } }],
    cancelOrder: async (...question: unknown[]) => void asked.push(question),
  }
  const session = {
    exchange,
    venueName: 'Bybit',
    run: (_what: string, ask: (given: unknown) => unknown) => ask(exchange),
  } as unknown as VenueSession
  await bybit.cancelOne?.(session, { orderId: '7', symbol: 'BTC/USDT' })
  expect(asked).toEqual([['7', 'BTC/USDT', { orderFilter }]])
})
