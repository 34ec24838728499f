/**
 * The whole way over real sockets: unmodified ccxt classes against servers that speak as the venues do. What is watched equals
 * what the same venue answers by REST, follows when it moves, breaks when the socket does, and goes on afterwards.
 */
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import type { VenueId } from '@/lib/core/ids'
import type { GuardedFetch, RequestLogLine } from '@/lib/engine/guarded-fetch.client'
import { createSocketGuard } from '@/lib/engine/guarded-socket.client'
import type { LiveValue } from '@/lib/markets/lay-over'
import type { Book, LiveCandle, PublicTrade, Ticker } from '@/lib/markets/live'
import type { MarketKind, MarketTopic, VenueMarkets, Watch } from '@/lib/markets/venue-feeds'
import { startLoopbackStreams } from '@/tests/sandbox/exchanges/streams/loopback-streams'
import { openStreams } from '@/tests/sandbox/exchanges/streams/open-streams'
import { seedTruth } from '@/tests/sandbox/ledger/seed-truth'
import { openExchanges, type Venue } from '@/tests/sandbox/open-exchanges'
import { forgetLimits } from '../share-limits.client'
import { openVenueMarkets } from './open-venue-markets.client'

const SEED = process.env['HOLDFAST_SEED'] ?? String(Date.now())
const truth = seedTruth(SEED)
const { servers, venues } = openExchanges(truth.exchanges, {
  now: Date.now,
  prices: truth.prices,
  uncounted: true,
})
const streams = openStreams(venues, { now: Date.now, seed: SEED })
const { agent, close } = await startLoopbackStreams(streams.servers)
afterAll(async () => {
  streams.close()
  await close()
})

const into: GuardedFetch = async ({ url, method = 'GET', headers = {}, body = '' }) => {
  const { host, pathname, search } = new URL(url)
  const server = servers.find(({ hosts }) => hosts.includes(host))
  if (!server) throw new Error(`no server for ${host}`)
  const answer = await server.handle({ method, url: pathname + search, host, headers, body })
  return { status: answer.status, headers: answer.headers ?? {}, text: answer.body }
}

const opened: VenueMarkets[] = []
afterEach(() => {
  for (const markets of opened.splice(0)) markets.close()
  forgetLimits()
})

async function open(venue: Venue, { blocked = [] as string[] } = {}) {
  const lines: RequestLogLine[] = []
  const markets = await openVenueMarkets({
    venue: venue as VenueId,
    fetch: into,
    cache: { read: () => Promise.resolve(undefined), write: () => Promise.resolve() },
    now: Date.now,
    guard: createSocketGuard({
      now: Date.now,
      log: (line) => lines.push(line),
      isAllowed: (host) => !blocked.includes(host),
      isGranted: () => true,
    }),
    streamProperties: { agent },
  })
  opened.push(markets)
  return { markets, lines }
}

interface Watching extends Watch {
  broken: unknown[]
  /** Reads until a value fits. */
  until: <T extends LiveValue>(fits: (value: T) => boolean) => Promise<T>
}

function watching(markets: VenueMarkets, topic: MarketTopic): Watching {
  const broken: unknown[] = []
  let changed = () => {}
  const watch = markets.watch(topic, { onChange: () => changed(), onBroken: (error) => broken.push(error) })
  return {
    ...watch,
    broken,
    until: <T extends LiveValue>(fits: (value: T) => boolean) =>
      new Promise<T>((resolve) => {
        const look = () => {
          const value = watch.read() as T | undefined
          if (value === undefined || !fits(value)) return
          changed = () => {}
          resolve(value)
        }
        changed = look
        look()
      }),
  }
}

const SYMBOLS: Record<Venue, string> = { binance: 'BTC/USDT', kraken: 'BTC/USD', coinbase: 'BTC/USD' }
const topicOf = (venue: Venue, kind: Exclude<MarketKind, 'candles'>): MarketTopic => ({
  kind,
  market: { venue: venue as VenueId, symbol: SYMBOLS[venue] },
})
const controls = (venue: Venue) => {
  const found = streams.controls[venue]
  if (!found) throw new Error(`no streams of ${venue}`)
  return found
}
const floorOf = (venue: Venue) => {
  const floor = venues[venue]?.floor
  if (!floor) throw new Error(`no floor of ${venue}`)
  return floor
}
const top = ({ bids, asks }: Book) => [bids.slice(0, 10), asks.slice(0, 10)]
const some = () => true

describe.each(Object.keys(venues) as Venue[])('%s', (venue) => {
  test('a book is what REST answers, and stays so while it moves', { timeout: 20_000 }, async () => {
    const { markets } = await open(venue)
    const topic = topicOf(venue, 'book')
    expect(markets.streams(topic)).toBe(true)
    const book = watching(markets, topic)
    expect(top(await book.until<Book>(some))).toEqual(top((await markets.ask(topic)) as Book))
    controls(venue).stir(SYMBOLS[venue], 50)
    for (let each = 0; each < 20; each++) await book.until(some)
    controls(venue).stir(SYMBOLS[venue], 0)
    floorOf(venue).movePrice(SYMBOLS[venue], '1.01')
    const asked = JSON.stringify(top((await markets.ask(topic)) as Book))
    await book.until<Book>((told) => JSON.stringify(top(told)) === asked)
    expect(book.broken).toEqual([])
  })

  test('a ticker follows the price, with the change of a day', async () => {
    const { markets } = await open(venue)
    const topic = topicOf(venue, 'ticker')
    const ticker = watching(markets, topic)
    const first = await ticker.until<Ticker>(some)
    expect(first.change24h).toBeTypeOf('number')
    floorOf(venue).movePrice(SYMBOLS[venue], '1.05')
    const next = await ticker.until<Ticker>(({ last }) => last !== first.last)
    expect(next.last).toBe(((await markets.ask(topic)) as Ticker).last)
    expect(Number(next.last)).toBeCloseTo(Number(first.last) * 1.05, 0)
  })

  test('trades are told once each, under the numbers that REST gives them', { timeout: 20_000 }, async () => {
    const { markets } = await open(venue)
    const topic = topicOf(venue, 'trades')
    const trades = watching(markets, topic)
    const told = [...(await trades.until<readonly PublicTrade[]>(some))]
    while (told.length < 4) told.push(...(await trades.until<readonly PublicTrade[]>(some)))
    expect(new Set(told.map(({ id }) => id)).size).toBe(told.length)
    const asked = new Map(((await markets.ask(topic)) as PublicTrade[]).map((trade) => [trade.id, trade]))
    const newest = told.toSorted((a, b) => b.at - a.at).slice(0, 3)
    for (const trade of newest) expect(asked.get(trade.id)).toEqual(trade)
  })

  test('a cut socket breaks what is watched once, and it begins again', async () => {
    const { markets, lines } = await open(venue)
    const first = watching(markets, topicOf(venue, 'ticker'))
    await first.until(some)
    controls(venue).hangUp()
    await expect.poll(() => first.broken.length).toBe(1)
    expect(first.broken[0]).toMatchObject({ code: 'unreachable' })
    const second = watching(markets, topicOf(venue, 'ticker'))
    await second.until(some)
    expect(first.broken).toHaveLength(1)
    expect(lines.map(({ method, outcome }) => `${method} ${outcome}`)).toEqual(['WS 101', 'WS 101'])
  })

  test('a venue that refuses connections is unreachable, and the log says so', async () => {
    controls(venue).refuse(true)
    try {
      const { markets, lines } = await open(venue)
      const ticker = watching(markets, topicOf(venue, 'ticker'))
      await expect.poll(() => ticker.broken.length).toBe(1)
      expect(ticker.broken[0]).toMatchObject({ code: 'unreachable' })
      expect(lines).toMatchObject([{ method: 'WS', outcome: 'failed' }])
    } finally {
      controls(venue).refuse(false)
    }
  })

  test('hanging up ends a silent socket at once, and the next one speaks', async () => {
    const { markets } = await open(venue)
    const silent = watching(markets, topicOf(venue, 'book'))
    await silent.until(some)
    controls(venue).stall()
    floorOf(venue).movePrice(SYMBOLS[venue], '0.99')
    markets.hangUp()
    expect(silent.broken).toMatchObject([{ code: 'unreachable' }])
    const next = watching(markets, topicOf(venue, 'book'))
    const asked = top((await markets.ask(topicOf(venue, 'book'))) as Book)
    expect(top(await next.until<Book>(some))).toEqual(asked)
  })

  test('what is let go of can be watched again', async () => {
    const { markets } = await open(venue)
    const stays = watching(markets, topicOf(venue, 'ticker'))
    await stays.until(some)
    for (let each = 0; each < 3; each++) {
      const book = watching(markets, topicOf(venue, 'book'))
      controls(venue).stir(SYMBOLS[venue], 20)
      await book.until(some)
      controls(venue).stir(SYMBOLS[venue], 0)
      book.stop()
    }
    expect(stays.broken).toEqual([])
    stays.stop()
    await expect.poll(() => controls(venue).connections()).toBe(0)
  })

  test('dozens of topics that are let go of together leave no connection behind', async () => {
    const { markets } = await open(venue)
    const symbols = markets
      .lines()
      .map(({ market }) => market.symbol)
      .filter((symbol) => /\/(USDT|USD)$/.test(symbol))
      .slice(0, 30)
    const all = symbols.map((symbol) =>
      watching(markets, { kind: 'ticker', market: { venue: venue as VenueId, symbol } }),
    )
    await all[0]?.until(some)
    for (const each of all) {
      each.stop()
      await new Promise((resolve) => setTimeout(resolve, 1))
    }
    await expect.poll(() => controls(venue).connections(), { timeout: 5_000 }).toBe(0)
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(controls(venue).connections()).toBe(0)
  })

  test('a frame of nonsense is survived', async () => {
    const { markets } = await open(venue)
    const book = watching(markets, topicOf(venue, 'book'))
    await book.until(some)
    controls(venue).speak('<html>no</html>')
    controls(venue).stir(SYMBOLS[venue], 20)
    await expect.poll(() => book.read() !== undefined || book.broken.length === 1).toBe(true)
    controls(venue).stir(SYMBOLS[venue], 0)
    const again = watching(markets, topicOf(venue, 'ticker'))
    floorOf(venue).movePrice(SYMBOLS[venue], '1.001')
    await again.until(some)
  })

  test('a switched-off host is not streamed', async () => {
    const host = streams.servers.find(({ hosts }) => hosts[0]?.includes(venue))?.hosts[0] ?? ''
    const port = venue === 'binance' ? ':9443' : ''
    const { markets, lines } = await open(venue, { blocked: [`${host}${port}`] })
    const ticker = watching(markets, topicOf(venue, 'ticker'))
    await expect.poll(() => ticker.broken.length).toBe(1)
    expect(ticker.broken[0]).toMatchObject({ code: 'refused' })
    expect(lines).toMatchObject([{ outcome: 'refused' }])
    expect(controls(venue).connections()).toBe(0)
  })

  test('the list has active spot markets, and a market that is not there is said', async () => {
    const { markets } = await open(venue)
    expect(markets.lines().map(({ market }) => market.symbol)).toContain(SYMBOLS[venue])
    const nowhere: MarketTopic = { kind: 'ticker', market: { venue: venue as VenueId, symbol: 'NO/WHERE' } }
    await expect(markets.ask(nowhere)).rejects.toMatchObject({ code: 'not-found' })
    const tickers = await markets.tickers([SYMBOLS[venue], 'NO/WHERE'])
    expect([...tickers.keys()]).toEqual([SYMBOLS[venue]])
  })

  test('candles of every span are told by REST or joined, oldest first', async () => {
    const { markets } = await open(venue)
    for (const span of ['1m', '4h', '1d'] as const) {
      const candles = await markets.candles(SYMBOLS[venue], span)
      expect(candles.length).toBeGreaterThan(10)
      expect(candles.map(({ at }) => at)).toEqual(candles.map(({ at }) => at).toSorted((a, b) => a - b))
    }
  })
})

describe.each((['binance', 'kraken'] as const).filter((venue) => venues[venue]))('candles of %s', (venue) => {
  test('two spans of one market are never mixed up', { timeout: 20_000 }, async () => {
    const { markets } = await open(venue)
    const of = (span: '1m' | '1h'): MarketTopic => ({
      kind: 'candles',
      span,
      market: { venue: venue as VenueId, symbol: SYMBOLS[venue] },
    })
    const [minutes, hours] = [watching(markets, of('1m')), watching(markets, of('1h'))]
    const minute = (await minutes.until<readonly LiveCandle[]>(some)).at(-1)
    const hour = (await hours.until<readonly LiveCandle[]>(some)).at(-1)
    expect(hour?.at).toBe(((await markets.ask(of('1h'))) as LiveCandle[]).at(-1)?.at)
    expect(minute?.at).toBe(((await markets.ask(of('1m'))) as LiveCandle[]).at(-1)?.at)
  })
})
