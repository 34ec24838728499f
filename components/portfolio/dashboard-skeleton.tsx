/** The dashboard while nothing is known yet: its true shape, and only after 150 ms. */
import { useT } from '@/components/shell/translation'
import { Skeleton } from '@/components/ui/skeleton'

export function DashboardSkeleton() {
  const { t } = useT()
  return (
    <div aria-busy="true" className="grid grid-cols-1 gap-4 xl:grid-cols-3">
      <span className="sr-only">{t('Opening the portfolio')}</span>
      <Skeleton className="h-92 rounded-card! xl:col-span-2" />
      <Skeleton className="h-92 rounded-card!" />
      <Skeleton className="h-16 rounded-card! xl:col-span-3" />
      <Skeleton className="h-96 rounded-card! xl:col-span-2" />
      <Skeleton className="h-96 rounded-card!" />
    </div>
  )
}
