/** Saves the income calendar: a bar a month as a picture, months by assets as a table; neither while amounts are hidden. */
import { BarsMenu } from '@/components/charts/bars-menu'
import { inCurrency } from '@/components/charts/in-currency'
import { useMoneyDisplay } from '@/components/money/money-display'
import { useT } from '@/components/shell/translation'
import { figureText } from './figure-text'
import type { IncomeCell, IncomeGrid } from './income-grid'
import { monthName } from './months'

/** A sum that lacks something would look whole in a file: it is not known there. */
const whole = (cell: IncomeCell | undefined): number | null =>
  cell === undefined ? 0 : cell.unknown > 0 ? null : cell.value

export function IncomeMenu({ grid: { months, rows, totals } }: { grid: IncomeGrid }) {
  const { t, locale } = useT()
  const { currency, hidden } = useMoneyDisplay()
  const widest = Math.max(...months.map((month) => whole(totals.get(month)) ?? 0))
  return (
    <BarsMenu
      title={t('Income by month')}
      fileName="holdfast-income"
      head={[
        t('Month'),
        inCurrency(t('Total'), currency),
        ...rows.map(({ symbol }) => inCurrency(symbol, currency)),
      ]}
      refused={hidden}
      bars={months.map((month) => {
        const total = whole(totals.get(month))
        return {
          key: month,
          name: monthName(month, locale),
          row: month,
          share: total === null || widest === 0 ? null : total / widest,
          text: total === null ? t('not known') : figureText(total, 'money', { locale, currency, hidden, t }),
          colour: 'var(--color-gain)',
          values: [total, ...rows.map(({ cells }) => whole(cells.get(month)))],
        }
      })}
    />
  )
}
