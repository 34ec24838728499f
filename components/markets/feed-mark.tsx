/** How the values beside it come, in words; the dot's form and colour only underline them. */
import { useT } from '@/components/shell/translation'
import { classNames } from '@/components/ui/class-names'
import { formatClock } from '@/lib/i18n/format/format-time'
import { feedSentence } from '@/lib/markets/feed-words'
import type { Feed } from '@/lib/markets/live'

const DOTS: Record<Feed['state'], string> = {
  connecting: 'border border-edge',
  live: 'bg-good',
  stalled: 'bg-warn',
  waiting: 'border border-warn',
  failed: 'bg-danger',
}

/** @example <FeedMark feed={feed} /> */
export function FeedMark({ feed, className }: { feed: Feed; className?: string }) {
  const { sentence, locale } = useT()
  const words = sentence(feedSentence(feed, (at) => formatClock(at, { locale })))
  const why = feed.error && feed.state !== 'failed' ? sentence(feed.error.sentence) : undefined
  return (
    <span
      className={classNames('inline-flex items-baseline gap-1.5 text-2xs text-muted', className)}
      title={why}
      data-feed={feed.state}
    >
      <span aria-hidden="true" className={classNames('size-1.5 shrink-0 rounded-full', DOTS[feed.state])} />
      <span>{words}</span>
    </span>
  )
}
