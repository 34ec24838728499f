import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { AccountId, VenueId } from '@/lib/core/ids'
import { marketAt, marketKey } from '@/lib/core/order'
import { type Database, openDatabase } from '@/lib/db/database.store'
import type { AccountRow } from '@/lib/db/rows'
import { forgetDeskAccount } from './forget-desk-account.store'
import { readSettings, storeDesk, storeSettings } from './settings.store'

const venue = 'binance' as VenueId
const OWN = 'https://binance.example.org'
const own = marketKey(marketAt({ venue, endpoint: OWN }, 'BTC/USDT'))
const open = marketKey(marketAt({ venue }, 'BTC/USDT'))
const accountOf = (id: string, endpoint?: string): AccountRow => ({
  id: id as AccountId,
  label: id,
  source: {
    kind: 'exchange',
    venue,
    ...(endpoint === undefined ? {} : { endpoint }),
  } as AccountRow['source'],
  paused: false,
  createdAt: 0,
  tags: [],
})

let db: Database
beforeEach(async () => {
  db = openDatabase({ rowKey: new Uint8Array(32).fill(1), indexKey: new Uint8Array(32).fill(2) })
  await storeSettings(db, { currency: 'eur' })
  await storeDesk(db, {
    favourites: [own, open],
    market: { account: 'gone', venue, symbol: 'BTC/USDT', endpoint: OWN },
    dailyLimits: { gone: '5', stays: '7' },
    driftPercent: 2,
  })
})
afterEach(() => db.delete())

const forget = (account: AccountRow) =>
  db.transaction('rw', [db.accounts, db.settings], async () => forgetDeskAccount(db, account))

test('limit, chosen market and the stars of an endpoint go with its last account, and nothing else does', async () => {
  await db.accounts.put(accountOf('stays'))
  await forget(accountOf('gone', OWN))
  const { currency, desk } = await readSettings(db)
  expect(currency).toBe('eur')
  expect(desk).toEqual({ favourites: [open], dailyLimits: { stays: '7' }, driftPercent: 2, stopped: false })
})

test('stars of an endpoint stay while another account is there', async () => {
  await db.accounts.put(accountOf('second', OWN))
  await forget(accountOf('gone', OWN))
  expect((await readSettings(db)).desk.favourites).toEqual([own, open])
})

test('an account that the desk does not know changes nothing', async () => {
  const before = await readSettings(db)
  await forget(accountOf('other'))
  expect(await readSettings(db)).toEqual(before)
})
