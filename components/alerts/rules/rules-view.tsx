/** All rules by group: what each looks for, whether it is on, and what can be done with it. Shows what it is given. */
import { useState } from 'react'
import { useT } from '@/components/shell/translation'
import { useAction } from '@/components/ui/action.hooks'
import { Banner } from '@/components/ui/banner'
import { buttonClass } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { EmptyState } from '@/components/ui/empty-state'
import { Skeleton } from '@/components/ui/skeleton'
import type { AlertGroup } from '@/lib/core/alert'
import type { AlertRuleRow } from '@/lib/db/rows'
import { byGroup, GROUP_WORDS } from '../alert-words'
import { RuleLine } from './rule-line'

export interface RulesViewProps {
  /** `null` until they are read. */
  rules: readonly AlertRuleRow[] | null
  groupOf: (kind: string) => AlertGroup | undefined
  /** What a rule looks for, in one line; `undefined` for a kind that this version does not know. */
  looksFor: (rule: AlertRuleRow) => string | undefined
  /** ms since epoch */
  now: number
  onSwitch: (rule: AlertRuleRow, on: boolean) => Promise<void>
  /** `null` ends it. */
  onSnooze: (rule: AlertRuleRow, until: number | null) => Promise<void>
  onTest: (rule: AlertRuleRow) => Promise<void>
  onCopy: (rule: AlertRuleRow) => void
  onRemove: (rule: AlertRuleRow) => Promise<void>
}

export function RulesView(props: RulesViewProps) {
  const { rules, groupOf, looksFor } = props
  const { t, sentence } = useT()
  const act = useAction()
  const [removing, setRemoving] = useState<AlertRuleRow>()
  if (rules === null) return <Loading />
  if (rules.length === 0) return <Nothing />
  const nameOf = (rule: AlertRuleRow) => rule.name ?? looksFor(rule) ?? t('A rule of another version')
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      {act.error ? <Banner tone="danger">{sentence(act.error.sentence)}</Banner> : null}
      {byGroup(rules, ({ kind }) => groupOf(kind)).map(({ group, of }) => (
        <section key={group ?? ''} className="min-w-0">
          <h2 className="mb-1.5 text-xs font-medium text-muted">
            {group === undefined ? t('Not known here') : sentence(GROUP_WORDS[group])}
          </h2>
          <ul className="divide-y divide-line overflow-hidden rounded-card border border-line bg-surface">
            {of.map((rule) => (
              <RuleLine
                key={rule.id}
                rule={rule}
                name={nameOf(rule)}
                looksFor={rule.name === undefined ? undefined : looksFor(rule)}
                isKnown={group !== undefined}
                now={props.now}
                onSwitch={(on) => void act.run(() => props.onSwitch(rule, on))}
                onSnooze={(until) => void act.run(() => props.onSnooze(rule, until))}
                onTest={() => void act.run(() => props.onTest(rule))}
                onCopy={() => props.onCopy(rule)}
                onRemove={() => setRemoving(rule)}
              />
            ))}
          </ul>
        </section>
      ))}
      {removing === undefined ? null : (
        <ConfirmDialog
          title={t('Remove this alert?')}
          act={t('Remove the alert')}
          onAct={() => props.onRemove(removing)}
          onClose={() => setRemoving(undefined)}
        >
          <p className="font-medium break-words">{nameOf(removing)}</p>
          <p>{t('It looks at nothing any more. What it told stays under “Latest”.')}</p>
        </ConfirmDialog>
      )}
    </div>
  )
}

function Nothing() {
  const { t } = useT()
  return (
    <EmptyState
      icon="bell"
      sentence={t(
        'There is no rule yet. A rule looks at prices, your portfolio, orders or approvals, and tells you when something is so.',
      )}
      action={
        <a className={buttonClass('primary')} href="#/alerts/new">
          {t('New alert')}
        </a>
      }
    />
  )
}

const Loading = () => (
  <div className="grid gap-3">
    <Skeleton className="h-4 w-32" />
    <Skeleton className="h-16 w-full" />
    <Skeleton className="h-16 w-full" />
  </div>
)
