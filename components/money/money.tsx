/** One sum in the page's currency: hidden, unknown or formatted, with the full figure where it was shortened. */
import { useT } from '@/components/shell/translation'
import { classNames } from '@/components/ui/class-names'
import { Tooltip } from '@/components/ui/tooltip'
import type { Amount } from '@/lib/core/amount'
import { formatMoney } from '@/lib/i18n/format/format-money'
import { HiddenAmount } from './hidden-amount'
import { useMoneyDisplay } from './money-display'
import { UnknownAmount } from './unknown-amount'

export interface MoneyProps {
  /** `null`: unknown. */
  value: Amount | null
  /** Why the value is unknown; needed where it can be. */
  reason?: string
  signed?: boolean
  /** Never shortened: for the one headline of a page. */
  full?: boolean
  className?: string
}

/** @example <Money value={line.value} reason={t('No source has a price for {symbol}.', { symbol })} /> */
export function Money({ value, reason, signed = false, full = false, className }: MoneyProps) {
  const { t, locale } = useT()
  const display = useMoneyDisplay()
  const { currency, hidden } = display
  const compact = display.compact && !full
  const figure = classNames('figure', className)
  if (value === null) return <UnknownAmount reason={reason ?? t('Not known yet.')} className={figure} />
  if (hidden) return <HiddenAmount className={figure} />
  const text = formatMoney(value, { currency, locale, compact, signed })
  const whole = compact ? formatMoney(value, { currency, locale, signed }) : text
  if (whole === text) return <span className={figure}>{text}</span>
  return (
    <Tooltip text={whole}>
      <span className={figure}>{text}</span>
    </Tooltip>
  )
}
