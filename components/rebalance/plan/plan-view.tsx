/** A dry run on the page: what would be done, what it costs, and the way to carry it out. */
import { useState } from 'react'
import { PageHeader } from '@/components/shell/page-header'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { useT } from '@/components/shell/translation'
import { Banner } from '@/components/ui/banner'
import { Button, buttonClass } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Skeleton } from '@/components/ui/skeleton'
import type { RunId, StrategyId } from '@/lib/core/rebalance'
import type { Sentence } from '@/lib/core/sentence'
import type { LegNames } from './leg-words'
import type { PlanHandle, ShownPlan } from './plan.hooks'
import { PlanFigures } from './plan-figures'
import { PlanLegs } from './plan-legs'
import { PlanFailures, PlanGaps, PlanRemarks } from './plan-notes'
import { PlanRows } from './plan-rows'
import { usePlanTime } from './plan-time.hooks'
import { PlanTransfers } from './plan-transfers'
import { StartDialog } from './start-dialog'

export interface PlanViewProps {
  strategy: { id: StrategyId; name: string }
  isBuysOnly: boolean
  plan: PlanHandle
  names: LegNames
  onStarted: (run: RunId) => void
}

export function PlanView(props: PlanViewProps) {
  const { strategy, isBuysOnly, plan } = props
  const { t } = useT()
  return (
    <div className="max-w-5xl">
      <PageHeader
        title={
          isBuysOnly
            ? t('Only buy: {name}', { name: strategy.name })
            : t('Dry run: {name}', { name: strategy.name })
        }
        lead={t('What would be done now. Nothing is sent until you carry it out.')}
        actions={
          <a className={buttonClass('secondary')} href={`#/rebalance/${strategy.id}`}>
            {t('Back to the strategy')}
          </a>
        }
      />
      {/* What has the focus is not covered by the bar below. */}
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4 [&_:is(a,button,input,[tabindex])]:scroll-mb-32">
        <Phase {...props} plan={plan} />
      </div>
    </div>
  )
}

function Phase(props: PlanViewProps) {
  const { plan } = props
  const { t, sentence } = useT()
  const { phase, again } = plan
  switch (phase.step) {
    case 'asking':
      return (
        <>
          <p role="status" className="text-sm text-muted">
            {t('Asking your exchanges and wallets for prices, books, fees and gas …')}
          </p>
          <Skeleton className="h-24 w-full" />
          <Skeleton className="h-48 w-full" />
        </>
      )
    case 'failed':
      return <ProblemBanner title={t('There is no plan.')} error={phase.error} onAgain={again} />
    case 'unknown':
      return (
        <Banner
          tone="warn"
          title={t('There is no plan.')}
          action={
            <Button size="sm" onClick={again}>
              {t('Try again')}
            </Button>
          }
        >
          {sentence(phase.why)}
        </Banner>
      )
    case 'shown':
      return <Shown {...props} phase={phase} />
    default:
      return phase satisfies never
  }
}

function Shown({ phase, plan, names, onStarted }: PlanViewProps & { phase: ShownPlan }) {
  const { t, sentence } = useT()
  const [isStarting, setStarting] = useState(false)
  const { first, review, edits, isChanging, problem } = phase
  const time = usePlanTime(review.expiresAt)
  const { legs, transfers, rows, gaps, remarks } = review.plan
  // Why a place is closed stands above already.
  const isTold = (remark: Sentence) =>
    review.failures.some(({ error }) => sentence(error.sentence) === sentence(remark))
  const again = () => {
    setStarting(false)
    plan.again()
  }
  return (
    <>
      <PlanFailures failures={review.failures} />
      {problem === undefined ? null : <Banner tone="danger">{sentence(problem.sentence)}</Banner>}
      <PlanFigures plan={review.plan} />
      {first.plan.legs.length === 0 ? (
        <Nothing hasGaps={gaps.length > 0 || transfers.length > 0} />
      ) : (
        <PlanLegs
          planned={first.plan.legs}
          legs={legs}
          edits={edits}
          isChanging={isChanging}
          isOver={time.isOver}
          names={names}
          onChange={plan.change}
        />
      )}
      <PlanTransfers transfers={transfers} symbolOf={names.symbolOf} />
      <PlanRows rows={rows} />
      <PlanGaps gaps={gaps} rows={rows} />
      <PlanRemarks remarks={remarks.filter((remark) => !isTold(remark))} />
      <div className="sticky bottom-0 -mx-1 flex flex-wrap items-center justify-end gap-3 border-t border-line bg-canvas px-1 py-3">
        <p className="min-w-0 flex-1 basis-full text-xs text-muted sm:basis-0">
          {time.isOver
            ? t('This plan has ended: prices have moved on.')
            : t('Holds for {left} s, then prices are asked anew.', { left: time.left })}
        </p>
        <Button icon="sync" onClick={again}>
          {t('Make it anew')}
        </Button>
        {legs.length === 0 ? null : (
          <Button variant="primary" disabled={time.isOver || isChanging} onClick={() => setStarting(true)}>
            {t('Carry out…')}
          </Button>
        )}
      </div>
      {isStarting ? (
        <StartDialog
          review={review}
          names={names}
          onStart={async () => onStarted(await plan.start())}
          onAgain={again}
          onClose={() => setStarting(false)}
        />
      ) : null}
    </>
  )
}

function Nothing({ hasGaps }: { hasGaps: boolean }) {
  const { t } = useT()
  return (
    <EmptyState
      icon="check"
      sentence={
        hasGaps
          ? t('No trade would help here. What stays off is told below, with the reason.')
          : t('Nothing to do: every weight is where it should be.')
      }
    />
  )
}
