/** What a plan costs, realises and moves, in a row of figures. */
import type { ReactNode } from 'react'
import { useT } from '@/components/shell/translation'
import { Card } from '@/components/ui/card'
import { isZero } from '@/lib/core/amount'
import { formatShare } from '@/lib/i18n/format/format-ratio'
import type { Plan } from '@/lib/rebalance/plan/plan'
import { InCurrency, Usd } from '../usd'

export function PlanFigures({ plan: { cost, tax, turnover, wholeUsd, legs } }: { plan: Plan }) {
  const { t, locale } = useT()
  return (
    <Card title={t('What it comes to')}>
      <dl className="grid grid-cols-2 gap-x-4 gap-y-3 sm:grid-cols-4">
        <Figure name={t('Whole')}>
          <Usd value={wholeUsd} />
        </Figure>
        <Figure
          name={cost.isPartly ? t('Cost, as far as it is known') : t('Cost')}
          note={
            <>
              {t('fees')} <Usd value={cost.feesUsd} /> · {t('slippage')} <Usd value={cost.slippageUsd} />
              {isZero(cost.gasUsd) ? null : (
                <>
                  {' '}
                  · {t('gas')} <Usd value={cost.gasUsd} />
                </>
              )}
            </>
          }
        >
          <Usd value={cost.totalUsd} />
        </Figure>
        <Figure
          name={tax?.isRough ? t('Gain, about') : t('Gain')}
          note={
            tax === undefined ? (
              legs.length === 0 ? null : (
                t('Nothing is sold, or no cost is known.')
              )
            ) : (
              <>
                {isZero(tax.short) && isZero(tax.long) ? null : (
                  <>
                    {t('short-term')} <InCurrency currency={tax.currency} value={tax.short} signed /> ·{' '}
                    {t('long-term')} <InCurrency currency={tax.currency} value={tax.long} signed />{' '}
                  </>
                )}
                {tax.isPartly ? t('not all costs are known') : null}
              </>
            )
          }
        >
          {tax === undefined ? '—' : <InCurrency currency={tax.currency} value={tax.gain} signed />}
        </Figure>
        <Figure name={t('Turnover')} note={t('Bought, of the whole.')}>
          {formatShare(turnover, { locale })}
        </Figure>
      </dl>
    </Card>
  )
}

function Figure({ name, note, children }: { name: string; note?: ReactNode; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-xs text-muted">{name}</dt>
      <dd className="figure text-base font-semibold">{children}</dd>
      {note ? <dd className="text-xs text-muted">{note}</dd> : null}
    </div>
  )
}
