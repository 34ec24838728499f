/** A figure's number: coloured with sign and arrow where it is a gain or a loss, dots while amounts are hidden. */
import { directionClass } from '@/components/money/change'
import { HiddenAmount } from '@/components/money/hidden-amount'
import { useMoneyDisplay } from '@/components/money/money-display'
import { useT } from '@/components/shell/translation'
import { classNames } from '@/components/ui/class-names'
import type { Unit } from '@/lib/analytics/figure'
import { ARROWS, type Direction, directionOf } from '@/lib/i18n/format/format-ratio'
import { figureText } from './figure-text'

export interface FigureValueProps {
  value: number
  unit: Unit
  signed?: boolean
  className?: string
}

/** @example <FigureValue value={0.12} unit="ratio" signed /> */
export function FigureValue({ value, unit, signed = false, className }: FigureValueProps) {
  const { t, locale } = useT()
  const { currency, hidden } = useMoneyDisplay()
  if (hidden && unit === 'money') return <HiddenAmount className={classNames('figure', className)} />
  const direction: Direction =
    unit === 'ratio' ? directionOf(value) : value > 0 ? 'up' : value < 0 ? 'down' : 'flat'
  const text = figureText(value, unit, { locale, currency, hidden, t }, signed)
  if (!signed) return <span className={classNames('figure', className)}>{text}</span>
  return (
    <span className={classNames('figure', directionClass[direction], className)}>
      <span aria-hidden="true" className="me-1.5 text-[0.65em]">
        {ARROWS[direction]}
      </span>
      {text}
    </span>
  )
}
