/**
 * The one dialog before a plan is carried out: how many orders, where, how much in all, how bad each price may be, and what waits for a
 * signature. It opens on Cancel, a key that is held starts nothing, and the button works once.
 */
import { type ReactNode, useMemo } from 'react'
import { MoneyDisplayProvider, useMoneyDisplay } from '@/components/money/money-display'
import { useT } from '@/components/shell/translation'
import { OnlyFreshKeys } from '@/components/trading/review-acts'
import { useAction } from '@/components/ui/action.hooks'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { sum } from '@/lib/core/amount'
import type { PlanLeg } from '@/lib/core/rebalance'
import type { PlanReview } from '@/lib/rebalance/messages'
import { Usd } from '../usd'
import { type LegNames, legPlace, legWords, limitWords } from './leg-words'
import { usePlanTime } from './plan-time.hooks'

export interface StartDialogProps {
  review: PlanReview
  names: LegNames
  onStart: () => Promise<void>
  onAgain: () => void
  onClose: () => void
}

export function StartDialog({ review, names, onStart, onAgain, onClose }: StartDialogProps) {
  const { t, sentence } = useT()
  const act = useAction()
  const { left, isOver } = usePlanTime(review.expiresAt)
  const { legs } = review.plan
  const title = t('Carry out {count} trades', { count: legs.length })
  return (
    <Dialog
      open
      size="lg"
      title={title}
      onClose={onClose}
      footer={
        <OnlyFreshKeys>
          <Button onClick={onClose}>{t('Cancel')}</Button>
          {isOver ? (
            <Button variant="primary" onClick={onAgain}>
              {t('Make the plan anew')}
            </Button>
          ) : (
            <Button variant="primary" busy={act.pending} onClick={() => void act.run(onStart)}>
              {title}
            </Button>
          )}
        </OnlyFreshKeys>
      }
    >
      <Shown>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-4 text-sm">
          {isOver ? (
            <Banner tone="warn">{t('This plan has ended: prices have moved on. Nothing was sent.')}</Banner>
          ) : (
            <p className="text-muted">{t('Nothing was sent yet. {left} s left to start.', { left })}</p>
          )}
          {act.error ? <Banner tone="danger">{sentence(act.error.sentence)}</Banner> : null}
          <Places legs={legs} names={names} />
          <Trades legs={legs} names={{ ...names, hidden: false }} />
          <p className="text-xs text-muted">
            {t(
              'One trade after the other: each is checked anew before it is sent, and the run stops when a price is beyond its bound or something is not as planned. What was done stays done.',
            )}
          </p>
        </div>
      </Shown>
    </Dialog>
  )
}

/** What is confirmed is shown, also where amounts are hidden. */
function Shown({ children }: { children: ReactNode }) {
  const display = useMoneyDisplay()
  const shown = useMemo(() => ({ ...display, hidden: false }), [display])
  return <MoneyDisplayProvider display={shown}>{children}</MoneyDisplayProvider>
}

function Places({ legs, names }: { legs: readonly PlanLeg[]; names: LegNames }) {
  const { t } = useT()
  const places = byPlace(legs, names)
  const swaps = legs.filter(({ way }) => way.kind === 'swap').length
  return (
    <div className="grid gap-2">
      <ul className="grid gap-1">
        {places.map(([place, there]) => (
          <li key={place} className="flex flex-wrap justify-between gap-x-4">
            <span>
              {place}: {t('{count} trades', { count: there.length })}
            </span>
            <Usd value={sum(there.map(({ worthUsd }) => worthUsd))} />
          </li>
        ))}
        <li className="flex flex-wrap justify-between gap-x-4 border-t border-line pt-1 font-semibold">
          <span>{t('In all')}</span>
          <Usd value={sum(legs.map(({ worthUsd }) => worthUsd))} />
        </li>
      </ul>
      {swaps === 0 ? null : (
        <Banner tone="accent">
          {t('{count} of them wait for your signature: the run stops there until you have signed.', {
            count: swaps,
          })}
        </Banner>
      )}
    </div>
  )
}

/** In the order of the plan. */
function byPlace(legs: readonly PlanLeg[], names: LegNames): [string, PlanLeg[]][] {
  const places = new Map<string, PlanLeg[]>()
  for (const leg of legs) {
    const place = legPlace(leg, names)
    places.set(place, [...(places.get(place) ?? []), leg])
  }
  return [...places]
}

function Trades({ legs, names }: { legs: readonly PlanLeg[]; names: LegNames }) {
  const { sentence } = useT()
  return (
    <ol className="grid list-decimal gap-2 ps-5">
      {legs.map((leg) => (
        <li key={leg.id}>
          <span className="font-medium">{sentence(legWords(leg, names))}</span>
          <span className="block text-xs text-muted">
            {legPlace(leg, names)} · {sentence(limitWords(leg, names))}
          </span>
        </li>
      ))}
    </ol>
  )
}
