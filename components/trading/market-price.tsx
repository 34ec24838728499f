/** A price of a market in its quote coin. Public, so it is shown also while amounts are hidden. */
import { useT } from '@/components/shell/translation'
import type { Amount } from '@/lib/core/amount'
import { priceText } from './price-text'

export interface MarketPriceProps {
  price: Amount
  quote: string
}

/** @example <MarketPrice price={order.price} quote="USDT" /> */
export function MarketPrice({ price, quote }: MarketPriceProps) {
  const { locale } = useT()
  return (
    <span className="figure">
      {priceText(price, { locale })}
      {`\u00a0${quote}`}
    </span>
  )
}
