/**
 * How much of an asset, in a column that may be too narrow for it: the number gives way with an ellipsis, the symbol
 * stays, and the tooltip has every digit.
 */
import { useT } from '@/components/shell/translation'
import { Tooltip } from '@/components/ui/tooltip'
import type { Amount } from '@/lib/core/amount'
import { formatFullQuantity, formatNarrowQuantity } from '@/lib/i18n/format/format-quantity'
import { HiddenAmount } from './hidden-amount'
import { useMoneyDisplay } from './money-display'

export interface NarrowQuantityProps {
  /** Not below zero; the sign stands beside it. */
  quantity: Amount
  symbol: string
  sign?: string
}

/** @example <NarrowQuantity quantity={absolute(leg.quantity)} symbol="ETH" sign="−" /> */
export function NarrowQuantity({ quantity, symbol, sign = '' }: NarrowQuantityProps) {
  const { locale } = useT()
  const { hidden } = useMoneyDisplay()
  const full = hidden ? '' : `${sign}${formatFullQuantity(quantity, { locale })}\u00a0${symbol}`
  return (
    <span className="block min-w-0">
      <Tooltip text={full}>
        <span className="figure flex min-w-0">
          <span className="min-w-0 truncate">
            {sign}
            {hidden ? <HiddenAmount /> : formatNarrowQuantity(quantity, { locale })}
          </span>
          <span className="max-w-1/2 shrink-0 truncate">{`\u00a0${symbol}`}</span>
        </span>
      </Tooltip>
    </span>
  )
}
