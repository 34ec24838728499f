// @vitest-environment happy-dom
/** What is typed and what is handed, while markets and accounts are changed. */
import { act, renderHook } from '@testing-library/react'
import { expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import type { AccountId } from '@/lib/core/ids'
import type { MarketRef } from '@/lib/core/order'
import { BTC_USDT, TRADER } from '@/tests/fixtures/trading-facts'
import { useHanded } from './handed.hooks'
import { EMPTY_FORM } from './order-form-state'
import { useTypedOrder } from './typed-order.hooks'

const ETH_USDT: MarketRef = { ...BTC_USDT, symbol: 'ETH/USDT' }
const OTHER = 'other' as AccountId

function show() {
  const { result, rerender } = renderHook(
    ({ market, account }: { market: MarketRef; account: AccountId }) => {
      const handing = useHanded(market)
      return { handing, typed: useTypedOrder({ market, account, handed: handing.handed }) }
    },
    { initialProps: { market: BTC_USDT, account: TRADER } },
  )
  const { hand } = result.current.handing
  const { change } = result.current.typed
  return {
    state: () => result.current.typed.state,
    turn: () => result.current.handing.turn,
    hand: (...handed: Parameters<typeof hand>) => act(() => hand(...handed)),
    change: (...typed: Parameters<typeof change>) => act(() => change(...typed)),
    go: (market: MarketRef, account = TRADER) => rerender({ market, account }),
  }
}

test('an order to change is not there again when its market is chosen again', () => {
  const { hand, go, state } = show()
  hand({ kind: 'limit', price: amount('90'), replaces: 'id' }, BTC_USDT)
  expect(state()).toMatchObject({ price: '90', replaces: 'id' })
  go(ETH_USDT)
  expect(state()).toEqual(EMPTY_FORM)
  go(BTC_USDT)
  expect(state()).toEqual(EMPTY_FORM)
})

test('nothing says that the form is wanted when a market is chosen after a price was handed', () => {
  const { hand, go, turn } = show()
  hand({ price: amount('90') }, BTC_USDT)
  const before = turn()
  expect(before).toBe(1)
  go(ETH_USDT)
  expect(turn()).toBe(before)
})

test('what is handed for a market that is chosen at the same time is laid on there', () => {
  const { hand, go, state } = show()
  hand({ price: amount('7') }, ETH_USDT)
  expect(state().price).toBe('')
  go(ETH_USDT)
  expect(state().price).toBe('7')
})

test('another account goes on with what is typed, and changes no order of the first', () => {
  const { hand, change, go, state } = show()
  hand({ kind: 'limit', price: amount('90'), replaces: 'id' }, BTC_USDT)
  change({ ...state(), size: '0.5' })
  go(BTC_USDT, OTHER)
  expect(state()).toMatchObject({ price: '90', size: '0.5' })
  expect(state()).not.toHaveProperty('replaces')
})
