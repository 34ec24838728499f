import { beforeEach, expect, test, vi } from 'vitest'
import { coin } from '@/lib/assets/asset-id'
import { amount } from '@/lib/core/amount'
import type { VenueId } from '@/lib/core/ids'
import type { PriceRow } from '@/lib/db/rows'
import type { LiveMessage, Topic } from '@/lib/markets/live'
import { topicKey } from '@/lib/markets/live'
import type { MarketLine } from '@/lib/markets/market-rules'
import { createTestClock } from '@/tests/fixtures/test-clock'
import { createPortfolioFeed, type PortfolioFeedOptions } from './portfolio-feed.store'

const BTC = coin('bitcoin')
const NOW = 1_790_000_000_000
const kraken = 'kraken' as VenueId
const market = { venue: kraken, symbol: 'BTC/USD' }
const ticker: Topic = { kind: 'ticker', market }

const stored = vi.hoisted(() => ({ quantity: '2' }))
vi.mock('@/lib/db/view.store', () => ({
  readView: async () => ({ lines: [{ asset: BTC, quantity: stored.quantity }] }),
}))
vi.mock('@/lib/settings/settings.store', () => ({ readSettings: async () => ({ currency: 'usd' }) }))

const price: PriceRow = {
  id: BTC,
  asset: BTC,
  price: amount('100'),
  price24hAgo: amount('80'),
  at: NOW,
  source: 'x',
}
const table = (rows: unknown[]) => ({ toArray: async () => rows })
const context = {
  db: { prices: table([price]), manualPrices: table([]), rates: table([]) },
  viewKey: {},
} as unknown as PortfolioFeedOptions['context']
const breath = () => new Promise<void>((resolve) => setTimeout(resolve, 0))

beforeEach(() => {
  stored.quantity = '2'
})

async function setUp(lines: MarketLine[] = [{ market, base: 'BTC', quote: 'USD' }]) {
  const clock = createTestClock(NOW)
  const followed: (readonly Topic[])[] = []
  let hear: (message: LiveMessage) => void = () => {}
  let changes = 0
  const state = { left: 0 }
  const feed = createPortfolioFeed({
    context,
    clock,
    hub: {
      join: (post) => {
        hear = post
        return {
          follow: (topics) => followed.push(topics),
          leave: () => {
            state.left += 1
          },
        }
      },
    },
    lines: async () => lines,
    onChange: () => {
      changes += 1
    },
  })
  await breath()
  const tell = (last: string, feedState: 'live' | 'waiting' = 'live') =>
    hear({
      changes: [
        {
          topic: topicKey(ticker),
          feed: { how: 'stream', state: feedState },
          value: { last: amount(last), at: NOW },
        },
      ],
    })
  return { clock, feed, followed, tell, state, changes: () => changes }
}

test('the markets of what is held are followed, and the first price makes a total at once', async () => {
  const { feed, followed, tell } = await setUp()
  expect(followed).toEqual([[ticker]])
  expect(feed.whole()).toEqual({ feed: { how: 'stream', state: 'connecting' } })
  tell('110')
  expect(feed.fresh()).toMatchObject({
    feed: { state: 'live' },
    value: { total: '220', currency: 'usd', gain24h: { value: '60', incomplete: false } },
  })
  expect(feed.fresh().value).toBeUndefined()
})

test('afterwards it is told once a second at most, with the newest price', async () => {
  const { feed, tell, clock, changes } = await setUp()
  tell('110')
  clock.pass(1_000)
  const before = changes()
  for (const last of ['111', '112', '113']) tell(last)
  clock.pass(999)
  expect(changes()).toBe(before)
  clock.pass(1)
  expect(changes()).toBe(before + 1)
  expect(feed.fresh().value).toMatchObject({ total: '226' })
})

test('other holdings count as soon as the view has them', async () => {
  const { feed, tell, clock } = await setUp()
  tell('110')
  stored.quantity = '3'
  feed.reread()
  await breath()
  clock.pass(1_000)
  expect(feed.whole().value).toMatchObject({ total: '330' })
})

test('an interrupted market is said, and the last total stays', async () => {
  const { feed, tell, clock } = await setUp()
  tell('110')
  tell('110', 'waiting')
  clock.pass(1_000)
  expect(feed.whole()).toMatchObject({ feed: { state: 'waiting' }, value: { total: '220' } })
})

test('when no connected exchange lists what is held, that is said', async () => {
  const { feed } = await setUp([])
  expect(feed.whole()).toMatchObject({ feed: { state: 'failed', error: { code: 'not-supported' } } })
})

test('closed, it follows nothing and waits for nothing', async () => {
  const { feed, tell, clock, state, changes } = await setUp()
  tell('110')
  tell('111')
  feed.close()
  const before = changes()
  clock.pass(10_000)
  expect([state.left, changes(), clock.waiting()]).toEqual([1, before, 0])
})
