import { describe, expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import { AppError } from '@/lib/core/errors'
import type { VenueId } from '@/lib/core/ids'
import type { MarketRef } from '@/lib/core/order'
import { say } from '@/lib/core/sentence'
import { createTestClock } from '@/tests/fixtures/test-clock'
import type { FollowRequest, LiveMessage, Topic } from './live'
import { topicKey } from './live'
import { createLiveLink, type PortEvents } from './live-link'

const market: MarketRef = { venue: 'kraken' as VenueId, symbol: 'BTC/EUR' }
const BOOK: Topic = { kind: 'book', market }
const TRADES: Topic = { kind: 'trades', market }
const key = topicKey(BOOK)
const breath = () => new Promise<void>((resolve) => setTimeout(resolve, 0))

function setUp({ pingMs }: { pingMs?: number } = {}) {
  const clock = createTestClock(1_000_000)
  const ports: { events: PortEvents; asked: FollowRequest[]; isClosed: boolean }[] = []
  const frames: (() => void)[] = []
  const listening = { count: 0, error: undefined as unknown }
  const link = createLiveLink({
    clock,
    listen: async () => {
      listening.count += 1
      if (listening.error) throw listening.error
    },
    connect: (events) => {
      const port = { events, asked: [] as FollowRequest[], isClosed: false }
      ports.push(port)
      return {
        post: (request) => port.asked.push(request),
        close: () => {
          port.isClosed = true
        },
      }
    },
    beforePaint: (task) => frames.push(task),
    randomByte: () => 0,
    ...(pingMs === undefined ? {} : { pingMs }),
  })
  const pass = async (ms: number) => {
    clock.pass(ms)
    await breath()
  }
  const paint = () => {
    for (const task of frames.splice(0)) task()
  }
  const tell = (message: LiveMessage, port = ports.length - 1) => ports[port]?.events.onMessage(message)
  return { link, clock, ports, listening, pass, paint, tell }
}

const told = (price: string): LiveMessage => ({
  changes: [
    {
      topic: key,
      feed: { how: 'stream', state: 'live', lastAt: 1 },
      value: { bids: [[amount(price), amount('1')]], asks: [], at: 1 },
    },
  ],
})

describe('a page', () => {
  test('opens one port for all its components, and names all it follows', async () => {
    const { link, ports, pass } = setUp()
    link.follow(BOOK, () => {})
    link.follow(BOOK, () => {})
    link.follow(TRADES, () => {})
    await pass(50)
    expect(ports).toHaveLength(1)
    expect(ports[0]?.asked).toEqual([{ follow: [BOOK, TRADES] }])
  })

  test('tells a component at most once a frame, with the newest value', async () => {
    const { link, pass, paint, tell } = setUp()
    let renders = 0
    link.follow(BOOK, () => {
      renders += 1
    })
    await pass(50)
    for (const price of ['1', '2', '3']) tell(told(price))
    expect(renders).toBe(0)
    paint()
    expect(renders).toBe(1)
    expect(link.read(key).value).toMatchObject({ bids: [['3', '1']] })
  })

  test('closes its port when nothing is followed any more, but not for a component that comes back at once', async () => {
    const { link, ports, pass } = setUp()
    const stop = link.follow(BOOK, () => {})
    await pass(50)
    stop()
    const stopAgain = link.follow(BOOK, () => {})
    await pass(50)
    expect(ports[0]?.isClosed).toBe(false)
    stopAgain()
    await pass(50)
    expect(ports[0]?.isClosed).toBe(true)
  })

  test('keeps the last value when its port dies, says so, and comes back with growing pauses', async () => {
    const { link, ports, clock, pass, paint, tell, listening } = setUp()
    link.follow(BOOK, () => {})
    await pass(50)
    tell(told('7'))
    paint()
    listening.error = new AppError('locked', say('Holdfast is locked. Unlock it first.'))
    ports[0]?.events.onClosed()
    expect(link.read(key)).toMatchObject({
      value: { bids: [['7', '1']] },
      feed: { state: 'waiting', retryAt: clock.now() + 1_000 },
    })
    await pass(1_000)
    expect(link.read(key).feed).toMatchObject({ state: 'waiting', error: { code: 'locked' } })
    expect(link.read(key).feed.retryAt).toBe(clock.now() + 2_000)
    listening.error = undefined
    await pass(1_999)
    expect(ports).toHaveLength(1)
    await pass(1)
    expect(ports).toHaveLength(2)
    tell(told('8'))
    ports[1]?.events.onClosed()
    expect(link.read(key).feed.retryAt).toBe(clock.now() + 1_000)
  })

  test('shows nothing of before once the vault has changed', async () => {
    const { link, ports, pass, tell } = setUp()
    link.follow(BOOK, () => {})
    await pass(50)
    tell(told('7'))
    link.forget()
    expect(link.read(key)).toEqual({ feed: { how: 'stream', state: 'connecting' } })
    expect(ports[0]?.isClosed).toBe(true)
    await pass(50)
    expect(ports).toHaveLength(2)
    tell(told('9'), 0)
    expect(link.read(key).value).toBeUndefined()
  })

  test('follows nothing while nobody sees it', async () => {
    const { link, ports, pass } = setUp()
    link.follow(BOOK, () => {})
    await pass(50)
    link.rest(true)
    expect(ports[0]?.isClosed).toBe(true)
    await pass(60_000)
    expect(ports).toHaveLength(1)
    link.rest(false)
    await pass(50)
    expect(ports).toHaveLength(2)
  })

  test('gives signs of life while it follows something, where that is needed', async () => {
    const { link, pass, listening } = setUp({ pingMs: 15_000 })
    const stop = link.follow(BOOK, () => {})
    await pass(50)
    await pass(15_000)
    await pass(15_000)
    expect(listening.count).toBe(3)
    stop()
    await pass(50)
    await pass(60_000)
    expect(listening.count).toBe(3)
  })

  test('lays new trades over those it has, and ignores what is no message', async () => {
    const { link, pass, tell, ports } = setUp()
    link.follow(TRADES, () => {})
    await pass(50)
    const trade = (id: string, at: number) => ({
      id,
      at,
      side: 'buy' as const,
      price: amount('1'),
      amount: amount('1'),
    })
    const feed = { how: 'stream', state: 'live' } as const
    tell({ changes: [{ topic: topicKey(TRADES), feed, value: [trade('2', 2), trade('1', 1)] }] })
    tell({ changes: [{ topic: topicKey(TRADES), feed, value: [trade('3', 3), trade('2', 2)] }] })
    ports[0]?.events.onMessage({ nonsense: true })
    expect(link.read(topicKey(TRADES)).value).toMatchObject([{ id: '3' }, { id: '2' }, { id: '1' }])
  })
})
