/**
 * One topic as long as somebody follows it: opened, streamed where the venue streams it and asked again and again where not,
 * begun anew when it breaks. It knows one venue and no page; `market-hub.ts` joins the two.
 */
import { type ErrorShape, toErrorShape } from '@/lib/core/errors'
import { backOff, HEALTHY_MS } from './back-off'
import type { Clock } from './clock'
import { POLL_MS, REFUSED_MS } from './feed-times'
import { followStream } from './follow-stream'
import { type LiveValue, layOver } from './lay-over'
import type { Feed } from './live'
import type { MarketTopic, VenueFeeds } from './venue-feeds'

export interface Telling {
  feed: Feed
  value?: LiveValue
}

export interface TopicFeed {
  /** All that is known, for somebody who has just come. */
  whole: () => Telling
  /** What has changed since the last `fresh`. */
  fresh: () => Telling
  close: () => void
}

export interface TopicFeedOptions {
  topic: MarketTopic
  /** The venue, opened or on its way; asked anew at each try. */
  venue: () => Promise<VenueFeeds>
  clock: Clock
  randomByte: () => number
  /** Something has changed, feed or value. */
  onChange: () => void
}

/** Codes that the next try will meet again, until somebody changes something. */
const LASTING = new Set<ErrorShape['code']>([
  'refused',
  'permission-missing',
  'not-supported',
  'not-found',
  'invalid-input',
])

/** @example const feed = createTopicFeed({ topic, venue, clock, randomByte, onChange }); feed.whole().feed.state // 'connecting' */
export function createTopicFeed(options: TopicFeedOptions): TopicFeed {
  const { topic, clock } = options
  let feed: Feed = { how: 'stream', state: 'connecting' }
  let kept: LiveValue | undefined
  let untold: LiveValue | undefined
  let isClosed = false
  let attempts = 0
  let liveSince: number | undefined
  let hasStalled = false
  /** Ends what runs now: a stream, a pause, a question. */
  let stop = () => {}
  let readStream: () => LiveValue | undefined = () => undefined

  const setFeed = (next: Feed) => {
    feed = {
      ...next,
      ...(next.lastAt === undefined && feed.lastAt !== undefined ? { lastAt: feed.lastAt } : {}),
    }
    options.onChange()
  }
  const noteAlive = () => {
    liveSince ??= clock.now()
    if (clock.now() - liveSince >= HEALTHY_MS) attempts = 0
  }
  const keep = (value: LiveValue | undefined) => {
    if (value === undefined) return
    kept = layOver(topic.kind, kept, value)
    untold = layOver(topic.kind, untold, value)
  }

  const pause = (ms: number, next: () => void) => {
    stop = clock.after(ms, next)
  }

  /** Called once for each try that has ended. */
  const broken = (thrown: unknown) => {
    if (isClosed) return
    stop()
    keep(readStream())
    readStream = () => undefined
    liveSince = undefined
    const error = toErrorShape(thrown)
    const isLasting = LASTING.has(error.code)
    const delay = isLasting ? REFUSED_MS : backOff(attempts++, options.randomByte())
    const retryAt = Math.max(clock.now() + delay, error.retryAt ?? 0)
    const state = isLasting ? 'failed' : hasStalled ? 'stalled' : 'waiting'
    hasStalled = false
    setFeed({ how: feed.how, state, retryAt, error })
    pause(retryAt - clock.now(), begin)
  }

  const stream = (venue: VenueFeeds) => {
    const following = followStream({
      topic,
      venue,
      clock,
      told: () => {
        keep(readStream())
        return kept
      },
      onValue: () => {
        noteAlive()
        feed = { how: 'stream', state: 'live', lastAt: clock.now() }
        options.onChange()
      },
      onSeed: (value) => {
        keep(value)
        setFeed({ how: 'stream', state: 'live', lastAt: clock.now() })
      },
      onStalled: () => {
        hasStalled = true
        venue.hangUp()
      },
      onBroken: broken,
    })
    readStream = following.read
    stop = following.stop
  }

  const poll = (venue: VenueFeeds) => {
    const everyMs = POLL_MS[topic.kind]
    let isOver = false
    const ask = () => {
      stop = () => {
        isOver = true
      }
      venue.ask(topic).then(
        (value) => {
          if (isOver || isClosed) return
          noteAlive()
          keep(value)
          setFeed({ how: 'polling', state: 'live', everyMs, lastAt: clock.now() })
          pause(everyMs, ask)
        },
        (error: unknown) => void (isOver || broken(error)),
      )
    }
    ask()
  }

  function begin(): void {
    if (isClosed) return
    if (feed.state !== 'stalled') setFeed({ how: feed.how, state: 'connecting' })
    options
      .venue()
      .then((venue) => {
        if (isClosed) return
        if (venue.streams(topic)) stream(venue)
        else poll(venue)
      })
      .catch(broken)
  }

  begin()
  return {
    whole() {
      keep(readStream())
      return kept === undefined ? { feed } : { feed, value: kept }
    },
    fresh() {
      keep(readStream())
      const value = untold
      untold = undefined
      return value === undefined ? { feed } : { feed, value }
    },
    close() {
      isClosed = true
      stop()
    },
  }
}
