import { expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import type { AccountId, VenueId } from '@/lib/core/ids'
import type { ResolvedOrder } from '@/lib/core/order'
import type { VenueSession } from '../../session'
import { binance } from './binance'

const order: ResolvedOrder = {
  account: 'a' as AccountId,
  market: { venue: 'binance' as VenueId, symbol: 'BTC/USDT' },
  side: 'sell',
  kind: 'oco',
  timeInForce: 'GTC',
  amount: amount('1'),
  price: amount('110'),
  trigger: amount('90'),
}

/** Answers a list of two orders as ccxt hands it over. */
const sessionOf = (leg: object): VenueSession => {
  const exchange = {
    marketId: () => 'BTCUSDT',
    parseOrder: () => ({ id: '7', symbol: 'BTC/USDT', side: 'sell', status: 'open', amount: 1 }),
    privatePostOrderListOco: async () => ({
      orderReports: [
        { clientOrderId: 'cs', orderId: 8 },
        { clientOrderId: 'c', orderId: 7, ...leg },
      ],
    }),
  }
  return {
    exchange,
    venueName: 'Binance',
    run: (_what: string, ask: (given: unknown) => unknown) => ask(exchange),
  } as unknown as VenueSession
}

test.each([
  [{ transactTime: 1_800_000_000_000 }, 1_800_000_000_000],
  [{}, 5_000],
  [{ transactTime: 'soon' }, 5_000],
])('an OCO whose answer says %j has its time, or that of the request, and never 1970', async (leg, at) => {
  const told = await binance.place?.oco?.(sessionOf(leg), order, { clientId: 'c', now: 5_000 })
  expect(told).toMatchObject({ orderId: '7', at, kind: 'oco' })
})
