/** What each answer cost, as far as it is known, and each month. */
import { useT } from '@/components/shell/translation'
import { Skeleton } from '@/components/ui/skeleton'
import type { ChatMessageRow, ConversationRow } from '@/lib/db/rows'
import { formatMoment } from '@/lib/i18n/format/format-time'
import { CostText, TokenText } from '../chat/cost-text'
import { monthCosts } from './cost-sums'

export interface CostListProps {
  /** Newest first; `null` until they are read. */
  answers: readonly ChatMessageRow[] | null
  conversations: readonly ConversationRow[] | null
}

const monthName = (at: number, locale: string): string =>
  new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric' }).format(at)

export function CostList({ answers, conversations }: CostListProps) {
  const { t, locale } = useT()
  if (answers === null) return <Skeleton className="m-4 h-16" />
  if (answers.length === 0)
    return <p className="px-4 pb-4 text-sm text-muted">{t('Nothing was asked yet, so nothing was paid.')}</p>
  const titles = new Map(conversations?.map(({ id, title }) => [id, title]))
  return (
    <div className="grid gap-3 pb-2">
      <ul className="divide-y divide-line border-y border-line">
        {monthCosts(answers).map((month) => (
          <li
            key={month.at}
            className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 px-4 py-2 text-sm"
          >
            <span className="font-medium">{monthName(month.at, locale)}</span>
            <span className="text-muted">
              {t('{count} answers', { count: month.answers })}
              {month.unknown > 0 ? ` · ${t('{count} of unknown cost', { count: month.unknown })}` : null}
            </span>
            <CostText usd={month.unknown === month.answers ? undefined : month.usd} />
          </li>
        ))}
      </ul>
      <details className="px-4 pb-2">
        <summary className="w-fit rounded text-sm text-muted">
          {t('Each of the last {count} answers', { count: answers.length })}
        </summary>
        <ul className="mt-2 grid gap-2 text-sm">
          {answers.map((answer) => (
            <li key={answer.id} className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4">
              <a className="truncate rounded hover:underline" href={`#/assistant/${answer.conversationId}`}>
                {titles.get(answer.conversationId) ?? t('A conversation that is gone')}
              </a>
              <CostText usd={answer.costUsd} />
              <span className="text-xs text-muted">
                {formatMoment(answer.at, { locale })}
                {answer.model === undefined ? null : ` · ${answer.model}`}
              </span>
              <TokenText use={answer.use} />
            </li>
          ))}
        </ul>
      </details>
    </div>
  )
}
