/** A figure of an order, every digit of it: what is sent is never shortened. Absent is a dash with its reason. */
import { HiddenAmount } from '@/components/money/hidden-amount'
import { useMoneyDisplay } from '@/components/money/money-display'
import { UnknownAmount } from '@/components/money/unknown-amount'
import { useT } from '@/components/shell/translation'
import { classNames } from '@/components/ui/class-names'
import type { Amount } from '@/lib/core/amount'
import { formatFullQuantity } from '@/lib/i18n/format/format-quantity'
import { formatDecimal } from '@/lib/i18n/format/number-format'
import type { CodeAmount } from '@/lib/trading/review'

export interface OrderFigureProps {
  of: CodeAmount | undefined
  /** Why there is none. */
  reason?: string
  /** Tells of what the account holds, and is hidden with the other amounts. The order's own figures never are: they are what is confirmed. */
  isPrivate?: boolean
  className?: string
}

/** @example <OrderFigure of={{ code: 'BTC', quantity: amount('0.5') }} /> */
export function OrderFigure({ of, reason, isPrivate = false, className }: OrderFigureProps) {
  const { t, locale } = useT()
  const { hidden } = useMoneyDisplay()
  const figure = classNames('figure break-words', className)
  if (of === undefined) return <UnknownAmount reason={reason ?? t('Not known yet.')} className={figure} />
  return (
    <span className={figure}>
      {hidden && isPrivate ? <HiddenAmount /> : exactText(of.quantity, locale)}
      {`\u00a0${of.code}`}
    </span>
  )
}

/** Beyond ten places a figure is an average or a fee of one: no order is told in them. */
const PLACES = 10

/** @example exactText(amount('1234.5'), 'en') // '1,234.5' */
export function exactText(value: Amount, locale: string): string {
  const [, fraction = ''] = value.split('.')
  return fraction.length <= PLACES
    ? formatFullQuantity(value, { locale })
    : formatDecimal(value, locale, { maximumFractionDigits: PLACES })
}

/** A ratio as it is told of fees. @example rateText(amount('0.0026'), 'en') // '0.26%' */
export const rateText = (rate: Amount, locale: string): string =>
  formatDecimal(rate, locale, { style: 'percent', maximumFractionDigits: 4 })
