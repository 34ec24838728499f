/** What came in during the last year, by its reason. */
import { InCurrency } from '@/components/analytics/in-currency'
import { incomeGrid, incomeReasons } from '@/components/analytics/income-grid'
import { useT } from '@/components/shell/translation'
import type { EntryReason } from '@/lib/core/entry'
import { REASON_WORDS } from '@/lib/core/entry-words'
import type { WidgetProps } from '../define-widget'
import { MoneyLines } from '../money-lines'
import { NoYear, OneYear } from '../one-year'
import { WidgetAnswer, WidgetCard, WidgetEmpty } from '../widget-card'
import { useYearFlows } from '../year.hooks'
import { knowsNothing } from '../year-known'

const isReason = (reason: string): reason is EntryReason => Object.hasOwn(REASON_WORDS, reason)

export function IncomeWidget({ world, size }: WidgetProps) {
  const { t, sentence } = useT()
  const { answer, error, again } = useYearFlows(world)
  return (
    <WidgetCard title={t('Income')} href="#/analytics/attribution" actions={<OneYear />}>
      <WidgetAnswer answer={answer} error={error} onAgain={again}>
        {(view) => {
          if (knowsNothing(view)) return <NoYear />
          const { total } = incomeGrid(view)
          if (view.income.length === 0)
            return (
              <WidgetEmpty
                sentence={t('No income came in these days.')}
                act={{ label: t('Import a file'), href: '#/history/import' }}
              />
            )
          return (
            <InCurrency currency={view.currency} wanted={world.view.currency}>
              <MoneyLines
                label={t('Income by reason')}
                total={{ name: t('Total'), sum: total.value, unvalued: total.unknown }}
                lines={incomeReasons(view.income).map(({ reason, value, unknown }) => ({
                  id: reason,
                  name: isReason(reason) ? sentence(REASON_WORDS[reason]) : reason,
                  sum: value,
                  unvalued: unknown,
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
