/** Allocation for the dashboard: a choice of cut, a ring, and the list that is its text. */
import { useMemo, useState } from 'react'
import { BarsMenu } from '@/components/charts/bars-menu'
import { Doughnut } from '@/components/charts/doughnut'
import { SERIES, seriesColour } from '@/components/charts/series-colour'
import { useT } from '@/components/shell/translation'
import { Card } from '@/components/ui/card'
import { Skeleton } from '@/components/ui/skeleton'
import { TabPanel, Tabs } from '@/components/ui/tabs'
import { formatShare } from '@/lib/i18n/format/format-ratio'
import { type Group, type Grouping, groupOfLine, groupView } from '@/lib/portfolio/group-lines'
import type { PortfolioHead, PortfolioView } from '@/lib/portfolio/view'
import { GroupList } from './group-list'
import { groupingTabs } from './groupings'

const SHOWN = 6

export function AllocationCard({
  head,
  full,
  href,
  className,
}: {
  head: PortfolioHead | null
  full: PortfolioView | null
  /** The title leads there. */
  href?: string
  className?: string
}) {
  const { t } = useT()
  const [grouping, setGrouping] = useState<Grouping>('asset')
  const groups = useMemo(
    () =>
      full ? groupView(full, grouping) : grouping === 'asset' ? (head?.lines.map(groupOfLine) ?? []) : null,
    [head, full, grouping],
  )
  return (
    <Card
      title={t('Allocation')}
      {...(href === undefined ? {} : { href })}
      className={className ?? ''}
      actions={
        groups && groups.length > 0 ? <AllocationMenu groups={groups} grouping={grouping} /> : undefined
      }
    >
      <Tabs
        name="cut"
        label={t('Allocation by')}
        look="segment"
        tabs={groupingTabs(t)}
        chosen={grouping}
        onChoose={setGrouping}
        // The five stand in one line where the card is a column of the dashboard.
        className="[&_[role=tab]]:px-2"
      />
      <TabPanel name="cut" chosen={grouping} className="@container mt-5">
        <div className="grid grid-cols-1 items-start gap-x-6 gap-y-4 @min-[23rem]:grid-cols-[11rem_1fr]">
          {groups ? (
            <Ring key={grouping} groups={groups} grouping={grouping} />
          ) : (
            <Skeleton className="h-44 w-full" />
          )}
        </div>
      </TabPanel>
    </Card>
  )
}

function Ring({ groups, grouping }: { groups: readonly Group[]; grouping: Grouping }) {
  const { t, sentence, locale } = useT()
  const [largest] = groups
  const slices = useMemo(
    () =>
      groups.map(({ label, share }) => ({
        label: typeof label === 'string' ? label : sentence(label),
        share: share ?? 0,
      })),
    [groups, sentence],
  )
  return (
    <>
      <div className="mx-auto size-44">
        <Doughnut slices={slices} label={t('Allocation')}>
          <span className="figure text-lg font-semibold">
            {largest?.share ? formatShare(largest.share, { locale }) : ''}
          </span>
          <span className="max-w-28 truncate text-xs text-muted">
            {slices[0]?.share ? slices[0].label : ''}
          </span>
        </Doughnut>
      </div>
      <div className="min-w-0">
        <GroupList groups={groups} label={t('Allocation')} most={SHOWN} />
        {grouping === 'portfolio' || grouping === 'tag' ? (
          <p className="mt-2 px-2 text-xs text-muted">
            {t('An account in several groups counts in each of them.')}
          </p>
        ) : null}
      </div>
    </>
  )
}

/** Shares only, as in the ring: no amount leaves by it. */
function AllocationMenu({ groups, grouping }: { groups: readonly Group[]; grouping: Grouping }) {
  const { t, sentence, locale } = useT()
  return (
    <BarsMenu
      title={t('Allocation')}
      fileName={`holdfast-allocation-${grouping}`}
      head={[t('Allocation'), t('Share')]}
      bars={groups.map(({ key, label, share }, at) => ({
        key,
        name: typeof label === 'string' ? label : sentence(label),
        share,
        text: share === null ? t('not known') : formatShare(share, { locale }),
        colour: seriesColour(Math.min(at, SERIES)),
        values: [share],
      }))}
    />
  )
}
