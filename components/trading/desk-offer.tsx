/** Nothing can be traded yet: connect an exchange, or try the desk with made-up money at true prices. */
import { TryPaper } from '@/components/accounts/try-paper'
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
        <div className="grid w-full max-w-md justify-items-center gap-6">
          <a className={buttonClass('primary')} href="#/accounts/add">
            {t('Connect an exchange')}
          </a>
          <TryPaper />
        </div>
      }
    />
  )
}
