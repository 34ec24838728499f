/** The state of a feed in a few words. Pure. */
import { type Sentence, say } from '@/lib/core/sentence'
import type { Feed } from './live'

/**
 * @param clock a moment as the reader tells the time
 * @example feedSentence({ how: 'polling', state: 'live', everyMs: 5_000 }, clock) // 'Every 5 s'
 */
export function feedSentence(feed: Feed, clock: (at: number) => string): Sentence {
  switch (feed.state) {
    case 'connecting':
      return say('Connecting…')
    case 'live':
      return feed.how === 'polling' && feed.everyMs !== undefined
        ? say('Every {seconds} s', { seconds: Math.round(feed.everyMs / 1000) })
        : say('Live')
    case 'stalled':
      return feed.lastAt === undefined
        ? say('Stalled, reconnecting')
        : say('Stalled since {time}, reconnecting', { time: clock(feed.lastAt) })
    case 'waiting':
      return feed.lastAt === undefined
        ? say('No connection, trying again')
        : say('No connection since {time}, trying again', { time: clock(feed.lastAt) })
    case 'failed':
      return feed.error?.sentence ?? say('Not available')
    default:
      return feed.state satisfies never
  }
}
