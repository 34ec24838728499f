import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { VenueId } from '@/lib/core/ids'
import type { Database } from '@/lib/db/database.store'
import { ETH, HOUR, NOW } from '@/tests/fixtures/alert-facts'
import { alertRow } from '@/tests/fixtures/alerts'
import { paramsOf } from '@/tests/fixtures/price-life'
import { priceAbove } from '../rules/price-above'
import { gatherPrices, type PricesContext } from './gather-prices.store'

const context: PricesContext = {
  // Only what is stored as a price is read from it, elsewhere.
  db: {} as Database,
  ensurePrices: async () => undefined,
  gaps: {
    lines: async () => [
      { market: { venue: 'kraken' as VenueId, symbol: 'ETH/USD' }, base: 'ETH', quote: 'USD' },
    ],
    candles: () => new Promise(() => undefined),
  },
  samples: { take: async () => undefined, read: async () => new Map(), forget: () => undefined },
  closes: { read: async () => new Map() },
}
const known = {
  row: alertRow({ kind: 'price-above', at: NOW - HOUR }),
  rule: priceAbove,
  params: paramsOf(priceAbove, {}),
}

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

/** @returns how long a look waits for a venue that hangs (s), and what comes of that */
async function waitAfter(tries: number) {
  const began = Date.now()
  const watched = tries === 0 ? {} : { gaps: { [ETH]: tries } }
  const gathered = gatherPrices(
    context,
    { rules: [known], now: NOW, reach: 'network', watched },
    { prices: [], manualPrices: [], rates: [] },
  ).then((told) => ({ ...told, seconds: (Date.now() - began) / 1_000 }))
  await vi.advanceTimersByTimeAsync(60_000)
  const { owedGaps, watched: next, seconds } = await gathered
  return { seconds, isOwed: owedGaps?.has(ETH), tries: next?.gaps?.[ETH] }
}

test('a venue that hangs holds the looks up for long with the first of each four tries only, and twelve times at most', async () => {
  expect(await waitAfter(0)).toEqual({ seconds: 25, isOwed: true, tries: 1 })
  for (const tries of [1, 2, 3]) expect(await waitAfter(tries)).toMatchObject({ seconds: 4, isOwed: true })
  expect(await waitAfter(4)).toMatchObject({ seconds: 25 })
  expect(await waitAfter(11)).toEqual({ seconds: 4, isOwed: false, tries: 12 })
})
