/** How far the past of one account has been read, per stream on demand, and what can be done about it. */
import { type HistoryWords, historyWords, shareOf } from '@/components/history/history-state'
import { useT } from '@/components/shell/translation'
import { Button } from '@/components/ui/button'
import { Icon, type IconName } from '@/components/ui/icon'
import { ProgressBar } from '@/components/ui/progress-bar'
import type { HistoryRow, StreamProgress } from '@/lib/db/rows'
import { formatDay } from '@/lib/i18n/format/format-time'

export interface AccountHistoryProps {
  row: HistoryRow
  account: string
  now: number
  onPause: (paused: boolean) => void
  onReadAgain: () => void
}

const ICONS: Readonly<Record<HistoryWords['tone'], IconName>> = {
  good: 'check',
  busy: 'sync',
  paused: 'pause',
  failed: 'alert',
  neutral: 'history',
}

export function AccountHistory({ row, account, now, onPause, onReadAgain }: AccountHistoryProps) {
  const { t, sentence, locale } = useT()
  const { tone, word, share } = historyWords(row, now, (at) => formatDay(at, { locale }))
  const entries = new Intl.NumberFormat(locale).format(row.entries)
  const readable = row.state !== 'not-supported'
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-1.5 text-xs text-muted sm:ps-12">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <Icon name={ICONS[tone]} size={14} className={tone === 'failed' ? 'text-danger' : ''} />
        <span>{sentence(word)}</span>
        <span className="figure">{t('{number} entries', { number: entries })}</span>
        {readable ? (
          <span className="flex gap-1">
            <Button
              size="sm"
              variant="quiet"
              aria-label={
                row.paused
                  ? t('Resume reading the past of {account}', { account })
                  : t('Pause reading the past of {account}', { account })
              }
              onClick={() => onPause(!row.paused)}
            >
              {row.paused ? t('Resume') : t('Pause')}
            </Button>
            <Button
              size="sm"
              variant="quiet"
              aria-label={t('Read again: the past of {account}', { account })}
              onClick={onReadAgain}
            >
              {t('Read again')}
            </Button>
          </span>
        ) : null}
      </div>
      {tone === 'busy' ? <ProgressBar label={t('Reading the past')} value={share ?? null} /> : null}
      {row.error ? <p className="break-words text-danger">{sentence(row.error.sentence)}</p> : null}
      {row.streams.length > 0 ? <Streams streams={row.streams} /> : null}
    </div>
  )
}

function Streams({ streams }: { streams: readonly StreamProgress[] }) {
  const { t } = useT()
  const lost = streams.flatMap(({ missing }) => missing).length
  return (
    <details>
      <summary>
        {lost > 0 ? t('What is read, and {count} gaps for good', { count: lost }) : t('What is read')}
      </summary>
      <ul className="mt-1 grid gap-1.5">
        {streams.map((stream) => (
          <Stream key={stream.id} stream={stream} />
        ))}
      </ul>
    </details>
  )
}

function Stream({ stream }: { stream: StreamProgress }) {
  const { t, sentence, locale } = useT()
  const share = shareOf({ streams: [stream] })
  const words = (): string => {
    switch (stream.state) {
      case 'waiting':
        return t('waits')
      case 'reading':
        return share === undefined ? t('reads') : t('{percent} %', { percent: Math.floor(share * 100) })
      case 'failed':
        return t('failed')
      case 'complete':
        return !stream.provenUntil
          ? t('complete')
          : t('complete until {day}', { day: formatDay(stream.provenUntil, { locale }) })
      default:
        return stream.state satisfies never
    }
  }
  return (
    <li className="grid gap-0.5">
      <span className="flex flex-wrap justify-between gap-x-4">
        <span className="break-words">{sentence(stream.label)}</span>
        <span className="figure">{words()}</span>
      </span>
      {stream.error ? (
        <span className="break-words text-danger">{sentence(stream.error.sentence)}</span>
      ) : null}
      {stream.missing.map(({ what, reason }) => (
        <span key={what} className="flex gap-1.5 break-words">
          <Icon name="alert" size={12} className="mt-0.5" />
          {sentence(reason)}
        </span>
      ))}
    </li>
  )
}
