import { expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import type { ErrorShape } from '@/lib/core/errors'
import { ORDER_STATES, SETTLED_STATES, type VenueOrder } from '@/lib/core/order'
import { say } from '@/lib/core/sentence'
import { RESOLVED } from '@/tests/fixtures/fake-desk'
import { attemptOf, sumOrders } from './order-outcome'

const error: ErrorShape = { code: 'refused', sentence: say('No.') }

test('nothing may be sent while an order can still be filled, and only then', () => {
  for (const state of ORDER_STATES)
    expect([state, attemptOf({ state }).kind === 'pending']).toEqual([state, !SETTLED_STATES.includes(state)])
})

test('a review that ended by time or a lock is tried again; what was held for a reason tells it', () => {
  expect(attemptOf({ state: 'lapsed', error })).toEqual({ kind: 'not-sent' })
  expect(attemptOf({ state: 'not-sent', error })).toEqual({ kind: 'not-sent', error })
  expect(attemptOf({ state: 'rejected', error })).toEqual({ kind: 'refused', error })
})

const told = (change: Partial<VenueOrder> = {}): VenueOrder => ({
  orderId: 'O1',
  symbol: 'BTC/USD',
  side: 'buy',
  kind: 'limit',
  status: 'filled',
  amount: amount('1'),
  filled: amount('0.5'),
  cost: amount('50'),
  fees: [],
  at: 0,
  ...change,
})
const buy = (...found: VenueOrder[]) => ({ order: RESOLVED, found })
const sell = (...found: VenueOrder[]) => ({ order: { ...RESOLVED, side: 'sell' as const }, found })
const fee = (code: string, quantity: string) => [{ code, quantity: amount(quantity) }]

test('fees count in the coin that they are taken in', () => {
  expect(sumOrders([buy(told({ fees: fee('USD', '0.1') }))])).toEqual({
    filled: '0.5',
    paid: '50.1',
    received: '0.5',
  })
  expect(sumOrders([buy(told({ fees: fee('BTC', '0.001') }))])).toEqual({
    filled: '0.5',
    paid: '50',
    received: '0.499',
  })
  expect(sumOrders([sell(told({ fees: fee('USD', '0.1') }))])).toEqual({
    filled: '0.5',
    paid: '0.5',
    received: '49.9',
  })
  expect(sumOrders([sell(told({ fees: fee('BNB', '0.1') }))])).toEqual({
    filled: '0.5',
    paid: '0.5',
    received: '50',
  })
})

test('all attempts count, and copies of a request that was doubled', () => {
  expect(sumOrders([buy(told(), told({ orderId: 'O2' })), buy(told({ orderId: 'O3' }))])).toEqual({
    filled: '1.5',
    paid: '150',
    received: '1.5',
  })
})

test('what it came to may be told by the average; what is not told is not known, and nothing filled is nothing', () => {
  const { cost: _, ...costless } = told()
  expect(sumOrders([buy({ ...costless, average: amount('101') })]).paid).toBe('50.5')
  expect(sumOrders([buy(costless)])).toEqual({ filled: '0.5', received: '0.5' })
  expect(sumOrders([buy({ ...costless, filled: amount('0') })])).toEqual({
    filled: '0',
    paid: '0',
    received: '0',
  })
})
