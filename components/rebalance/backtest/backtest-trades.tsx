/** Every trade of a backtest, the newest first, some at a time. */
import { useState } from 'react'
import { NumberMoney } from '@/components/analytics/number-money'
import { useT } from '@/components/shell/translation'
import { Button } from '@/components/ui/button'
import { Cell, HeadCell, Table } from '@/components/ui/table'
import type { Sleeve } from '@/lib/core/rebalance'
import { formatDay } from '@/lib/i18n/format/format-time'
import type { BacktestTrade } from '@/lib/rebalance/backtest/backtest-view'
import { DAY_MS } from '@/lib/valuation/days'

const AT_A_TIME = 20

export interface BacktestTradesProps {
  /** Oldest first. */
  trades: readonly BacktestTrade[]
  sleeves: readonly Pick<Sleeve, 'id' | 'name'>[]
}

export function BacktestTrades({ trades, sleeves }: BacktestTradesProps) {
  const { t, locale } = useT()
  const [shown, setShown] = useState(AT_A_TIME)
  if (trades.length === 0) return <p className="p-4 text-sm text-muted">{t('Nothing was traded.')}</p>
  const names = new Map(sleeves.map(({ id, name }) => [id, name]))
  const first = Math.max(0, trades.length - shown)
  return (
    <>
      <Table caption={t('Trades')}>
        <thead>
          <tr>
            <HeadCell>{t('Day')}</HeadCell>
            <HeadCell>{t('Asset')}</HeadCell>
            <HeadCell align="end">{t('Bought or sold')}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {trades
            .slice(first)
            .map((trade, at) => ({ trade, key: first + at }))
            .toReversed()
            .map(({ trade: { day, sleeve, usd }, key }) => (
              <tr key={key}>
                <Cell className="whitespace-nowrap">
                  {formatDay(day * DAY_MS, { locale, timeZone: 'UTC' })}
                </Cell>
                <Cell>{names.get(sleeve) ?? sleeve}</Cell>
                <Cell align="end">
                  <NumberMoney value={usd} signed />
                </Cell>
              </tr>
            ))}
        </tbody>
      </Table>
      {first === 0 ? null : (
        <div className="border-t border-line p-2">
          <Button size="sm" variant="quiet" onClick={() => setShown(shown + AT_A_TIME)}>
            {t('Show {count} more', { count: Math.min(AT_A_TIME, first) })}
          </Button>
        </div>
      )}
    </>
  )
}
