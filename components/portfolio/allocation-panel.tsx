/** Allocation for narrow places: a choice of cut, one bar, one list. */
import { useState } from 'react'
import { ShareBar } from '@/components/charts/share-bar'
import { useT } from '@/components/shell/translation'
import { Skeleton } from '@/components/ui/skeleton'
import { TabPanel, Tabs } from '@/components/ui/tabs'
import { type Grouping, groupOfLine, groupView } from '@/lib/portfolio/group-lines'
import type { PortfolioHead, PortfolioView } from '@/lib/portfolio/view'
import { GroupList } from './group-list'
import { groupingTabs } from './groupings'

export function AllocationPanel({ head, full }: { head: PortfolioHead | null; full: PortfolioView | null }) {
  const { t } = useT()
  const [grouping, setGrouping] = useState<Grouping>('asset')
  const groups = full
    ? groupView(full, grouping)
    : grouping === 'asset'
      ? (head?.lines.map(groupOfLine) ?? [])
      : null
  return (
    <>
      <Tabs
        name="cut"
        label={t('Allocation by')}
        look="segment"
        tabs={groupingTabs(t)}
        chosen={grouping}
        onChoose={setGrouping}
        className="mx-2 mb-3"
      />
      <TabPanel name="cut" chosen={grouping}>
        {groups ? (
          <>
            <div className="px-2 pb-2">
              <ShareBar shares={groups.map(({ share }) => share ?? 0)} />
            </div>
            <GroupList groups={groups} label={t('Allocation')} />
          </>
        ) : (
          <Skeleton className="h-40 w-full" />
        )}
      </TabPanel>
    </>
  )
}
