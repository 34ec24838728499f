/** A price of a market in its quote coin, with every digit: an order's is exact. Public, so it is shown also while amounts are hidden. */
import { useT } from '@/components/shell/translation'
import type { Amount } from '@/lib/core/amount'
import { formatFullQuantity } from '@/lib/i18n/format/format-quantity'

export interface MarketPriceProps {
  price: Amount
  quote: string
}

/** @example <MarketPrice price={order.price} quote="USDT" /> */
export function MarketPrice({ price, quote }: MarketPriceProps) {
  const { locale } = useT()
  return (
    <span className="figure">
      {formatFullQuantity(price, { locale })}
      {`\u00a0${quote}`}
    </span>
  )
}
