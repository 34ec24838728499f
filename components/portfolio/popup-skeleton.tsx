/** The popup while nothing is known yet: its true shape, and only after 150 ms. */
import { useT } from '@/components/shell/translation'
import { Skeleton } from '@/components/ui/skeleton'

const ROWS = ['a', 'b', 'c', 'd', 'e', 'f'] as const

export function PopupSkeleton() {
  const { t } = useT()
  return (
    <div aria-busy="true" className="px-4 pt-2">
      <span className="sr-only">{t('Opening the portfolio')}</span>
      <Skeleton className="h-3 w-16" />
      <Skeleton className="mt-2 h-8 w-44" />
      <Skeleton className="mt-3 h-4 w-36" />
      <Skeleton className="mt-6 h-8 w-full" />
      {ROWS.map((row) => (
        <div key={row} className="mt-4 flex items-center gap-3">
          <Skeleton className="size-8 rounded-full!" />
          <Skeleton className="h-8 flex-1" />
          <Skeleton className="h-8 w-20" />
        </div>
      ))}
    </div>
  )
}
