/** The analytics pages without their sources: title, links, controls, and the chosen page in its states. */
import type { ReactNode } from 'react'
import { LedgerLine } from '@/components/history/ledger-line'
import { PageHeader } from '@/components/shell/page-header'
import { useT } from '@/components/shell/translation'
import { Controls, type ControlsProps } from './controls'
import { SectionLinks } from './section-links'

export interface AnalyticsFrameProps extends ControlsProps {
  children: ReactNode
}

export function AnalyticsFrame({ children, ...controls }: AnalyticsFrameProps) {
  const { t } = useT()
  return (
    <>
      <PageHeader
        title={t('Analytics')}
        lead={t('Returns, risk and what they come from. Every figure says how it was computed.')}
      />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
        <SectionLinks section={controls.section} />
        <div className="empty:hidden">
          <LedgerLine />
        </div>
        <Controls {...controls} />
        {children}
      </div>
    </>
  )
}
