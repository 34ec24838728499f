import { expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import { AppError } from '@/lib/core/errors'
import type { VenueId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import { createFakeFeeds } from '@/tests/fixtures/fake-feeds'
import { createTestClock } from '@/tests/fixtures/test-clock'
import { createMarketsHandlers } from './markets.handlers'
import type { MarketPlace, VenueMarkets } from './venue-feeds'
import { createVenueShelf } from './venue-shelf'

const kraken: MarketPlace = { venue: 'kraken' as VenueId }
const own: MarketPlace = { ...kraken, endpoint: 'http://127.0.0.1:9' }
const binance: MarketPlace = { venue: 'binance' as VenueId }
const breath = () => new Promise<void>((resolve) => setTimeout(resolve, 0))

function setUp() {
  const clock = createTestClock(0)
  const opened: string[] = []
  const closed: string[] = []
  const asked: string[][] = []
  const failing = new Set<string>()
  const shelf = createVenueShelf(async (place): Promise<VenueMarkets> => {
    const name = `${place.venue} ${place.endpoint ?? ''}`.trim()
    opened.push(name)
    if (failing.has(name))
      throw new AppError('unreachable', say('{venue} could not be reached.', { venue: name }))
    return {
      ...createFakeFeeds().feeds,
      close: () => void closed.push(name),
      lines: () => [{ market: { ...place, symbol: 'BTC/EUR' }, base: 'BTC', quote: 'EUR' }],
      tickers: async (symbols) => {
        asked.push([name, ...symbols])
        const known = symbols.filter((symbol) => symbol !== 'NO/WHERE')
        return new Map(known.map((symbol) => [symbol, { last: amount('1'), at: 0 }]))
      },
      candles: async () => [],
    }
  }, clock)
  return { clock, shelf, opened, closed, asked, failing }
}

test('a venue is opened once, however many use it, and closed a minute after the last has let go', async () => {
  const { shelf, clock, opened, closed } = setUp()
  const [one, two] = [shelf.hold(kraken), shelf.hold(kraken)]
  expect(await shelf.use(kraken)).toBe(await shelf.use({ ...kraken }))
  one()
  one()
  clock.pass(120_000)
  await breath()
  expect(closed).toEqual([])
  two()
  clock.pass(59_999)
  const back = shelf.hold(kraken)
  clock.pass(60_000)
  back()
  clock.pass(60_000)
  await breath()
  expect([opened, closed]).toEqual([['kraken'], ['kraken']])
  await shelf.use(kraken)
  expect(opened).toHaveLength(2)
})

test('a server of the user’s own is another place than the venue', async () => {
  const { shelf, opened } = setUp()
  await Promise.all([shelf.use(kraken), shelf.use(own)])
  expect(opened).toEqual(['kraken', 'kraken http://127.0.0.1:9'])
})

test('a venue that could not be opened is opened anew', async () => {
  const { shelf, opened, failing } = setUp()
  failing.add('kraken')
  await expect(shelf.use(kraken)).rejects.toMatchObject({ code: 'unreachable' })
  failing.clear()
  await shelf.use(kraken)
  expect(opened).toHaveLength(2)
})

test('a lock closes what is open, and what is still being opened', async () => {
  const { shelf, closed } = setUp()
  await shelf.use(binance)
  const late = shelf.use(kraken)
  shelf.close()
  await late
  await breath()
  expect([...new Set(closed)].toSorted()).toEqual(['binance', 'kraken'])
})

const handlersOf = ({ shelf }: ReturnType<typeof setUp>, places = [kraken, binance]) => {
  const listened = { times: 0 }
  const handlers = createMarketsHandlers({
    shelf,
    places: async () => places.map((place) => ({ ...place, venueName: place.venue })),
    listen: () => {
      listened.times += 1
    },
  })
  return { handlers, listened }
}

test('lists of all venues are told together, with those that failed', async () => {
  const world = setUp()
  world.failing.add('binance')
  const { handlers } = handlersOf(world)
  expect(await handlers['markets.lines']({}, undefined)).toMatchObject({
    lines: [{ market: { venue: 'kraken', symbol: 'BTC/EUR' } }],
    failed: [{ venueName: 'binance', error: { code: 'unreachable' } }],
  })
})

test('tickers are asked once a venue and told in the order of the question; what is not known is null', async () => {
  const world = setUp()
  world.failing.add('binance')
  const { handlers } = handlersOf(world)
  const markets = [
    { ...kraken, symbol: 'ETH/EUR' },
    { ...binance, symbol: 'BTC/USDT' },
    { ...kraken, symbol: 'NO/WHERE' },
    { ...kraken, symbol: 'BTC/EUR' },
  ]
  const answer = await handlers['markets.tickers']({ markets }, undefined)
  expect(answer.map((ticker) => ticker?.last ?? null)).toEqual(['1', null, null, '1'])
  expect(world.asked).toEqual([['kraken', 'ETH/EUR', 'NO/WHERE', 'BTC/EUR']])
})

test('a page that asks is listened to', async () => {
  const { handlers, listened } = handlersOf(setUp())
  expect(await handlers['markets.listen']({}, undefined)).toBeNull()
  expect(listened.times).toBe(1)
})
