// @vitest-environment happy-dom
import { act, cleanup, render, renderHook, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { amount } from '@/lib/core/amount'
import type { VenueId } from '@/lib/core/ids'
import type { MarketRef } from '@/lib/core/order'
import type { Feed } from '@/lib/markets/live'
import { createLiveLink, type LiveLink, type PortEvents } from '@/lib/markets/live-link'
import { createTestClock } from '@/tests/fixtures/test-clock'
import { FeedMark } from './feed-mark'
import { useLive } from './live.hooks'

const made = vi.hoisted(() => ({ link: undefined as unknown }))
vi.mock('@/lib/markets/live-link.browser', () => ({ liveLink: () => made.link as LiveLink }))

interface Shown {
  shown?: MarketRef
}

const market: MarketRef = { venue: 'kraken' as VenueId, symbol: 'BTC/EUR' }
const first: Shown = { shown: market }
const clock = createTestClock(0)
let port: PortEvents | undefined
let asked: unknown[] = []
const frames: (() => void)[] = []

beforeEach(() => {
  port = undefined
  asked = []
  frames.length = 0
  made.link = createLiveLink({
    clock,
    listen: async () => null,
    connect: (events) => {
      port = events
      return { post: (request) => asked.push(request), close: () => {} }
    },
    beforePaint: (task) => frames.push(task),
    randomByte: () => 0,
  })
})
afterEach(cleanup)

const settle = () =>
  act(async () => {
    clock.pass(50)
    await new Promise((resolve) => setTimeout(resolve, 0))
  })
const paint = () =>
  act(async () => {
    for (const task of frames.splice(0)) task()
  })
const tell = (last: string) =>
  port?.onMessage({
    changes: [
      {
        topic: 'ticker kraken  BTC/EUR',
        feed: { how: 'stream', state: 'live', lastAt: 1 },
        value: { last: amount(last), at: 1 },
      },
    ],
  })

test('a component renders once a frame, with the newest value, and not for a topic that says the same', async () => {
  let renders = 0
  const { result, rerender } = renderHook(() => {
    renders += 1
    return useLive({ kind: 'ticker', market: { ...market } })
  })
  await settle()
  expect(result.current.feed.state).toBe('connecting')
  const before = renders
  for (const last of ['1', '2', '3']) tell(last)
  await paint()
  expect(renders).toBe(before + 1)
  expect(result.current.value?.last).toBe('3')
  const { current } = result
  rerender()
  expect(result.current).toBe(current)
  expect(asked).toEqual([{ follow: [{ kind: 'ticker', market }] }])
})

test('another market is followed in its place, and nothing of the old one is shown', async () => {
  const other = { ...market, symbol: 'ETH/EUR' }
  const { result, rerender, unmount } = renderHook(
    ({ shown }: Shown) => useLive(shown && { kind: 'ticker', market: shown }),
    { initialProps: first },
  )
  await settle()
  tell('5')
  await paint()
  rerender({ shown: other })
  expect(result.current.value).toBeUndefined()
  await settle()
  expect(asked.at(-1)).toEqual({ follow: [{ kind: 'ticker', market: other }] })
  rerender({})
  expect(result.current).toEqual({ feed: { how: 'stream', state: 'connecting' } })
  unmount()
})

test.each<[Feed, string]>([
  [{ how: 'stream', state: 'connecting' }, 'Connecting…'],
  [{ how: 'stream', state: 'live', lastAt: 1 }, 'Live'],
  [{ how: 'polling', state: 'live', everyMs: 5_000, lastAt: 1 }, 'Every 5 s'],
  [{ how: 'stream', state: 'stalled' }, 'Stalled, reconnecting'],
  [{ how: 'stream', state: 'waiting', retryAt: 9 }, 'No connection, trying again'],
])('%j is said as "%s"', (feed, words) => {
  render(<FeedMark feed={feed} />)
  expect(screen.getByText(words)).toBeTruthy()
})

test('a stalled feed says since when, a failed one says why', () => {
  const at = Date.UTC(2026, 10, 23, 14, 2)
  const { rerender } = render(<FeedMark feed={{ how: 'stream', state: 'stalled', lastAt: at }} />)
  expect(document.body.textContent).toMatch(/^Stalled since \d{1,2}:\d{2}.*, reconnecting$/)
  const error = {
    code: 'refused' as const,
    sentence: {
      template: 'Requests to {host} are switched off in the settings.',
      params: { host: 'api.kraken.com' },
    },
  }
  rerender(<FeedMark feed={{ how: 'stream', state: 'failed', error }} />)
  expect(document.body.textContent).toBe('Requests to api.kraken.com are switched off in the settings.')
})
