/** A price of a market in its quote coin. Public, so it is shown also while amounts are hidden. */
import { useT } from '@/components/shell/translation'
import { classNames } from '@/components/ui/class-names'
import type { Amount } from '@/lib/core/amount'
import { priceText } from './price-text'

export interface MarketPriceProps {
  price: Amount
  /** With it, all prices of a market have the same number of places. */
  step?: Amount | undefined
  quote?: string
  className?: string
}

/** @example <MarketPrice price={ticker.last} step={rules.priceStep} quote="USDT" /> */
export function MarketPrice({ price, step, quote, className }: MarketPriceProps) {
  const { locale } = useT()
  return (
    <span className={classNames('figure', className)}>
      {priceText(price, { locale, step })}
      {quote === undefined ? null : `\u00a0${quote}`}
    </span>
  )
}
