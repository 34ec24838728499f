/** One thing that a rule has found: what, when, the way to it, and whether somebody has seen it. */
import { useT } from '@/components/shell/translation'
import { Badge } from '@/components/ui/badge'
import { classNames } from '@/components/ui/class-names'
import { Icon } from '@/components/ui/icon'
import { IconButton } from '@/components/ui/icon-button'
import { Tooltip } from '@/components/ui/tooltip'
import type { AlertGroup } from '@/lib/core/alert'
import type { FiringRow } from '@/lib/db/rows'
import { formatAge, formatClock, formatMoment } from '@/lib/i18n/format/format-time'
import { GROUP_ICONS } from '../alert-words'
import type { FiringText } from '../told-words.hooks'

export interface FiringLineProps {
  firing: FiringRow
  text: FiringText
  group: AlertGroup | undefined
  /** ms since epoch */
  now: number
  onOpen: (firing: FiringRow) => void
  onSeen: (firing: FiringRow) => void
  onRemove: (firing: FiringRow) => void
}

export function FiringLine({ firing, text, group, now, onOpen, onSeen, onRemove }: FiringLineProps) {
  const { t } = useT()
  const isNew = firing.seenAt === undefined
  return (
    <li
      className={classNames(
        'flex items-start gap-3 py-2.5 pe-2 ps-4 [contain-intrinsic-size:auto_4rem] [content-visibility:auto]',
        isNew && 'bg-accent-soft',
      )}
    >
      <span className={classNames('mt-1', isNew ? 'text-accent' : 'text-muted')}>
        <Icon name={group === undefined ? 'bell' : GROUP_ICONS[group]} />
      </span>
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
          <a
            href={`#/${firing.words.route}`}
            onClick={() => onOpen(firing)}
            className={classNames(
              'min-w-0 rounded text-sm break-words hover:underline',
              isNew ? 'font-semibold' : 'font-medium',
            )}
          >
            {text.title}
          </a>
          {isNew ? <span className="sr-only">{t('New')}</span> : null}
          {firing.missed ? <Badge tone="warn">{t('While nobody looked')}</Badge> : null}
          {firing.isTest ? <Badge>{t('A test')}</Badge> : null}
        </p>
        {text.body === '' ? null : <p className="text-sm break-words text-muted">{text.body}</p>}
        <When at={firing.at} now={now} />
      </div>
      {isNew ? (
        <IconButton
          icon="check"
          label={t('Seen: {title}', { title: text.title })}
          onClick={() => onSeen(firing)}
        />
      ) : null}
      <IconButton
        icon="trash"
        label={t('Delete: {title}', { title: text.title })}
        onClick={() => onRemove(firing)}
      />
    </li>
  )
}

const HALF_A_DAY = 12 * 3_600_000

/** Its age while that says something, then the time; the whole moment in the tooltip. */
function When({ at, now }: { at: number; now: number }) {
  const { locale } = useT()
  const age = now - at
  return (
    <Tooltip text={formatMoment(at, { locale })}>
      <time dateTime={new Date(at).toISOString()} className="figure text-xs text-muted">
        {age < HALF_A_DAY ? formatAge(at, Math.max(now, at), locale) : formatClock(at, { locale })}
      </time>
    </Tooltip>
  )
}
