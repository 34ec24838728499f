/** One trade of a run: its state, what was planned and what came of it. */
import type { ReactNode } from 'react'
import { Quantity } from '@/components/money/quantity'
import { useT } from '@/components/shell/translation'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import type { RunLeg } from '@/lib/db/rows'
import { type LegNames, legPlace, legWords } from '../plan/leg-words'
import { useShownSentence } from '../plan/plan-notes'
import { Usd } from '../usd'
import type { RunActs } from './run-next-step'
import { isSwap, LEG_STATE_WORDS } from './run-words'

export interface RunLegLineProps {
  leg: RunLeg
  names: LegNames
  /** Absent: the run has ended. */
  acts?: Pick<RunActs, 'onSign'>
}

export function RunLegLine({
  leg: { id, leg, state, paid, received, note, orders },
  names,
  acts,
}: RunLegLineProps) {
  const { t, sentence } = useT()
  const show = useShownSentence()
  const { word, tone } = LEG_STATE_WORDS[state]
  return (
    <li className="grid gap-1.5 px-4 py-3 text-sm">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="min-w-0 flex-1 basis-52 font-medium break-words">
          {sentence(legWords(leg, names))}
        </span>
        <span className="text-muted">
          <Usd value={leg.worthUsd} />
        </span>
        <Badge tone={tone}>{sentence(word)}</Badge>
      </p>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-xs text-muted">
        <span>{legPlace(leg, names)}</span>
        {paid === undefined ? null : (
          <Fact name={t('paid')}>
            <Quantity quantity={paid} symbol={names.symbolOf(leg.pays.asset)} />
          </Fact>
        )}
        {received === undefined ? null : (
          <Fact name={t('received')}>
            <Quantity quantity={received} symbol={names.symbolOf(leg.receives.asset)} />
          </Fact>
        )}
        {orders.length > 0 ? (
          <a className="text-accent hover:underline" href="#/trading">
            {t('{count} orders in the journal', { count: orders.length })}
          </a>
        ) : null}
        {isSwap(leg.way) && state === 'waiting' && acts ? (
          <Button size="sm" onClick={() => acts.onSign(id)}>
            {t('Sign now')}
          </Button>
        ) : null}
      </p>
      {note === undefined ? null : <p className="text-xs text-warn">{show(note)}</p>}
    </li>
  )
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <span>
    {name} {children}
  </span>
)
