import { afterEach, expect, test } from 'vitest'
import 'fake-indexeddb/auto'
import { amount } from '@/lib/core/amount'
import type { AssetId } from '@/lib/core/ids'
import type { AssetContents, DiscoveredAsset } from '@/lib/core/reading'
import { type Database, openDatabase } from '@/lib/db/database.store'
import { priceContents } from './price-contents.store'
import { addAssets } from './store-outcome.store'

const SHARE = 'eip155:1/erc20:0xb4e16d0168e52d35cacd2c6185b44281ec28c9dc' as AssetId
const USDC = 'eip155:1/erc20:0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48' as AssetId
const COIN = 'coin:usd-coin' as AssetId
const contents = (perUnit: string, prices: AssetContents['prices'], at = 5): AssetContents => ({
  protocol: 'test',
  parts: [{ asset: USDC, perUnit: amount(perUnit) }],
  prices,
  at,
})
const share = (told: AssetContents): DiscoveredAsset => ({
  id: SHARE,
  symbol: 'S',
  name: 'S',
  foundBy: 'list',
  contents: told,
})

let db: Database | undefined
afterEach(async () => {
  await db?.delete()
  db = undefined
})
async function open() {
  db = openDatabase({ rowKey: new Uint8Array(32).fill(1), indexKey: new Uint8Array(32).fill(2) })
  await db.prices.put({
    id: db.hash('price', COIN),
    asset: COIN,
    price: amount('0.99'),
    at: 7,
    source: 'defillama',
  })
  return db
}

test('a share is priced by the collections of its parts', async () => {
  const made = await open()
  await addAssets(made, [share(contents('2', 'always'))])
  expect(await priceContents(made, [])).toEqual([{ asset: SHARE, price: '1.98', at: 5, source: 'contents' }])
})

test('a price of the person’s own counts behind a share as well, in its own currency', async () => {
  const made = await open()
  await addAssets(made, [share(contents('2', 'always'))])
  await made.rates.put({ currency: 'eur', rate: amount('0.8'), at: 1, source: 'x' })
  const manual = { id: made.hash('manual', COIN), asset: COIN, price: amount('0.4'), currency: 'eur', at: 1 }
  await made.manualPrices.put(manual)
  expect(await priceContents(made, [])).toEqual([{ asset: SHARE, price: '1', at: 5, source: 'contents' }])
  await made.manualPrices.put({ ...manual, currency: 'jpy' })
  expect(await priceContents(made, [])).toEqual([{ asset: SHARE, price: '1.98', at: 5, source: 'contents' }])
})

test('what stands behind an asset is always the newest, and the user’s choice stays', async () => {
  const made = await open()
  await addAssets(made, [share(contents('2', 'always'))])
  const id = made.hash('asset', SHARE)
  await made.assets.update(id, { choice: 'wanted' })
  await addAssets(made, [share(contents('3', 'always', 6))])
  expect(await made.assets.get(id)).toMatchObject({
    choice: 'wanted',
    contents: { at: 6, parts: [{ perUnit: '3' }] },
  })
  await addAssets(made, [{ id: SHARE, symbol: 'S', name: 'S', foundBy: 'list' }])
  expect((await made.assets.get(id))?.contents?.at).toBe(6)
})

test('a market comes before what only the token itself says, until no market knows it', async () => {
  const made = await open()
  await addAssets(made, [share(contents('2', 'without-market'))])
  const price = {
    id: made.hash('price', SHARE),
    asset: SHARE,
    price: amount('1.5'),
    at: 7,
    source: 'defillama',
  }
  await made.prices.put(price)
  expect(await priceContents(made, [])).toEqual([])
  expect(await priceContents(made, [SHARE])).toMatchObject([{ price: '1.98' }])
})

test('a proven debt is never priced by a market, and is told once', async () => {
  const made = await open()
  await addAssets(made, [share(contents('-1', 'always'))])
  await made.prices.put({
    id: made.hash('price', SHARE),
    asset: SHARE,
    price: amount('1'),
    at: 9,
    source: 'defillama',
  })
  const quotes = await priceContents(made, [])
  expect(quotes).toMatchObject([{ price: '-0.99' }])
  await made.prices.bulkPut(quotes.map((each) => ({ ...each, id: made.hash('price', each.asset) })))
  expect(await priceContents(made, [])).toEqual([])
})
