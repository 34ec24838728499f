import { expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import type { AccountId } from '@/lib/core/ids'
import type { AccountRow } from '@/lib/db/rows'
import { BTC, deposit, fill, stored, USD } from '@/tests/fixtures/entries'
import { namesOf } from './names'
import { createValues } from './values'

const DAY = 86_400_000
const [kraken, wallet] = ['account-a' as AccountId, 'account-b' as AccountId]
const account = (id: AccountId): AccountRow => ({
  id,
  label: id,
  source: { kind: 'manual', positions: [] },
  paused: false,
  createdAt: 0,
  tags: [],
})

/** A bitcoin (100 dollars each) that is sold at once, and two more that stay in another account. */
const entries = [
  deposit('in', '1'),
  fill('sold', {
    legs: [
      { asset: BTC, quantity: amount('-1') },
      { asset: USD, quantity: amount('100') },
    ],
    fees: [],
  }),
].map((draft) => stored(draft, kraken))
const values = createValues({
  entries: [...entries, stored(deposit('there', '2'), wallet)],
  transfers: [],
  surroundings: {
    accounts: [account(kraken), account(wallet)],
    holdings: [
      { accountId: kraken, asset: USD, quantity: amount('100') },
      { accountId: wallet, asset: BTC, quantity: amount('2') },
    ] as never,
    histories: [],
  },
  prices: {
    currency: 'usd',
    priceAt: () => undefined,
    closeOf: (asset) => (asset === BTC ? 100 : 1),
  },
  names: namesOf({ accounts: [], assets: [] }),
  now: 1_700_000_000_000 + DAY,
})

test('the whole names every collection with a series, and only the whole does', () => {
  const { held, values: days } = values.series({ of: 'whole' })
  expect(held).toEqual([
    { asset: BTC, symbol: 'BTC' },
    { asset: USD, symbol: 'USD' },
  ])
  expect(days.at(-1)).toBe(300)
  expect(values.series({ of: 'account', account: kraken })).not.toHaveProperty('held')
})

test('accounts, portfolios and assets have their own series', () => {
  const last = (scope: Parameters<typeof values.series>[0]) => values.series(scope).values.at(-1)
  expect(last({ of: 'account', account: kraken })).toBe(100)
  expect(last({ of: 'portfolio', accounts: [wallet] })).toBe(200)
  expect(last({ of: 'asset', asset: BTC })).toBe(200)
  expect(values.series({ of: 'portfolio', accounts: [] }).values).toEqual([])
})
