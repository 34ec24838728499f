/** An alert that the assistant proposes, in the ordinary form. */
import { FromAssistant } from '@/components/assistant/handed/from-assistant'
import { useHandedProposal } from '@/components/assistant/handed/handed-proposal.hooks'
import { PageHeader } from '@/components/shell/page-header'
import { useT } from '@/components/shell/translation'
import { Skeleton } from '@/components/ui/skeleton'
import type { AlertRule } from '@/lib/alerts/define-alert-rule'
import { alertRule } from '@/lib/alerts/registry'
import { say } from '@/lib/core/sentence'
import type { AlertWorld } from '../alert-world.hooks'
import { ChooseRule } from './choose-rule'
import { EditRule, startOf } from './edit-rule'

export interface ProposalStartProps {
  world: AlertWorld
  rules: readonly AlertRule[]
  /** `['from', message, call]` */
  rest: readonly string[]
}

export function ProposalStart({ world, rules, rest }: ProposalStartProps) {
  const { t } = useT()
  const handed = useHandedProposal(rest, 'alert')
  const rule = handed.state === 'here' ? alertRule(handed.proposal.rule) : undefined
  if (handed.state === 'reading') return <Skeleton className="h-96 w-full" />
  if (handed.state === 'here' && rule)
    return (
      <EditRule
        world={world}
        rule={rule}
        start={startOf(rule, handed.proposal.params)}
        draftKey={`from ${handed.key}`}
        notice={<FromAssistant handed={handed} />}
      />
    )
  return (
    <>
      <PageHeader title={t('New alert')} lead={t('Choose what Holdfast is to look at for you.')} />
      <div className="mb-4 max-w-5xl">
        <FromAssistant
          handed={handed}
          problem={say('This version of Holdfast does not know this kind of rule.')}
        />
      </div>
      <ChooseRule rules={rules} isPart />
    </>
  )
}
