/** The newest things that alerts have found, above the portfolio. Shows what it is given. */
import { useT } from '@/components/shell/translation'
import { useAction } from '@/components/ui/action.hooks'
import { Icon } from '@/components/ui/icon'
import { IconButton } from '@/components/ui/icon-button'
import type { FiringWords } from '@/lib/core/alert'
import type { FiringRow } from '@/lib/db/rows'
import { formatAge } from '@/lib/i18n/format/format-time'
import type { FiringText } from '../told-words.hooks'

/** More would take the room of the holdings. */
const SHOWN = 2

export interface PopupAlertsViewProps {
  /** Of all that nobody has seen. */
  count: number
  /** The newest of them, newest first. */
  firings: readonly FiringRow[]
  textOf: (words: FiringWords) => FiringText
  /** ms since epoch */
  now: number
  onOpen: (firing: FiringRow) => void
  onOpenAll: () => void
  onSeen: () => Promise<void>
}

export function PopupAlertsView(props: PopupAlertsViewProps) {
  const { count, firings, textOf, now, onOpen, onOpenAll, onSeen } = props
  const { t, sentence } = useT()
  const act = useAction()
  return (
    <section
      aria-label={t('{count} new alerts', { count })}
      className="mx-4 mb-2 shrink-0 rounded-lg border border-line bg-accent-soft text-xs"
    >
      <div className="flex items-center gap-1.5 py-0.5 pe-0.5 ps-2.5">
        <Icon name="bell" size={14} className="text-accent" />
        <button
          type="button"
          onClick={onOpenAll}
          className="min-h-8 min-w-0 flex-1 truncate rounded text-start font-medium hover:underline"
        >
          {t('{count} new alerts', { count })}
        </button>
        <IconButton
          icon="check"
          label={t('Mark all as seen')}
          busy={act.pending}
          onClick={() => void act.run(onSeen)}
        />
      </div>
      {act.error ? (
        <p role="alert" className="px-2.5 pb-1.5 text-danger">
          {sentence(act.error.sentence)}
        </p>
      ) : null}
      <ul className="divide-y divide-line border-t border-line">
        {firings.slice(0, SHOWN).map((firing) => (
          <Line key={firing.id} firing={firing} text={textOf(firing.words)} now={now} onOpen={onOpen} />
        ))}
      </ul>
    </section>
  )
}

function Line({
  firing,
  text,
  now,
  onOpen,
}: {
  firing: FiringRow
  text: FiringText
} & Pick<PopupAlertsViewProps, 'now' | 'onOpen'>) {
  const { locale } = useT()
  return (
    <li>
      <button
        type="button"
        onClick={() => onOpen(firing)}
        className="flex min-h-8 w-full items-baseline gap-2 px-2.5 py-1.5 text-start hover:bg-hover focus-visible:outline-offset-[-2px]"
      >
        <span className="line-clamp-2 min-w-0 flex-1 break-words">{text.title}</span>
        <span className="figure shrink-0 text-muted">
          {formatAge(firing.at, Math.max(now, firing.at), locale)}
        </span>
      </button>
    </li>
  )
}
