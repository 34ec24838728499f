/**
 * A figure of the order form: label, unit, what is wrong with it right below it, read with the field. It is not announced
 * by itself: a live book may change it many times a second.
 */
import { type InputHTMLAttributes, type KeyboardEvent, type ReactNode, type Ref, useId } from 'react'
import { useMoneyDisplay } from '@/components/money/money-display'
import { useT } from '@/components/shell/translation'
import { classNames } from '@/components/ui/class-names'
import { controlClass } from '@/components/ui/field'
import type { DraftProblem } from '@/lib/trading/draft'
import { figuresIn } from './order-form-words'

export interface OrderFieldProps
  extends Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'value' | 'size' | 'className'> {
  label: string
  /** A code, or `%`. */
  unit: string
  value: string
  problem: DraftProblem | undefined
  onChange: (text: string) => void
  /** One step up or down, by the arrow keys. */
  onStep?: ((direction: 1 | -1) => void) | undefined
  /** Typed as a share of what is free: what it comes to is hidden with the other amounts. */
  isPrivate?: boolean
  /** Beside the label. */
  acts?: ReactNode
  ref?: Ref<HTMLInputElement>
}

/** @example <OrderField label={t('Price')} unit="USDT" value={state.price} problem={problems.price} onChange={setPrice} /> */
export function OrderField({
  label,
  unit,
  value,
  problem,
  onChange,
  onStep,
  acts,
  isPrivate = false,
  ...rest
}: OrderFieldProps) {
  const id = useId()
  const step = (event: KeyboardEvent) => {
    const direction = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : undefined
    if (direction === undefined || !onStep) return
    event.preventDefault()
    onStep(direction)
  }
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <div className="flex flex-wrap items-center justify-between gap-x-2 gap-y-1">
        <label htmlFor={id} className="text-xs font-medium">
          {label}
        </label>
        {acts}
      </div>
      <span className="relative flex">
        <input
          type="text"
          inputMode="decimal"
          autoComplete="off"
          spellCheck={false}
          {...rest}
          id={id}
          value={value}
          aria-invalid={problem?.blocking ? true : undefined}
          aria-describedby={problem ? `${id}-unit ${id}-problem` : `${id}-unit`}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={step}
          className={classNames(controlClass('md', problem?.blocking ?? false), 'figure pe-16! text-end')}
        />
        <span
          id={`${id}-unit`}
          className="pointer-events-none absolute top-1/2 end-3 max-w-12 -translate-y-1/2 truncate text-xs text-muted"
        >
          {unit}
        </span>
      </span>
      {problem ? <ProblemText id={`${id}-problem`} problem={problem} isPrivate={isPrivate} /> : null}
    </div>
  )
}

/** A warning is no error: it may be sent all the same. */
export function ProblemText({
  id,
  problem,
  isPrivate = false,
}: {
  id?: string
  problem: DraftProblem
  isPrivate?: boolean
}) {
  const { t, locale, sentence } = useT()
  const { hidden } = useMoneyDisplay()
  return (
    <p id={id} className={classNames('text-xs', problem.blocking ? 'font-medium text-danger' : 'text-warn')}>
      {problem.blocking ? null : <span className="sr-only">{t('Warning:')} </span>}
      {sentence(figuresIn(problem.sentence, { locale, hidden }, isPrivate ? ['free', 'value'] : ['free']))}
    </p>
  )
}
