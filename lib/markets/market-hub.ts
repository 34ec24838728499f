/**
 * Who follows what. A topic is opened once, however many pages follow it, and closed a while after the last has left. Pages
 * hear what has changed at most ten times a second, whatever arrives: what comes in between is told as it stands then.
 */
import type { Clock } from './clock'
import { FLUSH_MS } from './feed-times'
import { type LiveMessage, type Topic, topicKey } from './live'
import type { Telling, TopicFeed } from './topic-feed'

export interface HubMember {
  /** All that this page follows from now on; what it does not name is left. */
  follow: (topics: readonly Topic[]) => void
  leave: () => void
}

export interface MarketHub {
  /** @param post is called with what has changed; never again after `leave` */
  join: (post: (message: LiveMessage) => void) => HubMember
  isFollowed: () => boolean
  /** Ends everything: the vault was locked. */
  close: () => void
}

export interface MarketHubOptions {
  clock: Clock
  openFeed: (topic: Topic, onChange: () => void) => TopicFeed
}

interface Followed {
  key: string
  feed: TopicFeed
  /** True: this page has not been told the whole yet. */
  members: Map<Member, { isNew: boolean }>
  isDirty: boolean
  cancelEnd: () => void
}

interface Member {
  post: (message: LiveMessage) => void
}

/** Somebody who reloads a page comes back to a stream that is still there. */
const LINGER_MS = 5_000
/** Topics of one page. */
const MOST_TOPICS = 200

/** @example const member = hub.join(port.postMessage); member.follow([{ kind: 'ticker', market }]) */
export function createMarketHub({ clock, openFeed }: MarketHubOptions): MarketHub {
  const followed = new Map<string, Followed>()
  const members = new Set<Member>()
  let lastFlush = Number.NEGATIVE_INFINITY
  let cancelFlush: (() => void) | undefined

  const flush = () => {
    cancelFlush = undefined
    lastFlush = clock.now()
    const messages = new Map<Member, LiveMessage['changes'][number][]>()
    for (const entry of followed.values()) {
      if (!entry.isDirty) continue
      entry.isDirty = false
      gather(entry, messages)
    }
    for (const [member, changes] of messages) member.post({ changes })
  }

  const flushSoon = () => {
    cancelFlush ??= clock.after(Math.max(0, lastFlush + FLUSH_MS - clock.now()), flush)
  }

  const open = (topic: Topic, key: string): Followed => {
    const entry: Followed = {
      key,
      feed: openFeed(topic, () => {
        const known = followed.get(key)
        if (!known) return
        known.isDirty = true
        flushSoon()
      }),
      members: new Map(),
      isDirty: false,
      cancelEnd: () => {},
    }
    followed.set(key, entry)
    return entry
  }

  const enter = (member: Member, topic: Topic) => {
    const key = topicKey(topic)
    const entry = followed.get(key) ?? open(topic, key)
    if (entry.members.has(member)) return
    entry.cancelEnd()
    entry.members.set(member, { isNew: true })
    entry.isDirty = true
    flushSoon()
  }

  const leave = (member: Member, entry: Followed) => {
    if (!entry.members.delete(member) || entry.members.size > 0) return
    entry.cancelEnd = clock.after(LINGER_MS, () => {
      entry.feed.close()
      followed.delete(entry.key)
    })
  }

  return {
    join(post) {
      const member: Member = { post }
      members.add(member)
      return {
        follow(topics) {
          if (!members.has(member)) return
          const wanted = new Map(topics.slice(0, MOST_TOPICS).map((topic) => [topicKey(topic), topic]))
          for (const topic of wanted.values()) enter(member, topic)
          for (const entry of followed.values()) if (!wanted.has(entry.key)) leave(member, entry)
        },
        leave() {
          members.delete(member)
          for (const entry of followed.values()) leave(member, entry)
        },
      }
    },
    isFollowed: () => [...followed.values()].some(({ members: { size } }) => size > 0),
    close() {
      cancelFlush?.()
      for (const { feed, cancelEnd } of followed.values()) {
        cancelEnd()
        feed.close()
      }
      followed.clear()
      members.clear()
    },
  }
}

/** Adds what a topic has to tell: the whole to whoever is new, the rest to the others. */
function gather(
  { key, feed, members }: Followed,
  messages: Map<Member, LiveMessage['changes'][number][]>,
): void {
  const hasNew = [...members.values()].some(({ isNew }) => isNew)
  const fresh = feed.fresh()
  const whole = hasNew ? feed.whole() : undefined
  for (const [member, state] of members) {
    const { feed: how, value }: Telling = state.isNew && whole ? whole : fresh
    state.isNew = false
    const changes = messages.get(member) ?? []
    changes.push({ topic: key, feed: how, ...(value === undefined ? {} : { value }) })
    messages.set(member, changes)
  }
}
