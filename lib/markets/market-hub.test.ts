import { describe, expect, test } from 'vitest'
import { AppError } from '@/lib/core/errors'
import type { VenueId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import { bookAt, createFakeFeeds, tradeOf } from '@/tests/fixtures/fake-feeds'
import { createTestClock } from '@/tests/fixtures/test-clock'
import { KEPT_TRADES, type LiveValue } from './lay-over'
import type { LiveMessage, Topic } from './live'
import { createMarketHub } from './market-hub'
import { createTopicFeed } from './topic-feed'
import type { MarketTopic } from './venue-feeds'

const market = { venue: 'kraken' as VenueId, symbol: 'BTC/EUR' }
const BOOK: MarketTopic = { kind: 'book', market }
const TRADES: MarketTopic = { kind: 'trades', market }
const breath = () => new Promise<void>((resolve) => setTimeout(resolve, 0))
const cut = () => new AppError('unreachable', say('{venue} could not be reached.', { venue: 'Kraken' }))

function setUp({
  streams = true,
  open = async () => {},
}: {
  streams?: boolean
  open?: () => Promise<void>
} = {}) {
  const clock = createTestClock(1_000_000)
  const venue = createFakeFeeds({ streams })
  let opened = 0
  const hub = createMarketHub({
    clock,
    openFeed: (topic, onChange) =>
      createTopicFeed({
        topic: topic as MarketTopic,
        venue: async () => {
          opened += 1
          await open()
          return venue.feeds
        },
        clock,
        randomByte: () => 0,
        onChange,
      }),
  })
  const page = () => {
    const heard: LiveMessage[] = []
    return { heard, ...hub.join((message) => heard.push(message)) }
  }
  const pass = async (ms: number) => {
    clock.pass(ms)
    await breath()
  }
  return { clock, venue, hub, page, pass, opened: () => opened }
}

const last = (heard: LiveMessage[]) => heard.at(-1)?.changes[0]
const bidOf = (heard: LiveMessage[]) =>
  heard
    .flatMap(({ changes }) => changes)
    .flatMap(({ value }) => (value ? [(value as { at: number }).at] : []))

describe('sharing', () => {
  test('two pages share one stream; the second is told the whole at once', async () => {
    const { page, venue, pass } = setUp()
    const one = page()
    one.follow([BOOK])
    await pass(0)
    venue.tell(BOOK, bookAt('100'))
    await pass(100)
    const two = page()
    two.follow([BOOK])
    await pass(100)
    expect(venue.counts.watched).toBe(1)
    expect(last(two.heard)).toMatchObject({ feed: { how: 'stream', state: 'live' }, value: { at: 100 } })
    venue.tell(BOOK, bookAt('101'))
    await pass(100)
    expect([bidOf(one.heard).at(-1), bidOf(two.heard).at(-1)]).toEqual([101, 101])
  })

  test('trades: the whole to whoever comes, then new ones only', async () => {
    const { page, venue, pass } = setUp()
    const one = page()
    one.follow([TRADES])
    await pass(0)
    venue.tell(TRADES, [tradeOf(2), tradeOf(1)])
    await pass(100)
    const two = page()
    two.follow([TRADES])
    await pass(100)
    venue.tell(TRADES, [tradeOf(3)])
    await pass(100)
    expect(two.heard.at(-2)?.changes[0]?.value).toMatchObject([{ id: '2' }, { id: '1' }])
    expect(two.heard.at(-1)?.changes[0]?.value).toMatchObject([{ id: '3' }])
  })

  test('a topic ends some seconds after the last page has left it, and not while one stays', async () => {
    const { page, venue, pass, hub } = setUp()
    const [one, two] = [page(), page()]
    one.follow([BOOK])
    two.follow([BOOK])
    await pass(0)
    one.leave()
    await pass(10_000)
    expect(venue.isWatched(BOOK)).toBe(true)
    two.follow([TRADES])
    await pass(4_999)
    expect(venue.isWatched(BOOK)).toBe(true)
    await pass(1)
    expect(venue.isWatched(BOOK)).toBe(false)
    expect(hub.isFollowed()).toBe(true)
    two.leave()
    expect(hub.isFollowed()).toBe(false)
  })

  test('a page that has left hears nothing more', async () => {
    const { page, venue, pass } = setUp()
    const [one, two] = [page(), page()]
    one.follow([BOOK])
    two.follow([BOOK])
    await pass(100)
    const before = one.heard.length
    one.leave()
    venue.tell(BOOK, bookAt('1'))
    await pass(100)
    expect(one.heard).toHaveLength(before)
    expect(bidOf(two.heard).at(-1)).toBe(1)
  })
})

describe('conflation', () => {
  test('ten messages a second at most, each with the newest value', async () => {
    const { page, venue, pass } = setUp()
    const one = page()
    one.follow([BOOK])
    await pass(200)
    const before = one.heard.length
    for (let each = 1; each <= 500; each++) {
      venue.tell(BOOK, bookAt(String(each)))
      await pass(2)
    }
    await pass(100)
    const messages = one.heard.slice(before)
    expect(messages.length).toBeGreaterThan(5)
    expect(messages.length).toBeLessThanOrEqual(12)
    expect(bidOf(messages).at(-1)).toBe(500)
  })

  test('nothing grows over ten thousand updates', async () => {
    const { page, venue, pass, clock } = setUp()
    const one = page()
    one.follow([BOOK, TRADES])
    await pass(200)
    const timers = clock.waiting()
    for (let each = 1; each <= 10_000; each++) {
      venue.tell(BOOK, bookAt(String(each)))
      venue.tell(TRADES, [tradeOf(each)])
      if (each % 10 === 0) clock.pass(10)
    }
    await pass(200)
    expect(clock.waiting()).toBeLessThanOrEqual(timers + 1)
    const two = page()
    two.follow([TRADES])
    await pass(200)
    expect(last(two.heard)?.value as LiveValue).toHaveLength(KEPT_TRADES)
  })
})

describe('a connection that breaks', () => {
  test('is tried again with growing pauses; the last value stays', async () => {
    const { page, venue, pass, clock } = setUp()
    const one = page()
    one.follow([BOOK])
    await pass(0)
    venue.tell(BOOK, bookAt('100'))
    await pass(100)
    for (const pause of [1_000, 2_000, 4_000]) {
      venue.breakAll(cut())
      const retryAt = clock.now() + pause
      await pass(100)
      expect(last(one.heard)?.feed).toMatchObject({
        state: 'waiting',
        retryAt,
        error: { code: 'unreachable' },
      })
      expect(venue.isWatched(BOOK)).toBe(false)
      await pass(pause - 100)
      expect(venue.isWatched(BOOK)).toBe(true)
    }
    const two = page()
    two.follow([BOOK])
    await pass(100)
    expect(last(two.heard)?.value).toMatchObject({ at: 100 })
  })

  test('begins with the short pause again once it was healthy for half a minute', async () => {
    const { page, venue, pass, clock } = setUp()
    const one = page()
    one.follow([BOOK])
    await pass(0)
    venue.breakAll(cut())
    await pass(1_000)
    for (const ms of [0, 30_000]) {
      await pass(ms)
      venue.tell(BOOK, bookAt('1'))
    }
    venue.breakAll(cut())
    const retryAt = clock.now() + 1_000
    await pass(100)
    expect(last(one.heard)?.feed).toMatchObject({ state: 'waiting', retryAt })
  })

  test('that is refused for good is said, and tried once a minute', async () => {
    let refusal: AppError | undefined = new AppError('refused', say('Requests to {host} are switched off.'))
    const { page, pass, opened, venue } = setUp({
      open: async () => {
        if (refusal) throw refusal
      },
    })
    const one = page()
    one.follow([BOOK])
    await pass(100)
    await pass(100)
    expect(last(one.heard)?.feed).toMatchObject({ state: 'failed', error: { code: 'refused' } })
    await pass(59_000)
    expect(opened()).toBe(1)
    refusal = undefined
    await pass(1_000)
    expect(venue.isWatched(BOOK)).toBe(true)
  })
})

describe('a silent stream', () => {
  const silentBook = async (asked: () => Promise<LiveValue>) => {
    const all = setUp()
    const one = all.page()
    one.follow([BOOK])
    await all.pass(0)
    all.venue.tell(BOOK, bookAt('100'))
    all.venue.answerWith(asked)
    await all.pass(11_999)
    expect(all.venue.counts.asked).toBe(0)
    await all.pass(1)
    expect(all.venue.counts.asked).toBe(1)
    return { ...all, one }
  }

  test('is quiet when the venue has nothing new either', async () => {
    const { venue, pass, one } = await silentBook(async () => bookAt('100'))
    await pass(10_000)
    expect(venue.counts.hungUp).toBe(0)
    expect(last(one.heard)?.feed.state).toBe('live')
    await pass(14_000)
    expect(venue.counts.asked).toBe(2)
  })

  test('has stalled when the venue has moved on: it is said since when, and connected anew', async () => {
    const { venue, pass, one } = await silentBook(async () => bookAt('120'))
    await pass(3_000)
    expect(venue.counts.hungUp).toBe(1)
    await pass(100)
    expect(last(one.heard)?.feed).toMatchObject({ state: 'stalled', lastAt: 1_000_000 })
    await pass(1_000)
    expect(venue.isWatched(BOOK)).toBe(true)
    venue.tell(BOOK, bookAt('121'))
    await pass(100)
    expect(last(one.heard)?.feed.state).toBe('live')
  })

  test('has not stalled when what was missing comes late', async () => {
    const { venue, pass } = await silentBook(async () => bookAt('120'))
    await pass(2_000)
    venue.tell(BOOK, bookAt('120'))
    await pass(5_000)
    expect(venue.counts.hungUp).toBe(0)
  })

  test('has stalled when nothing comes through at all, and not when the venue asks to wait', async () => {
    const dead = await silentBook(async () => {
      throw cut()
    })
    expect(dead.venue.counts.hungUp).toBe(1)
    const waiting = await silentBook(async () => {
      throw new AppError('rate-limited', say('{venue} asked Holdfast to wait.'))
    })
    expect(waiting.venue.counts.hungUp).toBe(0)
  })

  test('that tells no first value is helped out by one question', async () => {
    const { page, venue, pass } = setUp()
    venue.answerWith(async () => [tradeOf(1)])
    const one = page()
    one.follow([TRADES])
    await pass(0)
    await pass(1_500)
    await pass(100)
    expect(last(one.heard)?.value).toMatchObject([{ id: '1' }])
  })
})

describe('a venue without streams', () => {
  test('is asked again and again while somebody follows, and not a moment longer', async () => {
    const { page, venue, pass } = setUp({ streams: false })
    let price = 100
    venue.answerWith(async () => bookAt(String(price++)))
    const one = page()
    one.follow([BOOK])
    await pass(0)
    await pass(3_000)
    await pass(3_000)
    expect(bidOf(one.heard)).toEqual([100, 101])
    expect(last(one.heard)?.feed).toMatchObject({ how: 'polling', state: 'live', everyMs: 3_000 })
    one.leave()
    await pass(5_000)
    const { asked } = venue.counts
    await pass(60_000)
    expect(venue.counts.asked).toBe(asked)
  })

  test('keeps its last value over a failed question', async () => {
    const { page, venue, pass } = setUp({ streams: false })
    venue.answerWith(async () => bookAt('100'))
    const one = page()
    one.follow([BOOK])
    await pass(0)
    venue.answerWith(async () => {
      throw cut()
    })
    await pass(3_000)
    await pass(100)
    expect(last(one.heard)?.feed).toMatchObject({ how: 'polling', state: 'waiting' })
    venue.answerWith(async () => bookAt('101'))
    await pass(1_000)
    await pass(100)
    expect(last(one.heard)).toMatchObject({ feed: { state: 'live' }, value: { at: 101 } })
  })
})

test('a lock ends streams, questions and timers', async () => {
  const { page, venue, pass, hub, clock } = setUp()
  const one = page()
  const topics: Topic[] = [BOOK, TRADES]
  one.follow(topics)
  await pass(100)
  const before = one.heard.length
  hub.close()
  venue.tell(BOOK, bookAt('1'))
  await pass(600_000)
  expect(one.heard).toHaveLength(before)
  expect(venue.isWatched(BOOK)).toBe(false)
  expect(clock.waiting()).toBe(0)
  one.follow(topics)
  await pass(100)
  expect(venue.isWatched(BOOK)).toBe(false)
})
