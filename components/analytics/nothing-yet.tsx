/** No day and no entry to analyse: one sentence, and what can be done. */
import { useT } from '@/components/shell/translation'
import { buttonClass } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import type { AnalyticsView } from '@/lib/analytics/views'

/** Neither an entry nor a day that anything is known of. */
export const hasNothing = ({ entries, series }: AnalyticsView): boolean =>
  entries === 0 && series.value.every((value) => value === null || value === 0)

export function NothingYet() {
  const { t } = useT()
  return (
    <EmptyState
      icon="analytics"
      sentence={t(
        'Nothing to analyse in these days. Choose a longer range, connect an account, or import the past as a file.',
      )}
      action={
        <span className="flex flex-wrap justify-center gap-2">
          <a className={buttonClass('primary')} href="#/accounts/add">
            {t('Connect an account')}
          </a>
          <a className={buttonClass('secondary')} href="#/history/import">
            {t('Import a file')}
          </a>
        </span>
      }
    />
  )
}
