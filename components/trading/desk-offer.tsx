/** Nothing can be traded yet: connect an exchange, or try the desk with made-up money at true prices. */
import { useT } from '@/components/shell/translation'
import { buttonClass } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'

export function DeskOffer() {
  const { t } = useT()
  return (
    <EmptyState
      icon="exchange"
      sentence={t('Connect an exchange to trade there, or try the desk with made-up money at true prices.')}
      action={
        <div className="flex flex-wrap justify-center gap-2">
          <a className={buttonClass('primary')} href="#/accounts/add">
            {t('Connect an exchange')}
          </a>
        </div>
      }
    />
  )
}
