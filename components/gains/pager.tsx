/** Back and forth through the pages of a table. */
import { useT } from '@/components/shell/translation'
import { Button } from '@/components/ui/button'

export interface PagerProps {
  /** 0-based. */
  page: number
  size: number
  total: number
  onPage: (page: number) => void
}

export function Pager({ page, size, total, onPage }: PagerProps) {
  const { t, locale } = useT()
  if (total <= size) return null
  const number = new Intl.NumberFormat(locale)
  return (
    <div className="flex items-center justify-end gap-2 border-t border-line px-4 py-2 text-xs text-muted">
      <span className="figure">
        {t('{from}–{until} of {total}', {
          from: number.format(page * size + 1),
          until: number.format(Math.min(total, (page + 1) * size)),
          total: number.format(total),
        })}
      </span>
      <Button size="sm" disabled={page === 0} onClick={() => onPage(page - 1)}>
        {t('Back')}
      </Button>
      <Button size="sm" disabled={(page + 1) * size >= total} onClick={() => onPage(page + 1)}>
        {t('Next')}
      </Button>
    </div>
  )
}
