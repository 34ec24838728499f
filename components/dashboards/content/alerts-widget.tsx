/** The latest that alerts have found, each with the way to its page. */
import { useAlertRules, useFirings } from '@/components/alerts/alert-tables.hooks'
import { groupOf } from '@/components/alerts/alert-world.hooks'
import { useToldWords } from '@/components/alerts/told-words.hooks'
import { useT } from '@/components/shell/translation'
import { classNames } from '@/components/ui/class-names'
import { formatAge } from '@/lib/i18n/format/format-time'
import type { WidgetProps } from '../define-widget'
import { WidgetAnswer, WidgetCard, WidgetEmpty } from '../widget-card'

const SHOWN = { s: 5, m: 6, l: 8 } as const

export function AlertsWidget({ world: { hideAmounts, now }, size }: WidgetProps) {
  const { t, locale } = useT()
  const firings = useFirings()
  const rules = useAlertRules()
  const words = useToldWords(hideAmounts)
  const known = firings !== null && rules !== null && words !== null ? { firings, rules, words } : null
  return (
    <WidgetCard title={t('Alerts')} href="#/alerts">
      <WidgetAnswer answer={known}>
        {(found) =>
          found.firings.length === 0 ? (
            <WidgetEmpty
              sentence={
                found.rules.length === 0
                  ? t('No alert looks at anything yet.')
                  : t('Your alerts have found nothing so far.')
              }
              act={{ label: t('New alert'), href: '#/alerts/new' }}
            />
          ) : (
            <ul className="divide-y divide-line px-4 pb-2">
              {found.firings.slice(0, SHOWN[size]).map((firing) => (
                <li key={firing.id} className="flex items-baseline justify-between gap-3 py-2 text-sm">
                  <a
                    href={`#/${firing.words.route}`}
                    className={classNames(
                      'line-clamp-2 min-w-0 rounded break-words hover:underline',
                      firing.seenAt === undefined && 'font-semibold',
                    )}
                  >
                    {found.words.firing(firing.words, groupOf(firing.kind)).title}
                    {firing.seenAt === undefined ? <span className="sr-only"> {t('New')}</span> : null}
                  </a>
                  <span className="figure shrink-0 text-xs text-muted">
                    {formatAge(firing.at, Math.max(now, firing.at), locale)}
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </WidgetAnswer>
    </WidgetCard>
  )
}
