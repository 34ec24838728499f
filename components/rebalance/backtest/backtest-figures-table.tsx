/** Strategy and holding side by side; what is not computable says so, and why stands among the remarks. */
import type { ReactNode } from 'react'
import { FigureValue } from '@/components/analytics/figure-value'
import { NumberMoney } from '@/components/analytics/number-money'
import { Money } from '@/components/money/money'
import { useT } from '@/components/shell/translation'
import { Cell, HeadCell, Table } from '@/components/ui/table'
import { isZero } from '@/lib/core/amount'
import type { Backtest, BacktestFigures } from '@/lib/rebalance/backtest/backtest-view'
import { InCurrency } from '../usd'

export function BacktestFiguresTable({ view: { figures, strategy, hold } }: { view: Backtest }) {
  const { t } = useT()
  const row = (name: string, of: (figures: BacktestFigures) => ReactNode) => (
    <Row name={name} strategy={of(figures.strategy)} hold={of(figures.hold)} />
  )
  // Rules that know no terms have gains all the same: then neither line is zero, both are absent.
  const hasTerms = [figures.strategy, figures.hold].some(
    ({ gain }) => gain === null || !isZero(gain.short) || !isZero(gain.long) || isZero(gain.realised),
  )
  const ratio = (value: number | null, signed = false) =>
    value === null ? <NotComputable /> : <FigureValue value={value} unit="ratio" signed={signed} />
  return (
    <Table caption={t('Figures')}>
      <thead>
        <tr>
          <HeadCell>{t('Figure')}</HeadCell>
          <HeadCell align="end" className={NARROW}>
            {t('Strategy')}
          </HeadCell>
          <HeadCell align="end" className={NARROW}>
            {t('Holding')}
          </HeadCell>
        </tr>
      </thead>
      <tbody>
        <Row
          name={t('Value at the end')}
          strategy={<NumberMoney value={strategy.at(-1) ?? null} />}
          hold={<NumberMoney value={hold.at(-1) ?? null} />}
        />
        {row(t('Return'), ({ total }) => ratio(total, true))}
        {row(t('Growth per year'), ({ cagr }) => ratio(cagr, true))}
        {row(t('Volatility'), ({ volatility }) => ratio(volatility))}
        {row(t('Sharpe ratio'), ({ sharpe }) =>
          sharpe === null ? <NotComputable /> : <FigureValue value={sharpe} unit="number" />,
        )}
        {row(t('Deepest drawdown'), ({ maxDrawdown }) => ratio(maxDrawdown))}
        {row(t('Turnover a year'), ({ turnover }) => ratio(turnover))}
        {row(t('Fees'), ({ feesUsd }) => (
          <Money value={feesUsd} />
        ))}
        {row(t('Realised gains'), (each) => (
          <Gain gain={each.gain} of="realised" />
        ))}
        {hasTerms ? (
          <>
            {row(t('of these short-term'), (each) => (
              <Gain gain={each.gain} of="short" />
            ))}
            {row(t('of these long-term'), (each) => (
              <Gain gain={each.gain} of="long" />
            ))}
          </>
        ) : null}
      </tbody>
    </Table>
  )
}

/** Three columns fit into a narrow window. */
const NARROW = '@max-md:px-1.5 @max-md:text-xs @max-md:last:pe-4'

function Row({ name, strategy, hold }: { name: string; strategy: ReactNode; hold: ReactNode }) {
  return (
    <tr>
      <th
        scope="row"
        className="h-11 border-t border-line py-1.5 pe-3 ps-4 text-start font-normal @max-md:pe-1"
      >
        {name}
      </th>
      <Cell align="end" className={NARROW}>
        {strategy}
      </Cell>
      <Cell align="end" className={NARROW}>
        {hold}
      </Cell>
    </tr>
  )
}

function Gain({ gain, of }: { gain: BacktestFigures['gain']; of: 'realised' | 'short' | 'long' }) {
  return gain === null ? <NotComputable /> : <InCurrency currency={gain.currency} value={gain[of]} signed />
}

function NotComputable() {
  const { t } = useT()
  return <span className="text-muted whitespace-normal">{t('Not computable')}</span>
}
