/** How many days of a series nobody knows, and where that can be helped. Nothing where all are known. */
import { useT } from '@/components/shell/translation'

export function UnknownDays({ values }: { values: readonly (number | null)[] }) {
  const { t } = useT()
  const count = values.filter((value) => value === null).length
  if (count === 0) return null
  return (
    <p className="mt-2 text-xs text-muted">
      {t('{count} days have no known value: a past price or an entry is missing.', { count })}{' '}
      <a href="#/inbox" className="underline underline-offset-2">
        {t('Open the inbox')}
      </a>
    </p>
  )
}
