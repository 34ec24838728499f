/** A relative change with sign, arrow and colour: never colour alone. Unknown is a dash. */
import { useT } from '@/components/shell/translation'
import { classNames } from '@/components/ui/class-names'
import { ARROWS, type Direction, directionOf, formatRatio } from '@/lib/i18n/format/format-ratio'
import { UnknownAmount } from './unknown-amount'

export const directionClass: Readonly<Record<Direction, string>> = {
  up: 'text-gain',
  down: 'text-loss',
  flat: 'text-muted',
}

export interface ChangeProps {
  /** `null`: there is no earlier price to compare with. */
  ratio: number | null
  reason?: string
  className?: string
}

/** @example <Change ratio={line.change24h} /> */
export function Change({ ratio, reason, className }: ChangeProps) {
  const { t, locale } = useT()
  if (ratio === null) {
    return (
      <UnknownAmount
        reason={reason ?? t('No price of 24 hours ago.')}
        className={classNames('figure', className)}
      />
    )
  }
  const direction = directionOf(ratio)
  return (
    <span className={classNames('figure', directionClass[direction], className)}>
      <span aria-hidden="true" className="me-1 text-[0.7em]">
        {ARROWS[direction]}
      </span>
      {formatRatio(ratio, { locale, arrow: false })}
    </span>
  )
}
