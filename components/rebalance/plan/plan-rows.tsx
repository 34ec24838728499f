/** Every weight before and after the plan, in its band. */
import { useT } from '@/components/shell/translation'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { Cell, HeadCell, Table } from '@/components/ui/table'
import { formatShare } from '@/lib/i18n/format/format-ratio'
import type { PlanRow } from '@/lib/rebalance/plan/plan'
import { sleeveName } from '../sleeve-name'
import { Usd } from '../usd'
import { isWithin, scaleOf, type Weighing, WeightBar } from '../weight-bar'

const bandOf = ({ target, low, high, isLocked }: PlanRow) => ({ target, low, high, isLocked })
const after = (row: PlanRow): Weighing => ({ ...bandOf(row), weight: row.after })
const before = (row: PlanRow): Weighing => ({ ...bandOf(row), weight: row.before })

export function PlanRows({ rows }: { rows: readonly PlanRow[] }) {
  const { t, locale } = useT()
  const scale = scaleOf([...rows.map(after), ...rows.map(before)])
  const share = (ratio: number) => formatShare(ratio, { locale })
  return (
    <Card flush title={t('Before and after')}>
      <Table caption={t('Weights before and after the plan')}>
        <thead>
          <tr>
            <HeadCell>{t('Asset')}</HeadCell>
            <HeadCell align="end">{t('Before')}</HeadCell>
            <HeadCell align="end">{t('After')}</HeadCell>
            <HeadCell className="w-1/3 min-w-28">{t('In its band')}</HeadCell>
            <HeadCell align="end">{t('Target')}</HeadCell>
            <HeadCell align="end">{t('Worth after')}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.sleeve}>
              <Cell>
                <span className="flex flex-wrap items-center gap-1.5">
                  <span className="font-medium">{sleeveName(row, t)}</span>
                  {row.isLocked ? <Badge>{t('left alone')}</Badge> : null}
                  {row.isLocked || isWithin(after(row)) ? null : (
                    <Badge tone="warn">{t('still outside')}</Badge>
                  )}
                </span>
              </Cell>
              <Cell align="end" className="text-muted">
                {share(row.before)}
              </Cell>
              <Cell align="end" className="font-medium">
                {share(row.after)}
              </Cell>
              <Cell>
                <WeightBar row={after(row)} before={row.before} scale={scale} />
              </Cell>
              <Cell align="end" className="whitespace-nowrap">
                {row.isLocked ? <span className="text-muted">{t('as it is')}</span> : <Aim row={row} />}
              </Cell>
              <Cell align="end" className="whitespace-nowrap">
                <Usd value={row.valueAfter} />
              </Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </Card>
  )
}

function Aim({ row: { target, low, high } }: { row: PlanRow }) {
  const { locale } = useT()
  const share = (ratio: number) => formatShare(ratio, { locale })
  return (
    <>
      {share(target)}
      <span className="block text-2xs text-muted">
        {share(low)} – {share(high)}
      </span>
    </>
  )
}
