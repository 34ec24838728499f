/** What the rules have found, newest first, by day: the inbox of alerts. Shows what it is given. */
import { useMemo, useState } from 'react'
import { useT } from '@/components/shell/translation'
import { useAction } from '@/components/ui/action.hooks'
import { Banner } from '@/components/ui/banner'
import { Button, buttonClass } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Select } from '@/components/ui/select'
import { Skeleton } from '@/components/ui/skeleton'
import { ALERT_GROUPS, type AlertGroup, type FiringId, type FiringWords } from '@/lib/core/alert'
import type { FiringRow } from '@/lib/db/rows'
import { GROUP_WORDS } from '../alert-words'
import type { FiringText } from '../told-words.hooks'
import { DeleteAll } from './delete-all'
import { type FiringFilter, filterFirings } from './firing-days'
import { FiringDays } from './firing-list'

export interface LatestViewProps {
  /** Newest first; `null` until they are read. */
  firings: readonly FiringRow[] | null
  groupOf: (kind: string) => AlertGroup | undefined
  textOf: (words: FiringWords, group: AlertGroup | undefined) => FiringText
  hasRules: boolean
  /** ms since epoch */
  now: number
  onSeen: (firings: 'all' | FiringId[]) => Promise<void>
  onRemove: (firings: 'all' | FiringId[]) => Promise<void>
}

/** Rows on the page at first, and with each further wish. */
const SHOWN = 60

export function LatestView(props: LatestViewProps) {
  const { firings, groupOf, now } = props
  const { t, sentence } = useT()
  const [filter, setFilter] = useState<FiringFilter>('all')
  const [count, setCount] = useState(SHOWN)
  const [isAsking, setAsking] = useState(false)
  const act = useAction()
  const chosen = useMemo(() => filterFirings(firings ?? [], filter, groupOf), [firings, filter, groupOf])
  if (firings === null) return <Loading />
  if (firings.length === 0) return <Nothing hasRules={props.hasRules} />
  const isAnyNew = firings.some(({ seenAt }) => seenAt === undefined)
  const choose = (next: FiringFilter) => {
    setFilter(next)
    setCount(SHOWN)
  }
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <div className="flex flex-wrap items-end gap-2">
        <FilterSelect filter={filter} onFilter={choose} />
        <span className="ms-auto flex flex-wrap gap-2">
          {isAnyNew ? (
            <Button icon="check" busy={act.pending} onClick={() => void act.run(() => props.onSeen('all'))}>
              {t('Mark all as seen')}
            </Button>
          ) : null}
          <Button variant="quiet" onClick={() => setAsking(true)}>
            {t('Delete all…')}
          </Button>
        </span>
      </div>
      {act.error ? <Banner tone="danger">{sentence(act.error.sentence)}</Banner> : null}
      {chosen.length === 0 ? (
        <EmptyState
          icon="filter"
          sentence={t('Nothing here fits this filter.')}
          action={<Button onClick={() => choose('all')}>{t('Show everything')}</Button>}
        />
      ) : (
        <FiringDays
          firings={chosen.slice(0, count)}
          now={now}
          groupOf={groupOf}
          textOf={props.textOf}
          onOpen={({ id, seenAt }) => seenAt === undefined && void act.run(() => props.onSeen([id]))}
          onSeen={({ id }) => void act.run(() => props.onSeen([id]))}
          onRemove={({ id }) => void act.run(() => props.onRemove([id]))}
        />
      )}
      {chosen.length > count ? (
        <Button variant="quiet" className="justify-self-start" onClick={() => setCount(count + SHOWN)}>
          {t('Show {count} more', { count: Math.min(SHOWN, chosen.length - count) })}
        </Button>
      ) : null}
      {isAsking ? (
        <DeleteAll onDelete={() => props.onRemove('all')} onClose={() => setAsking(false)} />
      ) : null}
    </div>
  )
}

function FilterSelect({
  filter,
  onFilter,
}: {
  filter: FiringFilter
  onFilter: (filter: FiringFilter) => void
}) {
  const { t, sentence } = useT()
  const choices: readonly { value: FiringFilter; label: string }[] = [
    { value: 'all', label: t('Everything') },
    { value: 'unseen', label: t('Not seen yet') },
    ...ALERT_GROUPS.map((group) => ({ value: group, label: sentence(GROUP_WORDS[group]) })),
  ]
  return (
    <Select
      className="w-full sm:w-56"
      label={t('Show')}
      labelHidden
      options={choices}
      value={filter}
      onChange={({ target }) => onFilter(choices.find(({ value }) => value === target.value)?.value ?? 'all')}
    />
  )
}

function Nothing({ hasRules }: { hasRules: boolean }) {
  const { t } = useT()
  return (
    <EmptyState
      icon="bell"
      sentence={
        hasRules
          ? t(
              'No rule has found anything yet. What one finds stands here, also when no notification was shown.',
            )
          : t('No rule looks at anything yet.')
      }
      action={
        <a className={buttonClass('primary')} href="#/alerts/new">
          {t('New alert')}
        </a>
      }
    />
  )
}

const Loading = () => (
  <div className="grid gap-3">
    <Skeleton className="h-10 w-56" />
    <Skeleton className="h-16 w-full" />
    <Skeleton className="h-16 w-full" />
    <Skeleton className="h-16 w-full" />
  </div>
)
