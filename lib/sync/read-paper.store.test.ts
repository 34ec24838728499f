import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import type { AccountId, VenueId } from '@/lib/core/ids'
import { type Database, openDatabase } from '@/lib/db/database.store'
import { readPaper } from './read-paper.store'

const id = 'paper' as AccountId
const source = { venue: 'binance' as VenueId }

let db: Database
beforeEach(() => {
  db = openDatabase({ rowKey: new Uint8Array(32).fill(1), indexKey: new Uint8Array(32).fill(2) })
})
afterEach(() => db.delete())

test('what is free and what orders hold are two holdings; nothing is none', async () => {
  await db.papers.put({
    accountId: id,
    balances: {
      USDT: { free: amount('900'), reserved: amount('100') },
      BTC: { free: amount('0'), reserved: amount('0') },
      '1000SATS': { free: amount('7'), reserved: amount('0') },
    },
    orders: [],
    fills: [],
    nextId: 1,
  })
  const { holdings, discovered } = await readPaper(db, id, source)
  expect(holdings).toEqual([
    { asset: 'coin:tether', bucket: 'spot', quantity: '900', sourceSymbol: 'USDT' },
    { asset: 'coin:tether', bucket: 'in-order', quantity: '100', sourceSymbol: 'USDT' },
    { asset: 'venue:binance/1000SATS', bucket: 'spot', quantity: '7', sourceSymbol: '1000SATS' },
  ])
  expect(discovered).toEqual([
    { id: 'venue:binance/1000SATS', symbol: '1000SATS', name: '1000SATS', foundBy: 'venue' },
  ])
})

test('a book that is gone is an error, not an empty account', async () => {
  await expect(readPaper(db, id, source)).rejects.toMatchObject({ code: 'not-found' })
})
