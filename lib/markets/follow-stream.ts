/**
 * One stream until it breaks: notices that it is silent, asks the venue whether there was something to tell, and says that it
 * has stalled only when there was. A stream that tells no first value is helped out by a question.
 */
import { toAppError } from '@/lib/core/errors'
import type { Clock } from './clock'
import { LATE_MS, SEED_AFTER_MS, SILENCE_MS } from './feed-times'
import { hasMoved } from './has-moved'
import type { LiveValue } from './lay-over'
import type { MarketTopic, VenueFeeds } from './venue-feeds'

export interface StreamOptions {
  topic: MarketTopic
  venue: VenueFeeds
  clock: Clock
  /** All that is known of the topic so far. */
  told: () => LiveValue | undefined
  /** The stream has something new; it is read when it is wanted. */
  onValue: () => void
  /** What the venue answered while the stream had told nothing yet. */
  onSeed: (value: LiveValue) => void
  /** The venue has moved on and the stream has not told it. The stream breaks next. */
  onStalled: () => void
  onBroken: (error: unknown) => void
}

export interface FollowedStream {
  read: () => LiveValue | undefined
  stop: () => void
}

/** Market after market without a trade for hours: doubt comes more seldom there. */
const LONGEST_SILENCE_MS = 5 * 60_000

/** @example const stream = followStream({ topic, venue, clock, told, onValue, onSeed, onStalled, onBroken }); stream.stop() */
export function followStream(options: StreamOptions): FollowedStream {
  const { topic, venue, clock } = options
  let isOver = false
  let tellings = 0
  let silence = SILENCE_MS[topic.kind]
  let isAlarmSet = false
  let lastAt = clock.now()
  let cancelSeed = () => {}
  let cancelAlarm = () => {}

  const over = () => {
    isOver = true
    cancelSeed()
    cancelAlarm()
  }

  const seed = async () => {
    const answer = await venue.ask(topic)
    if (!isOver && tellings === 0) options.onSeed(answer)
  }

  /** One alarm at a time, set anew when it rings: a stream of fifty tellings a second sets no fifty timers. */
  const watchSilence = (ms: number) => {
    isAlarmSet = true
    cancelAlarm = clock.after(ms, () => {
      isAlarmSet = false
      const silent = clock.now() - lastAt
      if (silent < silence) return watchSilence(silence - silent)
      doubt().catch((error: unknown) => {
        if (isOver) return
        // Neither the stream nor an answer comes through. Other failures of the question say nothing about the stream.
        if (toAppError(error).code === 'unreachable') options.onStalled()
        else believe(true)
      })
    })
  }

  const doubt = async () => {
    const before = tellings
    const answer = await venue.ask(topic)
    if (isOver) return
    if (tellings !== before || !hasMoved(topic.kind, options.told(), answer))
      return believe(tellings === before)
    cancelAlarm = clock.after(LATE_MS, () => {
      if (isOver) return
      if (tellings === before) options.onStalled()
      else believe(false)
    })
  }

  const believe = (isQuiet: boolean) => {
    silence = isQuiet ? Math.min(silence * 2, LONGEST_SILENCE_MS) : SILENCE_MS[topic.kind]
    lastAt = clock.now()
    if (!isAlarmSet) watchSilence(silence)
  }

  const watch = venue.watch(topic, {
    onChange: () => {
      if (isOver) return
      tellings += 1
      lastAt = clock.now()
      options.onValue()
    },
    onBroken: (error) => {
      if (isOver) return
      over()
      options.onBroken(error)
    },
  })
  cancelSeed = clock.after(SEED_AFTER_MS, () => {
    // What cannot be asked now may still be streamed.
    if (tellings === 0) seed().catch(() => undefined)
  })
  watchSilence(silence)

  return {
    read: () => watch.read(),
    stop: () => {
      over()
      watch.stop()
    },
  }
}
