/** How much of the ups and downs each asset brings, beside how much of the money is in it. */
import { BarsMenu } from '@/components/charts/bars-menu'
import { useT } from '@/components/shell/translation'
import { Card } from '@/components/ui/card'
import { Cell, HeadCell, Table } from '@/components/ui/table'
import type { CorrelationView } from '@/lib/analytics/views'
import { formatShare } from '@/lib/i18n/format/format-ratio'
import { SignedBar } from './signed-bar'

/** One place; what is too small for it is told by its bound, on its side of zero. */
const shareText = (share: number, locale: string): string =>
  share < 0 && share > -0.001 ? `>\u00a0${formatShare(-0.001, { locale })}` : formatShare(share, { locale })

export function ContributionCard({
  view: { assets, contribution, contributionWhy },
}: {
  view: CorrelationView
}) {
  const { t, sentence, locale } = useT()
  return (
    <Card
      title={t('Where the risk comes from')}
      flush
      actions={<ContributionMenu assets={assets} contribution={contribution} />}
    >
      {contributionWhy !== null || assets.length === 0 ? (
        <div className="px-4 pb-4 text-sm text-muted">
          <p className="font-semibold">{t('Not computable')}</p>
          <p>
            {contributionWhy ? sentence(contributionWhy) : t('Nothing is held whose past prices are known.')}
          </p>
        </div>
      ) : (
        <>
          <p className="px-4 pb-2 text-xs text-muted">
            {t('Share of the variance. Below zero an asset evens out what the others do.')}
          </p>
          <Table caption={t('Where the risk comes from')}>
            <thead>
              <tr>
                <HeadCell>{t('Asset')}</HeadCell>
                <HeadCell align="end">{t('Share of the money')}</HeadCell>
                <HeadCell align="end">{t('Share of the risk')}</HeadCell>
                <HeadCell className="w-1/3 max-sm:hidden">
                  <span className="sr-only">{t('Bar')}</span>
                </HeadCell>
              </tr>
            </thead>
            <tbody>
              {assets.map(({ asset, symbol, weight }, at) => {
                const share = contribution[at] ?? null
                return (
                  <tr key={asset}>
                    <Cell className="font-medium">{symbol}</Cell>
                    <Cell align="end">{formatShare(weight, { locale })}</Cell>
                    <Cell align="end">{share === null ? t('not known') : shareText(share, locale)}</Cell>
                    <Cell className="max-sm:hidden">
                      <SignedBar share={share ?? 0} tone="neutral" />
                    </Cell>
                  </tr>
                )
              })}
            </tbody>
          </Table>
        </>
      )}
    </Card>
  )
}

function ContributionMenu({ assets, contribution }: Pick<CorrelationView, 'assets' | 'contribution'>) {
  const { t, locale } = useT()
  const known = contribution.filter((share) => share !== null)
  if (known.length === 0) return null
  const widest = Math.max(...known.map(Math.abs))
  return (
    <BarsMenu
      title={t('Where the risk comes from')}
      fileName="holdfast-risk-contribution"
      head={[t('Asset'), t('Share of the money'), t('Share of the risk')]}
      bars={assets.map(({ asset, symbol, weight }, at) => {
        const share = contribution[at] ?? null
        return {
          key: asset,
          name: symbol,
          share: share === null || widest === 0 ? null : share / widest,
          text: share === null ? t('not known') : shareText(share, locale),
          colour: 'var(--color-edge)',
          values: [weight, share],
        }
      })}
    />
  )
}
