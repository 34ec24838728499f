/** Words of the widgets that tell of the last year. */
import { useT } from '@/components/shell/translation'
import { WidgetEmpty } from './widget-card'

/** What the figures are of; another range is chosen on their page. */
export function OneYear() {
  const { t } = useT()
  return <span className="text-xs text-muted">{t('The last year')}</span>
}

export function NoYear() {
  const { t } = useT()
  return (
    <WidgetEmpty
      sentence={t('Nothing is known of the last year yet. A file can tell what no source does.')}
      act={{ label: t('Import a file'), href: '#/history/import' }}
    />
  )
}
