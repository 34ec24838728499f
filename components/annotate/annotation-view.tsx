/** The journal of annotation: what pages asked for, what was said, what came of it, and how well swaps were carried out. */
import { useState } from 'react'
import type { Asked } from '@/components/shell/asked.hooks'
import { PageHeader } from '@/components/shell/page-header'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { useT } from '@/components/shell/translation'
import { Button, buttonClass } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Skeleton } from '@/components/ui/skeleton'
import { TabPanel, Tabs } from '@/components/ui/tabs'
import type { ExecutionRow } from '@/lib/annotate/execution-report'
import type { EvmChain } from '@/lib/chains/data/evm-chains'
import type { Amount } from '@/lib/core/amount'
import type { AccountId } from '@/lib/core/ids'
import type { ShownNote } from '@/lib/core/note'
import type { IntentRow } from '@/lib/db/rows'
import { ExecutionTable } from './execution-table'
import { IntentLine } from './intent-row'

export interface AnnotationViewProps {
  /** Newest first; `null` until the first answer. */
  intents: readonly IntentRow[] | null
  report: Asked<ExecutionRow[]>
  /** The one that a note or the popup has opened. */
  chosen?: string
  show: (row: IntentRow) => ShownNote
  chains: readonly EvmChain[]
  nameOf: (account: AccountId) => string
  /** The assistant is on: it can be asked about a request. */
  explains?: boolean
  /** US dollars in the page's currency. */
  inPage: (usd: Amount) => Amount
}

export function AnnotationView(props: AnnotationViewProps) {
  const { t } = useT()
  const [tab, setTab] = useState<'requests' | 'execution'>('requests')
  return (
    <div className="max-w-5xl">
      <PageHeader
        title={t('Annotation')}
        lead={t('What pages asked your wallets for, what Holdfast said of it, and what came of it.')}
        actions={
          <a className={buttonClass('secondary', 'sm')} href="#/settings">
            {t('Sites and checks')}
          </a>
        }
      />
      <Tabs
        name="annotation"
        label={t('Annotation')}
        tabs={[
          { id: 'requests', label: t('Requests') },
          { id: 'execution', label: t('Execution') },
        ]}
        chosen={tab}
        onChoose={setTab}
        className="mb-4 border-b border-line"
      />
      <TabPanel name="annotation" chosen={tab}>
        {tab === 'execution' ? (
          <Execution {...props} />
        ) : props.intents === null ? (
          <Loading />
        ) : (
          <Requests {...props} intents={props.intents} />
        )}
      </TabPanel>
    </div>
  )
}

function Execution({ report, chains, inPage }: AnnotationViewProps) {
  const { answer, error, again } = report
  return (
    <>
      {error ? <ProblemBanner error={error} onAgain={again} className="mb-4" /> : null}
      {answer ? <ExecutionTable rows={answer} chains={chains} inPage={inPage} /> : error ? null : <Loading />}
    </>
  )
}

/** Shown at first, and more with each press. */
const STEP = 50

function Requests({
  intents,
  chosen,
  show,
  chains,
  nameOf,
  explains = false,
}: AnnotationViewProps & { intents: readonly IntentRow[] }) {
  const { t } = useT()
  const [most, setMost] = useState(STEP)
  if (intents.length === 0)
    return (
      <EmptyState
        icon="inbox"
        sentence={t(
          'No page has asked for anything yet, or annotation is off. Switch it on for the sites that you use.',
        )}
        action={
          <a className={buttonClass('primary')} href="#/settings">
            {t('Choose sites')}
          </a>
        }
      />
    )
  const at = intents.findIndex(({ id }) => id === chosen)
  const shown = intents.slice(0, Math.max(most, at + 1))
  return (
    <Card flush>
      <ul>
        {shown.map((row) => (
          <IntentLine
            key={row.id}
            row={row}
            shown={show(row)}
            chains={chains}
            isOpen={row.id === chosen}
            explains={explains}
            {...(row.accountId === undefined ? {} : { accountName: nameOf(row.accountId) })}
          />
        ))}
      </ul>
      {intents.length > shown.length ? (
        <div className="border-t border-line p-2">
          <Button size="sm" variant="quiet" onClick={() => setMost(most + STEP)}>
            {t('Show {count} more', { count: Math.min(STEP, intents.length - shown.length) })}
          </Button>
        </div>
      ) : null}
    </Card>
  )
}

const Loading = () => (
  <div className="grid gap-3">
    <Skeleton className="h-16 w-full" />
    <Skeleton className="h-16 w-full" />
    <Skeleton className="h-16 w-full" />
  </div>
)
