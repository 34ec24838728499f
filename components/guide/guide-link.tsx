/** The way from a page to the article that explains it: a small mark beside its heading. */
import { useSegments } from '@/components/shell/routes'
import { useT } from '@/components/shell/translation'
import { Icon } from '@/components/ui/icon'
import { Tooltip } from '@/components/ui/tooltip'
import { guideOfRoute } from '@/lib/guide/guide-of-route'

/**
 * Nothing on a page without an article.
 * @param title of the page
 * @example <h1>{t('Trading')}</h1> <GuideLink title={t('Trading')} />
 */
export function GuideLink({ title }: { title: string }) {
  const { t } = useT()
  const article = guideOfRoute(useSegments())
  if (article === undefined) return null
  const label = t('Guide: {title}', { title })
  return (
    <Tooltip text={label}>
      <a
        href={`#/guide/${article}`}
        aria-label={label}
        className="-my-1 inline-flex size-8 shrink-0 items-center justify-center rounded-lg text-muted transition-colors duration-100 hover:bg-hover hover:text-ink print:hidden"
      >
        <Icon name="help" />
      </a>
    </Tooltip>
  )
}
