/** Below the chart: open orders of all accounts, the journal, and what the account holds. */

import type { ReactNode } from 'react'
import { useState } from 'react'
import { useT } from '@/components/shell/translation'
import { TabPanel, Tabs } from '@/components/ui/tabs'

type OrdersTab = 'open' | 'journal' | 'balances' | 'positions'

export interface OrdersPanelProps {
  /** How many orders are open; `null` while it is not known. */
  count: number | null
  parts: Readonly<Record<OrdersTab, ReactNode>>
}

/** @example <OrdersPanel count={3} parts={{ open: <OpenOrders … />, … }} /> */
export function OrdersPanel({ count, parts }: OrdersPanelProps) {
  const { t } = useT()
  const [tab, setTab] = useState<OrdersTab>('open')
  return (
    <section
      aria-label={t('Orders and balances')}
      className="min-w-0 overflow-hidden rounded-card border border-line bg-surface"
    >
      <Tabs<OrdersTab>
        name="desk-orders"
        label={t('Orders and balances')}
        chosen={tab}
        onChoose={setTab}
        className="flex-wrap border-b border-line px-3"
        tabs={[
          { id: 'open', label: count ? t('Open orders ({count})', { count }) : t('Open orders') },
          { id: 'journal', label: t('Journal') },
          { id: 'balances', label: t('Balances') },
          { id: 'positions', label: t('Positions') },
        ]}
      />
      <TabPanel name="desk-orders" chosen={tab} className="pt-2">
        {parts[tab]}
      </TabPanel>
    </section>
  )
}
