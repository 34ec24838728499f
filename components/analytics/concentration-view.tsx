/** Concentration: how much depends on one asset, one venue, one chain, one issuer; as of now, of everything. */
import { useT } from '@/components/shell/translation'
import { buttonClass } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { CONCENTRATION_WORDS } from '@/lib/analytics/figure-words'
import type { ConcentrationView as Concentration } from '@/lib/analytics/views'
import { formatMoment } from '@/lib/i18n/format/format-time'
import { FigureGrid } from './figure-grid'
import { FigureTile } from './figure-tile'
import { NumberMoney } from './number-money'
import { SharesCard } from './shares-card'

export function ConcentrationView({ view }: { view: Concentration }) {
  const { t, locale } = useT()
  if (view.assets.length === 0)
    return (
      <EmptyState
        icon="analytics"
        sentence={t('Nothing with a known value is held, so there is nothing that could be concentrated.')}
        action={
          <a className={buttonClass('primary')} href="#/accounts/add">
            {t('Connect an account')}
          </a>
        }
      />
    )
  return (
    <>
      <p className="text-xs text-muted">
        {t('Everything that is held and has a price, as of {moment}.', {
          moment: formatMoment(view.at, { locale }),
        })}
      </p>
      <FigureGrid title={t('How concentrated')}>
        <FigureTile figure={view.hhi} words={CONCENTRATION_WORDS.hhi} />
        <FigureTile figure={view.effectiveAssets} words={CONCENTRATION_WORDS.effectiveAssets} />
      </FigureGrid>
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-2">
        <SharesCard
          title={t('Assets')}
          shares={view.assets}
          nothing={t('None.')}
          fileName="holdfast-shares-assets"
        />
        <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
          <SharesCard
            title={t('Venues')}
            lead={t('Exchanges and wallets: who or what would have to fail for it to be gone.')}
            shares={view.venues}
            nothing={t('None.')}
            fileName="holdfast-shares-venues"
          />
          <SharesCard
            title={t('Chains')}
            shares={view.chains}
            nothing={t('Nothing is held on a chain.')}
            fileName="holdfast-shares-chains"
          />
          <SharesCard
            title={t('Issuers of stablecoins')}
            lead={t('Who must keep their promise, as shares of the whole.')}
            shares={view.issuers}
            nothing={t('No stablecoin is held.')}
            fileName="holdfast-shares-issuers"
          />
        </div>
      </div>
      <LeftOut view={view} />
    </>
  )
}

/** What is in no share: debts, and what nobody knows the price of. */
function LeftOut({ view: { debts, unknown } }: { view: Concentration }) {
  const { t } = useT()
  if (debts.length === 0 && unknown.length === 0) return null
  return (
    <Card title={t('In no share')}>
      {debts.length === 0 ? null : (
        <>
          <h3 className="text-xs font-medium text-muted">{t('Debts')}</h3>
          <ul aria-label={t('Debts')} className="mb-3">
            {debts.map(({ key, label, value }) => (
              <li
                key={key}
                className="flex justify-between gap-4 border-b border-line py-2 text-sm last:border-b-0"
              >
                <span className="min-w-0 truncate">{label}</span>
                <NumberMoney value={value} signed />
              </li>
            ))}
          </ul>
        </>
      )}
      {unknown.length === 0 ? null : (
        <p className="text-sm break-words">
          <span className="text-muted">{t('Without a price:')}</span>{' '}
          {unknown.map(({ label }) => label).join(', ')}
        </p>
      )}
    </Card>
  )
}
