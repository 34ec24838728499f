/**
 * A page's side of the live port: one port a page, whatever its components follow. A port that dies (the engine was ended,
 * the vault was locked) is opened anew with a growing pause; what is shown keeps its last value with the state of its feed.
 */
import * as v from 'valibot'
import { type ErrorShape, toErrorShape } from '@/lib/core/errors'
import { backOff } from './back-off'
import type { Clock } from './clock'
import { type LiveValue, layOver } from './lay-over'
import { type Feed, type FollowRequest, type Topic, topicKey } from './live'

export interface LivePort {
  post: (request: FollowRequest) => void
  close: () => void
}

export interface PortEvents {
  onMessage: (message: unknown) => void
  /** The other side has gone; not called after `close`. */
  onClosed: () => void
}

export interface LiveLinkOptions {
  clock: Clock
  /** Starts the engine and makes it listen. */
  listen: () => Promise<unknown>
  connect: (events: PortEvents) => LivePort
  /** Runs `task` before the next paint. */
  beforePaint: (task: () => void) => void
  randomByte: () => number
  /** Time between two signs of life to the engine while something is followed (ms); absent: none is needed. */
  pingMs?: number
}

export interface LiveState {
  value?: LiveValue
  feed: Feed
}

export interface LiveLink {
  /** @param changed called at most once a frame. @returns stops following */
  follow: (topic: Topic, changed: () => void) => () => void
  /** The same object until something changes. */
  read: (key: string) => LiveState
  /** The vault's state has changed: nothing of before is shown any more, and what is still followed is asked anew. */
  forget: () => void
  /** Nobody looks at the page: its port is closed until somebody does. */
  rest: (resting: boolean) => void
}

interface Followed {
  topic: Topic
  listeners: Set<() => void>
  state: LiveState
}

const CONNECTING: LiveState = { feed: { how: 'stream', state: 'connecting' } }
/** Components that come and go in one breath cost one message. */
const SETTLE_MS = 30

const messageSchema = v.object({
  changes: v.array(
    v.object({
      topic: v.string(),
      feed: v.custom<Feed>((feed) => typeof feed === 'object' && feed !== null),
      value: v.optional(v.custom<LiveValue>((value) => typeof value === 'object' && value !== null)),
    }),
  ),
})

/** @example const stop = link.follow({ kind: 'book', market }, () => draw(link.read(topicKey(topic)))) */
export function createLiveLink(options: LiveLinkOptions): LiveLink {
  const { clock } = options
  const followed = new Map<string, Followed>()
  const dirty = new Set<string>()
  let port: LivePort | undefined
  let isResting = false
  let isOpening = false
  let attempts = 0
  let settling: (() => void) | undefined
  let retry: (() => void) | undefined
  let ping: (() => void) | undefined

  const change = (key: string, next: (state: LiveState) => LiveState) => {
    const entry = followed.get(key)
    if (!entry) return
    entry.state = next(entry.state)
    if (dirty.size === 0) options.beforePaint(tellListeners)
    dirty.add(key)
  }
  const tellListeners = () => {
    const keys = [...dirty]
    dirty.clear()
    for (const key of keys) for (const changed of followed.get(key)?.listeners ?? []) changed()
  }

  const receive = (message: unknown) => {
    const parsed = v.safeParse(messageSchema, message)
    if (!parsed.success) return
    attempts = 0
    for (const { topic, feed, value } of parsed.output.changes)
      change(topic, (state) => {
        const kind = followed.get(topic)?.topic.kind
        if (value === undefined || kind === undefined) return { ...state, feed }
        return { value: layOver(kind, state.value, value), feed }
      })
  }

  const close = () => {
    retry?.()
    ping?.()
    retry = undefined
    ping = undefined
    port?.close()
    port = undefined
  }

  const lost = (error?: ErrorShape) => {
    close()
    const delay = backOff(attempts++, options.randomByte())
    const retryAt = clock.now() + delay
    for (const key of followed.keys())
      change(key, ({ feed: { error: _, ...feed }, ...state }) => ({
        ...state,
        feed: { ...feed, state: 'waiting', retryAt, ...(error ? { error } : {}) },
      }))
    retry = clock.after(delay, () => {
      retry = undefined
      void open()
    })
  }

  const pingLater = (ms: number) => {
    ping = clock.after(ms, () => {
      // A refused sign of life is no news: the port's own end is.
      options.listen().catch(() => undefined)
      pingLater(ms)
    })
  }

  const open = async () => {
    if (port || isOpening || retry || isResting || followed.size === 0) return
    isOpening = true
    try {
      await options.listen()
    } catch (error) {
      isOpening = false
      return lost(toErrorShape(error))
    }
    isOpening = false
    if (isResting || followed.size === 0) return
    const mine = options.connect({
      onMessage: (message) => void (port === mine && receive(message)),
      onClosed: () => {
        if (port !== mine) return
        port = undefined
        lost()
      },
    })
    port = mine
    if (options.pingMs !== undefined) pingLater(options.pingMs)
    tellEngine()
  }

  const tellEngine = () => port?.post({ follow: [...followed.values()].map(({ topic }) => topic) })

  const settle = () => {
    settling = undefined
    for (const [key, { listeners }] of followed) if (listeners.size === 0) followed.delete(key)
    if (followed.size === 0) close()
    else if (port) tellEngine()
    else void open()
  }
  const settleSoon = () => {
    settling ??= clock.after(SETTLE_MS, settle)
  }

  return {
    follow(topic, changed) {
      const key = topicKey(topic)
      const entry = followed.get(key) ?? { topic, listeners: new Set(), state: CONNECTING }
      const isNew = entry.listeners.size === 0
      followed.set(key, entry)
      entry.listeners.add(changed)
      if (isNew) settleSoon()
      return () => {
        entry.listeners.delete(changed)
        if (entry.listeners.size === 0) settleSoon()
      }
    },
    read: (key) => followed.get(key)?.state ?? CONNECTING,
    forget() {
      close()
      attempts = 0
      for (const key of followed.keys()) change(key, () => CONNECTING)
      settleSoon()
    },
    rest(resting) {
      if (isResting === resting) return
      isResting = resting
      if (resting) close()
      else settleSoon()
    },
  }
}
