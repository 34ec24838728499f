/** The change of the whole portfolio over 24 hours: sum, ratio, and a mark when some asset is not in it. */
import { Change, directionClass } from '@/components/money/change'
import { Money } from '@/components/money/money'
import { UnknownAmount } from '@/components/money/unknown-amount'
import { useT } from '@/components/shell/translation'
import { Tooltip } from '@/components/ui/tooltip'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { directionOf } from '@/lib/i18n/format/format-ratio'
import type { Change as DayChangeView } from '@/lib/portfolio/view'

export function DayChange({ change }: { change: DayChangeView | null }) {
  const { t } = useT()
  if (change === null) return <UnknownAmount reason={t('No prices of 24 hours ago yet.')} />
  return (
    <span className="inline-flex flex-wrap items-baseline gap-x-2">
      <VisuallyHidden>{t('Change over 24 hours')}</VisuallyHidden>
      <Change ratio={change.ratio} className="font-medium" />
      <Money
        value={change.value}
        signed
        className={change.ratio === null ? '' : directionClass[directionOf(change.ratio)]}
      />
      <span className="text-muted">{t('24 h')}</span>
      {change.incomplete ? (
        <Tooltip text={t('Assets without a price of 24 hours ago are not in this change.')}>
          <span className="text-xs text-warn">
            {t('incomplete')}
            <VisuallyHidden>
              {t('Assets without a price of 24 hours ago are not in this change.')}
            </VisuallyHidden>
          </span>
        </Tooltip>
      ) : null}
    </span>
  )
}
