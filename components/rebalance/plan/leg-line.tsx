/** One trade of a plan: what, where, what it costs and realises; with a box to leave it out and a field for another amount. */
import { type ReactNode, useState } from 'react'
import { Quantity } from '@/components/money/quantity'
import { useT } from '@/components/shell/translation'
import { Badge } from '@/components/ui/badge'
import { classNames } from '@/components/ui/class-names'
import { IconButton } from '@/components/ui/icon-button'
import { type Amount, isZero } from '@/lib/core/amount'
import type { LegGain, PlanLeg } from '@/lib/core/rebalance'
import { hasKnownGain } from '@/lib/rebalance/plan/known-gain'
import { InCurrency, Usd } from '../usd'
import { LegAmountField } from './leg-amount-field'
import { amountAsset, type LegNames, legPlace, legWords, limitWords } from './leg-words'

export interface LegLineProps {
  leg: PlanLeg
  isIn: boolean
  /** Another change has taken it out: what it was paid with is not there. */
  isGone: boolean
  isEdited: boolean
  isOver: boolean
  names: LegNames
  onToggle: (on: boolean) => void
  /** `undefined`: as it was planned. */
  onAmount: (amount: Amount | undefined) => void
}

export function LegLine({ leg, isIn, isGone, isEdited, isOver, names, onToggle, onAmount }: LegLineProps) {
  const { t, sentence } = useT()
  const [isEditing, setEditing] = useState(false)
  const words = sentence(legWords(leg, names))
  const isOut = !isIn || isGone
  return (
    <li className="grid grid-cols-[auto_minmax(0,1fr)_auto] gap-x-3 px-4 py-3 text-sm">
      <input
        type="checkbox"
        className="mt-0.5 size-4 accent-accent"
        aria-label={t('Carry out: {trade}', { trade: words })}
        checked={isIn}
        disabled={isOver}
        onChange={({ target }) => onToggle(target.checked)}
      />
      <p className={classNames('min-w-0 font-medium break-words', isOut && 'text-muted line-through')}>
        {words}
      </p>
      <div className="flex items-start gap-1">
        <span className={classNames('font-medium', isOut && 'text-muted line-through')}>
          <Usd value={leg.worthUsd} />
        </span>
        <IconButton
          icon="edit"
          className="-mt-1.5"
          label={t('Change the amount of: {trade}', { trade: words })}
          disabled={isOut || isOver}
          aria-pressed={isEditing}
          onClick={() => setEditing(!isEditing)}
        />
      </div>
      <div className="col-span-2 col-start-2 grid grid-cols-[minmax(0,1fr)] gap-1.5 pt-1">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-xs text-muted">
          <span>{legPlace(leg, names)}</span>
          {leg.way.kind === 'swap' ? <Badge tone="accent">{t('You sign it')}</Badge> : null}
          {isEdited ? <Badge>{t('changed by you')}</Badge> : null}
          {leg.after.length > 0 ? (
            <span>{t('after trade {trades}', { trades: leg.after.join(', ') })}</span>
          ) : null}
        </p>
        {isGone ? (
          <p className="text-xs text-warn">{t('Left out too: what pays for it is not there any more.')}</p>
        ) : null}
        {isOut ? null : <Costs leg={leg} names={names} />}
        {isEditing && !isOut ? (
          <LegAmountField
            symbol={names.symbolOf(amountAsset(leg))}
            amount={leg.way.amount}
            isEdited={isEdited}
            onKeep={(amount) => {
              setEditing(false)
              onAmount(amount)
            }}
            onClose={() => setEditing(false)}
          />
        ) : null}
      </div>
    </li>
  )
}

function Costs({ leg, names }: Pick<LegLineProps, 'leg' | 'names'>) {
  const { t, sentence } = useT()
  return (
    <>
      <dl className="flex flex-wrap gap-x-5 gap-y-1 text-xs">
        <Fact name={t('Fee')}>
          <Usd value={leg.feeUsd} />
        </Fact>
        <Fact name={t('Slippage')}>
          <Usd value={leg.slippageUsd} />
        </Fact>
        {leg.way.kind === 'swap' ? (
          <Fact name={t('Gas')}>
            <Usd value={leg.gasUsd} />
          </Fact>
        ) : null}
        {leg.gain === undefined ? null : (
          <Fact name={leg.gain.isRough ? t('Gain, about') : t('Gain')}>
            {hasKnownGain(leg) ? (
              <InCurrency currency={leg.gain.currency} value={leg.gain.gain} signed />
            ) : (
              '—'
            )}
          </Fact>
        )}
        <div>
          <dt className="text-muted">{t('Worst price')}</dt>
          <dd>{sentence(limitWords(leg, names))}</dd>
        </div>
      </dl>
      {leg.gain === undefined ? null : <GainNotes gain={leg.gain} symbol={names.symbolOf(leg.pays.asset)} />}
    </>
  )
}

function GainNotes({ gain, symbol }: { gain: LegGain; symbol: string }) {
  const { t } = useT()
  const { currency, short, long, missing, daysToLong } = gain
  const hasTerms = !isZero(long) || daysToLong !== undefined
  if (isZero(missing) && !hasTerms) return null
  return (
    <p className="flex flex-wrap gap-x-3 text-xs text-muted">
      {hasTerms ? (
        <span>
          {t('short-term')} <InCurrency currency={currency} value={short} signed />, {t('long-term')}{' '}
          <InCurrency currency={currency} value={long} signed />
        </span>
      ) : null}
      {daysToLong === undefined ? null : (
        <span>{t('the next part is long-term in {count} days', { count: daysToLong })}</span>
      )}
      {isZero(missing) ? null : (
        <span className="text-warn">
          {t('cost not known of')} <Quantity quantity={missing} symbol={symbol} />
        </span>
      )}
    </p>
  )
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt className="text-muted">{name}</dt>
    <dd className="figure">{children}</dd>
  </div>
)
