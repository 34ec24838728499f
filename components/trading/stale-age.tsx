/** How old the values are that stand there while their feed is not live. */
import { useT } from '@/components/shell/translation'
import type { Feed } from '@/lib/markets/live'
import { useSeconds } from './seconds.hooks'

/** A feed that polls is a little old by nature. */
const OLD_MS = 15_000

/** Live values are shown as they are; old ones are greyed, and say how old they are. */
export function isOld(feed: Feed, now: number): boolean {
  if (feed.lastAt === undefined) return false
  return feed.state === 'live' ? false : feed.state === 'stalled' || now - feed.lastAt > OLD_MS
}

export function StaleAge({ feed }: { feed: Feed }) {
  const { t } = useT()
  const now = useSeconds(feed.state !== 'live')
  if (feed.lastAt === undefined || !isOld(feed, now)) return null
  return (
    <p className="px-3 pb-1 text-2xs text-warn">
      {t('Old: {count} seconds', { count: Math.max(1, Math.round((now - feed.lastAt) / 1000)) })}
    </p>
  )
}
