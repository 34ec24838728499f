/** The parts of a walk-forward: what was chosen before each, and what it came to there. */
import { FigureValue } from '@/components/analytics/figure-value'
import { useT } from '@/components/shell/translation'
import { Cell, HeadCell, Table } from '@/components/ui/table'
import { formatDay } from '@/lib/i18n/format/format-time'
import type { BacktestPart } from '@/lib/rebalance/backtest/backtest-view'
import { methodOf } from '@/lib/rebalance/methods/registry'
import { DAY_MS } from '@/lib/valuation/days'
import { percentText } from '../typed-figures'

/** Four columns fit into a narrow window. */
const NARROW = '@max-md:px-1.5 @max-md:text-xs @max-md:last:pe-4'

export function BacktestParts({ parts, method }: { parts: readonly BacktestPart[]; method: string }) {
  const { t, locale } = useT()
  const words = useChoiceWords(method)
  const dayText = (day: number) => formatDay(day * DAY_MS, { locale, timeZone: 'UTC' })
  return (
    <Table caption={t('Parts of the walk-forward')}>
      <thead>
        <tr>
          <HeadCell>{t('Days')}</HeadCell>
          <HeadCell className={NARROW}>{t('Chosen before')}</HeadCell>
          <HeadCell align="end" className={NARROW}>
            {t('Strategy')}
          </HeadCell>
          <HeadCell align="end" className={NARROW}>
            {t('Holding')}
          </HeadCell>
        </tr>
      </thead>
      <tbody>
        {parts.map(({ from, until, chosen, strategy, hold }) => (
          <tr key={from}>
            <Cell className="@max-md:pe-1 @max-md:text-xs">{`${dayText(from)} – ${dayText(until)}`}</Cell>
            <Cell className={NARROW}>{words(chosen)}</Cell>
            <Cell align="end" className={NARROW}>
              <FigureValue value={strategy} unit="ratio" signed />
            </Cell>
            <Cell align="end" className={NARROW}>
              <FigureValue value={hold} unit="ratio" signed />
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

/** @example words({ days: 90 }) // 'Days looked at: 90' */
function useChoiceWords(method: string): (chosen: BacktestPart['chosen']) => string {
  const { t, sentence, locale } = useT()
  const fields = methodOf(method)?.fields ?? []
  const one = ([key, value]: [string, number | string]) => {
    const field = fields.find((each) => each.key === key)
    const label = field ? sentence(field.label) : t('Band')
    const text =
      field?.kind === 'percent' && typeof value === 'number' ? `${percentText(value, locale)} %` : value
    return `${label}: ${text}`
  }
  return (chosen) => {
    const all = Object.entries(chosen)
    return all.length === 0 ? t('nothing to choose') : all.map(one).join(', ')
  }
}
