/** How much of an asset: up to six significant digits, every digit in the tooltip. */
import { useT } from '@/components/shell/translation'
import { classNames } from '@/components/ui/class-names'
import { Tooltip } from '@/components/ui/tooltip'
import type { Amount } from '@/lib/core/amount'
import { formatFullQuantity, formatQuantity } from '@/lib/i18n/format/format-quantity'
import { HiddenAmount } from './hidden-amount'
import { useMoneyDisplay } from './money-display'

/** @example <Quantity quantity={line.quantity} symbol="ETH" /> */
export function Quantity({
  quantity,
  symbol,
  className,
}: {
  quantity: Amount
  symbol?: string
  className?: string
}) {
  const { locale } = useT()
  const { hidden } = useMoneyDisplay()
  const unit = symbol === undefined ? '' : `\u00a0${symbol}`
  if (hidden) {
    return (
      <span className={classNames('figure', className)}>
        <HiddenAmount />
        {unit}
      </span>
    )
  }
  const short = formatQuantity(quantity, { locale })
  const full = formatFullQuantity(quantity, { locale })
  const text = <span className={classNames('figure', className)}>{short + unit}</span>
  return full === short ? text : <Tooltip text={full + unit}>{text}</Tooltip>
}
