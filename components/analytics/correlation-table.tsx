/** The correlation of each pair of assets, shaded by sign and strength; the number says the same. */
import { useT } from '@/components/shell/translation'
import { HeadCell, Table } from '@/components/ui/table'
import type { CorrelationView } from '@/lib/analytics/views'
import { formatNumber } from '@/lib/i18n/format/number-format'

/** The deepest shade still leaves the text its contrast. */
const DEEPEST = 30

export function CorrelationTable({ view: { assets, matrix, days } }: { view: CorrelationView }) {
  const { t, locale } = useT()
  return (
    <Table caption={t('Correlation of each pair of assets')}>
      <thead>
        <tr>
          <HeadCell>{t('Asset')}</HeadCell>
          {assets.map(({ asset, symbol }) => (
            <HeadCell key={asset} align="end">
              {symbol}
            </HeadCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {assets.map(({ asset, symbol }, row) => (
          <tr key={asset}>
            <th scope="row" className="h-9 px-3 pl-4 text-left text-xs font-medium text-muted">
              {symbol}
            </th>
            {assets.map((other, column) => {
              const value = matrix[row]?.[column] ?? null
              const count = days[row]?.[column] ?? 0
              return (
                <td
                  key={other.asset}
                  title={t('{count} days', { count })}
                  className="figure h-9 px-3 text-right text-xs"
                  style={{ background: value === null ? undefined : shade(value) }}
                >
                  {value === null
                    ? t('{count} of 30 days', { count })
                    : formatNumber(value, locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 })}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

const shade = (value: number): string =>
  `color-mix(in oklab, var(--color-${value < 0 ? 'series-2' : 'series-1'}) ${Math.round(Math.abs(value) * DEEPEST)}%, transparent)`
