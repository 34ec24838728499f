/** Firings under the days on which they happened. */
import { useT } from '@/components/shell/translation'
import type { AlertGroup, FiringWords } from '@/lib/core/alert'
import type { FiringRow } from '@/lib/db/rows'
import { formatDay } from '@/lib/i18n/format/format-time'
import type { FiringText } from '../told-words.hooks'
import { daysAgo, firingDays } from './firing-days'
import { FiringLine, type FiringLineProps } from './firing-line'

export interface FiringDaysProps extends Pick<FiringLineProps, 'now' | 'onOpen' | 'onSeen' | 'onRemove'> {
  /** Newest first. */
  firings: readonly FiringRow[]
  groupOf: (kind: string) => AlertGroup | undefined
  textOf: (words: FiringWords, group: AlertGroup | undefined) => FiringText
}

export function FiringDays({ firings, groupOf, textOf, ...line }: FiringDaysProps) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      {firingDays(firings).map((day) => (
        <section key={day.day} className="min-w-0">
          <h2 className="mb-1.5 text-xs font-medium text-muted">
            <DayName day={day.day} now={line.now} />
          </h2>
          <ul className="divide-y divide-line overflow-hidden rounded-card border border-line bg-surface">
            {day.firings.map((firing) => {
              const group = groupOf(firing.kind)
              return (
                <FiringLine
                  key={firing.id}
                  firing={firing}
                  group={group}
                  text={textOf(firing.words, group)}
                  {...line}
                />
              )
            })}
          </ul>
        </section>
      ))}
    </div>
  )
}

function DayName({ day, now }: { day: number; now: number }) {
  const { t, locale } = useT()
  const ago = daysAgo(day, now)
  if (ago === 0) return t('Today')
  return ago === 1 ? t('Yesterday') : formatDay(day, { locale })
}
