/** What stands between the figures and the truth: issues by kind, each with the way to its fix. */
import { useState } from 'react'
import { LedgerLine } from '@/components/history/ledger-line'
import type { Ends } from '@/components/history/transfer-candidates'
import { PageHeader } from '@/components/shell/page-header'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { useT } from '@/components/shell/translation'
import { useUndo } from '@/components/shell/undo.hooks'
import { useAction } from '@/components/ui/action.hooks'
import { Badge, type Tone } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Skeleton } from '@/components/ui/skeleton'
import { useToast } from '@/components/ui/toast'
import type { AppError } from '@/lib/core/errors'
import type { AccountId } from '@/lib/core/ids'
import { historyMessages } from '@/lib/history/messages'
import type { IssueView } from '@/lib/ledger/views'
import { call } from '@/lib/messages/call.browser'
import { IssueRow } from './issue-row'
import { useIssueText } from './issue-text.hooks'
import { groupIssues, ISSUE_HEADINGS, type IssueGroup, SEVERITY_WORDS } from './issue-words'

const TONES: Readonly<Record<IssueView['severity'], Tone>> = {
  high: 'danger',
  medium: 'warn',
  low: 'neutral',
}

export interface InboxViewProps {
  /** `null` until the first answer. */
  issues: readonly IssueView[] | null
  error: AppError | null
  nameOf: (account: AccountId) => string
  onChanged: () => void
}

export function InboxView({ issues, error, nameOf, onChanged }: InboxViewProps) {
  const { t } = useT()
  const act = useAction()
  const toast = useToast()
  const offerUndo = useUndo()
  const textOf = useIssueText()
  const change = (work: () => Promise<unknown>) =>
    void act.run(async () => {
      await work()
      onChanged()
    })
  const dismiss = (issue: string, dismissed: boolean) =>
    change(async () => {
      await call(historyMessages['inbox.dismiss'], { issue, dismissed })
      const back = () => call(historyMessages['inbox.dismiss'], { issue, dismissed: false }).then(onChanged)
      if (dismissed) offerUndo(t('The issue is set aside.'), back)
    })
  const link = (ends: Ends, { account, time }: { account: string; time: string }) =>
    change(async () => {
      const { id } = await call(historyMessages['history.link'], ends)
      toast({
        text: t('Linked with {account}, {time}.', { account, time }),
        tone: 'good',
        act: {
          label: t('Undo'),
          run: () => change(() => call(historyMessages['history.unlink'], { entry: ends.from, link: id })),
        },
      })
    })
  const open = issues?.filter(({ dismissed }) => !dismissed) ?? []
  const dismissed = issues?.filter((issue) => issue.dismissed) ?? []
  const problem = act.error ?? error
  return (
    <div className="max-w-4xl">
      <PageHeader title={t('Inbox')} lead={t('What stands between your figures and the truth.')} />
      <div className="mb-3 empty:hidden">
        <LedgerLine />
      </div>
      {problem ? <ProblemBanner error={problem} onAgain={onChanged} className="mb-4" /> : null}
      {issues === null ? (
        error ? null : (
          <div className="grid gap-3">
            <Skeleton className="h-28 w-full" />
            <Skeleton className="h-28 w-full" />
          </div>
        )
      ) : open.length === 0 ? (
        <EmptyState icon="check" sentence={t('Nothing is open. Your history is as good as its sources.')} />
      ) : (
        <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
          {groupIssues(open).map((group) => (
            <Group
              key={group.kind}
              group={group}
              nameOf={nameOf}
              pending={act.pending}
              change={change}
              onDismiss={dismiss}
              onLink={link}
            />
          ))}
        </div>
      )}
      {dismissed.length > 0 ? (
        <details className="mt-6 text-sm">
          <summary className="text-muted">{t('Set aside: {count}', { count: dismissed.length })}</summary>
          <ul className="mt-2 divide-y divide-line rounded-card border border-line bg-surface">
            {dismissed.map((issue) => (
              <li key={issue.id} className="flex flex-wrap items-center gap-3 px-4 py-2">
                <span className="min-w-0 flex-1 break-words text-muted">{textOf(issue)}</span>
                <Button size="sm" variant="quiet" onClick={() => dismiss(issue.id, false)}>
                  {t('Bring back')}
                </Button>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  )
}

interface GroupProps {
  group: IssueGroup
  nameOf: (account: AccountId) => string
  pending: boolean
  change: (work: () => Promise<unknown>) => void
  onDismiss: (issue: string, dismissed: boolean) => void
  onLink: (ends: Ends, candidate: { account: string; time: string }) => void
}

/** Issues of a group shown at first. */
const SHOWN = 10

function Group({ group, ...row }: GroupProps) {
  const { t, sentence } = useT()
  const [all, setAll] = useState(false)
  const { title, lead } = ISSUE_HEADINGS[group.kind]
  const shown = all ? group.issues : group.issues.slice(0, SHOWN)
  return (
    <Card
      title={sentence(title)}
      flush
      actions={<Badge tone={TONES[group.severity]}>{sentence(SEVERITY_WORDS[group.severity])}</Badge>}
    >
      <p className="px-4 pb-3 text-sm text-muted">{sentence(lead)}</p>
      <ul className="divide-y divide-line border-t border-line">
        {shown.map((issue) => (
          <IssueRow key={issue.id} issue={issue} {...row} />
        ))}
      </ul>
      {group.issues.length > shown.length ? (
        <div className="border-t border-line p-2">
          <Button size="sm" variant="quiet" onClick={() => setAll(true)}>
            {t('Show {count} more', { count: group.issues.length - shown.length })}
          </Button>
        </div>
      ) : null}
    </Card>
  )
}
