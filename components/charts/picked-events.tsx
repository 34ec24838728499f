/** The events that one mark stands for, to choose from. */
import { useT } from '@/components/shell/translation'
import { IconButton } from '@/components/ui/icon-button'
import type { ChartEvent } from '@/lib/analytics/views'
import type { EntryId } from '@/lib/core/ids'
import { formatDay } from '@/lib/i18n/format/format-time'
import { MarkKey } from './series-key'

export function PickedEvents({
  events,
  describe,
  onChoose,
  onClose,
}: {
  events: readonly ChartEvent[]
  describe: (event: ChartEvent) => string
  onChoose: (entryId: EntryId) => void
  onClose: () => void
}) {
  const { t, locale } = useT()
  return (
    <section
      aria-label={t('What happened there')}
      className="flex items-start gap-2 rounded-lg bg-sunken p-2"
    >
      <ul className="grid max-h-48 min-w-0 flex-1 gap-0.5 overflow-y-auto">
        {events.map((event) => (
          <li key={event.entryId}>
            <button
              type="button"
              onClick={() => onChoose(event.entryId)}
              className="flex min-h-8 w-full items-center gap-2 rounded-md px-2 text-start text-xs hover:bg-hover focus-visible:outline-offset-[-2px]"
            >
              <MarkKey kind={event.kind} />
              <span className="figure text-muted">{formatDay(event.at, { locale, timeZone: 'UTC' })}</span>
              <span className="min-w-0 break-words">{describe(event)}</span>
            </button>
          </li>
        ))}
      </ul>
      <IconButton icon="close" label={t('Close')} onClick={onClose} />
    </section>
  )
}
