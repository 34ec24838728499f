/** Made-up money; without any, the way to a paper account. */
import { hasPaper, PaperCard } from '@/components/portfolio/paper-card'
import { useT } from '@/components/shell/translation'
import type { WidgetProps } from '../define-widget'
import { WidgetAnswer, WidgetCard, WidgetEmpty } from '../widget-card'

export function PaperWidget({ world: { full, now } }: WidgetProps) {
  const { t } = useT()
  if (hasPaper(full)) return <PaperCard view={full} now={now} />
  return (
    <WidgetCard title={t('Paper money')} href="#/trading">
      <WidgetAnswer answer={full}>
        {() => (
          <WidgetEmpty
            sentence={t('No paper account holds anything. Practise trading with made-up money.')}
            act={{ label: t('Connect an account'), href: '#/accounts/add' }}
          />
        )}
      </WidgetAnswer>
    </WidgetCard>
  )
}
