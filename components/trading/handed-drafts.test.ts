import { expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import type { AccountId } from '@/lib/core/ids'
import type { VenueOrder } from '@/lib/core/order'
import type { OrderRow } from '@/lib/db/rows'
import { draftOfOpen, oppositeDraft } from './handed-drafts'

const order: VenueOrder = {
  orderId: '77',
  symbol: 'BTC/USDT',
  side: 'buy',
  kind: 'limit',
  status: 'open',
  amount: amount('2'),
  filled: amount('0.5'),
  price: amount('60000'),
  fees: [],
  at: 0,
}
const accountId = 'a' as AccountId

test('an order that is changed begins with what is left of it, and names what it replaces', () => {
  expect(draftOfOpen({ ...order, id: 'x', accountId, readAt: 0 })).toEqual({
    account: 'a',
    side: 'buy',
    kind: 'limit',
    size: { by: 'amount', value: '1.5' },
    price: '60000',
    replaces: '77',
  })
})

test("a kind of the venue's own is begun as a limit", () => {
  expect(draftOfOpen({ ...order, kind: 'iceberg', id: 'x', accountId, readAt: 0 }).kind).toBe('limit')
})

test('the opposite of a doubled order takes back what was filled of it, and no more', () => {
  expect(
    oppositeDraft({ accountId } as OrderRow, { ...order, filled: amount('2'), status: 'filled' }),
  ).toMatchObject({
    side: 'sell',
    kind: 'market',
    size: { by: 'amount', value: '2' },
  })
})
