/** What keeps the figures from being complete: how many issues of each kind are open. */
import { groupIssues, ISSUE_HEADINGS, SEVERITY_WORDS } from '@/components/inbox/issue-words'
import { useQuestion } from '@/components/shell/question.hooks'
import { useT } from '@/components/shell/translation'
import { Badge, type Tone } from '@/components/ui/badge'
import { ledgerMessages } from '@/lib/ledger/messages'
import type { IssueView } from '@/lib/ledger/views'
import type { WidgetProps, WidgetWorld } from '../define-widget'
import { WidgetAnswer, WidgetCard, WidgetEmpty } from '../widget-card'

const TONES: Readonly<Record<IssueView['severity'], Tone>> = {
  high: 'danger',
  medium: 'warn',
  low: 'neutral',
}

const isOpen = ({ bound }: WidgetWorld, { dismissed, accountId }: IssueView): boolean =>
  !dismissed && (bound === null || accountId === undefined || bound.accounts.includes(accountId))

export function TasksWidget({ world }: WidgetProps) {
  const { t, sentence } = useT()
  const { answer, error, again } = useQuestion(ledgerMessages['ledger.issues'], {})
  return (
    <WidgetCard title={t('Tasks')} href="#/inbox">
      <WidgetAnswer answer={answer} error={error} onAgain={again}>
        {({ rows }) => {
          const groups = groupIssues(rows.filter((issue) => isOpen(world, issue)))
          return groups.length === 0 ? (
            <WidgetEmpty sentence={t('Nothing is open. Your history is as good as its sources.')} />
          ) : (
            <ul className="divide-y divide-line px-4 pb-2">
              {groups.map(({ kind, severity, issues }) => (
                <li
                  key={kind}
                  className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 py-2 text-sm"
                >
                  <a href="#/inbox" className="min-w-0 rounded hover:underline">
                    {sentence(ISSUE_HEADINGS[kind].title)}
                  </a>
                  <span className="flex shrink-0 items-center gap-2">
                    <span className="figure font-medium">{issues.length}</span>
                    <Badge tone={TONES[severity]}>{sentence(SEVERITY_WORDS[severity])}</Badge>
                  </span>
                </li>
              ))}
            </ul>
          )
        }}
      </WidgetAnswer>
    </WidgetCard>
  )
}
