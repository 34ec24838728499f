/** What was paid in fees during the last year, by account. */
import { InCurrency } from '@/components/analytics/in-currency'
import { useT } from '@/components/shell/translation'
import type { WidgetProps } from '../define-widget'
import { feesByAccount } from '../fees-by-account'
import { MoneyLines } from '../money-lines'
import { NoYear, OneYear } from '../one-year'
import { WidgetAnswer, WidgetCard, WidgetEmpty } from '../widget-card'
import { useYearFlows } from '../year.hooks'
import { knowsNothing } from '../year-known'

export function FeesWidget({ world, size }: WidgetProps) {
  const { t } = useT()
  const { answer, error, again } = useYearFlows(world)
  const nameOf = (account: string) => world.whole.accounts.find(({ id }) => id === account)?.label ?? '…'
  return (
    <WidgetCard title={t('Fees')} href="#/analytics/attribution" actions={<OneYear />}>
      <WidgetAnswer answer={answer} error={error} onAgain={again}>
        {(view) => {
          if (knowsNothing(view)) return <NoYear />
          const fees = feesByAccount(view)
          if (fees.length === 0)
            return (
              <WidgetEmpty
                sentence={t('No fee was paid in these days.')}
                act={{ label: t('Import a file'), href: '#/history/import' }}
              />
            )
          return (
            <InCurrency currency={view.currency} wanted={world.view.currency}>
              <MoneyLines
                label={t('Fees by account')}
                total={{
                  name: t('Total'),
                  sum: fees.reduce((sum, { paid }) => sum + paid, 0),
                  unvalued: fees.reduce((sum, { unvalued }) => sum + unvalued, 0),
                }}
                lines={fees.map(({ account, paid, unvalued }) => ({
                  id: account,
                  name: nameOf(account),
                  sum: paid,
                  unvalued,
                }))}
                most={size === 's' ? 4 : 8}
              />
            </InCurrency>
          )
        }}
      </WidgetAnswer>
    </WidgetCard>
  )
}
