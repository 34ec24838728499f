/** Money in and out over the range, as bars up and down; a table says the same. */
import { useMemo } from 'react'
import { useT } from '@/components/shell/translation'
import { Card } from '@/components/ui/card'
import { Cell, HeadCell, Table } from '@/components/ui/table'
import { formatDay } from '@/lib/i18n/format/format-time'
import { bucketSize, flowBuckets } from './flow-buckets'
import { FlowsMenu, type FlowsMenuProps } from './flows-menu'
import { NumberMoney } from './number-money'
import { SignedBar } from './signed-bar'

export function FlowsCard({ from, flow }: { from: number; flow: readonly (number | null)[] }) {
  const { t, locale } = useT()
  // The first place is the day before the range: where it begins.
  const buckets = useMemo(() => flowBuckets(from + DAY, flow.slice(1)), [from, flow])
  const moved = buckets.filter((bucket) => bucket.in > 0 || bucket.out > 0 || bucket.unknown > 0)
  const size = bucketSize(flow.length - 1)
  const month = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' })
  const nameOf = (at: number) =>
    size === 'month' ? month.format(at) : formatDay(at, { locale, timeZone: 'UTC' })
  const named = { buckets: moved, head: size === 'week' ? t('Week from') : t('Time'), nameOf }
  return (
    <Card
      title={t('Put in and taken out')}
      flush
      actions={moved.length === 0 ? undefined : <FlowsMenu {...named} />}
    >
      {moved.length === 0 ? (
        <p className="p-4 pt-1 text-sm text-muted">{t('Nothing came in or went out in these days.')}</p>
      ) : (
        <FlowsTable {...named} />
      )}
    </Card>
  )
}

const DAY = 86_400_000

function FlowsTable({ buckets, head, nameOf }: FlowsMenuProps) {
  const { t } = useT()
  const widest = Math.max(...buckets.map((bucket) => Math.max(bucket.in, bucket.out)))
  return (
    <Table caption={t('Put in and taken out')} className="max-h-112 overflow-y-auto">
      <thead>
        <tr>
          <HeadCell>{head}</HeadCell>
          <HeadCell className="w-2/5 max-sm:hidden">
            <span className="sr-only">{t('Bar')}</span>
          </HeadCell>
          <HeadCell align="end">{t('Put in')}</HeadCell>
          <HeadCell align="end">{t('Taken out')}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {buckets.toReversed().map((bucket) => (
          <tr key={bucket.at}>
            <Cell>
              <span className="figure">{nameOf(bucket.at)}</span>
              {bucket.unknown > 0 ? (
                <span className="block max-w-44 text-xs text-warn">
                  {t('On {count} days something of unknown value crossed.', { count: bucket.unknown })}
                </span>
              ) : null}
            </Cell>
            <Cell className="max-sm:hidden">
              <SignedBar share={widest === 0 ? 0 : (bucket.in - bucket.out) / widest} tone="neutral" />
            </Cell>
            <Cell align="end">
              <NumberMoney value={bucket.in} />
            </Cell>
            <Cell align="end">
              <NumberMoney value={bucket.out} />
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
