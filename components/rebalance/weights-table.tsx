/** The weights of a strategy against their targets and bands, and what would bring each back. */
import { Money } from '@/components/money/money'
import { useT } from '@/components/shell/translation'
import { Badge } from '@/components/ui/badge'
import { Cell, HeadCell, Table } from '@/components/ui/table'
import { isZero } from '@/lib/core/amount'
import type { DriftRow } from '@/lib/core/rebalance'
import { formatShare } from '@/lib/i18n/format/format-ratio'
import { sleeveName } from './sleeve-name'
import { isWithin, scaleOf, WeightBar } from './weight-bar'

export function WeightsTable({ rows }: { rows: readonly DriftRow[] }) {
  const { t, locale } = useT()
  const scale = scaleOf(rows)
  const share = (ratio: number) => formatShare(ratio, { locale })
  return (
    <Table caption={t('Weights, targets and bands')}>
      <thead>
        <tr>
          <HeadCell>{t('Asset')}</HeadCell>
          <HeadCell align="end">{t('Now')}</HeadCell>
          <HeadCell className="w-1/3 min-w-28">{t('In its band')}</HeadCell>
          <HeadCell align="end">{t('Target')}</HeadCell>
          <HeadCell align="end">{t('Band')}</HeadCell>
          <HeadCell align="end">{t('Would bring it back')}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.sleeve}>
            <Cell>
              <span className="flex flex-wrap items-center gap-1.5">
                <span className="font-medium">{sleeveName(row, t)}</span>
                {row.isLocked ? <Badge>{t('left alone')}</Badge> : null}
                {row.isLocked || isWithin(row) ? null : <Badge tone="warn">{t('outside')}</Badge>}
              </span>
            </Cell>
            <Cell align="end">{share(row.weight)}</Cell>
            <Cell>
              <WeightBar row={row} scale={scale} />
            </Cell>
            <Cell align="end">{share(row.target)}</Cell>
            <Cell align="end" className="whitespace-nowrap text-muted">
              {share(row.low)} – {share(row.high)}
            </Cell>
            <Cell align="end" className="whitespace-nowrap">
              {row.isLocked || isZero(row.toTarget) ? (
                <span className="text-muted">{t('nothing')}</span>
              ) : (
                <Money value={row.toTarget} signed />
              )}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
