import { expect, test } from 'vitest'
import type { AssetId } from '@/lib/core/ids'
import { bookOf, level, rulesOf, tierOf } from '@/tests/fixtures/trading-facts'
import { type ListedMarket, readMarkets } from './read-markets.client'

const listed = (base: string, quote: string): ListedMarket => {
  const market = { ...rulesOf().market, symbol: `${base}/${quote}` }
  return { market, rules: rulesOf({ market }), base: base as AssetId, quote: quote as AssetId }
}
const all = [
  listed('coin:bitcoin', 'fiat:usd'),
  listed('coin:ethereum', 'fiat:usd'),
  listed('coin:tether', 'fiat:usd'),
]
const book = bookOf([level('99', '1')], [level('101', '1')])

test('one fee for coins, another for money against money, each asked once', async () => {
  const asked: string[] = []
  const desk = {
    book: () => Promise.resolve(book),
    fee: (symbol: string) => {
      asked.push(symbol)
      return Promise.resolve(tierOf('0', symbol.startsWith('coin:tether') ? '0.0001' : '0.002'))
    },
  }
  const told = await readMarkets(desk, all, () => false)
  expect(told.map((each) => 'tier' in each && each.tier.taker)).toEqual(['0.002', '0.002', '0.0001'])
  expect(asked).toEqual(['coin:bitcoin/fiat:usd', 'coin:tether/fiat:usd'])
})

test('what would come late is not asked for, and is said', async () => {
  let books = 0
  const desk = {
    book: () => {
      books += 1
      return Promise.resolve(book)
    },
    fee: () => Promise.resolve(tierOf('0', '0.002')),
  }
  const told = await readMarkets(desk, [...all, ...all], () => books >= 4)
  expect(told.map((each) => 'book' in each)).toEqual([true, true, true, true, false, false])
  expect(told.at(-1)).toMatchObject({ unread: { params: { symbol: 'coin:tether/fiat:usd' } } })
  expect(books).toBe(4)
})

test('without its fee nothing of a venue can be compared', async () => {
  const desk = { book: () => Promise.resolve(book), fee: () => Promise.reject(new Error('not told')) }
  await expect(readMarkets(desk, all, () => false)).rejects.toThrow('not told')
})
