/** Sums with their names, and what of them nobody knows the value of. Sums of the analytics, which are numbers. */
import { NumberMoney } from '@/components/analytics/number-money'
import { useT } from '@/components/shell/translation'
import { Badge } from '@/components/ui/badge'

export interface MoneyLine {
  id: string
  name: string
  sum: number
  /** How many have no value: not in the sum. */
  unvalued: number
}

export interface MoneyLinesProps {
  label: string
  total: Omit<MoneyLine, 'id'>
  lines: readonly MoneyLine[]
  /** So many are shown. */
  most: number
}

export function MoneyLines({ label, total, lines, most }: MoneyLinesProps) {
  const { t } = useT()
  return (
    <div className="px-4 pb-3">
      <p className="text-xs text-muted">{total.name}</p>
      <p className="text-xl leading-8 font-semibold">
        <Sum {...total} />
      </p>
      <ul aria-label={label} className="mt-2 divide-y divide-line border-t border-line text-sm">
        {lines.slice(0, most).map((line) => (
          <li key={line.id} className="flex min-h-9 items-center justify-between gap-3 py-1">
            <span className="min-w-0 truncate">{line.name}</span>
            <Sum {...line} />
          </li>
        ))}
      </ul>
      {lines.length > most ? (
        <p className="pt-1.5 text-xs text-muted">{t('+{count} more', { count: lines.length - most })}</p>
      ) : null}
    </div>
  )
}

/** Without any known value there is no sum, not even a zero. */
function Sum({ sum, unvalued }: Pick<MoneyLine, 'sum' | 'unvalued'>) {
  const { t } = useT()
  return (
    <span className="inline-flex shrink-0 flex-wrap items-center justify-end gap-x-2">
      {sum !== 0 || unvalued === 0 ? <NumberMoney value={sum} /> : null}
      {unvalued > 0 ? <Badge tone="warn">{t('{count} without a value', { count: unvalued })}</Badge> : null}
    </span>
  )
}
