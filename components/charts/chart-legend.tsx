/**
 * What a chart shows, as buttons that show and hide it. With many series the legend scrolls in itself; a button under the
 * pointer or the focus brings its line to the front.
 */
import type { ReactNode } from 'react'
import { useT } from '@/components/shell/translation'
import { classNames } from '@/components/ui/class-names'

export interface LegendEntry {
  id: string
  name: string
  shown: boolean
  mark: ReactNode
}

export function ChartLegend({
  entries,
  onToggle,
  onEmphasise,
}: {
  entries: readonly LegendEntry[]
  onToggle: (id: string) => void
  /** `null`: no longer. */
  onEmphasise?: (id: string | null) => void
}) {
  const { t } = useT()
  return (
    <ul
      aria-label={t('What the chart shows')}
      className="-ms-2 flex max-h-25 min-w-0 flex-wrap gap-x-1 overflow-y-auto"
    >
      {entries.map(({ id, name, shown, mark }) => (
        <li key={id} className="min-w-0">
          <button
            type="button"
            aria-pressed={shown}
            onClick={() => onToggle(id)}
            onPointerEnter={() => onEmphasise?.(id)}
            onPointerLeave={() => onEmphasise?.(null)}
            onFocus={() => onEmphasise?.(id)}
            onBlur={() => onEmphasise?.(null)}
            className={classNames(
              'flex h-8 max-w-52 items-center gap-1.5 rounded-md px-2 text-xs hover:bg-hover focus-visible:outline-offset-[-2px]',
              shown ? 'text-ink' : 'text-muted line-through opacity-70',
            )}
          >
            {mark}
            <span className="truncate">{name}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
