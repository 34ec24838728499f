/** Gains by tax year, and what is still held: every figure says how it was computed, and what is in none of them. */
import { useState } from 'react'
import { LedgerLine } from '@/components/history/ledger-line'
import { PageHeader } from '@/components/shell/page-header'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { useT } from '@/components/shell/translation'
import { buttonClass } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Skeleton } from '@/components/ui/skeleton'
import { TabPanel, Tabs } from '@/components/ui/tabs'
import type { AppError } from '@/lib/core/errors'
import type { AccountId } from '@/lib/core/ids'
import type { GainsView as Gains } from '@/lib/ledger/views'
import { Disposals } from './disposals'
import { OpenLots } from './open-lots'
import { TaxRulesPanel } from './tax-rules-panel'
import { YearsTable } from './years-table'

type Section = 'years' | 'lots' | 'rules'

export interface GainsViewProps {
  /** `null` until the first answer. */
  gains: Gains | null
  error: AppError | null
  section: Section
  nameOf: (account: AccountId) => string
  now: number
  onAgain: () => void
  onSection: (section: Section) => void
}

export function GainsView(props: GainsViewProps) {
  const { t } = useT()
  const { error } = props
  return (
    <>
      <PageHeader title={t('Gains')} lead={t('What you gained and lost, year by year, lot by lot.')} />
      <div className="mb-3 empty:hidden">
        <LedgerLine />
      </div>
      {error ? <ProblemBanner error={error} onAgain={props.onAgain} className="mb-4" /> : null}
      <Sections {...props} />
    </>
  )
}

/** The rules can be set before anything was gained. */
function Sections(props: GainsViewProps) {
  const { t } = useT()
  const { section, onSection } = props
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <Tabs<Section>
        name="gains"
        label={t('Gains')}
        chosen={section}
        onChoose={onSection}
        tabs={[
          { id: 'years', label: t('Tax years') },
          { id: 'lots', label: t('Open lots') },
          { id: 'rules', label: t('Rules') },
        ]}
      />
      <TabPanel name="gains" chosen={section} className="grid grid-cols-[minmax(0,1fr)] gap-4">
        {section === 'rules' ? <TaxRulesPanel /> : <Figures {...props} />}
      </TabPanel>
    </div>
  )
}

function Figures({ gains, error, section, nameOf, now }: GainsViewProps) {
  const [chosen, setChosen] = useState<string>()
  if (gains === null) return error ? null : <Skeleton className="h-48 w-full" />
  if (gains.years.length === 0 && gains.open.lots === 0) return <NothingYet />
  if (section === 'lots') return <OpenLots open={gains.open} nameOf={nameOf} now={now} />
  const year = gains.years.some(({ label }) => label === chosen) ? chosen : gains.years.at(-1)?.label
  return (
    <>
      <YearsTable years={gains.years} chosen={year} onChoose={setChosen} />
      {year === undefined ? null : <Disposals key={year} year={year} nameOf={nameOf} />}
    </>
  )
}

function NothingYet() {
  const { t } = useT()
  return (
    <EmptyState
      icon="gains"
      sentence={t('Nothing was acquired or sold yet, as far as the history tells.')}
      action={
        <a className={buttonClass('primary')} href="#/history">
          {t('Show the history')}
        </a>
      }
    />
  )
}
