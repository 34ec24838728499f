import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { amount } from '@/lib/core/amount'
import type { AssetId, VenueId } from '@/lib/core/ids'
import type { MarketLine } from '@/lib/markets/market-rules'
import { type GapsContext, readGaps } from './gaps.client'

const MINUTE = 60_000
const NOW = 1_796_000_000_000
const ETHER = 'coin:ethereum' as AssetId
const BITCOIN = 'coin:bitcoin' as AssetId
const UNKNOWN = 'coin:nobody-trades-it' as AssetId
const line = (base: string, quote = 'USD'): MarketLine => ({
  market: { venue: 'kraken' as VenueId, symbol: `${base}/${quote}` },
  base,
  quote,
})
const candle = { at: NOW - 5 * MINUTE, open: 1, high: 3_300, low: 3_000, close: 3_100, volume: 1 }
const since = new Map([ETHER, BITCOIN, UNKNOWN].map((asset): [AssetId, number] => [asset, NOW - 20 * MINUTE]))

const ask = (context: Partial<GapsContext>, hurried?: ReadonlySet<AssetId>) =>
  readGaps(
    { lines: async () => [line('ETH'), line('BTC')], candles: async () => [candle], ...context },
    {
      since,
      prices: new Map([[ETHER, { usd: amount('3100'), at: NOW, source: 'x' }]]),
      now: NOW,
      ...(hurried ? { hurried } : {}),
    },
  )

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

test('what a venue tells is known, what it does not answer is owed, and what nobody trades is neither', async () => {
  const { gaps, owed } = await ask({
    candles: async ({ market }) => {
      if (market.symbol.startsWith('BTC')) throw new Error('not now')
      return [candle]
    },
  })
  expect([...gaps.keys()]).toEqual([ETHER])
  expect(gaps.get(ETHER)?.candles).toMatchObject([{ high: '3300', low: '3000' }])
  expect([...owed]).toEqual([BITCOIN])
})

test('a list of markets that does not come leaves all of them owed', async () => {
  const { owed } = await ask({ lines: () => Promise.reject(new Error('not now')) })
  expect(owed.size).toBe(3)
})

test('what takes too long is owed', async () => {
  const asked = ask({ candles: () => new Promise(() => undefined) })
  await vi.advanceTimersByTimeAsync(25_000)
  expect([...(await asked).owed]).toEqual([ETHER, BITCOIN])
})

test('what is hurried is waited for a few seconds only, unless something else is not', async () => {
  const waits = async (hurried: AssetId[]) => {
    let isOver = false
    const asked = ask({ candles: () => new Promise(() => undefined) }, new Set(hurried)).then(({ owed }) => {
      isOver = true
      return [...owed]
    })
    await vi.advanceTimersByTimeAsync(4_000)
    const early = isOver
    await vi.advanceTimersByTimeAsync(21_000)
    return [early, await asked]
  }
  expect(await waits([ETHER, BITCOIN, UNKNOWN])).toEqual([true, [ETHER, BITCOIN]])
  expect(await waits([ETHER])).toEqual([false, [ETHER, BITCOIN]])
})

test('a market that is counted in what has no price yet is owed', async () => {
  expect([...(await ask({ lines: async () => [line('ETH', 'USDT')] })).owed]).toEqual([ETHER])
})

test('of more than forty the first are asked, and the others stay owed', async () => {
  const names = Array.from({ length: 45 }, (_, place) => `ZZQ${place}`)
  const asked: string[] = []
  const { owed } = await readGaps(
    {
      lines: async () => names.map((base) => line(base)).toReversed(),
      candles: async ({ market }) => {
        asked.push(market.symbol)
        return [candle]
      },
    },
    {
      since: new Map(names.map((name) => [`venue:kraken/${name}` as AssetId, NOW - 20 * MINUTE])),
      prices: new Map(),
      now: NOW,
    },
  )
  expect(asked).toEqual(names.slice(0, 40).map((name) => `${name}/USD`))
  expect(owed.size).toBe(5)
})
