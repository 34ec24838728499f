/** A run on the page: how far it came, why it waits or has stopped, and the next step. */
import type { ReactNode } from 'react'
import { PageHeader } from '@/components/shell/page-header'
import { useT } from '@/components/shell/translation'
import { Badge } from '@/components/ui/badge'
import { buttonClass } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { ProgressBar } from '@/components/ui/progress-bar'
import type { RunRow } from '@/lib/db/rows'
import { formatMoment } from '@/lib/i18n/format/format-time'
import type { LegNames } from '../plan/leg-words'
import { Usd } from '../usd'
import { RunEvents } from './run-events'
import { RunLegLine } from './run-leg-line'
import { type RunActs, RunNextStep } from './run-next-step'
import { hasEnded, progressOf, RUN_STATE_WORDS } from './run-words'

export interface RunViewProps {
  run: RunRow
  names: LegNames
  acts: RunActs
  /** The signing that is under way, if there is one. */
  signing: ReactNode
}

export function RunView({ run, names, acts, signing }: RunViewProps) {
  const { t, sentence, locale } = useT()
  const { word, tone } = RUN_STATE_WORDS[run.state]
  return (
    <div className="max-w-4xl">
      <PageHeader
        title={t('Run: {name}', { name: run.name })}
        lead={
          <>
            {formatMoment(run.at, { locale })}
            {run.by === 'automation' ? ` · ${t('by automatic mode')}` : ''}
          </>
        }
        actions={
          <a className={buttonClass('secondary')} href={`#/rebalance/${run.strategyId}`}>
            {t('The strategy')}
          </a>
        }
      />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
        <Card>
          <div className="grid gap-3" aria-live="polite">
            <p className="flex flex-wrap items-center gap-2 text-sm">
              <Badge tone={tone}>{sentence(word)}</Badge>
              <span className="text-muted">
                {t('{done} of {all} trades', {
                  done: run.legs.filter(({ state }) => state === 'done').length,
                  all: run.legs.length,
                })}
              </span>
              <span className="ms-auto text-xs text-muted">
                {t('planned cost')} <Usd value={run.costUsd} />
              </span>
            </p>
            <ProgressBar label={t('How far the run is')} value={progressOf(run.legs)} />
            <RunNextStep run={run} names={names} acts={acts} />
          </div>
        </Card>
        {signing}
        <Card flush title={t('Trades')}>
          <ol className="divide-y divide-line pt-1">
            {run.legs.map((leg) => (
              <RunLegLine key={leg.id} leg={leg} names={names} {...(hasEnded(run.state) ? {} : { acts })} />
            ))}
          </ol>
        </Card>
        <RunEvents run={run} />
      </div>
    </div>
  )
}
