/** The last candles as a table, newest first, in the chart's place when it is wanted. */
import { useT } from '@/components/shell/translation'
import { Cell, HeadCell, Table } from '@/components/ui/table'
import { formatMoment } from '@/lib/i18n/format/format-time'
import { formatNumber } from '@/lib/i18n/format/number-format'
import type { LiveCandle } from '@/lib/markets/live'
import { candleText } from './price-text'

export interface CandleTableProps {
  label: string
  candles: readonly LiveCandle[]
  places: number
  /** Rows at most. */
  rows: number
}

export function CandleTable({ label, candles, places, rows }: CandleTableProps) {
  const { t, locale } = useT()
  const price = (value: number) => candleText(value, { locale, places })
  const shown = candles.slice(-rows).reverse()
  return (
    <Table caption={label} className="h-full overflow-y-auto">
      <thead className="sticky top-0 z-1 bg-surface">
        <tr>
          <HeadCell>{t('Time')}</HeadCell>
          {[t('Opening'), t('High'), t('Low'), t('Closing'), t('Volume')].map((name) => (
            <HeadCell key={name} align="end">
              {name}
            </HeadCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.map((candle) => (
          <tr key={candle.at}>
            <Cell className="whitespace-nowrap">{formatMoment(candle.at, { locale })}</Cell>
            {[candle.open, candle.high, candle.low, candle.close].map((value, at) => (
              <Cell key={`${candle.at} ${['open', 'high', 'low', 'close'][at]}`} align="end">
                {price(value)}
              </Cell>
            ))}
            <Cell align="end">{formatNumber(candle.volume, locale, { maximumSignificantDigits: 5 })}</Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
