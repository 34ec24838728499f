/** Head and tabs of the alerts page. Each tab has its own address. */
import type { ReactNode } from 'react'
import { PageHeader } from '@/components/shell/page-header'
import { navigate } from '@/components/shell/routes'
import { useT } from '@/components/shell/translation'
import { buttonClass } from '@/components/ui/button'
import { TabPanel, Tabs } from '@/components/ui/tabs'

export const ALERT_TABS = ['latest', 'rules', 'settings'] as const
export type AlertTab = (typeof ALERT_TABS)[number]

export function AlertsFrame({ tab, children }: { tab: AlertTab; children: ReactNode }) {
  const { t } = useT()
  const words: Readonly<Record<AlertTab, string>> = {
    latest: t('Latest'),
    rules: t('Rules'),
    settings: t('Settings'),
  }
  return (
    <div className="max-w-4xl">
      <PageHeader
        title={t('Alerts')}
        lead={t('Rules that look while Holdfast is unlocked, and tell you when something is so.')}
        actions={
          <a className={buttonClass('primary')} href="#/alerts/new">
            {t('New alert')}
          </a>
        }
      />
      <Tabs
        name="alerts"
        label={t('Alerts')}
        tabs={ALERT_TABS.map((id) => ({ id, label: words[id] }))}
        chosen={tab}
        onChoose={(id) => navigate(id === 'latest' ? 'alerts' : `alerts/${id}`)}
        className="mb-4 border-b border-line"
      />
      <TabPanel name="alerts" chosen={tab}>
        {children}
      </TabPanel>
    </div>
  )
}
