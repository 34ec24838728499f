import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import type { AssetId } from '@/lib/core/ids'
import { type Database, openDatabase } from '@/lib/db/database.store'
import { dayOf, firstDayOf } from '@/lib/valuation/days'
import type { WantedPrices } from '@/lib/valuation/wanted-prices'
import { BITCOIN, ETHER } from '@/tests/fixtures/rebalance'
import { readDailyCloses } from './daily-closes.store'

const NOW = Date.UTC(2026, 0, 4, 12)
const TODAY = dayOf(NOW)
const EURO = 'fiat:eur' as AssetId

let db: Database
let wanted: WantedPrices[]
let stored: number
beforeEach(() => {
  db = openDatabase({ rowKey: new Uint8Array(32).fill(1), indexKey: new Uint8Array(32).fill(2) })
  wanted = []
  stored = 0
})
afterEach(() => db.delete())

const put = (asset: AssetId, year: number, closes: (string | null)[], askedUntil = closes.length) =>
  db.closes.put({
    id: db.hash('close', asset, String(year)),
    asset,
    year,
    closes: closes.map((close) => (close === null ? null : amount(close))),
    sources: closes.map(() => 'test'),
    readAt: NOW,
    askedUntil,
  })

const read = (assets: AssetId[], days: number, fetch: () => Promise<void> = () => Promise.resolve()) =>
  readDailyCloses(
    {
      db,
      now: () => NOW,
      past: {
        fetch: async (asked) => {
          wanted.push(asked)
          await fetch()
          return { stored: 1, left: 0, failures: [] }
        },
      },
      onStored: () => void (stored += 1),
    },
    { assets, firstDay: TODAY - days, days },
  )
const yearOf = (day: string) => Array.from({ length: 365 }, (_, at) => (at === 364 ? day : null))

test('days of two years stand in a row, and what nobody knows is not a number', async () => {
  await put(BITCOIN, 2025, yearOf('90'))
  await put(BITCOIN, 2026, ['100', null, '110'])
  const closes = (await read([BITCOIN], 4)).get(BITCOIN)
  expect([...(closes ?? [])]).toEqual([90, 100, Number.NaN, 110])
  expect(wanted).toEqual([])
})

test('what was never asked is asked first, and today is not over', async () => {
  await put(BITCOIN, 2026, ['100'])
  const closes = await read([BITCOIN, ETHER], 3, () =>
    put(ETHER, 2026, ['1', '2', '3']).then(() => undefined),
  )
  const first = firstDayOf(2026)
  expect(wanted.map((asked) => asked.closes)).toEqual([
    [
      { asset: BITCOIN, from: first + 1, until: TODAY, accounts: [] },
      { asset: ETHER, from: first, until: TODAY, accounts: [] },
    ],
  ])
  expect([...(closes.get(ETHER) ?? [])]).toEqual([1, 2, 3])
  expect([...(closes.get(BITCOIN) ?? [])]).toEqual([100, Number.NaN, Number.NaN])
  expect(stored).toBe(1)
})

test('money has its reference rates, asked by the year where there are none', async () => {
  const rates = Array.from({ length: 365 }, () => amount('0.8'))
  await read([EURO], 2)
  expect(wanted).toMatchObject([{ closes: [], rateYears: [2026] }])
  await db.pastRates.put({ id: 'eur:2026', currency: 'eur', year: 2026, rates, source: 'ecb', readAt: NOW })
  expect([...((await read([EURO], 2)).get(EURO) ?? [])]).toEqual([1.25, 1.25])
  expect(wanted).toHaveLength(1)
})

test('a method that looks at no days asks nobody', async () => {
  expect((await read([BITCOIN], 0)).size).toBe(0)
  expect(wanted).toEqual([])
})
