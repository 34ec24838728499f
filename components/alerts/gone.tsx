/** An address that leads nowhere any more. */
import { useT } from '@/components/shell/translation'
import { buttonClass } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'

export function Gone() {
  const { t } = useT()
  return (
    <EmptyState
      icon="bell"
      sentence={t('This is not there any more.')}
      action={
        <a className={buttonClass('primary')} href="#/alerts/rules">
          {t('All rules')}
        </a>
      }
    />
  )
}
