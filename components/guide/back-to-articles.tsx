/** Above an article: the way back to all of them, and to paper. */
import { useT } from '@/components/shell/translation'
import { Button, buttonClass } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'

export function BackToArticles() {
  const { t } = useT()
  return (
    <div className="mb-3 flex flex-wrap items-center justify-between gap-2 print:hidden">
      <a href="#/guide" className={`${buttonClass('quiet')} -ms-3`}>
        <Icon name="back" />
        {t('All articles')}
      </a>
      <Button variant="quiet" icon="print" onClick={() => window.print()}>
        {t('Print')}
      </Button>
    </div>
  )
}
