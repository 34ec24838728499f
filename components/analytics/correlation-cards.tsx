/** How the assets of a part move with each other, and where its risk comes from: as it is held now. */
import { Heatmap } from '@/components/charts/heatmap'
import { useT } from '@/components/shell/translation'
import { Card } from '@/components/ui/card'
import type { CorrelationView } from '@/lib/analytics/views'
import { ContributionCard } from './contribution-card'

/** @param props.isPart of a part that was chosen, not of everything */
export function CorrelationCards({ view, isPart = false }: { view: CorrelationView; isPart?: boolean }) {
  const { t } = useT()
  return (
    <>
      <Card title={t('How assets move together')}>
        {view.assets.length < 2 ? (
          <p className="text-sm text-muted">{t('It takes two assets whose past prices are known.')}</p>
        ) : (
          <>
            <p className="mb-3 text-xs text-muted">
              {isPart
                ? t(
                    'Correlation of the daily returns of what is held in the chosen part, from −1 (opposite) over 0 (unrelated) to 1 (alike), on days when both prices are known.',
                  )
                : t(
                    'Correlation of the daily returns of everything held, from −1 (opposite) over 0 (unrelated) to 1 (alike), on days when both prices are known.',
                  )}
            </p>
            <Heatmap
              label={t('Correlation of each pair of assets')}
              names={view.assets.map(({ asset, symbol }) => ({ id: asset, name: symbol }))}
              matrix={view.matrix}
              days={view.days}
              fileName="holdfast-correlation"
            />
          </>
        )}
      </Card>
      <ContributionCard view={view} />
    </>
  )
}
