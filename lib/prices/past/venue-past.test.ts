/** An exchange as a source of past prices: which assets, which of its markets, and in what they are counted. */
import { expect, test } from 'vitest'
import { venueSymbol } from '@/lib/assets/asset-id'
import { amount } from '@/lib/core/amount'
import { AppError } from '@/lib/core/errors'
import type { AssetId, VenueId } from '@/lib/core/ids'
import type { MoneyMarket } from '@/lib/exchanges/money-markets'
import type { CandleReader } from '@/lib/exchanges/read-candles.client'
import { venuePast } from './venue-past.client'

const venue = 'binance' as VenueId
const SATS = venueSymbol(venue, '1000SATS')
const market = (base: string, quote: string): MoneyMarket => ({
  symbol: `${base}/${quote}`,
  base,
  quote,
  spot: true,
})

/** @param told the days that a market has candles of, by symbol */
function reader(told: Record<string, number[]>) {
  const asked: string[] = []
  const open = (): Promise<CandleReader> =>
    Promise.resolve({
      markets: Object.keys(told).map((symbol) => {
        const [base = '', quote = ''] = symbol.split('/')
        return market(base, quote)
      }),
      closes: ({ symbol }, { from, until }) => {
        asked.push(symbol)
        const days = (told[symbol] ?? []).filter((day) => day >= from && day < until)
        return Promise.resolve(new Map(days.map((day) => [day, amount(String(day))])))
      },
    })
  return { asked, source: venuePast({ venue, open }) }
}
const question = { asset: SATS, from: 1, until: 4 }

test('it speaks of what only this exchange knows, under its own name', () => {
  const { source } = reader({})
  expect(source.id).toBe('venue:binance')
  expect(source.hosts).toContain('api.binance.com')
  expect(source.supports(SATS)).toBe(true)
  expect(source.supports(venueSymbol('kraken' as VenueId, '1000SATS'))).toBe(false)
  expect(source.supports('coin:bitcoin' as AssetId)).toBe(false)
})

test('the first market that has every day is enough; another coin is not asked', async () => {
  const { asked, source } = reader({ '1000SATS/USDT': [1, 2, 3], '1000SATS/BTC': [1, 2, 3], 'XYZ/USDT': [1] })
  expect(await source.quotedCloses(question)).toEqual([
    {
      quotedIn: 'coin:tether',
      closes: new Map([
        [1, '1'],
        [2, '2'],
        [3, '3'],
      ]),
    },
  ])
  expect(asked).toEqual(['1000SATS/USDT'])
})

test('what the first market lacks is asked in the next, and each says in what it counts', async () => {
  const { asked, source } = reader({ '1000SATS/EUR': [3], '1000SATS/BTC': [1, 3] })
  const told = await source.quotedCloses(question)
  expect(told.map(({ quotedIn, closes }) => [quotedIn, [...closes.keys()]])).toEqual([
    ['fiat:eur', [3]],
    ['coin:bitcoin', [1, 3]],
  ])
  expect(asked).toHaveLength(2)
})

test('a coin without a market has no price, and that is an answer', async () => {
  expect(await reader({ 'XYZ/USDT': [1] }).source.quotedCloses(question)).toEqual([])
})

test('it is opened once, and again after it could not be', async () => {
  let opened = 0
  const source = venuePast({
    venue,
    open: () => {
      opened += 1
      if (opened === 1) return Promise.reject(new AppError('unavailable', { template: 'no' }))
      return Promise.resolve({ markets: [], closes: () => Promise.resolve(new Map()) })
    },
  })
  await expect(source.quotedCloses(question)).rejects.toMatchObject({ code: 'unavailable' })
  await source.quotedCloses(question)
  await source.quotedCloses(question)
  expect(opened).toBe(2)
})
